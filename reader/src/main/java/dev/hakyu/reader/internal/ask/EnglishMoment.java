package dev.hakyu.reader.internal.ask;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.hakyu.model.PartialDate;
import dev.hakyu.reader.internal.open.Stamps;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The words behind "by": a day and an hour in either order.
final class EnglishMoment {
    private static final int MOST_WORDS = 14;
    private static final Pattern TIME =
            Pattern.compile("^(\\d{1,2})(?:[:.h](\\d{2})h?)?(a\\.?m\\.?|p\\.?m\\.?)?$");

    /// 14.05 is rather the 14th of May than five past two.
    private static final Pattern DAY_AND_MONTH =
            Pattern.compile("^(?:[0-2]?\\d|3[01])\\.(?:0[1-9]|1[0-2])$");

    private static final Pattern ISO = Pattern.compile("^(20\\d\\d)-(\\d{2})-(\\d{2})$");
    private static final Pattern ORDINAL = Pattern.compile("^(\\d{1,2})(?:st|nd|rd|th)?$");
    private static final Pattern YEAR = Pattern.compile("20\\d\\d");
    private static final Map<String, ZoneId> ZONES =
            Map.ofEntries(
                    Map.entry("jst", Stamps.JAPAN),
                    Map.entry("utc", ZoneOffset.UTC),
                    Map.entry("gmt", ZoneOffset.UTC),
                    Map.entry("bst", ZoneId.of("Europe/London")),
                    Map.entry("cet", ZoneId.of("Europe/Paris")),
                    Map.entry("cest", ZoneId.of("Europe/Paris")),
                    Map.entry("eet", ZoneId.of("Europe/Helsinki")),
                    Map.entry("eest", ZoneId.of("Europe/Helsinki")),
                    Map.entry("et", ZoneId.of("America/New_York")),
                    Map.entry("est", ZoneId.of("America/New_York")),
                    Map.entry("edt", ZoneId.of("America/New_York")),
                    Map.entry("ct", ZoneId.of("America/Chicago")),
                    Map.entry("cst", ZoneId.of("America/Chicago")),
                    Map.entry("cdt", ZoneId.of("America/Chicago")),
                    Map.entry("pt", ZoneId.of("America/Los_Angeles")),
                    Map.entry("pst", ZoneId.of("America/Los_Angeles")),
                    Map.entry("pdt", ZoneId.of("America/Los_Angeles")),
                    Map.entry("ict", ZoneId.of("Asia/Bangkok")),
                    Map.entry("sgt", ZoneId.of("Asia/Singapore")),
                    Map.entry("kst", ZoneId.of("Asia/Seoul")));

    private final LocalDateTime sent;
    private final String text;
    private int at;
    private int end;
    private @Nullable LocalDate day;
    private @Nullable ZoneId zone;
    private int minute = PartialDate.UNKNOWN_TIME;
    private boolean close;
    private boolean ofDay;
    private boolean week;
    private int weeks;

    /// @param sent when the mail was sent, by the sender's clock
    EnglishMoment(String text, LocalDateTime sent) {
        this.text = text;
        this.sent = sent;
    }

    /// @param end where the words of the moment end in the text
    record Read(PartialDate due, @Nullable ZoneId zone, int end) {}

    Optional<Read> read() {
        for (int i = 0; i < MOST_WORDS && at < text.length(); i++) {
            int start = at;
            while (at < text.length() && text.charAt(at) != ' ') {
                at++;
            }
            String written = text.substring(start, at);
            String word = bare(written.toLowerCase(Locale.ROOT));
            word = word.startsWith("(") ? word.substring(1) : word;
            if (!take(word)) {
                break;
            }
            while (at < text.length() && text.charAt(at) == ' ') {
                at++;
            }
            if (written.endsWith(";") || (written.endsWith(".") && !isHalf(word))) {
                break;
            }
        }
        if (close && (ofDay || day != null) && minute < 0) {
            minute = Calendar.CLOSE_OF_BUSINESS;
        }
        LocalDate today = sent.toLocalDate();
        if (week && day == null) {
            day = Calendar.endOfWeek(today).plusWeeks(weeks);
        }
        if (day == null && minute < 0) {
            return Optional.empty();
        }
        boolean passed = minute >= 0 && minute <= sent.getHour() * 60 + sent.getMinute();
        LocalDate date = day != null ? day : passed ? today.plusDays(1) : today;
        return Optional.of(new Read(Calendar.at(date, minute), zone, end));
    }

    /// Without the marks behind it.
    private static String bare(String word) {
        int last = word.length();
        while (last > 0 && ",;()].:?!".indexOf(word.charAt(last - 1)) >= 0) {
            last--;
        }
        return word.substring(0, last);
    }

    private static boolean isHalf(String word) {
        return word.endsWith("m");
    }

    /// Whether the word belongs to a day or an hour.
    private boolean take(String word) {
        boolean known = value(word);
        if (known) {
            end = at;
        }
        return known || isBetween(word);
    }

    private static boolean isBetween(String word) {
        return switch (word) {
            case "on",
                    "at",
                    "the",
                    "of",
                    "this",
                    "your",
                    "our",
                    "local",
                    "time",
                    "latest",
                    "hours",
                    "hrs",
                    "o'clock",
                    "is",
                    "in",
                    "–",
                    "-",
                    "" ->
                    true;
            default -> false;
        };
    }

    private boolean value(String word) {
        LocalDate today = sent.toLocalDate();
        switch (word) {
            case "today", "tonight" -> day = today;
            case "tomorrow" -> day = today.plusDays(1);
            case "noon", "midday", "lunchtime" -> minute = Calendar.NOON;
            case "midnight" -> minute = PartialDate.UNKNOWN_TIME;
            case "morning" -> minute = minute < 0 ? Calendar.NOON : minute;
            case "close", "end" -> close = true;
            case "cob", "eob", "eod" -> {
                close = true;
                ofDay = true;
            }
            case "business", "play", "working", "day" -> {
                ofDay |= close;
                return close;
            }
            case "week" -> {
                week = close;
                close = false;
                return week;
            }
            case "month" -> {
                boolean ends = close;
                close = false;
                day = ends ? today.withDayOfMonth(today.lengthOfMonth()) : day;
                return ends;
            }
            case "next" -> weeks = 1;
            default -> {
                return written(word);
            }
        }
        return true;
    }

    private boolean written(String word) {
        if (ZONES.containsKey(word)) {
            zone = ZONES.get(word);
            return minute >= 0;
        }
        if (word.equals("japan")) {
            zone = Stamps.JAPAN;
            return minute >= 0;
        }
        if (word.equals("am") || word.equals("pm") || word.equals("a.m") || word.equals("p.m")) {
            boolean bareHour = minute >= 0 && minute < 12 * 60;
            minute += bareHour && word.startsWith("p") ? 12 * 60 : 0;
            return minute >= 0;
        }
        return weekday(word) || date(word) || time(word);
    }

    private boolean weekday(String word) {
        for (DayOfWeek each : DayOfWeek.values()) {
            String name = each.name().toLowerCase(Locale.ROOT);
            if (word.equals(name) || word.equals(name.substring(0, 3))) {
                LocalDate today = sent.toLocalDate();
                if (day == null) {
                    day =
                            weeks > 0
                                    ? Calendar.ofNextWeek(each, today)
                                    : Calendar.coming(each, today);
                }
                return true;
            }
        }
        return false;
    }

    /// 14 May, May 14, 2027-05-14.
    private boolean date(String word) {
        Matcher iso = ISO.matcher(word);
        if (iso.find()) {
            return take(
                    Integer.parseInt(iso.group(1)),
                    Integer.parseInt(iso.group(2)),
                    Integer.parseInt(iso.group(3)));
        }
        String next = peek();
        int month = month(word);
        Matcher number = ORDINAL.matcher(month > 0 ? next : word);
        int other = month > 0 ? month : month(next);
        if (other == 0 || !number.find()) {
            return YEAR.matches(word) && day != null;
        }
        at = skip(at);
        return take(0, other, Integer.parseInt(number.group(1)));
    }

    private boolean take(int year, int month, int dayOfMonth) {
        Optional<LocalDate> found = Calendar.day(year, month, dayOfMonth, sent.toLocalDate());
        found.ifPresent(each -> day = each);
        return found.isPresent();
    }

    private String peek() {
        int from = at;
        while (from < text.length() && text.charAt(from) == ' ') {
            from++;
        }
        int to = skip(at);
        return bare(text.substring(Math.min(from, to), to).toLowerCase(Locale.ROOT));
    }

    private int skip(int from) {
        int to = from;
        while (to < text.length() && text.charAt(to) == ' ') {
            to++;
        }
        while (to < text.length() && text.charAt(to) != ' ') {
            to++;
        }
        return to;
    }

    private static int month(String word) {
        for (Month each : Month.values()) {
            String name = each.name().toLowerCase(Locale.ROOT);
            boolean cut = word.length() >= 3 && name.startsWith(word);
            if (cut || (word.equals("sept") && each == Month.SEPTEMBER)) {
                return each.getValue();
            }
        }
        return 0;
    }

    /// 10:00, 10.30, 3pm, 3 p.m., 17h00; a figure alone is an hour only before a.m. or p.m.
    private boolean time(String word) {
        Matcher found = TIME.matcher(word);
        if (!found.find()) {
            return false;
        }
        String half = found.group(3);
        if (half == null && day == null && DAY_AND_MONTH.matcher(word).find()) {
            return false;
        }
        String next = peek();
        boolean halfNext =
                next.equals("am")
                        || next.equals("pm")
                        || next.startsWith("a.m")
                        || next.startsWith("p.m");
        boolean clock = next.startsWith("o'clock") || next.startsWith("hrs");
        if (found.group(2) == null && half == null && !halfNext && !clock) {
            return false;
        }
        int hour = Integer.parseInt(found.group(1));
        int minutes = found.group(2) == null ? 0 : Integer.parseInt(found.group(2));
        if (hour > 24 || minutes > 59) {
            return false;
        }
        boolean twelve = half != null || halfNext;
        boolean afternoon = half != null && half.startsWith("p");
        minute = (twelve ? hour % 12 : hour) * 60 + minutes + (afternoon ? 12 * 60 : 0);
        return true;
    }
}
