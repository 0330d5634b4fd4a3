package dev.hakyu.reader.internal.feed;

import static dev.hakyu.reader.internal.file.Outcomes.pieces;
import static dev.hakyu.reader.internal.file.Outcomes.problem;
import static dev.hakyu.reader.internal.file.Outcomes.problems;
import static dev.hakyu.reader.internal.file.Outcomes.readable;
import static dev.hakyu.reader.internal.file.Outcomes.report;
import static dev.hakyu.reader.internal.file.Outcomes.reports;
import static dev.hakyu.reader.internal.file.Outcomes.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.Problem;
import dev.hakyu.model.incident.BlockKind;
import dev.hakyu.model.incident.Report;
import dev.hakyu.reader.api.ReportOpener;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedReportTest {
    private static final String RSS =
            """
            <?xml version="1.0" encoding="utf-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
            <channel><title>例の新聞</title><link>https://news.example.jp/</link>
            <item><title>みずほ台物流にサイバー攻撃 &amp;amp; 出荷停止</title>
            <link>https://news.example.jp/1</link><pubDate>Fri, 20 Nov 2026 00:30:00 GMT</pubDate>
            <description>みずほ台物流は20日</description>
            <content:encoded><![CDATA[<p>株式会社みずほ台物流は20日、出荷を停止していると発表した。</p>
            <ul><li>氏名</li></ul>]]></content:encoded></item>
            <item><title>見出しだけの記事です</title><description>概要のみ。&lt;b&gt;太字&lt;/b&gt;</description>
            </item><item></item></channel></rss>
            """;

    @Test
    void shouldReadEachEntryOfRssAsAReport() {
        List<Report> reports = reports("news.rss", utf8(RSS));

        assertThat(reports).hasSize(2);
        Report first = reports.getFirst();
        assertThat(first.title()).isEqualTo("みずほ台物流にサイバー攻撃 & 出荷停止");
        assertThat(first.location()).isEqualTo("https://news.example.jp/1");
        assertThat(first.publisher()).isEqualTo("例の新聞");
        assertThat(first.published()).hasToString("2026-11-20T09:30");
        assertThat(pieces(first, BlockKind.PARAGRAPH))
                .containsExactly("株式会社みずほ台物流は20日、出荷を停止していると発表した。");
        assertThat(pieces(first, BlockKind.LIST_ITEM)).containsExactly("氏名");
        assertThat(reports.get(1).location()).isEqualTo("news.rss#2");
        assertThat(reports.get(1).text()).endsWith("概要のみ。太字");
        assertThat(problems("news.rss", utf8(RSS)))
                .extracting(Problem::code, problem -> problem.place().file())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("report-no-text", "news.rss#3"));
    }

    @Test
    void shouldReadRdfInEucJp() {
        String rdf =
                """
                <?xml version="1.0" encoding="EUC-JP"?>
                <rdf:RDF xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
                <channel><title>脆弱性の一覧</title></channel>
                <item rdf:about="https://v.example.jp/2"><title>製品の脆弱性について</title>
                <link>https://v.example.jp/2</link><description>第三者が操作できる可能性があります。</description>
                <dc:date>2026-11-19T12:00+09:00</dc:date></item></rdf:RDF>
                """;

        Report report = report("jvn.rdf", rdf.getBytes(Charset.forName("EUC-JP")));

        assertThat(report.title()).isEqualTo("製品の脆弱性について");
        assertThat(report.published()).hasToString("2026-11-19T12:00");
        assertThat(report.publisher()).isEqualTo("脆弱性の一覧");
        assertThat(report.text()).contains("第三者が操作できる");
    }

    @Test
    void shouldReadAtomWithMarkupInIt() {
        String atom =
                """
                <feed xmlns="http://www.w3.org/2005/Atom"><title type="text">Security notices</title>
                <entry><title type="html">Acme &lt;b&gt;hit&lt;/b&gt; by ransomware</title>
                <link rel="self" href="https://a.example/self"/>
                <link rel="alternate" href="https://a.example/7"/>
                <updated>2026-11-20T10:00:00Z</updated>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The plant of Acme
                Corp. has stood still since Friday, the company said.</p></div></content></entry></feed>
                """;

        Report report = report("notices.atom", utf8(atom));

        assertThat(report.title()).isEqualTo("Acme hit by ransomware");
        assertThat(report.location()).isEqualTo("https://a.example/7");
        assertThat(report.published()).hasToString("2026-11-20T10:00");
        assertThat(report.text())
                .isEqualTo(
                        "Acme hit by ransomware\nThe plant of Acme Corp. has stood still since"
                                + " Friday, the company said.");
    }

    @Test
    void shouldReadJsonFeed() {
        String json =
                """
                {"version": "https://jsonfeed.org/version/1.1", "title": "例", "items": [
                 {"id": "1", "url": "https://a.example/1", "title": "工場が停止",
                  "content_html": "<p>あさひ部品の工場が停止した。<\\/p>", "date_published": "2026-11-19T23:00:00Z"},
                 {"id": "2", "content_text": "1行目です。\\n2行目です。"}]}
                """;

        List<Report> reports = reports("feed.json", utf8(json));

        assertThat(reports).extracting(Report::title).containsExactly("工場が停止", "1行目です。");
        assertThat(reports.getFirst().published()).hasToString("2026-11-20T08:00");
        assertThat(reports.get(1).location()).isEqualTo("feed.json#2");
    }

    @Test
    void shouldSayWhenXmlOrJsonIsNoFeed() {
        assertThat(problem("a.xml", utf8("<?xml version='1.0'?><data><x/></data>")).code())
                .isEqualTo("report-no-feed");
        assertThat(problem("a.json", utf8("{\"a\": [1, 2]}")).code()).isEqualTo("report-no-feed");
        assertThat(problem("b.json", utf8("{\"a\": ")).code()).isEqualTo("report-no-feed");
        assertThat(problem("c.json", utf8("[1]")).message().ja()).contains("JSON");
        assertThat(problem("e.xml", utf8("<rss><channel/></rss>")).code())
                .isEqualTo("report-feed-empty");
    }

    @Test
    void shouldReadAPageThatIsNamedXml() {
        String page = "<?xml version='1.0'?><html><h1>お知らせです</h1><p>出荷を停止しています。</p></html>";

        assertThat(report("a.xml", utf8(page)).title()).isEqualTo("お知らせです");
    }

    @Test
    void shouldExpandNoEntityAndFetchNothing() {
        String feed =
                "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
                        + "<rss><channel><item><title>&x;</title></item></channel></rss>";
        String parameter =
                "<!DOCTYPE rss SYSTEM 'http://127.0.0.1:9/x.dtd'><rss><channel><item>"
                        + "<title>文書型を外に求めるフィード</title></item></channel></rss>";

        assertThat(problem("x.rss", utf8(feed)).code()).isEqualTo("report-is-xml");
        assertThat(report("y.rss", utf8(parameter)).title()).isEqualTo("文書型を外に求めるフィード");
    }

    @Test
    void shouldReadBrokenXmlAsFarAsItGoes() {
        String cut = RSS.substring(0, RSS.indexOf("見出しだけ") + 5);

        assertThat(reports("cut.rss", utf8(cut)).getFirst().text()).contains("出荷を停止している");
    }

    @Test
    void shouldBoundEntriesAndTags() {
        String item = "<item><title>短い記事の見出し</title></item>";
        String many = "<rss><channel>" + item.repeat(2_100) + "</channel></rss>";
        String deep = "<rss><channel>" + "<a>".repeat(300_000) + item;
        String tags = "<rss><channel>" + "<a/>".repeat(500_000);

        assertThat(reports("many.rss", utf8(many))).hasSize(2_000);
        assertThat(readable("many.rss", utf8(many)).warnings())
                .extracting(Problem::code)
                .containsExactly("feed-only-first-entries");
        assertThat(problem("deep.rss", utf8(deep)).code()).isEqualTo("report-feed-empty");
        assertThat(problem("tags.rss", utf8(tags)).code()).isEqualTo("report-too-many-tags");
    }

    @Test
    void shouldKnowAFeedByWhatTheServerSays() {
        assertThat(ReportOpener.openAll("https://x.example/news?id=3", "text/xml", utf8(RSS)))
                .hasSize(3);
    }
}
