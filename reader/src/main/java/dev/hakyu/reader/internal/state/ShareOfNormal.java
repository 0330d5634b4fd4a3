package dev.hakyu.reader.internal.state;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A share of the normal quantity in words: 通常の6割, ふだんのおよそ半分, 3割減, two thirds of its usual volume.
///
/// @param share more than 0 and less than 1
/// @param start where the words begin
/// @param end where they end
record ShareOfNormal(double share, int start, int end) {
    private static final int FRONT = 40;
    private static final Pattern MORE_THAN_NORMAL =
            Pattern.compile("^(?:程度|ほど|弱|強|も|以上)?(?:の)?(?:増|多|上回|上積|超)");
    private static final String NORMAL =
            "(?:通常|平常|平時|普段|ふだん|従来|本来|確定|所定|被害前|停止前|障害前|攻撃前|フル稼働|フル生産)(?:時|通り)?(?:の|比|と比べ(?:て)?)?"
                    + "(?:水準|生産量|出荷量|能力|稼働|処理量|数量|数|量)?(?:の|で)?";
    private static final Pattern TENTHS =
            Pattern.compile(
                    "(?:"
                            + NORMAL
                            + "|(?:生産|出荷|処理|供給|製造)?能力の|稼働率(?:は|が)?|操業度(?:は|が)?)"
                            + "、?(?:約|およそ|おおむね|概ね|ほぼ|最大)?(?:([1-9])割([1-9]分)?|([0-9]{1,2})(?:%|パーセント)|(半分|半数|半量)|([2-9])分の([1-8]))");
    private static final Pattern LESS =
            Pattern.compile(
                    "(?:通常|平常|平時|普段|ふだん|従来)(?:時)?(?:より|比で?)(?:も)?(?:約|およそ)?(?:([1-9])割|([0-9]{1,2})(?:%|パーセント))(?:程度|ほど)?(?:減|少な|低)");
    private static final Pattern ENGLISH =
            Pattern.compile(
                    "(?:([0-9]{1,2})(?:\\s?%| per ?cent)|(half)|(one|two|three)[ -](third|quarter|fifth)s?)(?: of)?"
                            + " (?:(?:its|their|the|our) )?(?:normal|usual|regular|full|pre-?(?:attack|incident|outage|crisis)|previous|capacity)");

    private static final Pattern ENGLISH_CAPACITY =
            Pattern.compile(
                    "\\bat (?:about |around |roughly |only )?([0-9]{1,2})(?:\\s?%| per ?cent) capacity|\\bat (half)[ -](?:capacity|speed)");

    private static final Pattern TO_JA =
            Pattern.compile(
                    "(?:(半分|半数|半量)|([1-9])割|([0-9]{1,2})(?:%|パーセント))(?:程度|ほど)?(?:に|まで)(?:なっ|絞|落|減ら|減っ|減り|とど|抑え|縮小|戻っ|戻り|回復)");
    private static final Pattern KEPT_JA =
            Pattern.compile(
                    "(?:(半分|半数|半量)|([1-9])割|([0-9]{1,2})(?:%|パーセント))(?:程度|ほど|前後)?の(?:出荷|納入|供給|生産|稼働|操業)"
                            + "(?:量|数量|水準)?(?:を|に|で)(?:保|維持|続け|継続|とど)");
    private static final Pattern BY_JA =
            Pattern.compile(
                    "(?:(半減)|([1-9])割|([0-9]{1,2})(?:%|パーセント))(?:程度|ほど)?(?:し|減ら|減っ|減と|減の|削減)");
    private static final Pattern TO_EN =
            Pattern.compile(
                    "\\b(?:cut|fell|fallen|reduced|limited|dropped|scaled back|down) (?:[a-z]+ ){0,3}to (?:about |around |roughly |only )?(?:(half)\\b|()([0-9]{1,2})(?:\\s?%| per ?cent))");
    private static final Pattern BY_EN =
            Pattern.compile(
                    "\\b(?:cut|fell|fallen|reduced|dropped|down) (?:[a-z]+ ){0,3}(?:by|in) (?:about |around |roughly )?(?:(half)\\b|()([0-9]{1,2})(?:\\s?%| per ?cent))");

    /// The first of a stretch.
    static Optional<ShareOfNormal> find(String words, boolean japanese) {
        return japanese ? japanese(words) : english(words.toLowerCase(Locale.ROOT));
    }

    /// As [#find]; with a verb of falling no normal need be named: 半分に絞る, 3割減らす, cut by half.
    static Optional<ShareOfNormal> meanwhile(String words, boolean japanese) {
        return find(words, japanese)
                .or(() -> fallen(japanese ? words : words.toLowerCase(Locale.ROOT), japanese));
    }

    private static Optional<ShareOfNormal> fallen(String words, boolean japanese) {
        for (Pattern pattern : japanese ? List.of(TO_JA, KEPT_JA) : List.of(TO_EN)) {
            Matcher to = pattern.matcher(words);
            if (to.find()) {
                return share(to.group(1) != null ? 0.5 : tenths(to, 2), to);
            }
        }
        Matcher by = (japanese ? BY_JA : BY_EN).matcher(words);
        return by.find()
                ? share(by.group(1) != null ? 0.5 : 1 - tenths(by, 2), by)
                : Optional.empty();
    }

    /// @param group of tenths in Japanese, of hundredths behind it
    private static double tenths(Matcher found, int group) {
        String tenths = found.group(group);
        return tenths != null && !tenths.isEmpty()
                ? percent(tenths) * 10
                : percent(found.group(group + 1));
    }

    /// How much the first of a stretch is.
    static Optional<Double> in(String words, boolean japanese) {
        return find(words, japanese).map(ShareOfNormal::share);
    }

    private static Optional<ShareOfNormal> japanese(String words) {
        Matcher less = LESS.matcher(words);
        if (less.find()) {
            double gone =
                    less.group(1) == null ? percent(less.group(2)) : percent(less.group(1)) * 10;
            return share(1 - gone, less);
        }
        Matcher tenths = TENTHS.matcher(words);
        if (!tenths.find()) {
            return Optional.empty();
        }
        String after =
                words.substring(tenths.end(), Math.min(words.length(), tenths.end() + FRONT));
        if (after.startsWith("の従業員") || after.startsWith("の社員") || after.startsWith("の人員")) {
            return Optional.empty();
        }
        if (MORE_THAN_NORMAL.matcher(after).find()) {
            return Optional.empty();
        }
        boolean gone = after.startsWith("減") || after.startsWith("程度減") || after.startsWith("ほど減");
        double told;
        if (tenths.group(1) != null) {
            told = percent(tenths.group(1)) * 10 + parts(tenths.group(2));
        } else if (tenths.group(3) != null) {
            told = percent(tenths.group(3));
        } else if (tenths.group(4) != null) {
            told = 0.5;
        } else {
            told = percent(tenths.group(6)) / percent(tenths.group(5));
        }
        return share(gone ? 1 - told : told, tenths);
    }

    private static Optional<ShareOfNormal> english(String words) {
        Matcher found = ENGLISH.matcher(words);
        if (found.find()) {
            if (found.group(1) != null) {
                return share(percent(found.group(1)), found);
            }
            return share(
                    found.group(2) != null ? 0.5 : fraction(found.group(3), found.group(4)), found);
        }
        Matcher capacity = ENGLISH_CAPACITY.matcher(words);
        return capacity.find()
                ? share(capacity.group(1) == null ? 0.5 : percent(capacity.group(1)), capacity)
                : Optional.empty();
    }

    private static double fraction(String parts, String of) {
        double above =
                switch (parts) {
                    case "one" -> 1;
                    case "two" -> 2;
                    default -> 3;
                };
        double below =
                switch (of) {
                    case "third" -> 3;
                    case "quarter" -> 4;
                    default -> 5;
                };
        return above / below;
    }

    private static double percent(String digits) {
        return Integer.parseInt(digits) / 100.0;
    }

    /// 9割5分: five hundredths.
    private static double parts(@Nullable String parts) {
        return parts == null ? 0 : percent(parts.substring(0, 1));
    }

    private static Optional<ShareOfNormal> share(double told, Matcher at) {
        double rounded = Math.round(told * 1000) / 1000.0;
        return rounded > 0 && rounded < 1
                ? Optional.of(new ShareOfNormal(rounded, at.start(), at.end()))
                : Optional.empty();
    }
}
