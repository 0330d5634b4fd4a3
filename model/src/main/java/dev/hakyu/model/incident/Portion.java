package dev.hakyu.model.incident;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Which plants, lines or goods a text speaks of: 片根工場の第2ライン, 沖須・木見坂の両工場, the Leeds and York
/// plants.
///
/// @param words as in the text
public record Portion(String words) {
    /// What the names of sites end in; in lower case.
    public static final List<String> SITE_WORDS =
            List.of(
                    "工場",
                    "製作所",
                    "製造所",
                    "事業所",
                    "センター",
                    "倉庫",
                    "拠点",
                    "plants",
                    "plant",
                    "works",
                    "factories",
                    "factory",
                    "mills",
                    "mill",
                    "warehouses",
                    "warehouse");

    private static final List<String> LINES = List.of(" line ", " lines ");
    private static final List<String> BETWEEN =
            List.of("および", "及び", "ならびに", "並びに", "、", "・", ", and ", " and ", ", ");
    private static final List<String> ARTICLES =
            List.of("the ", "its ", "their ", "our ", "at ", "of ", "in ");

    /// True when it ends like the name of a site.
    public boolean isSite() {
        return !isLine() && SITE_WORDS.stream().anyMatch(lower()::endsWith);
    }

    public boolean isLine() {
        return words.endsWith("ライン") || LINES.stream().anyMatch((" " + lower() + " ")::contains);
    }

    /// The names of the sites without the word for a site: 沖須, leeds; empty for a line of no named
    /// site, and for goods.
    public Set<String> sites() {
        return members().stream()
                .map(Member::site)
                .filter(site -> !site.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// What is left when some of its sites are taken out; empty when nothing is.
    public String without(Set<String> sites) {
        List<String> left =
                members().stream()
                        .filter(each -> !sites.contains(each.site()))
                        .map(Member::words)
                        .toList();
        return String.join(isJapanese() ? "・" : " and ", left);
    }

    /// Nothing says that they are of different places: the same site, or the same words; a line of
    /// no named site may be that of any.
    public boolean mayBe(Portion other) {
        Set<String> mine = sites();
        Set<String> theirs = other.sites();
        boolean lines = isLine() && other.isLine();
        if (lines && mine.isEmpty() != theirs.isEmpty()) {
            return mine.isEmpty() ? isLineOf(other) : other.isLineOf(this);
        }
        if (lines || mine.isEmpty() || theirs.isEmpty()) {
            return plain().equals(other.plain());
        }
        return mine.stream().anyMatch(theirs::contains);
    }

    /// 第2ライン, and 本社工場の第2ライン; line 2, and line 2 at the Leeds plant.
    private boolean isLineOf(Portion ofSite) {
        String line = plain();
        String whole = ofSite.plain();
        int before = whole.length() - line.length() - 1;
        boolean last =
                whole.endsWith(line)
                        && (before < 0
                                || (whole.charAt(before) != '・' && !isDigit(whole.charAt(before))));
        return last || whole.startsWith(line + "of") || whole.startsWith(line + "at");
    }

    /// 東工場の第1、第3ライン and 東 第1・第3ライン.
    private String plain() {
        StringBuilder plain = new StringBuilder();
        String joined = String.join("・", items(lower())).replace("工場", "");
        for (int i = 0; i < joined.length(); i++) {
            char c = joined.charAt(i);
            if (c != 'の' && c != '\u3000' && !Character.isWhitespace(c)) {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    /// The items of a list. と is between two only behind a word for a site or a line and where no
    /// hiragana stands on either side: in とよはし and まとめ it belongs to a name.
    private static List<String> items(String words) {
        List<String> items = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < words.length(); i++) {
            int length = between(words, from, i);
            if (length > 0) {
                items.add(words.substring(from, i));
                i += length - 1;
                from = i + 1;
            }
        }
        items.add(words.substring(from));
        items.removeIf(String::isBlank);
        return items;
    }

    /// How many characters part two items here; 0 for none.
    private static int between(String words, int from, int at) {
        for (String each : BETWEEN) {
            if (words.startsWith(each, at)) {
                return each.length();
            }
        }
        if (words.charAt(at) != 'と' || at == from || at + 1 == words.length()) {
            return 0;
        }
        String before = words.substring(from, at);
        boolean ended = before.endsWith("ライン") || SITE_WORDS.stream().anyMatch(before::endsWith);
        boolean free = !isHiragana(words.charAt(at - 1)) && !isHiragana(words.charAt(at + 1));
        return ended || free ? 1 : 0;
    }

    private static boolean isHiragana(char c) {
        return c >= '\u3041' && c <= '\u3096';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private record Member(String site, String words) {}

    private List<Member> members() {
        List<String> parts = items(words);
        List<Member> members = new ArrayList<>();
        String kind = "";
        for (int i = parts.size() - 1; i >= 0; i--) {
            String part = parts.get(i).strip();
            String lower = part.toLowerCase(Locale.ROOT);
            int at = -1;
            for (String word : SITE_WORDS) {
                int found = lower.indexOf(word);
                boolean first = found > 0 && (at < 0 || found < at);
                at = first ? found : at;
                kind = first ? word : kind;
            }
            String name = withoutArticles(at < 0 ? lower : lower.substring(0, at));
            String site = kind.isEmpty() ? "" : alone(name).strip();
            String told = at < 0 ? part + (isJapanese() ? "" : " ") + kind : part;
            members.addFirst(new Member(site, told(told)));
        }
        return members;
    }

    private static String withoutArticles(String name) {
        int from = 0;
        for (int i = 0; i < ARTICLES.size(); i++) {
            if (name.startsWith(ARTICLES.get(i), from)) {
                from += ARTICLES.get(i).length();
                i = -1;
            }
        }
        return name.substring(from);
    }

    /// Without の両工場, の2工場, as in 沖須・木見坂の両工場, of which 工場 is taken off already.
    private static String alone(String name) {
        String number = name.endsWith("つの") ? name.substring(0, name.length() - 2) : name;
        if (number.isEmpty()) {
            return name;
        }
        char last = number.charAt(number.length() - 1);
        boolean counts = isDigit(last) || "二三四五六七八九".indexOf(last) >= 0;
        boolean all = number.length() == name.length() && "両各".indexOf(last) >= 0;
        if (!counts && !all) {
            return name;
        }
        String rest = number.substring(0, number.length() - 1);
        return rest.endsWith("の") ? rest.substring(0, rest.length() - 1) : rest;
    }

    private static String told(String words) {
        boolean all = words.endsWith("両工場") || words.endsWith("各工場");
        return all ? alone(words.substring(0, words.length() - 2)) + "工場" : words;
    }

    private boolean isJapanese() {
        return words.chars().anyMatch(c -> c > 0x2fff);
    }

    private String lower() {
        return words.toLowerCase(Locale.ROOT);
    }
}
