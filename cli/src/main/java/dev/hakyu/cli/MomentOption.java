package dev.hakyu.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/// Moments on the command line: `2026-11-18`, `2026-11-18T07:00`, `2026-11-18T07:00+09:00`, or an
/// instant that ends in `Z`. Without an offset it is the wall clock of the zone.
final class MomentOption {
    private MomentOption() {}

    static Instant parse(String option, String text, ZoneId zone) {
        try {
            if (text.length() == 10) {
                return LocalDate.parse(text).atStartOfDay(zone).toInstant();
            }
            if (text.endsWith("Z") || text.indexOf('+') > 0 || text.lastIndexOf('-') > 10) {
                return OffsetDateTime.parse(text).toInstant();
            }
            return LocalDateTime.parse(text.replace(' ', 'T')).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            throw WrongOption.moment(option, text);
        }
    }
}
