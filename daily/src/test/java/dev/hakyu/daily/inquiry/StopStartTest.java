package dev.hakyu.daily.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.PartialDate;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StopStartTest {
    private static final LocalDate ANSWERED = LocalDate.of(2026, 11, 18);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    11月16日22時から受注システム停止 | 2026-11-16T22:00
                    11/16 22:00より出荷停止 | 2026-11-16T22:00
                    11月16日(月)午後10時半から、第2工場 | 2026-11-16T22:30
                    １１月１７日６時ごろから生産停止 | 2026-11-17T06:00
                    2026年11月16日以降、受注は手作業 | 2026-11-16
                    2026-11-16 22:15に停止しました | 2026-11-16T22:15
                    ordering system down since 2026-11-16 22:00 | 2026-11-16T22:00
                    11/16未明から受注停止 | 2026-11-16
                    第2工場(3号ライン)が11月17日から停止、再開は11月24日 | 2026-11-17
                    """)
    void shouldFindTheBeginning(String words, String date) {
        assertThat(StopStart.in(words, ANSWERED)).map(PartialDate::toString).contains(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "受注システム停止",
                "再開は11月24日の予定",
                "11/16から受注停止、11/17から出荷停止",
                "11月20日から全面停止の予定",
                "13月40日から停止",
                "24時間から48時間で復旧",
                "1/2から手作業99999999999999999999/99",
                "ライン2/3から停止"
            })
    void shouldNotGuess(String words) {
        assertThat(StopStart.in(words, ANSWERED)).isEmpty();
    }

    @Test
    void shouldTakeTheYearBeforeInTheFirstDaysOfAYear() {
        assertThat(StopStart.in("12/28から停止", LocalDate.of(2026, 1, 5)))
                .map(PartialDate::toString)
                .contains("2025-12-28");
    }
}
