package dev.hakyu.network.internal.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hakyu.cascade.api.Schedule;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TimetableTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Set<DayOfWeek> WEEKDAYS =
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    private static Schedule schedule(
            String start, ZoneId zone, int steps, WorkingDay day, Map<LocalDate, Double> special) {
        return new Timetable(LocalDateTime.parse(start).atZone(zone).toInstant(), zone, 1, steps)
                .schedule(
                        new Timetable.Calendar(
                                WEEKDAYS, day, Set.of(LocalDate.of(2026, 11, 23)), special));
    }

    private static double sum(Schedule schedule, int from, int to) {
        double sum = 0;
        for (int step = from; step < to; step++) {
            sum += schedule.weight(step);
        }
        return sum;
    }

    @Test
    void shouldOpenInWorkingHoursOfWorkingDays() {
        // From Friday 20 Nov 05:30; the weekend and the holiday on Monday are closed.
        Schedule hours =
                schedule("2026-11-20T05:30", TOKYO, 24 * 6, WorkingDay.ofShifts(2), Map.of());

        assertThat(hours.operatingHoursPerDay()).isEqualTo(16);
        assertThat(hours.weight(0)).isCloseTo(0.5, within(1e-12));
        assertThat(hours.weight(1)).isCloseTo(1, within(1e-12));
        assertThat(sum(hours, 0, 24)).isCloseTo(16, within(1e-9));
        assertThat(sum(hours, 24, 96)).isZero();
        assertThat(sum(hours, 96, 120)).isCloseTo(16, within(1e-9));
    }

    @Test
    void shouldLetTheOwnCalendarDecideOverHolidaysAndWeekends() {
        Schedule hours =
                schedule(
                        "2026-11-20T00:00",
                        TOKYO,
                        24 * 5,
                        WorkingDay.ofShifts(2),
                        Map.of(
                                LocalDate.of(2026, 11, 20), 0.0,
                                LocalDate.of(2026, 11, 21), 0.5,
                                LocalDate.of(2026, 11, 23), 1.0));

        assertThat(sum(hours, 0, 24)).isZero();
        assertThat(sum(hours, 24, 48)).isCloseTo(8, within(1e-9));
        assertThat(sum(hours, 48, 72)).isZero();
        assertThat(sum(hours, 72, 96)).isCloseTo(16, within(1e-9));
    }

    @Test
    void shouldCarryANightShiftIntoTheNextDay() {
        Schedule hours =
                schedule(
                        "2026-11-21T00:00",
                        TOKYO,
                        24,
                        WorkingDay.parse("22:00-06:00").orElseThrow(),
                        Map.of());

        assertThat(sum(hours, 0, 6)).isEqualTo(6);
        assertThat(sum(hours, 6, 24)).isZero();
    }

    /// Clocks go back on 1 November 2026 in New York: the wall clock decides.
    @Test
    void shouldFollowTheWallClockWhenClocksChange() {
        Schedule hours =
                schedule(
                        "2026-10-30T00:00",
                        ZoneId.of("America/New_York"),
                        24 * 4,
                        WorkingDay.ofShifts(1),
                        Map.of());

        assertThat(hours.weight(6)).isEqualTo(1);
        assertThat(hours.weight(72 + 6)).isZero();
        assertThat(hours.weight(72 + 7)).isEqualTo(1);
    }
}
