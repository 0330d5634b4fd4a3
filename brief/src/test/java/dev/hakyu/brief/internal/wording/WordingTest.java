package dev.hakyu.brief.internal.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.PartialDate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @Test
    void shouldShowAMomentWithItsWeekdayInTheUsersZone() {
        Instant at = Instant.parse("2026-11-19T05:00:00Z");
        assertThat(Wording.moment(at, TOKYO).ja()).isEqualTo("11月19日(木)14時");
        assertThat(Wording.moment(at, TOKYO).en()).isEqualTo("Thu 19 Nov, 14:00");
    }

    @ParameterizedTest
    @CsvSource({
        "410000000, 4.1億円, JPY 410 million",
        "1900000000, 19億円, JPY 1.9 billion",
        "34567890, '3,500万円', JPY 35 million",
        "2500000000000, 2.5兆円, JPY 2.5 trillion",
        "99600, 10万円, 'JPY 100,000'",
        "0, 0円, JPY 0",
    })
    void shouldRoundAmountsToTwoDigits(double amount, String ja, String en) {
        assertThat(Wording.amount(amount, "JPY").ja()).isEqualTo(ja);
        assertThat(Wording.amount(amount, "JPY").en()).isEqualTo(en);
    }

    @Test
    void shouldWriteARangeOnce() {
        assertThat(Wording.amounts(4.1e8, 1.9e9, "JPY").ja()).isEqualTo("4.1億〜19億円");
        assertThat(Wording.amounts(4.1e8, 1.9e9, "JPY").en())
                .isEqualTo("JPY 410 million to 1.9 billion");
    }

    @ParameterizedTest
    @CsvSource({"0, 0%", "0.004, 1%未満", "0.72, 72%", "0.999, 99%超", "1, 100%"})
    void shouldNeverRoundAShareToCertaintyOrToNothing(double share, String ja) {
        assertThat(Wording.share(share).ja()).isEqualTo(ja);
    }

    @ParameterizedTest
    @CsvSource({"0.004, 1%未満", "0.72, 72%", "0.99, 99%", "0.999, 99%超", "1, 99%超"})
    void shouldCallNoForecastSure(double share, String ja) {
        assertThat(Wording.probability(share).ja()).isEqualTo(ja);
    }

    @Test
    void shouldShowTheYearOnlyWhenItIsNotThisOne() {
        LocalDate now = LocalDate.of(2026, 11, 18);
        assertThat(Wording.date(PartialDate.of(LocalDate.of(2026, 11, 17)), now).ja())
                .isEqualTo("11月17日(火)");
        assertThat(Wording.date(PartialDate.of(LocalDate.of(2025, 9, 29)), now).en())
                .isEqualTo("Mon 29 Sep 2025");
        assertThat(Wording.date(PartialDate.ofMonth(2025, 9), now).ja()).isEqualTo("2025年9月");
    }
}
