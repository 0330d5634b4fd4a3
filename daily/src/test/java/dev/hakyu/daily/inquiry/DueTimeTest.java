package dev.hakyu.daily.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.network.api.Settings;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Monday 23 November 2026 is a holiday in Japan; all times are of Tokyo.
class DueTimeTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private final DueTime due = DueTime.of(Settings.DEFAULT);

    @ParameterizedTest
    @CsvSource({
        "2026-11-18T14:00,2026-11-19T14:00",
        "2026-11-18T14:37,2026-11-19T15:00",
        "2026-11-18T16:59,2026-11-19T17:00",
        "2026-11-18T17:01,2026-11-20T09:00",
        "2026-11-18T06:20,2026-11-19T09:00",
        "2026-11-18T23:50,2026-11-20T09:00",
        "2026-11-21T14:37,2026-11-24T09:00",
        "2026-11-19T17:30,2026-11-24T09:00"
    })
    void shouldGiveAVictimADayAndUntilTheNextFullHourOfAWorkingDay(String asked, String until) {
        assertThat(shown(due.ofVictim(at(asked), at(asked), null))).isEqualTo(until);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T14:37,2026-11-22T12:00,2026-11-20T17:00",
        "2026-11-20T14:37,2026-11-24T08:30,2026-11-20T17:00",
        "2026-11-20T14:37,2026-11-24T09:00,2026-11-24T09:00",
        "2026-11-18T14:37,2026-11-19T14:40,2026-11-19T14:00",
        "2026-11-21T14:37,2026-11-22T12:40,2026-11-22T12:00",
        "2026-11-21T14:37,2026-11-21T14:50,2026-11-21T14:50",
        "2026-11-20T14:37,2026-11-20T12:00,2026-11-24T09:00"
    })
    void shouldBeTheLastWorkingHourBeforeADeadlineOfOurs(
            String asked, String latest, String until) {
        assertThat(shown(due.ofVictim(at(asked), at(asked), at(latest)))).isEqualTo(until);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-18T14:37,,2026-11-24T17:00",
        "2026-11-18T14:37,2026-11-24T12:30,2026-11-24T12:00",
        "2026-11-18T14:37,2026-11-22T12:30,2026-11-20T17:00"
    })
    void shouldAskTheOthersForTheThirdWorkingDayUnlessADeadlineEndsEarlier(
            String asked, @Nullable String latest, String until) {
        Instant end = latest == null ? null : at(latest);
        assertThat(shown(due.usual(at(asked), end))).isEqualTo(until);
    }

    private static Instant at(String time) {
        return LocalDateTime.parse(time).atZone(TOKYO).toInstant();
    }

    private static String shown(Instant moment) {
        return moment.atZone(TOKYO).toLocalDateTime().toString();
    }
}
