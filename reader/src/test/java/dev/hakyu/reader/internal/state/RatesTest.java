package dev.hakyu.reader.internal.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.Money;
import dev.hakyu.model.PartialDate;
import org.junit.jupiter.api.Test;

class RatesTest {
    private static final Rates RATES = Rates.shipped();
    private static final PartialDate MAY_2025 = PartialDate.parse("2025-05-26").orElseThrow();

    @Test
    void shouldAcceptAConversionNearTheYearsRate() {
        assertThat(RATES.contradicts(yen("58000000000"), Money.of("300000000", "GBP"), MAY_2025))
                .isFalse();
    }

    @Test
    void shouldDoubtAConversionThatIsOffByMoreThanAQuarter() {
        assertThat(RATES.contradicts(yen("5800000000"), Money.of("300000000", "GBP"), MAY_2025))
                .isTrue();
    }

    private static Money yen(String amount) {
        return Money.of(amount, "JPY");
    }
}
