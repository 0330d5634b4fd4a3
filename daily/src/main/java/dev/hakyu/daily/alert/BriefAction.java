package dev.hakyu.daily.alert;

import dev.hakyu.brief.api.PreparedBrief.Concern;
import dev.hakyu.model.Text;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What is to be done in as few words as a list has room for: the first sentence, a few of the
/// names in brackets, and the victim, whose name stands above, as 先方. The brief has the whole.
final class BriefAction {
    private static final Set<String> ABBREVIATIONS =
            Set.of("co", "ltd", "inc", "corp", "no", "st", "mr", "ms", "dr");
    private static final String FORM = "(?:株式会社|有限会社|合同会社)?";
    private static final String FOREIGN_FORM =
            "(?:,? (?:Co\\.?,? )?(?:Ltd|Limited|Inc|Incorporated|Corp|Corporation|LLC|PLC|plc|GmbH|AG|AB|SE|SA|NV|BV)\\b\\.?)?";
    private static final Set<String> BELOW = Set.of("下の", "below");

    private BriefAction() {}

    /// The whole of it, with the victim as 先方.
    static Text whole(Concern concern, Text what) {
        String victim = concern.page().victim();
        return new Text(
                ActionNews.bare(withoutName(what.ja(), victim)), ActionNews.bare(what.en()));
    }

    static Text of(Concern concern, Text what) {
        Text few = FewNames.in(what);
        String victim = concern.page().victim();
        String ja = first(few.ja(), few.ja().indexOf('。') + 1);
        return new Text(
                ActionNews.bare(withoutBelow(withoutName(ja, victim))),
                ActionNews.bare(withoutBelow(first(few.en(), endOfSentence(few.en(), victim)))));
    }

    /// A name that goes on (X物流, X・クラウド基盤, X Logistics) is that of something else, one with a legal
    /// form (X株式会社, X Ltd) is not.
    private static String withoutName(String text, String victim) {
        if (victim.isBlank()) {
            return text;
        }
        return Pattern.compile(
                        "(?<![\\p{IsHan}\\p{IsKatakana}\\p{Alnum}ー・])"
                                + FORM
                                + Pattern.quote(victim)
                                + FORM
                                + FOREIGN_FORM
                                + "(?! ?[\\p{IsLatin}\\d]|[\\p{IsHan}\\p{IsKatakana}ー・])")
                .matcher(text)
                .replaceAll("先方");
    }

    private static String first(String text, int end) {
        return end <= 0 ? text : text.substring(0, end);
    }

    /// Where the first sentence ends, or 0; a stop within the name or a legal form is none.
    private static int endOfSentence(String text, String victim) {
        int from = victim.isBlank() ? -1 : text.indexOf(victim);
        int to = from < 0 ? -1 : from + victim.length();
        for (int i = text.indexOf(". "); i >= 0; i = text.indexOf(". ", i + 1)) {
            boolean named = i >= from && i < to - 1;
            boolean begins = i + 2 < text.length() && Character.isUpperCase(text.charAt(i + 2));
            if (!named && begins && (i + 1 == to || !isAbbreviation(text, i))) {
                return i + 1;
            }
        }
        return 0;
    }

    private static boolean isAbbreviation(String text, int stop) {
        if (stop > 0 && text.charAt(stop - 1) == ')') {
            return false;
        }
        int from = stop;
        while (from > 0 && Character.isLetter(text.charAt(from - 1))) {
            from--;
        }
        return stop - from < 2
                || ABBREVIATIONS.contains(text.substring(from, stop).toLowerCase(Locale.ROOT));
    }

    /// Without a last bracket that points at what stands in the brief only.
    private static String withoutBelow(String text) {
        String bare = ActionNews.bare(text);
        int open = bare.lastIndexOf('(');
        return open > 0
                        && bare.endsWith(")")
                        && BELOW.stream().anyMatch(bare.substring(open)::contains)
                ? bare.substring(0, open).strip()
                : text;
    }
}
