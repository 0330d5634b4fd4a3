package dev.hakyu.model.incident;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
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

    private static final String LIST = "および|及び|ならびに|並びに|[、・]|と|, and | and |, ";
    private static final List<String> LINES = List.of(" line ", " lines ");

    /// の両工場, の2工場, as in 沖須・木見坂の両工場.
    private static final String TOGETHER = "の?(?:両|各|[0-9二三四五六七八九]つの|[0-9二三四五六七八九])$";

    private static final String ARTICLES = "^(?:(?:the|its|their|our|at|of|in) )+";

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
        String line = Pattern.quote(plain());
        return Pattern.compile("(?:^|[^0-9・])" + line + "$|^" + line + "(?:of|at)")
                .matcher(ofSite.plain())
                .find();
    }

    /// 東工場の第1、第3ライン and 東 第1・第3ライン.
    private String plain() {
        return lower().replaceAll("工場|[\\s\\u3000の]", "").replaceAll("および|及び|ならびに|並びに|、|と", "・");
    }

    private record Member(String site, String words) {}

    private List<Member> members() {
        String[] parts = words.split(LIST);
        List<Member> members = new ArrayList<>();
        String kind = "";
        for (int i = parts.length - 1; i >= 0; i--) {
            String part = parts[i].strip();
            String lower = part.toLowerCase(Locale.ROOT);
            int at = -1;
            for (String word : SITE_WORDS) {
                int found = lower.indexOf(word);
                boolean first = found > 0 && (at < 0 || found < at);
                at = first ? found : at;
                kind = first ? word : kind;
            }
            String name = (at < 0 ? lower : lower.substring(0, at)).replaceFirst(ARTICLES, "");
            String site = kind.isEmpty() ? "" : name.replaceFirst(TOGETHER, "").strip();
            String told = at < 0 ? part + (isJapanese() ? "" : " ") + kind : part;
            members.addFirst(new Member(site, told.replaceFirst("の?[両各]工場$", "工場")));
        }
        return members;
    }

    private boolean isJapanese() {
        return words.chars().anyMatch(c -> c > 0x2fff);
    }

    private String lower() {
        return words.toLowerCase(Locale.ROOT);
    }
}
