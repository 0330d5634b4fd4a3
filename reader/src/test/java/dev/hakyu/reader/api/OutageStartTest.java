package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.PartialDate;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Reading;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// When things stopped, to the minute where the text says it.
class OutageStartTest {
    private static final String TIMELINE =
            """
            <html lang="ja"><head><title>システム障害に関するお知らせ</title></head><body><main>
            <h1>システム障害に関するお知らせ</h1>
            <p>2026年3月4日</p><p>株式会社ミネハタ精工所</p>
            <p>当社の社内サーバーがランサムウェアによる攻撃を受け、受注および出荷を停止しております。</p>
            <h2>経緯</h2>
            <table><tr><th>日時</th><th>内容</th></tr>
            <tr><td>3月3日(火)20時10分ごろ</td><td>サーバーの異常を検知</td></tr>
            <tr><td>同日21時30分</td><td>受注システムを停止</td></tr>
            <tr><td>3月4日(水)7時</td><td>工場の生産を停止</td></tr></table>
            </main></body></html>
            """;

    @Test
    void shouldTakeTheStopOfProductionNotThatOfOrdersBeforeIt() {
        assertThat(starts("notice.html", TIMELINE)).containsExactly("2026-03-04T07:00");
        assertThat(quotes("notice.html", TIMELINE)).allMatch(quote -> quote.contains("生産"));
    }

    @Test
    void shouldTakeTheStopOfOrdersWhenThatOfProductionHasNoTime() {
        String untimed = TIMELINE.replace("3月4日(水)7時", "その後");

        assertThat(starts("notice.html", untimed)).containsExactly("2026-03-03T21:30");
    }

    @Test
    void shouldCutTheTimeInLabels() {
        String json = Labels.of("notice", read("notice.html", TIMELINE)).toJson();

        assertThat(json).contains("2026-03-03").doesNotContain("T21:30").doesNotContain("T20:10");
    }

    @Test
    void shouldTakeTheDayOfTheStopNotOfItsAnnouncement() {
        String text =
                """
                ミネハタ精工所、生産を停止
                2026年3月6日
                地方ニュース
                株式会社ミネハタ精工所は6日、ランサムウェアの被害により工場の生産を停止していると発表した。3日午前8時から工場を止めている。
                """;
        assertThat(starts("news.txt", text)).containsExactly("2026-03-03T08:00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ミネハタ精工所の被害で、カナタ自動車は6日、上野工場の操業を5日から停止したと発表した。|-",
                "ミネハタ精工所は6日、本社工場の操業を5日から停止したと発表した。|2026-03-05"
            })
    void shouldNotTakeTheStopOfACustomerForThatOfTheVictim(String said, String start) {
        String text =
                "ミネハタ精工所にサイバー攻撃\n2026年3月6日\n地方ニュース\n株式会社ミネハタ精工所は6日、サーバーがランサムウェアに感染したと発表した。%s\n"
                        .formatted(said);
        String told =
                read("news.txt", text).accounts().stream()
                        .flatMap(account -> account.statements().stream())
                        .filter(each ->
                                each.what() instanceof Assertion.Outage stop
                                        && stop.start() != null)
                        .map(each -> ((Assertion.Outage) each.what()).start().toString())
                        .collect(Collectors.joining());
        assertThat(told.isEmpty() ? "-" : told).isEqualTo(start);
    }

    private static List<String> starts(String location, String text) {
        return read(location, text).accounts().stream()
                .flatMap(account -> account.statements().stream())
                .filter(statement -> statement.what() instanceof Assertion.Outage)
                .map(statement -> ((Assertion.Outage) statement.what()).start())
                .map(PartialDate::toString)
                .toList();
    }

    private static List<String> quotes(String location, String text) {
        return read(location, text).accounts().stream()
                .flatMap(account -> account.statements().stream())
                .filter(statement -> statement.what() instanceof Assertion.Outage)
                .map(statement -> statement.quote().text())
                .toList();
    }

    private static Reading read(String location, String text) {
        Opened opened = ReportOpener.open(location, text.getBytes(StandardCharsets.UTF_8));
        return ReportReader.shipped().read(((Opened.Readable) opened).report());
    }
}
