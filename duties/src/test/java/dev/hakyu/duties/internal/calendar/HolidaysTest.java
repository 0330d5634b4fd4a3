package dev.hakyu.duties.internal.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HolidaysTest {
    private final JapaneseHolidays japan = new JapaneseHolidays();

    @ParameterizedTest
    @ValueSource(ints = {2020, 2021, 2022, 2023, 2024, 2025, 2026})
    void shouldAgreeWithTheCabinetOffice(int year) throws IOException {
        Set<LocalDate> official =
                lines().stream()
                        .map(LocalDate::parse)
                        .filter(day -> day.getYear() == year)
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(japan.ofYear(year)).containsExactlyElementsOf(official);
    }

    /// Days of the equinoxes from the almanac of the National Astronomical Observatory of Japan.
    @ParameterizedTest
    @CsvSource({
        "2027, 21, 23",
        "2028, 20, 22",
        "2029, 20, 23",
        "2030, 20, 23",
        "2031, 21, 23",
        "2032, 20, 22",
        "2033, 20, 23",
        "2034, 20, 23",
        "2035, 21, 23"
    })
    void shouldKeepTheEquinoxesUntil2035(int year, int march, int september) {
        Set<LocalDate> days = japan.ofYear(year);
        assertThat(days).contains(LocalDate.of(year, 3, march), LocalDate.of(year, 9, september));
        assertThat(days.stream().filter(day -> day.getMonthValue() == 3).findFirst())
                .hasValue(LocalDate.of(year, 3, march));
    }

    @ParameterizedTest
    @CsvSource({"2015-09-22", "2026-09-22", "2032-09-21"})
    void shouldCloseTheDayBetweenTwoHolidays(LocalDate day) {
        assertThat(japan.isHoliday(day)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-28, true", "2026-12-29, false", "2026-12-31, false", "2027-01-01, false",
        "2027-01-03, false", "2027-01-04, true", "2026-11-23, false", "2026-11-21, false"
    })
    void shouldCloseGovernmentOfficesOverTheYearEnd(LocalDate day, boolean open) {
        assertThat(new GovernmentDays(japan).isWorkingDay(day)).isEqualTo(open);
    }

    /// ECB: TARGET closing days; Easter Sunday 2024-03-31, 2025-04-20, 2026-04-05, 2027-03-28.
    @ParameterizedTest
    @CsvSource({
        "2024-03-29, false", "2024-04-01, false", "2025-04-18, false", "2025-04-21, false",
        "2026-04-03, false", "2026-04-06, false", "2027-03-26, false", "2027-03-29, false",
        "2026-05-01, false", "2026-12-25, false", "2026-01-01, false", "2026-01-02, true",
        "2026-05-14, true", "2026-04-07, true"
    })
    void shouldKnowWhenTargetIsClosed(LocalDate day, boolean open) {
        assertThat(new TargetDays().isWorkingDay(day)).isEqualTo(open);
    }

    /// US Office of Personnel Management: federal holidays as observed.
    @ParameterizedTest
    @CsvSource({
        "2026-01-01", "2026-01-19", "2026-02-16", "2026-05-25", "2026-06-19", "2026-07-03",
        "2026-09-07", "2026-10-12", "2026-11-11", "2026-11-26", "2026-12-25", "2021-12-31",
        "2022-06-20", "2022-12-26", "2023-01-02", "2027-07-05", "2027-12-24", "2027-06-18"
    })
    void shouldObserveUsHolidays(LocalDate day) {
        assertThat(new UsFederalDays().isHoliday(day)).isTrue();
        assertThat(new UsFederalDays().isWorkingDay(day)).isFalse();
    }

    @Test
    void shouldHaveElevenUsHolidaysAYear() {
        IntStream.rangeClosed(2021, 2035)
                .forEach(year -> assertThat(new UsFederalDays().ofYear(year)).hasSize(11));
        assertThat(new UsFederalDays().isWorkingDay(LocalDate.parse("2026-07-06"))).isTrue();
    }

    private static Set<String> lines() throws IOException {
        try (InputStream in =
                HolidaysTest.class.getResourceAsStream("/dev/hakyu/duties/japanese-holidays.csv")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void shouldKnowNoHolidaysInYearsBeyondTheApproximation() {
        JapaneseHolidays holidays = new JapaneseHolidays();
        for (int year : new int[] {1, 1899, 2200, 9999}) {
            assertThat(holidays.ofYear(year)).isEmpty();
        }
        for (int year = 1900; year <= 2199; year++) {
            assertThat(holidays.ofYear(year)).hasSizeGreaterThanOrEqualTo(15);
        }
    }
}
