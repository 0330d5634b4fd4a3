package dev.hakyu.brief.internal.wording;

import dev.hakyu.model.Text;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Exchanges whole names in a text for others.
///
/// A command, from its `hakyu` to the end of the line, stays as it is, and so does what lies from
/// the first to the last word of a line that is a path or an address, and what 「」 enclose unless it
/// is nothing but a name: the words of a report.
public final class NameExchange {
    private static final String COMMAND = "hakyu ";
    private static final String QUOTATION = "  「";
    private static final Set<String> AS_IT_IS =
            Set.of("code", "pre", "style", "script", "textarea", "q", "blockquote");
    private final Map<Character, List<Map.Entry<String, String>>> byFirst = new HashMap<>();

    /// @param names what is put in the place of each
    public NameExchange(Map<String, String> names) {
        List<Map.Entry<String, String>> longestFirst = new ArrayList<>(names.entrySet());
        longestFirst.sort(
                Comparator.comparingInt((Map.Entry<String, String> each) -> -each.getKey().length())
                        .thenComparing(Map.Entry::getKey));
        longestFirst.forEach(each ->
                byFirst.computeIfAbsent(each.getKey().charAt(0), _ -> new ArrayList<>()).add(each));
    }

    /// Each line by itself; lines that begin with a quotation, as a brief has them, stay.
    public String lines(String text) {
        StringBuilder all = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int newline = text.indexOf('\n', at);
            int end = newline < 0 ? text.length() : newline;
            String line = text.substring(at, end);
            all.append(line.startsWith(QUOTATION) ? line : line(line))
                    .append(newline < 0 ? "" : "\n");
            at = end + 1;
        }
        return all.toString();
    }

    /// The texts of an HTML page whose text is escaped, none of its attributes. An element that
    /// says `translate="no"`, or that its language is unknown (`lang=""`), stays to its end.
    ///
    /// @param marking for the text that is nothing but this, or null
    public String page(String html, @Nullable Text marking) {
        StringBuilder all = new StringBuilder(html.length());
        int at = 0;
        while (at < html.length()) {
            if (html.charAt(at) == '<') {
                int end = endOfTag(html, at);
                String name = elementName(html, at);
                if (AS_IT_IS.contains(name) || isOriginal(html.substring(at, end))) {
                    int close = html.indexOf("</" + name, end);
                    end = close < 0 ? html.length() : close;
                }
                all.append(html, at, end);
                at = end;
            } else {
                int tag = html.indexOf('<', at);
                int end = tag < 0 ? html.length() : tag;
                all.append(node(html.substring(at, end), marking));
                at = end;
            }
        }
        return all.toString();
    }

    private static boolean isOriginal(String tag) {
        return tag.contains(" lang=\"\"") || tag.contains(" translate=\"no\"");
    }

    private String node(String escaped, @Nullable Text marking) {
        String text = unescaped(escaped);
        String named = marking != null && text.equals(marking.ja()) ? marking.en() : lines(text);
        return named.equals(text) ? escaped : escaped(named);
    }

    private static int endOfTag(String html, int start) {
        char quote = 0;
        for (int i = start; i < html.length(); i++) {
            char each = html.charAt(i);
            if (quote != 0) {
                quote = each == quote ? 0 : quote;
            } else if (each == '"' || each == '\'') {
                quote = each;
            } else if (each == '>') {
                return i + 1;
            }
        }
        return html.length();
    }

    private static String elementName(String html, int tag) {
        int end = tag + 1;
        while (end < html.length() && Character.isLetterOrDigit(html.charAt(end))) {
            end++;
        }
        return html.substring(tag + 1, end).toLowerCase(Locale.ROOT);
    }

    private static String unescaped(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /// One line.
    public String line(String text) {
        int command = command(text);
        String spoken = text.substring(0, command);
        int[] path = paths(spoken);
        return words(spoken, 0, path[0])
                + spoken.substring(path[0], path[1])
                + words(spoken, path[1], spoken.length())
                + text.substring(command);
    }

    private static int command(String text) {
        int at = text.indexOf(COMMAND);
        while (at > 0 && Character.isLetterOrDigit(text.codePointBefore(at))) {
            at = text.indexOf(COMMAND, at + 1);
        }
        return at < 0 ? text.length() : at;
    }

    /// From where to where paths and addresses stand; both the end when there are none.
    private static int[] paths(String text) {
        int from = text.length();
        int to = text.length();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
                end++;
            }
            if (isPath(text.substring(at, end))) {
                from = Math.min(from, at);
                to = end;
            }
            at = end + 1;
        }
        return new int[] {from, to};
    }

    /// A backslash, or a slash within it as in `inquiries/0001`; dates such as 12/3 are none.
    private static boolean isPath(String word) {
        for (int i = 0; i < word.length(); i++) {
            boolean slash =
                    word.charAt(i) == '/'
                            && i > 0
                            && i + 1 < word.length()
                            && !(Character.isDigit(word.charAt(i - 1))
                                    && Character.isDigit(word.charAt(i + 1)));
            if (slash || word.charAt(i) == '\\') {
                return true;
            }
        }
        return false;
    }

    /// One walk from left to right, so that no name is looked for in a name that was put in.
    private String words(String text, int from, int to) {
        StringBuilder named = new StringBuilder();
        Map<Integer, Integer> quotations = quotations(text, from, to);
        int at = from;
        while (at < to) {
            int quoted = quotations.getOrDefault(at, at);
            if (quoted > at && !isName(text.substring(at + 1, quoted - 1))) {
                named.append(text, at, quoted);
                at = quoted;
                continue;
            }
            Map.Entry<String, String> here = nameAt(text, at, to);
            named.append(here == null ? text.substring(at, at + 1) : here.getValue());
            at += here == null ? 1 : here.getKey().length();
        }
        return named.toString();
    }

    private boolean isName(String words) {
        Map.Entry<String, String> first = words.isEmpty() ? null : nameAt(words, 0, words.length());
        return first != null && first.getKey().length() == words.length();
    }

    /// Behind the bracket that closes each quotation, with those within it, by where it opens.
    private static Map<Integer, Integer> quotations(String text, int from, int to) {
        Map<Integer, Integer> ends = new HashMap<>();
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = from; i < to; i++) {
            char each = text.charAt(i);
            if (each == '「') {
                open.push(i);
            } else if (each == '」' && !open.isEmpty()) {
                ends.put(open.pop(), i + 1);
            }
        }
        return ends;
    }

    private Map.@Nullable Entry<String, String> nameAt(String text, int at, int to) {
        for (Map.Entry<String, String> each : byFirst.getOrDefault(text.charAt(at), List.of())) {
            int end = at + each.getKey().length();
            if (end <= to && text.startsWith(each.getKey(), at) && isWhole(text, at, end)) {
                return each;
            }
        }
        return null;
    }

    /// Whether a name stands there by itself and is no part of a longer one. A Japanese name ends
    /// where the particles, in hiragana, begin.
    private static boolean isWhole(String text, int start, int end) {
        return (start == 0 || !continues(text.codePointBefore(start)))
                && (end == text.length() || !continues(text.codePointAt(end)));
    }

    private static boolean continues(int neighbour) {
        return Character.isLetterOrDigit(neighbour)
                && Character.UnicodeScript.of(neighbour) != Character.UnicodeScript.HIRAGANA;
    }
}
