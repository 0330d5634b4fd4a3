package dev.hakyu.reader.internal.dossier;

import dev.hakyu.model.incident.OrganisationName;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// A name in the spelling in which names are compared: NFKC, lower case, without legal form, spaces
/// and punctuation.
///
/// @param key may be empty when nothing of a name is left
/// @param form the legal form and, in Japanese, where it stands (`株式会社-` before, `-株式会社` after the
///   name); empty when there is none. 株式会社山田 and 山田株式会社 are two companies.
public record NameKey(String key, String form) {
    private static final int SHORTEST_KEY = 2;

    private static final List<String> JAPANESE_FORMS =
            List.of(
                    "国立研究開発法人",
                    "地方独立行政法人",
                    "特定非営利活動法人",
                    "社会医療法人",
                    "医療法人社団",
                    "医療法人財団",
                    "医療法人",
                    "社会福祉法人",
                    "独立行政法人",
                    "国立大学法人",
                    "公立大学法人",
                    "一般社団法人",
                    "公益社団法人",
                    "一般財団法人",
                    "公益財団法人",
                    "学校法人",
                    "宗教法人",
                    "npo法人",
                    "株式会社",
                    "有限会社",
                    "合同会社",
                    "合資会社",
                    "合名会社",
                    "(株)",
                    "(有)",
                    "(同)");

    /// Of a company of whatever form: papers write Co. for Co., Ltd. and for Company, Inc.
    private static final String ANY_FORM = "";

    private static final Map<String, String> ENGLISH_FORMS =
            Map.ofEntries(
                    Map.entry("incorporated", "inc"),
                    Map.entry("inc", "inc"),
                    Map.entry("corporation", "inc"),
                    Map.entry("corp", "inc"),
                    Map.entry("company", ANY_FORM),
                    Map.entry("co", ANY_FORM),
                    Map.entry("limited", "ltd"),
                    Map.entry("ltd", "ltd"),
                    Map.entry("llc", "llc"),
                    Map.entry("llp", "llp"),
                    Map.entry("plc", "plc"),
                    Map.entry("gmbh", "gmbh"),
                    Map.entry("ag", "ag"),
                    Map.entry("sa", "sa"),
                    Map.entry("nv", "nv"),
                    Map.entry("bv", "bv"),
                    Map.entry("asa", "asa"),
                    Map.entry("ab", "ab"),
                    Map.entry("oyj", "oyj"),
                    Map.entry("spa", "spa"),
                    Map.entry("srl", "srl"),
                    Map.entry("sas", "sas"),
                    Map.entry("pty", "ltd"),
                    Map.entry("pte", "ltd"),
                    Map.entry("kk", "kk"));

    private static final Set<String> GENERIC =
            Set.of(
                    "当社",
                    "弊社",
                    "同社",
                    "当社グループ",
                    "当行",
                    "当院",
                    "当庁",
                    "当省",
                    "当市",
                    "当法人",
                    "本学",
                    "本校",
                    "本市",
                    "本県",
                    "本会",
                    "本協会",
                    "同市",
                    "同県",
                    "同院",
                    "同校",
                    "同大学",
                    "同協会",
                    "同機構",
                    "同省",
                    "同庁",
                    "同行",
                    "同町",
                    "同区",
                    "同グループ",
                    "協会",
                    "機構",
                    "組合",
                    "連合会",
                    "大学",
                    "病院",
                    "銀行",
                    "会社",
                    "市教委",
                    "教育委員会",
                    "学校",
                    "企業",
                    "company",
                    "group",
                    "council",
                    "bank",
                    "hospital",
                    "university",
                    "agency",
                    "firm",
                    "school",
                    "district",
                    "we",
                    "us",
                    "retailer",
                    "manufacturer");

    public static NameKey of(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        for (String form : JAPANESE_FORMS) {
            int at = plain.indexOf(form);
            if (at >= 0) {
                String full = fullForm(form);
                String where = plain.substring(0, at).isBlank() ? full + "-" : "-" + full;
                return new NameKey(letters(plain.replace(form, " ")), where);
            }
        }
        return english(plain);
    }

    private static String fullForm(String form) {
        return switch (form) {
            case "(株)" -> "株式会社";
            case "(有)" -> "有限会社";
            case "(同)" -> "合同会社";
            default -> form;
        };
    }

    /// Legal forms are taken off the end only: `Co-op` and `AG Insurance` keep theirs.
    private static NameKey english(String plain) {
        String rest = plain.strip();
        String form = "";
        while (true) {
            String bare = rest.replaceAll("[.,\\s]+$", "");
            int gap = Math.max(bare.lastIndexOf(' '), bare.lastIndexOf(','));
            String last = bare.substring(gap + 1).replace(".", "");
            String known = gap > 0 ? ENGLISH_FORMS.get(last) : null;
            if (known == null) {
                rest = bare;
                break;
            }
            form = form.isEmpty() ? known : form;
            rest = bare.substring(0, gap);
        }
        if (rest.equals("the")) {
            rest = plain.strip();
            form = "";
        }
        if (rest.startsWith("the ")) {
            rest = rest.substring(4);
        }
        return new NameKey(letters(rest), form);
    }

    private static String letters(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> Character.isLetterOrDigit(c) || c == 'ー')
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }

    /// True for words that name nobody outside their own text: 当社, the Company.
    public boolean isGeneric() {
        return key.codePointCount(0, key.length()) < SHORTEST_KEY || GENERIC.contains(key);
    }

    /// True when both legal forms are known and differ: two organisations of one name.
    public boolean contradicts(NameKey other) {
        return key.equals(other.key)
                && !form.isEmpty()
                && !other.form.isEmpty()
                && !form.equals(other.form);
    }

    /// The keys by which other reports may call the organisation; generic words left out.
    public static Set<String> keysOf(OrganisationName organisation) {
        Set<String> keys = new LinkedHashSet<>();
        if (organisation.named()) {
            add(keys, organisation.name());
            organisation.aliases().forEach(alias -> add(keys, alias));
        }
        return keys;
    }

    private static void add(Set<String> keys, String name) {
        NameKey key = of(name);
        if (!key.isGeneric()) {
            keys.add(key.key());
        }
    }
}
