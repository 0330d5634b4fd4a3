package dev.hakyu.reader.internal.advisory;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.hakyu.model.product.VersionRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which versions a phrase says are concerned, and which mend it.
final class VersionWords {
    private static final Pattern FIRST =
            Pattern.compile(
                    "(?i)(?:(?:all |any )?(?:versions?|バージョン|ver\\.?|firmware|ファームウェア|\\bv|before|prior to|earlier than|older than|up to|through|from|<=|>=|<|>|≤|≥|=)\\s*)*[0-9]+(?:[._-][0-9a-z]+)*");
    private static final Pattern DOTTED =
            Pattern.compile("(?i)v?[0-9]+(?:\\.[0-9a-z]+)+(?:[-_][0-9a-z.]+)?");
    private static final Pattern CUT =
            Pattern.compile(
                    "(?i)\\s*(?:[(（]|です|である|の脆弱性|を(?:ご)?利用|を使|が(?:影響|対象|該当)|,? (?:is|are|was|were|which|that) |,? (?:is|are) ?$)");
    private static final Pattern RANGE =
            Pattern.compile(
                    "(?i)未満|以前|より前|から|まで|以下|[〜～~–]|before |prior to|earlier|older|through|up to|below|<|≤");
    private static final Pattern FIX =
            Pattern.compile(
                    "(?i)修正(?:版|した|済|され|を)|更新(?:して|を|する|への)|アップデート|アップグレード|対策版|適用|リリース|upgrad|fixed|patch|update[sd]? to|released|resolved|mitigat");
    private static final Pattern NOT_CONCERNED =
            Pattern.compile(
                    "(?i)影響を受け(?:ない|ません|ておりません)|影響(?:は)?(?:ありません|なし|無し)|対象外|該当なし|該当しません|not (?:affected|vulnerable|impacted)|unaffected");
    private static final Pattern DATE =
            Pattern.compile(
                    "(?:19|20)[0-9]{2}(?:年|/[0-9]{1,2}/|-[0-9]{1,2}-[0-9]{1,2})|[0-9]+月[0-9]+日|[0-9]{1,2}日(?:以降|以前|から|まで|に|、)|[0-9]{1,2}時");

    /// The branch that a version belongs to, before what is said of it: 7.4系:, KiriGate 7.4:.
    private static final Pattern BRANCH =
            Pattern.compile(
                    "(?i)^[^0-9]*?\\bv?([0-9]{1,9}(?:\\.[0-9]{1,9})*)(?:\\.x)?\\s*(?:(?:系列?|シリーズ|branch|series|ブランチ)\\s*(?:の|は|では|で)?\\s*[::]?|[::])\\s*(.*[0-9].*)$");

    private static final Pattern OF_BRANCH =
            Pattern.compile(
                    "(?i)\\bv?([0-9]{1,9}(?:\\.[0-9]{1,9})*)(?:\\.x)?\\s*(?:系列?|シリーズ|branch|series)?\\s*$");
    private static final Pattern ALL =
            Pattern.compile(
                    "(?i)\\ball (?:versions?|releases?)|(?:すべて|全て)の?(?:バージョン|版)|全(?:バージョン|版)");

    /// A branch with those before it, as the head of a row: 4.6.x 以前, 4.6 and older.
    private static final Pattern OLDER =
            Pattern.compile(
                    "(?i)v?([0-9]{1,9}(?:\\.[0-9]{1,9})*)(?:\\.x)?\\s*系?(?:列)?\\s*(?:以前|以下|(?:and|or) (?:earlier|older|below|prior))");

    private static final Pattern EVERY =
            Pattern.compile("(?i)^(?:すべて|全て|全部|全(?:バージョン|版)|all(?: versions)?)[。.]?$");

    /// 4.8系 is no version that mends.
    private static final Pattern OF_A_BRANCH =
            Pattern.compile("^(?:系|シリーズ| ?branch| ?series|\\.x)");

    private VersionWords() {}

    /// 4.6 and all before it: below 4.7.
    private static String belowNext(String branch) {
        int dot = branch.lastIndexOf('.') + 1;
        return "< " + branch.substring(0, dot) + (Long.parseLong(branch.substring(dot)) + 1);
    }

    static boolean namesVersion(String words) {
        return DOTTED.matcher(words).find();
    }

    static boolean namesAll(String words) {
        return EVERY.matcher(words.strip()).find() || ALL.matcher(words).find();
    }

    /// Words on the versions of one branch, closed at the branch's ends: before 7.4.3, of 7.4, is
    /// no word on 7.2.
    private static String ofBranch(String words, String branch) {
        if (branch.isEmpty()) {
            return words;
        }
        int dot = branch.lastIndexOf('.') + 1;
        if (ALL.matcher(words).find()) {
            long last = Long.parseLong(branch.substring(dot));
            return ">= " + branch + ", < " + branch.substring(0, dot) + (last + 1);
        }
        List<VersionRange> ranges = VersionRange.parse(words);
        if (ranges.size() != 1 || ranges.getFirst().from() != null) {
            return words;
        }
        VersionRange range = ranges.getFirst();
        String to = String.valueOf(range.to());
        return to.startsWith(branch + ".")
                ? ">= " + branch + ", " + (range.toIncluded() ? "<= " : "< ") + to
                : words;
    }

    /// The words that name concerned versions.
    ///
    /// @param at where they begin in the phrase
    record Affected(String words, int at) {}

    static Optional<Affected> affected(Phrase phrase, String product) {
        String text = cleaned(phrase.text(), product);
        boolean listed = phrase.part() == Part.AFFECTED;
        if (NOT_CONCERNED.matcher(text).find()
                || DATE.matcher(text).find()
                || phrase.part() == Part.FIX
                || phrase.part() == Part.WORKAROUND
                || (FIX.matcher(text).find() && !phrase.item())
                || (!listed && (!RANGE.matcher(text).find() || !DOTTED.matcher(text).find()))) {
            return Optional.empty();
        }
        String branch = "";
        int said = 0;
        Matcher under = BRANCH.matcher(text);
        if (listed && under.find()) {
            branch = under.group(1);
            said = under.start(2);
        } else if (listed && !phrase.of().isEmpty()) {
            Matcher own = OF_BRANCH.matcher(cleaned(phrase.of(), product));
            branch = own.find() ? own.group(1) : "";
        }
        Matcher first = FIRST.matcher(text);
        if (!first.find()) {
            Matcher older = OLDER.matcher(cleaned(phrase.of(), product).strip());
            if (listed && EVERY.matcher(text.strip()).find()) {
                if (older.find()) {
                    return Optional.of(new Affected(belowNext(older.group(1)), 0));
                }
                if (!branch.isEmpty()) {
                    return Optional.of(new Affected(">= " + branch + ", " + belowNext(branch), 0));
                }
            }
            boolean every = ALL.matcher(text).find() && branch.contains(".");
            return every ? Optional.of(new Affected(ofBranch(text, branch), 0)) : Optional.empty();
        }
        int at = first.start();
        if (said > 0) {
            first.find(said);
        }
        String words = text.substring(first.start());
        Matcher cut = CUT.matcher(words);
        if (cut.find() && cut.start() > 0) {
            words = words.substring(0, cut.start());
        }
        words = words.replaceAll("[。.;\\s]+$", "").strip();
        if (branch.isEmpty() && ALL.matcher(text).find()) {
            Matcher own = OF_BRANCH.matcher(ALL.matcher(text).replaceAll("").strip());
            branch = own.find() ? own.group(1) : "";
            words = text;
        }
        words = ofBranch(words, branch);
        return VersionRange.parse(words).isEmpty()
                ? Optional.empty()
                : Optional.of(new Affected(words, at));
    }

    /// Versions that a phrase says mend the weakness, as written.
    static List<String> fixed(Phrase phrase, String product) {
        String text = cleaned(phrase.text(), product);
        boolean said =
                phrase.part() == Part.FIX
                        || (FIX.matcher(text).find() && phrase.part() != Part.AFFECTED);
        if (!said || phrase.part() == Part.WORKAROUND || NOT_CONCERNED.matcher(text).find()) {
            return List.of();
        }
        List<String> found = new ArrayList<>();
        Matcher versions = DOTTED.matcher(text);
        while (versions.find()) {
            if (!OF_A_BRANCH.matcher(text.substring(versions.end())).find()) {
                found.add(versions.group());
            }
        }
        return found;
    }

    /// Identifiers and the product's own name blanked out, as long as before: neither is a version.
    private static String cleaned(String text, String product) {
        String left = Weaknesses.without(text);
        return product.isEmpty() ? left : left.replace(product, " ".repeat(product.length()));
    }
}
