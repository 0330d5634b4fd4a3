package dev.hakyu.reader.internal.state;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How many of all lines run, as a share: 3本の組立ラインのうち1本を動かす, 4ライン中3ラインで, one of its three lines.
///
/// What stands still, and lines beside which no word tells how many there are, make no share.
final class ShareOfLines {
    private static final int THOUSANDTHS = 1000;
    private static final String COUNT = "(?:本|つ|基|系列|系統|ライン)";
    private static final Pattern JAPANESE =
            Pattern.compile(
                    "(?:^|[^0-9第])([0-9]{1,2})"
                            + COUNT
                            + "(?:ある)?(?:の?[\\p{Han}\\p{Katakana}ー]{0,10}?(?:ライン|設備))?(?:のうち|中)、?([0-9]{1,2})"
                            + COUNT
                            + "(?:を|で|の(?:稼働|運転|生産))([^。、]{0,20})");
    private static final Pattern STILL = Pattern.compile("止|停|休|見合わせ|取りや|点検|検査|修理|交換");
    private static final List<String> NUMBERS =
            List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");
    private static final String NUMBER =
            "(one|two|three|four|five|six|seven|eight|nine|[0-9]{1,2})";
    private static final Pattern ENGLISH =
            Pattern.compile(
                    "\\b"
                            + NUMBER
                            + " (?:out )?of (?:its |the |their |our )?"
                            + NUMBER
                            + " (?:(?:assembly|production|[a-z]+ing) )?lines\\b([^.;,]{0,30})");
    private static final Pattern STILL_EN =
            Pattern.compile("\\b(?:stop\\w*|halt\\w*|down|idle\\w*|suspend\\w*|shut|still|not)\\b");

    private ShareOfLines() {}

    /// The share of the first of a stretch, below 1.
    static Optional<Double> in(String words, boolean japanese) {
        String read = japanese ? words : words.toLowerCase(Locale.ROOT);
        Matcher found = (japanese ? JAPANESE : ENGLISH).matcher(read);
        if (!found.find() || (japanese ? STILL : STILL_EN).matcher(found.group(3)).find()) {
            return Optional.empty();
        }
        int all = number(found.group(japanese ? 1 : 2));
        int some = number(found.group(japanese ? 2 : 1));
        return some > 0 && some < all
                ? Optional.of((double) Math.round((double) some * THOUSANDTHS / all) / THOUSANDTHS)
                : Optional.empty();
    }

    private static int number(String word) {
        int at = NUMBERS.indexOf(word);
        return at >= 0 ? at : Integer.parseInt(word);
    }
}
