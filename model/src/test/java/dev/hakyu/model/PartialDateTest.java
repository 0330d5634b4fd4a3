package dev.hakyu.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

    @ParameterizedTest
    @ValueSource(strings = {"2026", "2026-11", "2026-11-17", "2026-11-17T18:05"})
    void shouldWriteWhatItReads(String iso) {
        assertThat(PartialDate.parse(iso)).map(PartialDate::toString).contains(iso);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-13", "2026-02-30", "26", "2026-11-17T25:00", "soon", ""})
    void shouldReadNothingFromNonsense(String text) {
        assertThat(PartialDate.parse(text)).isEmpty();
    }

    @Test
    void shouldOrderByStartAndPutTheVaguerFirst() {
        PartialDate month = PartialDate.ofMonth(2026, 11);
        PartialDate first = new PartialDate(2026, 11, 1, PartialDate.UNKNOWN_TIME);
        PartialDate second = new PartialDate(2026, 11, 2, PartialDate.UNKNOWN_TIME);
        assertThat(month).isLessThan(first);
        assertThat(first).isLessThan(second);
    }

    @Test
    void shouldRefuseATimeWithoutADay() {
        assertThatThrownBy(() -> new PartialDate(2026, 11, 0, 60))
                .isInstanceOf(DateTimeException.class);
    }
}
