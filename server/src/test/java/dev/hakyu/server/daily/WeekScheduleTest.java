package dev.hakyu.server.daily;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.store.api.BriefEntry;
import dev.hakyu.store.api.BriefPeriod;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeekScheduleTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private final WeekSchedule mondays =
            new WeekSchedule(TOKYO, LocalTime.of(7, 0), DayOfWeek.MONDAY);

    @ParameterizedTest
    @CsvSource({
        // before the hour of Monday, after it, and later in the week when Monday was missed
        "2026-11-23T06:59, 2026-11-22, false",
        "2026-11-23T07:01, 2026-11-23, true",
        "2026-11-25T07:01, 2026-11-25, true",
        "2026-11-29T23:00, 2026-11-29, true",
        // the brief of the day comes first
        "2026-11-23T07:01, 2026-11-22, false"
    })
    void shouldBeDueFromItsDayOn(String now, String lastBrief, boolean due) {
        assertThat(mondays.due(at(now), briefs("2026-11-18", lastBrief)))
                .isEqualTo(
                        due
                                ? Optional.of(BriefPeriod.week(LocalDate.of(2026, 11, 23)))
                                : Optional.empty());
    }

    @Test
    void shouldBeMadeOnce() {
        List<BriefEntry> briefs = new ArrayList<>(briefs("2026-11-18", "2026-11-23"));
        briefs.add(entry(BriefPeriod.week(LocalDate.of(2026, 11, 23)), at("2026-11-23T07:01")));

        assertThat(mondays.due(at("2026-11-24T07:30"), briefs)).isEmpty();
        assertThat(mondays.due(at("2026-11-30T07:30"), briefs)).as("its brief first").isEmpty();
    }

    @Test
    void shouldNotTellOfAWeekWithoutABrief() {
        assertThat(mondays.due(at("2026-11-25T07:01"), briefs("2026-11-25"))).isEmpty();
    }

    @Test
    void shouldKeepToTheDayThatIsSet() {
        WeekSchedule fridays = new WeekSchedule(TOKYO, LocalTime.of(7, 0), DayOfWeek.FRIDAY);

        assertThat(fridays.due(at("2026-11-26T07:01"), briefs("2026-11-18", "2026-11-26")))
                .isEmpty();
        assertThat(fridays.due(at("2026-11-27T07:01"), briefs("2026-11-18", "2026-11-27")))
                .isPresent();
    }

    private static List<BriefEntry> briefs(String... days) {
        return List.of(days).stream()
                .map(day -> entry(BriefPeriod.day(LocalDate.parse(day)), at(day + "T07:00")))
                .toList();
    }

    private static BriefEntry entry(BriefPeriod period, Instant at) {
        return new BriefEntry(period, at, at, at, at, "briefs/" + period, null);
    }

    private static Instant at(String wall) {
        return LocalDateTime.parse(wall).atZone(TOKYO).toInstant();
    }
}
