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
                    "(?i)影響を受け(?:ない|ません|ておりません)|影響はありません|対象外|該当しません|not (?:affected|vulnerable|impacted)|unaffected");
    private static final Pattern DATE =
            Pattern.compile(
                    "(?:19|20)[0-9]{2}(?:年|/[0-9]{1,2}/|-[0-9]{1,2}-[0-9]{1,2})|[0-9]+月[0-9]+日|[0-9]{1,2}時");

    private VersionWords() {}

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
        Matcher first = FIRST.matcher(text);
        if (!first.find()) {
            return Optional.empty();
        }
        String words = text.substring(first.start());
        Matcher cut = CUT.matcher(words);
        if (cut.find() && cut.start() > 0) {
            words = words.substring(0, cut.start());
        }
        words = words.replaceAll("[。.;\\s]+$", "").strip();
        return VersionRange.parse(words).isEmpty()
                ? Optional.empty()
                : Optional.of(new Affected(words, first.start()));
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
            found.add(versions.group());
        }
        return found;
    }

    /// Identifiers and the product's own name blanked out, as long as before: neither is a version.
    private static String cleaned(String text, String product) {
        String left = Weaknesses.without(text);
        return product.isEmpty() ? left : left.replace(product, " ".repeat(product.length()));
    }
}
