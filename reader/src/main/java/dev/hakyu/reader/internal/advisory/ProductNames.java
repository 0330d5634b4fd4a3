package dev.hakyu.reader.internal.advisory;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.hakyu.model.incident.Report;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which products an advisory is about, and who makes them.
///
/// What stands in a key or in a list of concerned products counts before what a sentence or the
/// title says, since those speak of one product only.
final class ProductNames {
    private static final int LONGEST = 60;
    private static final String EN_NAME = "[A-Z][\\w.+]*(?:[ -][A-Z0-9][\\w.+]*){0,3}";
    private static final Pattern PROVIDED =
            Pattern.compile(
                    "(?:^|、|。)\\s*([^、。]{2,40}?)が提供する\\s*「?([^、。「」]{2,60}?)」?\\s*(?:には|では|に|は|の)[^。]*(?:脆弱性|不備|問題|欠陥)");
    private static final Pattern PROVIDED_EN =
            Pattern.compile("(" + EN_NAME + ") (?:provided|developed) by (" + EN_NAME + ")");
    private static final Pattern MADE =
            Pattern.compile(
                    "^(?:米|独|英)?([^\\s「」、]{2,30}?)(?:社)?製の?\\s*「?([^「」、]{2,40}?)」?(?:における|に|の)[^「」]*脆弱性");
    private static final Pattern QUOTED =
            Pattern.compile(
                    "^(?:米|独|英)?([^「」、:]{2,30}?)社?の[^「」、]{0,20}「([^」]{2,40})」[^「」]{0,6}(?:における|の|に|で)");

    /// KiriGateの「ウェブ中継」機能に: what is quoted is a part of the product.
    private static final Pattern FEATURE =
            Pattern.compile(
                    "^([^「」、。::]{2,40}?)(?:の|における)\\s*「[^」]{1,40}」\\s*(?:機能|モジュール|コンポーネント|画面|プロセス|サービス)[^。]*(?:脆弱性|不備|問題|欠陥)");

    private static final Pattern FEATURE_EN =
            Pattern.compile(
                    "[Tt]he [\"“'‘]?[\\w -]{2,40}[\"”'’]? (?:feature|function|module|component|service|page|interface) (?:of|in) ("
                            + EN_NAME
                            + ")");
    private static final Pattern QUOTED_ALONE =
            Pattern.compile("「([^」]{2,40})」\\s*(?:における|の|に|で)[^「」]{0,40}脆弱性");
    private static final Pattern PLAIN =
            Pattern.compile(
                    "^([^「」、。]{2,50}?)\\s*(?:における|に|の)[^「」。]{0,40}(?:脆弱性|ゼロデイ|問題|不備|認証の?回避|権限の?昇格|(?:コード|命令|コマンド)の?実行)");
    private static final Pattern IN_EN =
            Pattern.compile(
                    "(?:[Vv]ulnerabilit(?:y|ies)|[Ff]laws?|[Bb]ugs?|[Zz]ero-[Dd]ays?|[Ii]ssues?|[Oo]verflow|[Bb]ypass|[Ii]njection|[Tt]raversal|[Ee]xecution)(?: \\([^)]*\\))? (?:in|affecting|impacting)(?: the [a-z ]{2,30} (?:of|in))?(?: [Tt]he)? ("
                            + EN_NAME
                            + ")");
    private static final Pattern CONTAINS_EN =
            Pattern.compile("^(" + EN_NAME + ") (?:contains?|is affected by|has) an? ");
    private static final Pattern BEFORE_EN =
            Pattern.compile("(" + EN_NAME + ") (?:[a-z-]+ ){0,2}(?:vulnerabilit|flaw|zero-day)");
    private static final Pattern SPEAKS_EN =
            Pattern.compile(
                    "^("
                            + EN_NAME
                            + ") (?:says|said|is aware|has released|released|warns|warned|urges|urged|has confirmed|confirmed|disclosed|fixes|patches|patched|fixed)\\b");
    private static final Pattern SENTENCE =
            Pattern.compile(
                    "(?i)[をがはでに]|\\b(?:the|is|are|was|were|affects?|affected|impacts?|released?|urges|should|users|customers|running)\\b");
    private static final Pattern ISSUER =
            Pattern.compile("(株式会社[^\\s、。]{1,20}|[^\\s、。]{1,20}株式会社)");
    private static final Pattern OURS = Pattern.compile("当社|弊社|お客さま|お客様");
    private static final Pattern LEAD =
            Pattern.compile(
                    "^(?:【[^】]{1,20}】|\\[[^\\]]{1,20}\\]|(?:注意喚起|緊急|重要|速報|更新)[::\\s]+|JVN[^::\\s]*[::\\s]+|[A-Z]{2,8}(?:-[A-Z]{2,8})?-[0-9]{2,4}-[0-9]{2,6}(?:\\s*[((][^)())]{1,20}[))])?(?:[::\\s]+|\\b)|[0-9]{4}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}日?)\\s*");

    /// VPN装置 KiriGate: what sort of product stands before its name.
    private static final Pattern SORT =
            Pattern.compile(
                    "^(?:[^\\s「」]{0,20})(?:装置|製品|機器|ソフトウェア|ソフト|サーバー?|ルーター?|ファイアウォール|システム|ツール|アプライアンス|サービス|アプリ)[\\s「]+([A-Za-z][^「」]*)」?$");

    private static final Pattern TAIL =
            Pattern.compile(
                    "(?i)[\\s、:：/はがの\\-–(（]*(?:の?(?:ファームウェア|バージョン|ソフトウェアの?版)|firmware|versions?|ver\\.?|all)?[\\s、:：/はがの\\-–(（]*$");

    /// The branch behind a name: KiriGate 7.4系, KazeGate 7.2.
    private static final Pattern BRANCH =
            Pattern.compile(
                    "(?i)\\s*\\bv?[0-9]+(?:\\.[0-9x]+)+\\s*(?:系列?|シリーズ|branch|series)?$|\\s*\\bv?[0-9]+\\s*(?:系列?|シリーズ|branch|series)$");

    private static final Pattern NO_PRODUCT =
            Pattern.compile(
                    "(?i)^(?:v?[0-9][0-9.x]*\\s*(?:系列?|以前|以降|以上|未満|より前|まで|シリーズ|(?:and|or) (?:earlier|later|below)|branch)?|(?:本|当|各|同|該当|次の|以下の|上記|複数の|一部の|この|その|対象).*|影響.*|.*(?:です|ます|する|した|される|ください)|the|this|that|a|an|all|versions?|firmware|ファームウェア|バージョン|製品|ソフトウェア|version|critical|high|security|new|hackers?|attackers?|cisa|update|patch|advisory|we|if)$");
    private static final Pattern STOP_EN =
            Pattern.compile(
                    " (?:Under|Exploited|Exploits?|Attacks?|Patch(?:ed)?|Now|Flaws?|Vulnerabilit\\w+|Zero|Bugs?|Could|Allows?|Lets|Used|Actively|Critical|Security|Fix\\w*)\\b.*$");

    private final Map<String, Name> found = new LinkedHashMap<>();

    /// @param vendor who makes it, or null
    /// @param phrase that names it; null when only the title does
    record Name(String product, @Nullable String vendor, @Nullable Phrase phrase) {}

    private ProductNames() {}

    /// Each product once, in reading order.
    static List<Name> in(Report report, AdvisoryText text) {
        ProductNames names = new ProductNames();
        names.fromKeysAndLists(text);
        Optional<Name> told = told(text);
        if (names.found.isEmpty()) {
            told.ifPresent(each -> names.add(each.product(), each.phrase()));
        }
        @Nullable String vendor = vendor(report, text, told.orElse(null));
        boolean one = names.found.size() == 1;
        List<Name> all = new ArrayList<>();
        for (Name each : names.found.values()) {
            all.add(apart(each, one ? vendor : null));
        }
        return all;
    }

    /// "Orrin TransferHub" by Orrin is TransferHub.
    private static Name apart(Name name, @Nullable String vendor) {
        if (vendor != null
                && name.product().length() > vendor.length() + 1
                && name.product().startsWith(vendor + " ")) {
            return new Name(
                    name.product().substring(vendor.length()).strip(), vendor, name.phrase());
        }
        return new Name(name.product(), vendor, name.phrase());
    }

    private void fromKeysAndLists(AdvisoryText text) {
        for (Phrase phrase : text.phrases()) {
            if (phrase.part() == Part.PRODUCT && phrase.item()) {
                add(phrase.text(), phrase);
            } else if (phrase.part() == Part.AFFECTED || isListed(phrase)) {
                VersionWords.affected(phrase, "")
                        .filter(each -> each.at() > 1)
                        .ifPresent(each -> add(phrase.text().substring(0, each.at()), phrase));
            }
        }
    }

    /// A short line such as `GateProxy before 7.2.5` outside of any part.
    private static boolean isListed(Phrase phrase) {
        return phrase.part() == Part.OTHER
                && phrase.text().length() <= LONGEST
                && !SENTENCE.matcher(phrase.text()).find()
                && !Character.isLowerCase(phrase.text().charAt(0));
    }

    private void add(String words, @Nullable Phrase phrase) {
        String name = bare(words);
        if (name.length() >= 2
                && name.length() <= LONGEST
                && !NO_PRODUCT.matches(name)
                && !Weaknesses.isIdentifier(name)
                && isClosed(name)
                && name.chars().anyMatch(Character::isLetter)) {
            found.putIfAbsent(name.toLowerCase(Locale.ROOT), new Name(name, null, phrase));
        }
    }

    /// Not cut within brackets: VPNの待受け(TCP.
    private static boolean isClosed(String name) {
        return name.chars().filter(c -> c == '(').count()
                == name.chars().filter(c -> c == ')').count();
    }

    private static String bare(String words) {
        String name = Weaknesses.without(words).strip();
        for (Matcher lead = LEAD.matcher(name); lead.find() && lead.end() > 0; ) {
            name = name.substring(lead.end());
            lead = LEAD.matcher(name);
        }
        int comma = name.indexOf('、');
        name = comma > 0 ? name.substring(0, comma) : name;
        Matcher tail = TAIL.matcher(name);
        name = tail.find() ? name.substring(0, tail.start()) : name;
        Matcher branch = BRANCH.matcher(name);
        name = branch.find() ? name.substring(0, branch.start()) : name;
        if (name.startsWith("「") && name.endsWith("」")) {
            name = name.substring(1, name.length() - 1);
        }
        Matcher sort = SORT.matcher(name);
        return (sort.find() ? sort.group(1) : name).strip();
    }

    /// What sentences say, the clearest form first; the title last.
    private static Optional<Name> told(AdvisoryText text) {
        List<Phrase> phrases =
                text.phrases().stream()
                        .filter(each -> !each.item())
                        .filter(each -> each.part() != Part.WORKAROUND && each.part() != Part.FIX)
                        .toList();
        for (Form form : Form.values()) {
            for (Phrase phrase : phrases) {
                Optional<Name> name = form.read(Weaknesses.without(phrase.text()), phrase);
                if (name.isPresent()) {
                    return name;
                }
            }
            Optional<Name> name = form.read(Weaknesses.without(text.title()), null);
            if (name.isPresent()) {
                return name;
            }
        }
        return Optional.empty();
    }

    private enum Form {
        PROVIDED_BY(PROVIDED, 2, 1),
        PROVIDED_BY_EN(PROVIDED_EN, 1, 2),
        MADE_BY(MADE, 2, 1),
        FEATURE_OF(FEATURE, 1, 0),
        FEATURE_OF_EN(FEATURE_EN, 1, 0),
        QUOTED_OF(QUOTED, 2, 1),
        QUOTED_NAME(QUOTED_ALONE, 1, 0),
        CONTAINS(CONTAINS_EN, 1, 0),
        IN(IN_EN, 1, 0),
        PLAIN_NAME(PLAIN, 1, 0),
        BEFORE(BEFORE_EN, 1, 0);

        private final Pattern pattern;
        private final int product;
        private final int vendor;

        Form(Pattern pattern, int product, int vendor) {
            this.pattern = pattern;
            this.product = product;
            this.vendor = vendor;
        }

        Optional<Name> read(String text, @Nullable Phrase phrase) {
            String from = text.strip();
            for (Matcher lead = LEAD.matcher(from); lead.find() && lead.end() > 0; ) {
                from = from.substring(lead.end());
                lead = LEAD.matcher(from);
            }
            Matcher matcher = pattern.matcher(from);
            if (!matcher.find()) {
                return Optional.empty();
            }
            String name = STOP_EN.matcher(bare(matcher.group(product))).replaceFirst("");
            if (name.length() < 2 || name.length() > LONGEST || NO_PRODUCT.matches(name)) {
                return Optional.empty();
            }
            return Optional.of(
                    new Name(name, vendor == 0 ? null : maker(matcher.group(vendor)), phrase));
        }
    }

    /// Whoever speaks of itself has to be named elsewhere.
    private static @Nullable String maker(String words) {
        return OURS.matcher(words).find() ? null : words.strip();
    }

    /// A key says it, or the sentence that names the product, or whoever speaks in the text.
    private static @Nullable String vendor(Report report, AdvisoryText text, @Nullable Name told) {
        for (Phrase phrase : text.phrases()) {
            if (phrase.part() == Part.VENDOR && phrase.item()) {
                return phrase.text();
            }
        }
        if (told != null && told.vendor() != null) {
            return told.vendor();
        }
        for (Phrase phrase : text.phrases()) {
            Matcher speaks = SPEAKS_EN.matcher(phrase.text());
            if (speaks.find() && !NO_PRODUCT.matches(speaks.group(1))) {
                return speaks.group(1);
            }
        }
        return OURS.matcher(report.text()).find() ? issuer(text) : null;
    }

    /// The company that signs a notice.
    private static @Nullable String issuer(AdvisoryText text) {
        for (Phrase phrase : text.phrases()) {
            Matcher company = ISSUER.matcher(phrase.text());
            if (phrase.text().length() <= LONGEST && company.find()) {
                return company.group(1);
            }
        }
        return null;
    }
}
