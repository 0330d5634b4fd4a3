package dev.hakyu.brief.api;

import dev.hakyu.model.Lang;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// The beginning of a day on the time axis of a chart.
///
/// @param atHours from the start of the axis, 0 to its end
/// @param day whose beginning it is
public record DayMark(double atHours, LocalDate day) {
    private static final int MOST = 10;

    /// Ten at most, equally far apart, the first at the first midnight after the start.
    ///
    /// @param lastHour the end of the axis in hours, 0 or more
    public static List<DayMark> within(Instant start, double lastHour, ZoneId zone) {
        LocalDate first = start.atZone(zone).toLocalDate().plusDays(1);
        int count = (int) (lastHour / 24);
        int every = Math.max(1, (count + MOST - 1) / MOST);
        List<DayMark> marks = new ArrayList<>();
        for (int i = 0; i <= count; i += every) {
            LocalDate day = first.plusDays(i);
            double hour =
                    Duration.between(start, day.atStartOfDay(zone).toInstant()).toMinutes() / 60.0;
            if (hour <= lastHour) {
                marks.add(new DayMark(hour, day));
            }
        }
        return List.copyOf(marks);
    }

    /// 11/19(木) / Thu 19 Nov.
    public String label(Lang lang) {
        String full = FigureWords.day(day).in(lang);
        return switch (lang) {
            case JA ->
                    "%d/%d%s"
                            .formatted(
                                    day.getMonthValue(),
                                    day.getDayOfMonth(),
                                    full.substring(full.indexOf('(')));
            case EN -> full;
        };
    }
}
