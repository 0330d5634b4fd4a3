package dev.hakyu.daily.alert;

import dev.hakyu.brief.api.PreparedBrief.Concern;
import dev.hakyu.model.Text;
import dev.hakyu.model.network.Exposure;
import dev.hakyu.model.network.Involvement;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.Organisation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// English messages with the English names that the network has of organisations.
///
/// Whole registered names are exchanged, and a victim's name as reports write it; a name inside a
/// longer one stays. Commands stay as they are typed, and lines with a folder as it is called.
public final class EnglishNames {
    private static final int SHORTEST = 3;
    private static final String COMMAND = "hakyu ";
    private final Map<String, String> names = new HashMap<>();

    /// @param network whose organisations may have an English name
    /// @param concerns whose victims are called as reports do
    public EnglishNames(Network network, List<Concern> concerns) {
        Map<String, String> byId = new HashMap<>();
        for (Organisation each : network.organisations()) {
            String english = each.nameEn();
            if (english != null && !english.isBlank()) {
                byId.put(each.id().value(), english);
                add(each.name(), english);
            }
        }
        for (Concern concern : concerns) {
            concern.exposures().stream()
                    .filter(each -> each.involvement() == Involvement.VICTIM)
                    .flatMap(each -> organisation(each).stream())
                    .map(byId::get)
                    .filter(english -> english != null)
                    .findFirst()
                    .ifPresent(english -> add(concern.page().victim(), english));
        }
    }

    private static Optional<String> organisation(Exposure exposure) {
        return exposure.match().findOrganisation().map(id -> id.value());
    }

    private void add(String name, String english) {
        boolean foreign = name.chars().anyMatch(each -> each > 0x7f);
        if (foreign && name.length() >= SHORTEST) {
            names.put(name, english);
        }
    }

    /// The same with English names in what English readers see.
    public Digest in(Digest digest) {
        List<Map.Entry<String, String>> longestFirst = new ArrayList<>(names.entrySet());
        longestFirst.sort(
                Comparator.comparingInt((Map.Entry<String, String> each) -> -each.getKey().length())
                        .thenComparing(Map.Entry::getKey));
        return new Digest(
                digest.marking(),
                in(digest.subject(), longestFirst),
                in(digest.lead(), longestFirst),
                digest.entries().stream().map(each -> in(each, longestFirst)).toList(),
                in(digest.quiet(), longestFirst),
                in(digest.unseen(), longestFirst),
                in(digest.closing(), longestFirst),
                digest.isQuiet(),
                digest.tells(),
                digest.plain(),
                digest.sections().stream().map(each -> in(each, longestFirst)).toList());
    }

    private static Digest.Section in(
            Digest.Section section, List<Map.Entry<String, String>> names) {
        return new Digest.Section(
                in(section.heading(), names),
                section.items().stream()
                        .map(each ->
                                new Digest.Section.Item(
                                        in(each.what(), names), in(each.below(), names)))
                        .toList());
    }

    private static Digest.Entry in(Digest.Entry entry, List<Map.Entry<String, String>> names) {
        return new Digest.Entry(
                in(entry.title(), names),
                in(entry.changes(), names),
                entry.lines().stream()
                        .map(each ->
                                new Digest.Line(in(each.label(), names), in(each.value(), names)))
                        .toList());
    }

    private static List<Text> in(List<Text> lines, List<Map.Entry<String, String>> names) {
        return lines.stream().map(each -> in(each, names)).toList();
    }

    private static Text in(Text text, List<Map.Entry<String, String>> names) {
        String english = text.en();
        if (english.startsWith(COMMAND) || hasPath(english)) {
            return text;
        }
        String named = exchange(english, names);
        return named.equals(english) ? text : new Text(text.ja(), named);
    }

    /// One walk from left to right, so that no name is looked for in a name that was put in.
    private static String exchange(String text, List<Map.Entry<String, String>> longestFirst) {
        StringBuilder named = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            Map.Entry<String, String> here = null;
            for (Map.Entry<String, String> each : longestFirst) {
                String name = each.getKey();
                if (text.startsWith(name, at) && isWhole(text, at, at + name.length())) {
                    here = each;
                    break;
                }
            }
            named.append(here == null ? text.substring(at, at + 1) : here.getValue());
            at += here == null ? 1 : here.getKey().length();
        }
        return named.toString();
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

    /// A backslash, or a slash without spaces around it as in `inquiries/0001`; dates such as 12/3
    /// are none.
    private static boolean hasPath(String text) {
        for (int i = 0; i < text.length(); i++) {
            boolean slash =
                    text.charAt(i) == '/'
                            && i > 0
                            && i + 1 < text.length()
                            && !Character.isWhitespace(text.charAt(i - 1))
                            && !Character.isWhitespace(text.charAt(i + 1))
                            && !(Character.isDigit(text.charAt(i - 1))
                                    && Character.isDigit(text.charAt(i + 1)));
            if (slash || text.charAt(i) == '\\') {
                return true;
            }
        }
        return false;
    }
}
