package dev.hakyu.reader.internal.mark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.CountQualifier;
import dev.hakyu.model.incident.CountUnit;
import dev.hakyu.reader.internal.lexicon.Lexicon;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityScannerTest {
    private static final Lexicon LEXICON = Lexicon.shipped();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "約74万件の情報 | 740000 | RECORDS | APPROX",
                "最大1万9,932人分 | 19932 | PERSONS | UP_TO",
                "7.2万件超 | 72000 | RECORDS | AT_LEAST",
                "1億2000万人以上 | 120000000 | PERSONS | AT_LEAST",
                "nearly 2.7 million customers | 2700000 | PERSONS | APPROX",
                "more than 40,000 current and former employees | 40000 | PERSONS | AT_LEAST",
                "413,032 people | 413032 | PERSONS | EXACT",
                "up to 500 organizations | 500 | COMPANIES | UP_TO",
            })
    void shouldReadAFigureWithItsCounter(
            String text, long value, CountUnit unit, CountQualifier qualifier) {
        Quantity quantity = scan(text).getFirst();
        assertThat(quantity.value().longValueExact()).isEqualTo(value);
        assertThat(quantity.unit()).isEqualTo(unit);
        assertThat(quantity.qualifier()).isEqualTo(qualifier);
    }

    @Test
    void shouldLeaveOtherFiguresAlone() {
        assertThat(scan("従業員の35歳、1万3000台、400GB、36.3%、482億円")).isEmpty();
    }

    private static List<Quantity> scan(String text) {
        return QuantityScanner.scan(text, LEXICON.mark(text));
    }
}
