package dev.hakyu.network.internal.compile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDayTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    06:00-14:00;14:00-22:00             | 16
                    08:00-17:00                         | 9
                    00:00-24:00                         | 24
                    06:00-14:00;14:00-22:00;22:00-06:00 | 24
                    8:30~12:00、13:00〜17:30            | 8
                    06:00-15:00;14:00-22:00             | 16
                    22:00-06:00                         | 8
                    """)
    void shouldReadTheHoursOfADay(String text, double hours) {
        assertThat(WorkingDay.parse(text).map(WorkingDay::hours)).contains(hours);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2交替",
                "",
                ";",
                "25:00-26:00",
                "06:60-07:00",
                "06:00",
                "06:00-06:00",
                "-",
                "a:bc-d:ef",
                "9-17"
            })
    void shouldRefuseWhatItCannotRead(String text) {
        assertThat(WorkingDay.parse(text)).isEmpty();
    }

    @Test
    void shouldRefuseAVeryLongText() {
        assertThat(WorkingDay.parse("06:00-14:00;".repeat(100_000))).isEmpty();
    }

    @Test
    void shouldBeginShiftsAtSix() {
        assertThat(WorkingDay.ofShifts(2).windows())
                .containsExactly(new WorkingDay.Window(360, 1320));
    }
}
