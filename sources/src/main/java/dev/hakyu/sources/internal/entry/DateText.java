package dev.hakyu.sources.internal.entry;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/// Reads the dates that lists print beside their entries.
public final class DateText {
    private static final Pattern NUMBERS =
            Pattern.compile("(20\\d\\d)\\s?[年/.-]\\s?(\\d{1,2})\\s?[月/.-]\\s?(\\d{1,2})");
    private static final Pattern REIWA =
            Pattern.compile("(?:令和|R)\\s?(元|\\d{1,2})\\s?[年.]\\s?(\\d{1,2})\\s?[月.]\\s?(\\d{1,2})");
    private static final Pattern DAY_MONTH =
            Pattern.compile("(\\d{1,2})\\.? ([A-Z][a-z]{2})[a-z]*\\.?,? (20\\d\\d)");
    private static final Pattern MONTH_DAY =
            Pattern.compile("([A-Z][a-z]{2})[a-z]*\\.? (\\d{1,2}),? (20\\d\\d)");
    private static final int REIWA_YEAR_ZERO = 2018;
    private static final int MAX_CHARS = 500;

    private DateText() {}

    /// The first date in a text, at the beginning of its day in the zone.
    public static Optional<Instant> find(String text, ZoneId zone) {
        String shown = text.substring(0, Math.min(text.length(), MAX_CHARS));
        return numbers(shown)
                .or(() -> reiwa(shown))
                .or(() -> words(MONTH_DAY.matcher(shown), 1, 2))
                .or(() -> words(DAY_MONTH.matcher(shown), 2, 1))
                .map(date -> date.atStartOfDay(zone).toInstant());
    }

    /// A date or moment of a program: ISO 8601 with or without zone, or `2026-11-20 07:00:00`.
    public static Optional<Instant> parse(String iso, ZoneId zone) {
        String text = iso.strip();
        String marked =
                text.length() > 10 && text.charAt(10) == ' '
                        ? text.substring(0, 10) + "T" + text.substring(11)
                        : text;
        try {
            if (marked.length() <= 10) {
                return Optional.of(LocalDate.parse(marked).atStartOfDay(zone).toInstant());
            }
            boolean stated =
                    marked.endsWith("Z")
                            || marked.indexOf('+', 10) > 0
                            || marked.indexOf('-', 11) > 0;
            return Optional.of(
                    stated
                            ? OffsetDateTime.parse(marked).toInstant()
                            : LocalDateTime.parse(marked).atZone(zone).toInstant());
        } catch (DateTimeException e) {
            return find(text, zone);
        }
    }

    private static Optional<LocalDate> numbers(String text) {
        Matcher found = NUMBERS.matcher(text);
        return found.find()
                ? date(found.group(1), Integer.parseInt(found.group(2)), found.group(3))
                : Optional.empty();
    }

    private static Optional<LocalDate> reiwa(String text) {
        Matcher found = REIWA.matcher(text);
        if (!found.find()) {
            return Optional.empty();
        }
        int year = found.group(1).equals("元") ? 1 : Integer.parseInt(found.group(1));
        return date(
                Integer.toString(REIWA_YEAR_ZERO + year),
                Integer.parseInt(found.group(2)),
                found.group(3));
    }

    private static Optional<LocalDate> words(Matcher found, int month, int day) {
        if (!found.find()) {
            return Optional.empty();
        }
        try {
            int number =
                    DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH)
                            .parse(found.group(month))
                            .get(java.time.temporal.ChronoField.MONTH_OF_YEAR);
            return date(found.group(3), number, found.group(day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> date(String year, int month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
