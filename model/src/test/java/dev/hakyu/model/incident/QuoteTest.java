package dev.hakyu.model.incident;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuoteTest {
    private static final ReportId REPORT = new ReportId("R");

    @ParameterizedTest
    @CsvSource({
        "3, 5, true",
        "0, 4, true",
        "4, 9, true",
        "0, 9, true",
        "0, 3, false",
        "5, 9, false"
    })
    void shouldOverlapWhatSharesItsWords(int start, int end, boolean shared) {
        Quote quote = quote(REPORT, 3, 5);
        Quote other = quote(REPORT, start, end);

        assertThat(quote.overlaps(other)).isEqualTo(shared);
        assertThat(other.overlaps(quote)).isEqualTo(shared);
        assertThat(quote.overlaps(quote(new ReportId("other"), start, end))).isFalse();
    }

    private static Quote quote(ReportId report, int start, int end) {
        return new Quote(report, start, end, "x".repeat(end - start));
    }
}
