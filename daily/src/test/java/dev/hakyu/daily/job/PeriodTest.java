package dev.hakyu.daily.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @ParameterizedTest
    @CsvSource({
        "2026-12-03T07:00, 2026-12-03",
        "2026-12-03T23:59, 2026-12-03",
        "2026-12-04T06:59, 2026-12-03",
        "2026-12-04T07:00, 2026-12-04",
        "2027-01-01T00:30, 2026-12-31"
    })
    void shouldBeginWhenTheBriefIsDue(LocalDateTime at, String day) {
        assertThat(Period.at(at.atZone(TOKYO).toInstant(), TOKYO, LocalTime.of(7, 0)).value())
                .isEqualTo(day);
    }
}
