package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.DateRole;
import dev.hakyu.model.incident.Statement;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Works that a provider plans, listed below an outage that is over, are none of it.
class PlannedWorksTest {
    private static final String PAGE =
            """
            <!DOCTYPE html>
            <html lang="ja"><head><title>障害・工事情報 #331 | クモイ通信</title>
            <meta property="article:published_time" content="2026-11-17T09:20:00+09:00"></head><body>
            <h4>クモイ通信 ネットワーク情報</h4>
            <h2>#331 専用線サービスがご利用いただけない事象</h2>
            <table><tr><td>状態</td><td>復旧(経過観察中)</td></tr>
            <tr><td>発生</td><td>11/17 8:40</td></tr><tr><td>回復</td><td>11/17 16:05</td></tr></table>
            <ul><li><b>16:30</b> 16時05分に全ての回線の疎通を確認しました。</li>
            <li><b>11:10</b> 中継装置の切り替えを試みましたが戻りません。</li>
            <li><b>9:20</b> つながらないとのお申し出が増えています。</li></ul>
            <p>%s</p><p>Kumoi Networks Co., Ltd.</p></body></html>
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "予定されている工事: 11/22 1:00-3:00 札幌第2局 / 11/29 2:00-5:00 仙台第1局",
                "メンテナンス予定:11/22 1:00-3:00 認証サーバーの入れ替え",
                "今後の工事予定: 11/22 1:00-3:00 札幌第2局"
            })
    void shouldTellOfNoneOfThem(String works) {
        List<Assertion> told = told(PAGE.formatted(works));

        assertThat(told).noneMatch(Assertion.RestartOpen.class::isInstance);
        assertThat(told)
                .filteredOn(Assertion.Dated.class::isInstance)
                .filteredOn(each -> ((Assertion.Dated) each).role() == DateRole.DETECTED)
                .extracting(each -> ((Assertion.Dated) each).date().toString())
                .containsExactly("2026-11-17T08:40");
        assertThat(told)
                .filteredOn(Assertion.Outage.class::isInstance)
                .extracting(each -> String.valueOf(((Assertion.Outage) each).end()))
                .containsExactly("2026-11-17T16:05");
    }

    @ParameterizedTest
    @ValueSource(strings = {"復旧の見込み: 11/18 6:00を予定しています。", "復旧は11/18 6:00を予定しています。"})
    void shouldStillTellOfAPlanForTheService(String plan) {
        String open =
                PAGE.replace("復旧(経過観察中)", "復旧作業中")
                        .replace("<tr><td>回復</td><td>11/17 16:05</td></tr>", "")
                        .replace("<li><b>16:30</b> 16時05分に全ての回線の疎通を確認しました。</li>", "");

        assertThat(told(open.formatted(plan)))
                .anyMatch(each ->
                        each instanceof Assertion.ResumptionForecast
                                || each instanceof Assertion.RestartOpen);
    }

    private static List<Assertion> told(String page) {
        return ReportReader.shipped()
                .read(OpenedReports.report("page.html", page))
                .accounts()
                .getFirst()
                .statements()
                .stream()
                .map(Statement::what)
                .toList();
    }
}
