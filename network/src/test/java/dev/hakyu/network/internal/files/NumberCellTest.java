package dev.hakyu.network.internal.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.Money;
import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberCellTest {
    private static final Currency YEN = Currency.getInstance("JPY");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,200,000 | 1200000 | JPY",
                "１，２００円 | 1200 | JPY",
                "1.2億円 | 120000000 | JPY",
                "1億2,000万円 | 120000000 | JPY",
                "3千万 | 30000000 | JPY",
                "1兆2億3万4 | 1000200030004 | JPY",
                "500百万円 | 500000000 | JPY",
                "800千円 | 800000 | JPY",
                "¥1,200 | 1200 | JPY",
                "約500万円 | 5000000 | JPY",
                "▲3,000円 | -3000 | JPY",
                "$1,500 | 1500 | USD",
                "1.5 million USD | 1500000 | USD",
                "2.5万ユーロ | 25000 | EUR",
                "4.72E9 | 4720000000 | JPY",
                "300円/日 | 300 | JPY",
            })
    void shouldReadMoney(String text, String amount, String currency) {
        assertThat(NumberCell.money(CellText.narrow(text), null, YEN))
                .isEqualTo(Parsed.known(Money.of(amount, currency)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,20,000",
                "1,5",
                "12,3456",
                "1 2",
                "五百万",
                "円",
                "1e999999999",
                "1.2.3",
                "NaN",
                "Infinity",
                "0x10",
                "100リンゴ",
                "1-2",
                "--5"
            })
    void shouldRefuseWhatIsNoAmount(String text) {
        assertThat(NumberCell.money(CellText.narrow(text), null, YEN))
                .isInstanceOf(Parsed.Bad.class);
    }

    @ParameterizedTest
    @CsvSource({
        "0.6, 0.6",
        "60%, 0.6",
        "６０％, 0.6",
        "6割, 0.6",
        "0, 0",
        "1, 1",
        "100%, 1",
        "12.5 %, 0.125",
        ".5, x",
        "約60%, 0.6"
    })
    void shouldReadShares(String text, String share) {
        Parsed<Double> read = NumberCell.share(CellText.narrow(text), null);
        if (share.equals("x")) {
            assertThat(read).isInstanceOf(Parsed.Bad.class);
        } else {
            assertThat(read).isEqualTo(Parsed.known(Double.valueOf(share)));
        }
    }

    @Test
    void shouldTakeTheUnitOfTheHeader() {
        assertThat(NumberCell.share("60", "%")).isEqualTo(Parsed.known(0.6));
        assertThat(NumberCell.share("60%", "%")).isEqualTo(Parsed.known(0.6));
        assertThat(NumberCell.money("12", "百万円/日", YEN))
                .isEqualTo(Parsed.known(Money.of("12000000", "JPY")));
        assertThat(NumberCell.money("12", "千ドル", YEN))
                .isEqualTo(Parsed.known(Money.of("12000", "USD")));
    }

    @ParameterizedTest
    @CsvSource({
        "1.5日, 日, 2160",
        "8時間, 時間, 480",
        "36h, 日, 2160",
        "2週間, 日, 20160",
        "90分, 時間, 90",
        "3, 日, 4320",
        "10, 分, 10",
        "2 days, 時間, 2880",
        "12時間分, 日, 720",
        "3日分, 日, 4320"
    })
    void shouldReadTimes(String text, String own, BigDecimal minutes) {
        assertThat(NumberCell.minutes(CellText.narrow(text), null, own, ColumnType.HOURS))
                .isInstanceOfSatisfying(
                        Parsed.Known.class,
                        known ->
                                assertThat((BigDecimal) known.value())
                                        .isEqualByComparingTo(minutes));
    }

    @ParameterizedTest
    @CsvSource({
        "一次, 1",
        "2次, 2",
        "Tier 3, 3",
        "T2, 2",
        "3交代, 3",
        "２直, 2",
        "'1,200名', 1200",
        "第2次, 2"
    })
    void shouldReadCounts(String text, int count) {
        assertThat(NumberCell.count(CellText.narrow(text))).isEqualTo(Parsed.known(count));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1.5", "-1", "たくさん", "99999999999"})
    void shouldRefuseCountsThatAreNone(String text) {
        assertThat(NumberCell.count(text)).isInstanceOf(Parsed.Bad.class);
    }
}
