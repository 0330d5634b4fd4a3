package dev.hakyu.reader.internal.open;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.hakyu.model.PartialDate;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Moments as machines write them into mails and feeds: RFC 5322 and RFC 3339, with the slips that
/// occur.
public final class Stamps {
    /// That of a Japanese page or mail which names no other.
    public static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private static final ZoneOffset JAPAN_OFFSET = ZoneOffset.ofHours(9);
    private static final int LONGEST = 100;
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final Pattern MAIL =
            Pattern.compile(
                    "(?i)\\b(\\d{1,2})[ -]([a-z]{3})[a-z]*[ -](\\d{4}),? +(\\d{1,2}):(\\d{2})"
                            + "(?::\\d{2})?(?:\\.\\d+)? *([+-]\\d{4}|[a-z]{1,5})?");
    private static final Pattern ISO =
            Pattern.compile(
                    "(?i)\\b(\\d{4})-(\\d{2})-(\\d{2})[t ](\\d{2}):(\\d{2})(?::\\d{2}(?:\\.\\d+)?)?"
                            + " *(z|[+-]\\d{2}:?\\d{2})?");

    private Stamps() {}

    /// The moment on the wall clock of its writer; what is stated in universal time is brought to
    /// Japan for Japanese readers, who saw it so.
    ///
    /// @return empty when no day can be told
    public static Optional<PartialDate> read(@Nullable String value, boolean japanese) {
        if (value == null || value.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            Matcher iso = ISO.matcher(value);
            if (iso.find()) {
                return Optional.of(date(iso, number(iso, 2), 1, 3, japanese));
            }
            Matcher mail = MAIL.matcher(value);
            if (mail.find()) {
                int month = MONTHS.indexOf(mail.group(2).toLowerCase(Locale.ROOT));
                if (month % 3 == 0) {
                    return Optional.of(date(mail, month / 3 + 1, 3, 1, japanese));
                }
            }
        } catch (DateTimeException e) {
            return Optional.empty();
        }
        return DateWords.in(value).map(DateWords.Found::date);
    }

    /// A moment on the wall clock of its readers.
    public static PartialDate of(Instant moment, boolean japanese) {
        ZoneId zone = japanese ? JAPAN : ZoneOffset.UTC;
        return PartialDate.of(LocalDateTime.ofInstant(moment, zone));
    }

    /// The zone of the clock that [#read] tells the moment by; empty where none is written.
    public static Optional<ZoneOffset> zone(@Nullable String value, boolean japanese) {
        if (value == null || value.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher iso = ISO.matcher(value);
        Matcher mail = MAIL.matcher(value);
        String zone = iso.find() ? iso.group(6) : mail.find() ? mail.group(6) : null;
        if (zone == null) {
            return Optional.empty();
        }
        if (isUniversal(zone)) {
            return Optional.of(japanese ? JAPAN_OFFSET : ZoneOffset.UTC);
        }
        try {
            return zone.startsWith("+") || zone.startsWith("-")
                    ? Optional.of(ZoneOffset.of(zone))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// The zone of the clock that [#of] tells the moment by.
    public static ZoneOffset zone(Instant moment, boolean japanese) {
        return (japanese ? JAPAN : ZoneOffset.UTC).getRules().getOffset(moment);
    }

    private static boolean isUniversal(String zone) {
        return zone.matches("(?i)z|gmt|utc?") || zone.endsWith("00:00") || zone.endsWith("0000");
    }

    private static PartialDate date(
            Matcher found, int month, int yearGroup, int dayGroup, boolean japanese) {
        LocalDateTime local =
                LocalDateTime.of(
                        number(found, yearGroup),
                        month,
                        number(found, dayGroup),
                        number(found, 4),
                        number(found, 5));
        String zone = found.group(6);
        boolean universal = zone != null && isUniversal(zone);
        return universal && japanese
                ? of(OffsetDateTime.of(local, ZoneOffset.UTC).toInstant(), true)
                : PartialDate.of(local);
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }
}
