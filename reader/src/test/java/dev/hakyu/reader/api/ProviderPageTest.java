package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.DateRole;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.OutageWhat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Pages on which a provider tells of an outage in a table, with the state in the title and its own
/// name only in that of the site.
class ProviderPageTest {
    private static final ReportReader READER = ReportReader.shipped();
    private static final String BAR = "<div>カスガノ通信 | 障害・工事情報 <span>表示: すべて / 北陸</span></div>";
    private static final String OTHERS =
            "<hr><h2>そのほかの情報</h2><table><tr><th>種別</th><th>内容</th></tr><tr><td>工事</td><td>6月7日(日)2時から5時 中継装置の交換(瞬断あり)</td></tr></table>";
    private static final String OPEN_TITLE = "【障害発生中】北陸地域における拠点間VPNの通信断 :: カスガノ通信 障害・工事情報";
    private static final String OVER_TITLE = "【復旧】北陸地域における拠点間VPNの通信断 :: カスガノ通信 障害・工事情報";
    private static final String OPEN =
            """
            <h1>【障害発生中】北陸地域における拠点間VPNの通信断</h1>
            <table><tr><th>サービス</th><td>拠点間VPN(閉域)</td></tr>
            <tr><th>発生</th><td>2026/05/19 15:12</td></tr><tr><th>終了</th><td>―</td></tr>
            <tr><th>影響</th><td>約1,200回線で通信ができない、または著しく遅い</td></tr>
            <tr><th>原因</th><td>調査中(中継装置の動作不良。外部からの攻撃を示すものは見つかっていません)</td></tr></table>
            <ul><li>21:30 石川県の大部分で通信が戻りました。</li><li>15:50 障害の申告をいただいています。確認しています。</li></ul>
            """;
    private static final String OVER =
            """
            <h1>【復旧】北陸地域における拠点間VPNの通信断</h1>
            <p>次のとおり、全てのお客様の通信が元に戻ったことを確認しましたので、ご報告します。</p>
            <table><tr><td>発生</td><td>2026/05/19 15:12</td></tr><tr><td>全面復旧</td><td>2026/05/20 08:05</td></tr>
            <tr><td>影響</td><td>約1,200回線</td></tr>
            <tr><td>原因</td><td>装置を制御するソフトウェアの動作に異常がありました。サイバー攻撃によるものではないと判断しています。</td></tr></table>
            """;
    private static final String CAUSE =
            """
            <h1>5月19日に発生した拠点間VPNの通信断の原因と再発防止について</h1>
            <h3>1 原因</h3><p>5月19日15時に中継装置6台の制御ソフトウェアを更新した際、誤った設定が適用され、装置が再起動を繰り返しました。外部からの攻撃や不正な操作ではありません。</p>
            <h3>2 影響の確定値</h3><p>1,864回線(当初は約1,200回線とご案内していましたが、数え直しました)。発生 5月19日15時12分、終了 5月20日8時5分。</p>
            <h3>3 今後の対応</h3><p>装置を元に戻すため、5月24日1時から4時までの間に、1回線あたり最大2分の通信断が生じます。</p>
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                " :: カスガノ通信 障害・工事情報",
                " | カスガノ通信 障害情報",
                " - カスガノ通信のサービス稼働状況",
                " | カスガノ通信 ステータス"
            })
    void shouldTakeTheProviderFromTheTitleOfTheSite(String site) {
        Incident incident =
                only(page("【障害発生中】北陸地域における拠点間VPNの通信断" + site, "", OPEN, "2026-05-19T21:30"));

        assertThat(incident.victim().value().name()).isEqualTo("カスガノ通信");
        assertThat(incident.isSupposedFault()).isTrue();
        assertThat(incident.attacks()).isEmpty();
        assertThat(incident.outage().value().start()).hasToString("2026-05-19T15:12");
        assertThat(incident.outage().value().end()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "状態:対応中|6:30 切り戻しを行っていますが、回復に至っていません。次の更新は7:30頃です。|",
                "状態:完了|05/19 11:52 装置を予備機に入れ替え、全回線が通じるようになりました。|2026-05-19T11:52",
                "回復:2026/05/19 11:52 状態:完了|14:20 再発がなく、本件を完了といたします。|2026-05-19T11:52"
            })
    void shouldReadAPageWhoseStateStandsInTheLineOfTheBeginning(String told) {
        String[] said = told.split("\\|", -1);
        Incident incident =
                only(
                        page(
                                "障害情報 #KS-19 | カスガノ通信 法人向けサービス稼働状況",
                                "<div>カスガノ通信 稼働状況 全国</div><table><tr><th>サービス</th><th>関東</th><th>北陸</th></tr><tr><td>拠点間VPN</td><td>○</td><td>×</td></tr></table>",
                                """
                                <h2>#KS-19 拠点間VPN(北陸)通信不可</h2>
                                <p>発生:2026/05/19 03:40 %s</p>
                                <ul><li>%s</li><li>05:15 装置側の不具合とみています。外部からの攻撃をうかがわせる通信は見当たりません。</li>
                                <li>04:25 北陸の一部で拠点間VPNがご利用いただけない状態です。原因を調べています。</li></ul>
                                """
                                        .formatted(said[0], said[1]),
                                "2026-05-19T04:25"));

        assertThat(incident.victim().value().name()).isEqualTo("カスガノ通信");
        assertThat(incident.attacks()).isEmpty();
        assertThat(incident.isSupposedFault()).isTrue();
        assertThat(incident.outage().value().start()).hasToString("2026-05-19T03:40");
        assertThat(String.valueOf(incident.outage().value().end()))
                .isEqualTo(said[2].isEmpty() ? "null" : said[2]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5月19日3時40分から11時52分まで、北陸の拠点間VPN約2,900回線をご利用いただけませんでした。|第三者による攻撃や侵入によるものではないことを確認しています。",
                "5月19日3時40分から同日11時52分まで、拠点間VPNの通信ができない状態でした。|外部からの攻撃ではありません。"
            })
    void shouldReadTheReportOnTheCauseOnAPageOfTheHouse(String told) {
        String[] said = told.split("\\|");
        Incident incident =
                only(
                        page(
                                "拠点間VPN(北陸)障害の原因と再発防止について | カスガノ通信",
                                "<p>カスガノ通信株式会社 > 法人のお客さま > お知らせ</p>",
                                """
                                <h1>拠点間VPN(北陸)障害の原因と再発防止について</h1><p>2026年5月20日</p><p>%s</p>
                                <h2>原因</h2><p>同日3時30分からの定例作業で経路の一覧を書き換えた際、装置のソフトウェアに潜んでいた欠陥により、2台が再起動を繰り返しました。%s</p>
                                <h2>再発防止</h2><p>ソフトウェアの入替え:5月24日1時から3時まで。5分以内の断が生じます。</p>
                                """
                                        .formatted(said[0], said[1]),
                                "2026-05-20T18:00"));

        assertThat(incident.victim().value().name()).isEqualTo("カスガノ通信株式会社");
        assertThat(incident.isFault()).isTrue();
        assertThat(incident.attacks()).isEmpty();
        assertThat(incident.outage().value().start()).hasToString("2026-05-19T03:40");
        assertThat(incident.outage().value().end()).hasToString("2026-05-19T11:52");
    }

    @Test
    void shouldReadTheProviderAboveItsPageToo() {
        Incident incident = only(open(BAR));

        assertThat(incident.victim().value().name()).isEqualTo("カスガノ通信");
    }

    @Test
    void shouldEndTheOutageWithThePageOfItsRestoration() {
        Incident incident = joined(open(""), over(OVER));

        assertThat(incident.outage().value().start()).hasToString("2026-05-19T15:12");
        assertThat(incident.outage().value().end()).hasToString("2026-05-20T08:05");
        assertThat(incident.isFault()).isTrue();
    }

    @Test
    void shouldEndAnOutageWhoseTitleAloneSaysThatItIsOver() {
        Incident incident =
                joined(
                        open(""),
                        over(OVER.replace("<tr><td>全面復旧</td><td>2026/05/20 08:05</td></tr>", "")));

        assertThat(incident.outage().value().end()).hasToString("2026-05-20T09:30");
    }

    @Test
    void shouldReadTheReportOnTheCause() {
        Incident incident =
                only(
                        page(
                                "5月19日に発生した拠点間VPNの通信断の原因と再発防止について :: カスガノ通信 障害・工事情報",
                                BAR,
                                CAUSE,
                                "2026-05-21T16:00"));

        assertThat(incident.victim().value().name()).isEqualTo("カスガノ通信");
        assertThat(incident.isFault()).isTrue();
        assertThat(incident.attacks()).isEmpty();
        assertThat(incident.outage().value().start()).hasToString("2026-05-19T15:12");
        assertThat(incident.outage().value().end()).hasToString("2026-05-20T08:05");
        assertThat(incident.dates()).doesNotContainKey(DateRole.INTRUSION);
        assertThat(incident.outage().value().what()).isIn(OutageWhat.SERVICES, OutageWhat.SYSTEMS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "【工事】中継装置の交換について|<p>6月7日(日)2時から5時まで、中継装置の交換を行います。この間に最大2分の通信断が生じます。</p>",
                "【予定】定期メンテナンスのお知らせ|<table><tr><th>期間</th><td>2026/06/07 02:00から05:00</td></tr><tr><th>影響</th><td>サービスを停止します</td></tr></table>",
                "【完了】サーバー更新作業|<p>日時:2026/05/19 02:00 状態:完了</p><ul><li>04:10 作業を終えました。サービスの停止はありませんでした。</li></ul>",
                "現在の障害はありません|<p>すべてのサービスは正常に稼働しています。</p>"
            })
    void shouldMakeNoIncidentOfWorkAhead(String title, String body) {
        assertThat(
                        incidents(
                                page(
                                        title + " :: カスガノ通信 障害・工事情報",
                                        "",
                                        "<h1>" + title + "</h1>" + body,
                                        "2026-05-19T21:30")))
                .isEmpty();
    }

    @Test
    void shouldNotTakeThePaperForTheProvider() {
        Incident incident =
                only(
                        """
                        <html lang="ja"><head><title>カスガノ通信で障害 | 北陸日報 障害情報</title></head><body>
                        <h1>カスガノ通信で障害</h1><p>2026年5月19日</p>
                        <p>通信会社のカスガノ通信は19日、拠点間の通信サービスが装置の故障で停止したと発表した。不正アクセスの可能性も調べている。</p></body></html>
                        """);

        assertThat(incident.victim().value().name()).isEqualTo("カスガノ通信");
    }

    @Test
    void shouldTakeTheProviderFromTheTitleOfAnEnglishSite() {
        Incident incident =
                only(
                        """
                        <html lang="en"><head><title>[Resolved] Private links down in the north | Larkfield Networks Service Status</title>
                        <meta property="article:published_time" content="2026-05-20T09:30:00+09:00"></head><body>
                        <h1>[Resolved] Private links down in the north</h1>
                        <table><tr><th>Started</th><td>May 19, 2026, 15:12</td></tr><tr><th>Ended</th><td>May 20, 2026, 08:05</td></tr>
                        <tr><th>Impact</th><td>About 1,200 links were unavailable.</td></tr>
                        <tr><th>Cause</th><td>A hardware failure in a relay caused the outage. It was not a cyber attack.</td></tr></table></body></html>
                        """);

        assertThat(incident.victim().value().name()).isEqualTo("Larkfield Networks");
        assertThat(incident.outage().value().start()).hasToString("2026-05-19T15:12");
        assertThat(incident.outage().value().end()).hasToString("2026-05-20T08:05");
    }

    private static String open(String above) {
        return page(OPEN_TITLE, above, OPEN, "2026-05-19T21:30");
    }

    private static String over(String body) {
        return page(OVER_TITLE, "", body, "2026-05-20T09:30");
    }

    private static String page(String title, String above, String body, String published) {
        return """
        <!DOCTYPE html><html lang="ja"><head><meta charset="utf-8"><title>%s</title>
        <meta property="article:published_time" content="%s:00+09:00"></head>
        <body>%s%s%s<p class="small">お客様サポート窓口へ。</p></body></html>
        """
                .formatted(title, published, above, body, OTHERS);
    }

    private static Incident only(String page) {
        return joined(page);
    }

    private static Incident joined(String... pages) {
        List<Incident> incidents = incidents(pages);
        assertThat(incidents).hasSize(1);
        return incidents.getFirst();
    }

    private static List<Incident> incidents(String... pages) {
        return Dossiers.assemble(
                Stream.of(pages)
                        .map(page -> READER.read(OpenedReports.report("page.html", page)))
                        .toList());
    }
}
