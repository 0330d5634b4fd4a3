package dev.hakyu.network.internal.compile;

import dev.hakyu.cascade.api.Schedule;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Makes schedules on the time axis of one scenario; equal calendars share one.
final class Timetable {
    private final Instant start;
    private final ZoneId zone;
    private final double stepHours;
    private final int steps;
    private final Map<Calendar, Schedule> made = new HashMap<>();

    /// When a node works.
    ///
    /// @param closed dates that are closed
    /// @param special weights of single dates, stronger than all else
    record Calendar(
            Set<DayOfWeek> days,
            WorkingDay hours,
            Set<LocalDate> closed,
            Map<LocalDate, Double> special) {
        double weight(LocalDate date) {
            Double own = special.get(date);
            if (own != null) {
                return own;
            }
            return days.contains(date.getDayOfWeek()) && !closed.contains(date) ? 1 : 0;
        }
    }

    /// @param steps how many steps the schedules cover
    Timetable(Instant start, ZoneId zone, double stepHours, int steps) {
        this.start = start;
        this.zone = zone;
        this.stepHours = stepHours;
        this.steps = steps;
    }

    Schedule schedule(Calendar calendar) {
        return made.computeIfAbsent(calendar, this::make);
    }

    private Schedule make(Calendar calendar) {
        double[] weights = new double[steps];
        double lastHour = steps * stepHours;
        LocalDate first = start.atZone(zone).toLocalDate().minusDays(1);
        for (LocalDate date = first; hourOf(date, 0) < lastHour; date = date.plusDays(1)) {
            double weight = calendar.weight(date);
            if (weight > 0) {
                for (WorkingDay.Window window : calendar.hours().windows()) {
                    fill(
                            weights,
                            hourOf(date, window.fromMinute()),
                            hourOf(date, window.toMinute()),
                            weight);
                }
            }
        }
        for (int step = 0; step < steps; step++) {
            weights[step] = Math.min(10, weights[step]);
        }
        return Schedule.of(stepHours, calendar.hours().hours(), weights);
    }

    private double hourOf(LocalDate date, int minute) {
        Instant at = date.atStartOfDay().plusMinutes(minute).atZone(zone).toInstant();
        return Duration.between(start, at).toMillis() / 3_600_000.0;
    }

    private void fill(double[] weights, double fromHour, double toHour, double weight) {
        int firstStep = (int) Math.max(0, Math.floor(fromHour / stepHours));
        for (int step = firstStep; step < steps && step * stepHours < toHour; step++) {
            double from = Math.max(fromHour, step * stepHours);
            double to = Math.min(toHour, (step + 1) * stepHours);
            if (to > from) {
                weights[step] += weight * (to - from) / stepHours;
            }
        }
    }
}
