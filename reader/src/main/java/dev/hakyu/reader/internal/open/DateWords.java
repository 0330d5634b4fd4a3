package dev.hakyu.reader.internal.open;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.hakyu.model.PartialDate;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds one whole date in a date line, in the forms that headers use.
public final class DateWords {
    private static final String MONTHS =
            "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
                    + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
    private static final Pattern WESTERN =
            Pattern.compile("(\\d{4}) ?年 ?(\\d{1,2}) ?月 ?(\\d{1,2}) ?日");
    private static final Pattern ERA =
            Pattern.compile(
                    "(令和|平成|昭和|[RHS]) ?(元|\\d{1,2}) ?[年.] ?(\\d{1,2}) ?[月.] ?(\\d{1,2}) ?日?");
    private static final Pattern FIGURES =
            Pattern.compile("\\b(\\d{4})[/.-](\\d{1,2})[/.-](\\d{1,2})\\b");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(?i)\\b" + MONTHS + " (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b");
    private static final Pattern DAY_FIRST =
            Pattern.compile(
                    "(?i)\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? " + MONTHS + ",? (\\d{4})\\b");
    private static final List<String> MONTH_STARTS =
            List.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");

    private DateWords() {}

    /// A date found in a line.
    ///
    /// @param before what stands before it, in NFKC
    /// @param after what stands behind it, in NFKC
    public record Found(PartialDate date, String before, String after) {
        /// The line without the date.
        public String rest() {
            return (before + " " + after).strip();
        }
    }

    /// The first whole date in a line.
    public static Optional<Found> in(String line) {
        String plain = Normalizer.normalize(line, Normalizer.Form.NFKC);
        for (Pattern pattern : List.of(WESTERN, ERA, FIGURES, MONTH_FIRST, DAY_FIRST)) {
            Matcher matcher = pattern.matcher(plain);
            if (matcher.find()) {
                PartialDate date = date(pattern, matcher);
                if (date != null) {
                    String before = plain.substring(0, matcher.start());
                    return Optional.of(new Found(date, before, plain.substring(matcher.end())));
                }
            }
        }
        return Optional.empty();
    }

    private static @Nullable PartialDate date(Pattern pattern, Matcher matcher) {
        try {
            if (pattern.equals(MONTH_FIRST)) {
                return day(matcher.group(3), month(matcher.group(1)), matcher.group(2));
            }
            if (pattern.equals(DAY_FIRST)) {
                return day(matcher.group(3), month(matcher.group(2)), matcher.group(1));
            }
            if (pattern.equals(ERA)) {
                String count = matcher.group(2).equals("元") ? "1" : matcher.group(2);
                int year = eraStart(matcher.group(1)) + Integer.parseInt(count) - 1;
                return day(String.valueOf(year), matcher.group(3), matcher.group(4));
            }
            return day(matcher.group(1), matcher.group(2), matcher.group(3));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int eraStart(String era) {
        return switch (era) {
            case "令和", "R" -> 2019;
            case "平成", "H" -> 1989;
            default -> 1926;
        };
    }

    private static String month(String name) {
        String start = name.substring(0, 3).toLowerCase(Locale.ROOT);
        return String.valueOf(MONTH_STARTS.indexOf(start) + 1);
    }

    private static PartialDate day(String year, String month, String day) {
        return PartialDate.of(
                LocalDate.of(
                        Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    }
}
