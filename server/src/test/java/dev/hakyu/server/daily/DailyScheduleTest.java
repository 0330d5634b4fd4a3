package dev.hakyu.server.daily;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DailyScheduleTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private final DailySchedule atSeven = new DailySchedule(TOKYO, LocalTime.of(7, 0));

    @ParameterizedTest
    @CsvSource({
        // just before the hour, at it, and in the evening after a day asleep
        "2026-11-18T06:59, 2026-11-17, false",
        "2026-11-18T07:00, 2026-11-18, true",
        "2026-11-18T22:30, 2026-11-18, true",
        // woken in the night: yesterday's is made up for, unless today's is near
        "2026-11-19T01:00, 2026-11-18, true",
        "2026-11-19T04:00, 2026-11-18, false",
        "2026-11-19T03:59, 2026-11-18, true"
    })
    void shouldRunForTheDayThatWasDueLast(String wall, String period, boolean due) {
        Instant now = LocalDateTime.parse(wall).atZone(TOKYO).toInstant();

        assertThat(atSeven.period(now).value()).isEqualTo(period);
        assertThat(atSeven.isDue(now, false)).isEqualTo(due);
        assertThat(atSeven.isDue(now, true)).isFalse();
    }

    @Test
    void shouldMakeUpForAnEveningJobInTheMorning() {
        DailySchedule late = new DailySchedule(TOKYO, LocalTime.of(23, 0));
        Instant morning = Instant.parse("2026-11-18T23:00:00Z"); // 08:00 on the 19th

        assertThat(late.period(morning).value()).isEqualTo("2026-11-18");
        assertThat(late.isDue(morning, false)).isTrue();
    }

    @Test
    void shouldKeepToTheWallClockWhenItChanges() {
        DailySchedule brussels =
                new DailySchedule(ZoneId.of("Europe/Brussels"), LocalTime.of(2, 30));

        // On 28 March 2027 the clock jumps from 02:00 to 03:00.
        assertThat(brussels.next(Instant.parse("2027-03-27T12:00:00Z")))
                .isEqualTo(Instant.parse("2027-03-28T01:30:00Z"));
    }
}
