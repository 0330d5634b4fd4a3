package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Advisory;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A page of an advisory that is revised keeps the day of its first edition; the day of its
/// revision says which edition counts.
class AdvisoryRevisionTest {
    private static final ReportReader READER = ReportReader.shipped();
    private static final String PAGE =
            """
            <html lang="ja"><head><title>HamaGate における認証の回避(%s)</title>
            <meta property="article:published_time" content="2026-11-04T14:00:00+09:00"></head><body>
            <h1>HamaGate における認証の回避</h1><p>%s</p><p>%s</p>
            <table><tr><th>系列</th><th>該当する版</th><th>直した版</th></tr>
            <tr><td>7.4</td><td>%s</td><td>%s</td></tr></table></body></html>
            """;
    private static final String FIRST =
            PAGE.formatted("初版", "初版 2026-11-04", "悪用は確認されていません。", "7.4.0 から 7.4.5", "7.4.6");
    private static final String REVISED = "第2版 2026-11-06 (初版 2026-11-04)";

    @ParameterizedTest
    @ValueSource(strings = {"国内で悪用された例が2件あるとの連絡を受けました。", "この問題が悪用された事例を確認しました。"})
    void shouldTakeTheVersionsOfTheLastEdition(String used) {
        String second =
                PAGE.formatted("第2版", REVISED, used, "7.4.0 から <b>7.4.6</b>", "<b>7.4.7</b>");

        List<Advisory> found =
                Advisories.assemble(
                        Stream.of(FIRST, second)
                                .map(each -> READER.read(OpenedReports.report("a.html", each)))
                                .toList());

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().product().fixed())
                .extracting(Advisory.Noted::value)
                .containsExactly("7.4.7");
        assertThat(found.getFirst().product().versions())
                .extracting(Advisory.Noted::value)
                .contains("7.4.0 から 7.4.6")
                .doesNotContain("7.4.0 から 7.4.5");
        assertThat(found.getFirst().exploitation().value()).isEqualTo(Advisory.Exploited.YES);
    }
}
