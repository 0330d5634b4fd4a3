package dev.hakyu.reader.internal.open;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.hakyu.model.PartialDate;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
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
    private static final Pattern MONTH_AND_DAY =
            Pattern.compile("(?:^|[^\\d年月])(\\d{1,2}) ?月 ?(\\d{1,2}) ?日");
    private static final Pattern NAMED_MONTH_AND_DAY =
            Pattern.compile("(?i)\\b" + MONTHS + " (\\d{1,2})(?:st|nd|rd|th)?\\b");
    private static final Pattern DAY_AND_NAMED_MONTH =
            Pattern.compile("(?i)\\b(\\d{1,2})(?:st|nd|rd|th)? " + MONTHS + "(?:\\W|$)");
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

    /// A date and where it stands in a line.
    record Span(int start, int end, PartialDate date) {}

    /// All dates of a line in order, those without a year too.
    ///
    /// @param line in NFKC
    /// @param base a date without a year is the first such day from then on; null leaves them out,
    ///   but for those behind a whole date
    static List<Span> all(String line, @Nullable PartialDate base) {
        List<Span> found = new ArrayList<>();
        for (Pattern pattern : List.of(WESTERN, ERA, FIGURES, MONTH_FIRST, DAY_FIRST)) {
            Matcher matcher = pattern.matcher(line);
            while (matcher.find()) {
                PartialDate date = date(pattern, matcher);
                if (date != null) {
                    add(found, new Span(matcher.start(), matcher.end(), date));
                }
            }
        }
        PartialDate from = found.isEmpty() ? base : earliest(found);
        for (Pattern pattern : List.of(MONTH_AND_DAY, NAMED_MONTH_AND_DAY, DAY_AND_NAMED_MONTH)) {
            Matcher matcher = pattern.matcher(line);
            while (from != null && matcher.find()) {
                boolean dayFirst = pattern.equals(DAY_AND_NAMED_MONTH);
                String month = matcher.group(dayFirst ? 2 : 1);
                PartialDate date =
                        next(
                                pattern.equals(MONTH_AND_DAY) ? month : month(month),
                                matcher.group(dayFirst ? 1 : 2),
                                from);
                if (date != null) {
                    add(found, new Span(matcher.start(1), end(matcher, pattern), date));
                }
            }
        }
        found.sort(Comparator.comparingInt(Span::start));
        return List.copyOf(found);
    }

    private static int end(Matcher matcher, Pattern pattern) {
        return pattern.equals(DAY_AND_NAMED_MONTH) ? matcher.end(2) : matcher.end();
    }

    private static void add(List<Span> found, Span span) {
        if (found.stream().noneMatch(each -> each.start < span.end && span.start < each.end)) {
            found.add(span);
        }
    }

    private static PartialDate earliest(List<Span> found) {
        return found.stream().map(Span::date).min(Comparator.naturalOrder()).orElseThrow();
    }

    private static @Nullable PartialDate next(String month, String day, PartialDate from) {
        try {
            PartialDate same = day(String.valueOf(from.year()), month, day);
            boolean before = same.earliest().toLocalDate().isBefore(from.earliest().toLocalDate());
            return before ? day(String.valueOf(from.year() + 1), month, day) : same;
        } catch (DateTimeException e) {
            return null;
        }
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
