package dev.hakyu.reader.internal.mark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.PartialDate;
import dev.hakyu.reader.internal.split.Line;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateScannerTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12月7日に判明 | 2024-01-10 | 2023-12-07",
                "28日、発表した | 2025-11-28 | 2025-11-28",
                "今月4日に停止 | 2023-07-07 | 2023-07-04",
                "昨年10月31日の未明 | 2022-01-04 | 2021-10-31",
                "5月31日に検知し、同日公表した | 2024-12-25 | 2024-05-31 2024-05-31",
                "6月21日に持ち出し、翌22日に気付いた | 2022-06-26 | 2022-06-21 2022-06-22",
                "2025年6月11日、4月17日から不正アクセスを受けたと発表 | 2026-11-14 | 2025-06-11 2025-04-17",
                "2025年12月20日に侵入され、1月5日に判明 | 2026-11-14 | 2025-12-20 2026-01-05",
                "12日に「来週19日には再開できるはずだ」と話した。同じ日の夕方 | 2026-11-13 | 2026-11-12 2026-11-19 2026-11-12",
                "12日に発表し、同日「10日に検知した」と説明。翌日 | 2026-11-14 | 2026-11-12 2026-11-12 2026-11-10 2026-11-13",
                "late on Monday | 2019-03-19 | 2019-03-18",
                "On Feb. 12 | 2024-02-21 | 2024-02-12",
                "on 5 December 2023 and March 2024 | 2024-03-13 | 2023-12-05 2024-03",
                "on August 31, and made it public two days later | 2025-10-08 | 2025-08-31 2025-09-02",
            })
    void shouldCompleteDates(String text, String published, String expected) {
        Line line = new Line(Line.Kind.BODY, 0, text.length(), "");
        List<String> found =
                DateScanner.scan(text, List.of(line), PartialDate.parse(published).orElseThrow())
                        .stream()
                        .map(date -> date.date().toString())
                        .toList();
        assertThat(found).containsExactly(expected.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"50日間停止", "1日あたり", "3日後", "2024年度"})
    void shouldNotTakeLengthsForDates(String text) {
        Line line = new Line(Line.Kind.BODY, 0, text.length(), "");
        assertThat(
                        DateScanner.scan(
                                text, List.of(line), PartialDate.parse("2024-05-01").orElseThrow()))
                .isEmpty();
    }
}
