package dev.hakyu.cli;

import dev.hakyu.model.Text;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/// Moments on the command line: `2026-11-18`, `2026-11-18T07:00`, `2026-11-18T07:00+09:00`, or an
/// instant that ends in `Z`. Without an offset it is the wall clock of the zone.
final class MomentOption {
    private static final Instant FIRST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

    private MomentOption() {}

    /// @throws WrongUsage when it is none of these, or before 1970 or after 2199
    static Instant parse(String option, String text, ZoneId zone) {
        try {
            Instant moment = read(text, zone);
            if (!moment.isBefore(FIRST) && moment.isBefore(LAST)) {
                return moment;
            }
        } catch (DateTimeException e) {
            throw refused(option, text);
        }
        throw refused(option, text);
    }

    private static Instant read(String text, ZoneId zone) {
        if (text.length() == "2026-11-18".length()) {
            return LocalDate.parse(text).atStartOfDay(zone).toInstant();
        }
        if (text.endsWith("Z") || text.indexOf('+') > 0 || text.lastIndexOf('-') > 10) {
            return OffsetDateTime.parse(text).toInstant();
        }
        return LocalDateTime.parse(text.replace(' ', 'T')).atZone(zone).toInstant();
    }

    private static WrongUsage refused(String option, String text) {
        String shown = ProblemPrinter.visible(text);
        return new WrongUsage(
                new Text(
                        "%s: 「%s」は日時ではありません。1970〜2199年の日時を 2026-11-18T07:00 のように書いてください。"
                                .formatted(option, shown),
                        "%s: '%s' is not a moment; write one from 1970 to 2199 like 2026-11-18T07:00."
                                .formatted(option, shown)));
    }
}
