package dev.hakyu.reader.internal.mark;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.hakyu.reader.internal.lexicon.Mark;
import dev.hakyu.reader.internal.lexicon.Marks;
import dev.hakyu.reader.internal.lexicon.WordKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Finds in English what a bare figure counts, where the words before it say so: number of persons
/// affected: 57,028; raised the number of customers from 52,700 to 61,950.
final class FigureLabels {
    private static final int REACH = 60;
    private static final int REVISED_REACH = 200;
    private static final BigDecimal FIRST_YEAR = new BigDecimal(1900);
    private static final BigDecimal LAST_YEAR = new BigDecimal(2100);
    private static final String ABOUT = "(?:about |around |some |nearly |roughly |over )?";
    private static final Pattern STATED =
            Pattern.compile("(?:: | is | was | stands at | remains )" + ABOUT + "$");
    private static final Pattern REVISED =
            Pattern.compile(
                    "\\b(?:revis|correct|amend|lower|cut|reduc|rais|increas|adjust|updat|rose|grew|up from|down from)");
    private static final Pattern FROM_OR_TO =
            Pattern.compile(
                    "\\bfrom "
                            + ABOUT
                            + "(?:[0-9][0-9,.]*(?: million| thousand)? to "
                            + ABOUT
                            + ")?$|[a-z] to "
                            + ABOUT
                            + "$");

    private static final Pattern FROM = Pattern.compile("\\bfrom " + ABOUT + "$");
    private static final Pattern TO =
            Pattern.compile("^ to " + ABOUT + "[0-9][0-9,.]*(?: million| thousand)?");
    private static final int RANGE_REACH = 40;

    private FigureLabels() {}

    static @Nullable Mark counter(String text, int start, BigDecimal value, Marks marks) {
        int from = sentenceStart(text, Math.max(0, start - REVISED_REACH), start);
        String label = text.substring(from, start).toLowerCase(Locale.ROOT);
        int number = Math.max(label.lastIndexOf("number of "), label.lastIndexOf("count of "));
        if (number < 0) {
            return null;
        }
        boolean stated = start - from - number <= REACH && STATED.matcher(label).find();
        boolean revised =
                FROM_OR_TO.matcher(label).find()
                        && REVISED.matcher(label).find()
                        && !isYear(text, start, value);
        List<Mark> nouns = marks.in(WordKind.COUNTER, from + number, start);
        return nouns.isEmpty() || !(stated || revised) ? null : nouns.getFirst();
    }

    /// The end of the figure that this one was changed to: revised from 52,700 to 61,950 people; -1
    /// where it was not.
    static int changedTo(String text, int start, int end) {
        int from = sentenceStart(text, Math.max(0, start - REVISED_REACH), start);
        String label = text.substring(from, start).toLowerCase(Locale.ROOT);
        Matcher to = TO.matcher(text.substring(end, Math.min(text.length(), end + RANGE_REACH)));
        boolean changed = FROM.matcher(label).find() && REVISED.matcher(label).find();
        return changed && to.find() ? end + to.end() : -1;
    }

    private static int sentenceStart(String text, int least, int at) {
        int start = least;
        for (int i = least; i < at; i++) {
            char c = text.charAt(i);
            boolean stop = c == '.' && i + 1 < at && text.charAt(i + 1) == ' ';
            if (stop || c == '\n') {
                start = i + 1;
            }
        }
        return start;
    }

    private static boolean isYear(String text, int start, BigDecimal value) {
        return value.compareTo(FIRST_YEAR) >= 0
                && value.compareTo(LAST_YEAR) <= 0
                && text.charAt(start + 1) != ',';
    }
}
