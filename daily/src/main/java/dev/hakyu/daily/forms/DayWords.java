package dev.hakyu.daily.forms;

import dev.hakyu.model.PartialDate;
import dev.hakyu.model.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Days and moments as drafts write them.
final class DayWords {
    private static final DateTimeFormatter EN =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private DayWords() {}

    static Text of(LocalDate day) {
        return new Text(
                "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth()),
                EN.format(day));
    }

    static Text of(PartialDate date) {
        if (date.date().isPresent()) {
            Text day = of(date.date().get());
            return date.hasTime()
                    ? new Text(
                            day.ja() + time(date.minuteOfDay(), "%d時%02d分"),
                            day.en() + time(date.minuteOfDay(), ", %d:%02d"))
                    : day;
        }
        return date.month() > 0
                ? new Text(
                        "%d年%d月".formatted(date.year(), date.month()),
                        "%d-%02d".formatted(date.year(), date.month()))
                : new Text(date.year() + "年", String.valueOf(date.year()));
    }

    static Text of(Instant moment, ZoneId zone) {
        var at = moment.atZone(zone);
        Text day = of(at.toLocalDate());
        int minute = at.getHour() * 60 + at.getMinute();
        return new Text(
                day.ja() + " " + time(minute, "%d時%02d分") + "現在",
                "as of " + day.en() + time(minute, ", %d:%02d"));
    }

    private static String time(int minuteOfDay, String form) {
        return form.formatted(minuteOfDay / 60, minuteOfDay % 60);
    }
}
