package dev.hakyu.duties.internal.clock;

import dev.hakyu.model.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Days and times as people read them.
public final class DateText {
    private static final DateTimeFormatter JA_DAY =
            DateTimeFormatter.ofPattern("yyyy年M月d日(E)", Locale.JAPANESE);
    private static final DateTimeFormatter EN_DAY =
            DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private DateText() {}

    public static Text day(LocalDate day) {
        return new Text(JA_DAY.format(day), EN_DAY.format(day));
    }

    /// A time on the wall clock of a zone, with the zone's name.
    public static Text time(Instant at, ZoneId zone) {
        ZonedDateTime there = at.atZone(zone);
        Text day = day(there.toLocalDate());
        String time = TIME.format(there);
        Text name = zoneName(zone);
        return new Text(
                day.ja() + time + "(" + name.ja() + ")",
                day.en() + " " + time + " (" + name.en() + ")");
    }

    private static Text zoneName(ZoneId zone) {
        return zone.getId().equals("Asia/Tokyo")
                ? new Text("日本時間", "Japan time")
                : Text.same(zone.getId());
    }
}
