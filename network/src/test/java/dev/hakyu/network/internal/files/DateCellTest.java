package dev.hakyu.network.internal.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateCellTest {

    @ParameterizedTest
    @CsvSource({
        "2026-04-01, 2026-04-01",
        "2026/4/1, 2026-04-01",
        "2026.4.1, 2026-04-01",
        "2026年4月1日, 2026-04-01",
        "2026年4月1日(水), 2026-04-01",
        "2026-04-01 09:30, 2026-04-01",
        "2026-04-01T09:30:00, 2026-04-01",
        "20260401, 2026-04-01",
        "R8.4.1, 2026-04-01",
        "Ｒ８．４．１, 2026-04-01",
        "令和8年4月1日, 2026-04-01",
        "令和元年5月1日, 2019-05-01",
        "H31.4.30, 2019-04-30",
        "平成31年4月30日, 2019-04-30",
        "S63/1/7, 1988-01-07",
        "46113, 2026-04-01",
        "1 Apr 2026, 2026-04-01",
        "April 1 2026, 2026-04-01",
        "2026年3月末, 2026-03-31",
        "令和8年2月末日, 2026-02-28",
        "令和7年度末, 2026-03-31",
        "2025年度末, 2026-03-31",
    })
    void shouldReadADay(String text, LocalDate day) {
        assertThat(DateCell.parse(CellText.narrow(text), false)).isEqualTo(Parsed.known(day));
    }

    @ParameterizedTest
    @CsvSource({"2026年4月, 2026-04-01, 2026-04-30", "R8.2, 2026-02-01, 2026-02-28"})
    void shouldTellADoubtAboutAMonth(String text, LocalDate first, LocalDate last) {
        assertThat(DateCell.parse(text, false))
                .isInstanceOfSatisfying(
                        Parsed.Known.class,
                        known -> {
                            assertThat(known.value()).isEqualTo(first);
                            assertThat(known.doubt()).isNotNull();
                        });
        assertThat(((Parsed.Known<LocalDate>) DateCell.parse(text, true)).value()).isEqualTo(last);
    }

    @Test
    void shouldTakeTheYearOfATermForItsEndInAColumnThatEnds() {
        assertThat(DateCell.parse("令和7年度", true))
                .isEqualTo(Parsed.known(LocalDate.of(2026, 3, 31)));
        assertThat(DateCell.parse("令和7年度", false))
                .isEqualTo(Parsed.known(LocalDate.of(2025, 4, 1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4/1/2026",
                "26/4/1",
                "2026/13/1",
                "2026-02-30",
                "2026",
                "12",
                "来月",
                "未定です",
                "R0.4.1",
                "99999999",
                "2026/4/1/5",
                "abc",
                "2026-04-01abc",
                "1.2億円",
                "3,000"
            })
    void shouldRefuseWhatCouldMeanAnotherDay(String text) {
        assertThat(DateCell.parse(CellText.narrow(text), false)).isInstanceOf(Parsed.Bad.class);
    }
}
