package dev.hakyu.network.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.Lang;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellReaderTest {
    private static final Currency YEN = Currency.getInstance("JPY");

    @ParameterizedTest
    @CsvSource({
        "supplies, stock_days, '３．５日', 3.5",
        "supplies, alternate_share, '３割', 0.3",
        "supplies, single_source, ○, 有",
        "supplies, single_source, ×, 無",
        "systems, mfa, 一部, 一部",
        "systems, backup, なし, なし",
        "systems, last_restore_test, 令和８年６月２０日, 2026-06-20",
        "systems, last_restore_test, R8.6.20, 2026-06-20",
        "systems, rto_hours, 2日, 48",
        "holdings, encrypted, 無, 無",
        "holdings, count, '48,200人', 48200",
        "contracts, subentrusted_to, 'A社、B社', A社;B社",
        "organisations, insurance_limit, 5億円, 500000000",
        "sites, operating_days, 月-金, 月;火;水;木;金",
    })
    void shouldReadWhatPeopleWriteIntoTheFormOfTheFiles(
            String table, String column, String raw, String text) {
        assertThat(CellReader.ofColumn(table, column).read(raw, Lang.JA, YEN))
                .isEqualTo(new CellValue.Known(text, null));
    }

    @ParameterizedTest
    @CsvSource({"不明", "－", "確認中", "'  '"})
    void shouldTakeAWordForNotKnownAsEmpty(String raw) {
        assertThat(CellReader.ofColumn("supplies", "stock_days").read(raw, Lang.JA, YEN))
                .isEqualTo(new CellValue.Empty());
    }

    @Test
    void shouldSayWhatWouldBeRight() {
        CellValue value = CellReader.ofColumn("systems", "mfa").read("たぶん", Lang.JA, YEN);
        assertThat(value).isInstanceOf(CellValue.Unreadable.class);
        assertThat(CellReader.ofColumn("systems", "mfa").expected().ja()).contains("全員", "一部");
        assertThat(CellReader.ofColumn("systems", "mfa").choices()).hasSize(4);
    }
}
