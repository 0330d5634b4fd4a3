package dev.hakyu.brief.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.Lang;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class DayMarkTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    /// 22:00 of the 17th in Tokyo: two hours to midnight.
    @Test
    void shouldBeginWithTheFirstMidnight() {
        List<DayMark> marks = DayMark.within(Instant.parse("2026-11-17T13:00:00Z"), 49, TOKYO);
        assertThat(marks)
                .containsExactly(
                        new DayMark(2, LocalDate.of(2026, 11, 18)),
                        new DayMark(26, LocalDate.of(2026, 11, 19)));
        assertThat(marks.getFirst().label(Lang.JA)).isEqualTo("11/18(水)");
        assertThat(marks.getFirst().label(Lang.EN)).isEqualTo("Wed 18 Nov");
    }

    @Test
    void shouldLeaveDaysOutOnALongAxis() {
        List<DayMark> marks = DayMark.within(Instant.parse("2026-11-17T13:00:00Z"), 60 * 24, TOKYO);
        assertThat(marks).hasSize(10);
        assertThat(marks.get(1).atHours() - marks.get(0).atHours()).isEqualTo(6 * 24);
    }

    /// A day of 25 hours, where clocks are put back.
    @Test
    void shouldFollowTheClocksOfTheZone() {
        List<DayMark> marks =
                DayMark.within(
                        Instant.parse("2026-10-24T21:00:00Z"), 49, ZoneId.of("Europe/Berlin"));
        assertThat(marks).extracting(DayMark::atHours).containsExactly(1.0, 26.0);
    }
}
