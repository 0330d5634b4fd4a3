package dev.hakyu.reader.api;

import static dev.hakyu.reader.api.OpenedReports.body;
import static dev.hakyu.reader.api.OpenedReports.pieces;
import static dev.hakyu.reader.api.OpenedReports.problem;
import static dev.hakyu.reader.api.OpenedReports.problemCode;
import static dev.hakyu.reader.api.OpenedReports.report;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Report;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlReportTest {
    private static final String NEWS =
            """
            <!DOCTYPE html>
            <html lang="ja">
            <head>
              <title>港湾システムが停止 | みなと日報</title>
              <meta property="og:site_name" content="みなと日報">
              <script type="application/ld+json">
              {"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"x"},
               {"@type":["NewsArticle"],"headline":"港湾システムが停止","datePublished":
               "2024-07-04T22:30:00Z","publisher":{"@type":"Organization","name":"みなと日報"}}]}
              </script>
              <style>p { color: red }</style>
            </head>
            <body class="has-sidebar">
              <div id="cookie-consent">当サイトではクッキーを使用しています。同意しますか。詳しくは方針をご覧ください。</div>
              <nav><ul><li><a href="/">ホーム</a></li><li><a href="/news">ニュース</a></li></ul></nav>
              <div class="layout-sidebar-right">
                <div class="main-column">
                  <h1>港湾システムが停止</h1>
                  <p class="date">2024年7月5日</p>
                  <p>青葉港のコンテナターミナルで4日、荷役を管理するシステムが止まった。<a href="/x">青葉港運協会</a>によると、ランサムウェアに感染した。</p>
                  <div class="ad">今だけ半額のセキュリティ製品はこちらからお申し込みください。</div>
                  <h2>経緯</h2>
                  <ul><li>4日早朝 システムが停止し、プリンターから脅迫文が出た</li>
                      <li>6日夕 全ターミナルで作業を再開した</li></ul>
                  <table><tr><th>項目</th><th>件数</th></tr><tr><td>遅れた船</td><td>37隻</td></tr></table>
                  <p>協会は警察に届け出た。<br>積み荷への影響はおよそ2万本にのぼる見込みだとしている。</p>
                  <div class="related-articles"><h3>関連記事</h3><ul>
                    <li><a href="/1">病院でランサムウェア被害、診療を停止</a></li>
                    <li><a href="/2">自動車工場が全面停止、部品会社に攻撃</a></li></ul></div>
                </div>
                <aside>人気の記事ランキング 1位 港の話 2位 船の話 3位 海の話</aside>
              </div>
              <footer>Copyright (c) みなと日報 All rights reserved.</footer>
              <script>alert("不正アクセス")</script>
            </body></html>
            """;

    @Test
    void shouldKeepTheArticleAndCutMenusAdsRelatedLinksAndFooters() {
        Report report = report("news.html", NEWS);

        assertThat(pieces(report))
                .isEqualTo(
                        """
                        heading: 港湾システムが停止
                        paragraph: 2024年7月5日
                        paragraph: 青葉港のコンテナターミナルで4日、荷役を管理するシステムが止まった。青葉港運協会によると、ランサムウェアに感染した。
                        tail: 今だけ半額のセキュリティ製品はこちらからお申し込みください。
                        heading: 経緯
                        list_item: 4日早朝 システムが停止し、プリンターから脅迫文が出た
                        list_item: 6日夕 全ターミナルで作業を再開した
                        table_row: 項目 | 件数
                        table_row: 遅れた船 | 37隻
                        paragraph: 協会は警察に届け出た。
                        paragraph: 積み荷への影響はおよそ2万本にのぼる見込みだとしている。
                        tail: 関連記事
                        tail: 病院でランサムウェア被害、診療を停止
                        tail: 自動車工場が全面停止、部品会社に攻撃
                        tail: 人気の記事ランキング 1位 港の話 2位 船の話 3位 海の話
                        tail: Copyright (c) みなと日報 All rights reserved.
                        """);
    }

    @Test
    void shouldTakeTitleDateAndPublisherFromTheMetadata() {
        Report report = report("news.html", NEWS);

        assertThat(report.title()).isEqualTo("港湾システムが停止");
        assertThat(report.publisher()).isEqualTo("みなと日報");
        assertThat(String.valueOf(report.published())).isEqualTo("2024-07-05T07:30");
    }

    @Test
    void shouldReadMetaTagsWhenThereIsNoJsonLd() {
        Report report =
                report(
                        "a.html",
                        """
                        <title>Plant halted - Harbour Post</title>
                        <meta property="article:published_time" content="2024-02-03T10:00:00+01:00">
                        <meta property="og:site_name" content="Harbour Post">
                        <script type="application/ld+json">{"@type":"NewsArticle","headline":</script>
                        <p>The plant of Acme was halted on Friday by ransomware, the company said.</p>
                        """);

        assertThat(report.title()).isEqualTo("Plant halted");
        assertThat(report.publisher()).isEqualTo("Harbour Post");
        assertThat(String.valueOf(report.published())).isEqualTo("2024-02-03T10:00");
        assertThat(report.text()).startsWith("Plant halted\nThe plant of Acme");
    }

    @Test
    void shouldFindTheArticleInAPageLaidOutByTables() {
        Report report =
                report(
                        "old.html",
                        """
                        <title>お詫び</title><body><table width=800><tr>
                        <td><a href=1>会社案内</a><br><a href=2>製品</a><br><a href=3>採用</a></td>
                        <td><font size=4><b>お客様情報の流出に関するお詫びとご報告</b></font><br><br>
                        平成25年5月29日<br>株式会社みずうみ商店<br><br>
                        このたび、弊社が運営する通販サイトのサーバーが、<br>
                        外部からの不正アクセスを受け、お客様の情報が流出しました。<br>
                        <table border=1><tr><td>件数</td><td>1,200件</td></tr></table>
                        </td></tr></table></body>
                        """);

        assertThat(body(report))
                .contains("弊社が運営する通販サイトのサーバーが、外部からの不正アクセスを受け、お客様の情報が流出しました。\n")
                .contains("件数 | 1,200件\n")
                .doesNotContain("会社案内");
        assertThat(String.valueOf(report.published())).isEqualTo("2013-05-29");
        assertThat(report.publisher()).isEqualTo("株式会社みずうみ商店");
    }

    @Test
    void shouldPairTermsWithTheirDescriptionsAndDropReadingAids() {
        Report report =
                report(
                        "a.html",
                        """
                        <h1>お知らせ</h1><dl><dt>発生日</dt><dd>2024年5月1日</dd><dt>対象</dt><dd>お客様<b>120人</b></dd></dl>
                        <p><ruby>髙﨑<rt>たかさき</rt></ruby>商店のサーバーで発生した情報の漏えいについてご報告します。</p>
                        <p style="display: none">見えない文</p>
                        """);

        assertThat(pieces(report))
                .isEqualTo(
                        """
                        heading: お知らせ
                        table_row: 発生日 | 2024年5月1日
                        table_row: 対象 | お客様120人
                        paragraph: 髙﨑商店のサーバーで発生した情報の漏えいについてご報告します。
                        """);
    }

    @Test
    void shouldTreatABoldParagraphOfItsOwnAsAHeading() {
        Report report =
                report(
                        "a.html",
                        "<h1>Week in review</h1><p><strong>Acme Corp</strong></p>"
                                + "<p>Acme was hit by ransomware on Monday, it said.</p>");

        assertThat(pieces(report)).contains("heading: Acme Corp\n");
    }

    @Test
    void shouldSayThatAPageIsOnlyAnImage() {
        String page =
                "<title>お知らせ</title><nav><a href=1>ホーム</a></nav><h1>お知らせ</h1>"
                        + "<img src=notice.png alt='不正アクセスのお詫び'><footer>(c) みずうみ商店</footer>";

        assertThat(problemCode("a.html", page)).isEqualTo("report-image-only");
        assertThat(problem("a.html", page.getBytes(StandardCharsets.UTF_8)).message().en())
                .contains("image only page");
    }

    @Test
    void shouldReadNothingFromEntitiesOrOutsideFiles() {
        String external =
                "<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                        + "<r>&x;</r>";
        StringBuilder laughs =
                new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE html [<!ENTITY a0 \"lol\">");
        for (int i = 1; i < 30; i++) {
            String before = ("&a" + (i - 1) + ";").repeat(10);
            laughs.append("<!ENTITY a").append(i).append(" \"").append(before).append("\">");
        }
        laughs.append("]><html><p>&a29;</p></html>");

        assertThat(problemCode("a.html", external)).isEqualTo("report-is-xml");
        assertThat(problemCode("a.html", laughs.toString())).isEqualTo("report-is-xml");
        assertThat(problemCode("a.xml", laughs.toString())).isEqualTo("report-is-xml");
        assertThat(problemCode("a.html", "<?xml version=\"1.0\"?><rss><channel/></rss>"))
                .isEqualTo("report-feed-empty");
        assertThat(
                        report(
                                        "a.html",
                                        "<?xml version=\"1.0\"?><!DOCTYPE html><html><p>"
                                                + "The firm was hit by ransomware on Monday.")
                                .text())
                .contains("The firm was hit");
    }

    @Test
    void shouldSurviveDeepNesting() {
        String words = "当社のサーバーが不正アクセスを受け、お客様の情報が漏えいしました。";
        for (String tag : new String[] {"div", "b", "table", "ul", "blockquote", "header", "p"}) {
            String page = ("<" + tag + ">").repeat(100_000) + words;

            Report report =
                    Assertions.assertTimeoutPreemptively(
                            Duration.ofSeconds(60), () -> report("a.html", page));

            assertThat(report.text()).contains("お客様の情報が漏えいしました");
        }
    }

    @Test
    void shouldRejectMoreTagsThanAnyArticleHas() {
        assertThat(problemCode("a.html", "<b>x</b>".repeat(300_000)))
                .isEqualTo("report-too-many-tags");
    }

    @Test
    void shouldReadALongPage() {
        String page = "<p>" + "The servers of the firm were hit by ransomware. ".repeat(20_000);

        Report report =
                Assertions.assertTimeoutPreemptively(
                        Duration.ofSeconds(60), () -> report("a.html", page));

        assertThat(report.text().length()).isGreaterThan(900_000);
    }

    @ParameterizedTest
    @CsvSource({
        "最新のニュース,坂下工場 生産停止訓練の結果,true",
        "新着ニュース,坂下工場 生産停止訓練の結果,true",
        "過去のお知らせ,坂下工場 生産停止訓練の結果,true",
        "Latest news,Sakashita plant halts for a drill,true",
        "最新の状況,坂下工場は生産を停止しています。,false",
        "Latest status,The Sakashita plant is closed.,false"
    })
    void shouldCutTheListOfOtherNews(String heading, String entry, boolean cut) {
        String page =
                "<html><body><div class=\"page\"><h1>サーバー障害について</h1><p>2026年12月1日</p><p>本社工場は生産を停止しています。復旧を急いでいます。</p><h2>%s</h2><dl><dt>2026.06.20</dt><dd>%s</dd></dl></div></body></html>"
                        .formatted(heading, entry);

        assertThat(body(report("notice.html", page)).contains(entry)).isNotEqualTo(cut);
    }
}
