package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Reading;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Pages cut short, doubled and with stray signs in them are read for what they still say: none
/// keeps its reader from an answer.
class MangledReportsTest {
    private static final ReportReader READER = ReportReader.shipped();
    private static final int REPORTS = 150;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!>【障害中】ノ障害・工事情報",
                "<title>【障害発生中】回線の障害 :: カスガノ通信 障害・工事情報</title>",
                "<p>affected Un vulnerabilit | affected</p>",
                "<p>脆弱性 | 影響を受けるバージョン | 修正版</p>",
                "<title>HamaGate の脆弱性</title><table><tr><th>系列</th><th>影響を受ける版</th><th>修正版</th></tr><tr><td>99999999999999999999 以前</td><td>すべて</td><td>7.2.9</td></tr></table>"
            })
    void shouldReadPagesThatSayNothingFurther(String page) {
        Reading reading = READER.read(OpenedReports.report("page.html", page));

        assertThat(Advisories.assemble(List.of(reading))).hasSizeLessThan(2);
        assertThat(reading.accounts())
                .allSatisfy(each -> assertThat(each.statements()).isNotEmpty());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void shouldReadWhatIsLeftOfAReport(long seed) throws IOException {
        assertThat(MangledReports.read(READER, seed, REPORTS)).isGreaterThan(REPORTS);
    }
}
