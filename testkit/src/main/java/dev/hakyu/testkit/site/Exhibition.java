package dev.hakyu.testkit.site;

import dev.hakyu.testkit.site.Exhibit.Form;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Forty-one sources on one site, Japanese and English, as publishers make them and as they should
/// not: 23 that work and 18 that do not.
public final class Exhibition {
    private static final String RSS = "application/rss+xml";
    private final LocalSite site;
    private final Instant morning;
    private final List<Exhibit> exhibits = new ArrayList<>();

    private Exhibition(LocalSite site, Instant morning) {
        this.site = site;
        this.morning = morning;
    }

    /// Sets the exhibits up.
    ///
    /// @param morning of the first fetch; the stories are of the days before
    public static List<Exhibit> openOn(LocalSite site, Instant morning) {
        Exhibition exhibition = new Exhibition(site, morning);
        exhibition.articles();
        exhibition.formats();
        exhibition.charsets();
        exhibition.manners();
        exhibition.pages();
        exhibition.lists();
        exhibition.broken();
        exhibition.hostile();
        return List.copyOf(exhibition.exhibits);
    }

    /// Three stories that the feeds share.
    public static List<Story> stories(Instant morning) {
        Instant yesterday = morning.minus(Duration.ofHours(20));
        return List.of(
                Story.ja(
                        "/news/minato.html",
                        "ミナト精工、ランサムウェア被害で受注を停止",
                        yesterday,
                        "ミナト精工株式会社は、社内サーバーの暗号化を確認し、受注を停止したと発表した。",
                        "復旧の時期は未定としている。"),
                Story.en(
                        "/news/casting.html",
                        "Sample Castings halts production after ransomware attack",
                        yesterday.plusSeconds(3_600),
                        "Sample Castings Inc said it halted production after a ransomware attack.",
                        "The company said it was working to restore its systems."),
                Story.ja(
                        "/news/seminar.html",
                        "セキュリティ対策セミナーを開催",
                        yesterday.plusSeconds(7_200),
                        "サイバー攻撃への備えを学ぶセミナーが開かれる。"));
    }

    private void articles() {
        for (Story story : stories(morning)) {
            site.put(story.path(), Answer.of("text/html; charset=utf-8", story.page()));
        }
    }

    private void formats() {
        feed("rss-ja", Answer.of(RSS, feed(false).rss("UTF-8")), 3);
        feed("rss-whole", Answer.of(RSS, feed(true).rss("UTF-8")), 3);
        feed("atom-ja", Answer.of("application/atom+xml", feed(false).atom()), 3);
        feed("atom-whole", Answer.of("application/atom+xml", feed(true).atom()), 3);
        feed("rdf-ja", Answer.of("application/rdf+xml", feed(false).rdf()), 3);
        feed("json-ja", Answer.of("application/feed+json", feed(false).json()), 3);
        feed("json-whole", Answer.of("application/json", feed(true).json()), 3);
        feed("said-to-be-html", Answer.of("text/html", feed(false).rss("UTF-8")), 3);
    }

    private void charsets() {
        charset("shift-jis", "Shift_JIS", "windows-31j", "application/xml");
        charset("euc-jp", "EUC-JP", "EUC-JP", "text/xml");
        charset("iso-2022-jp", "ISO-2022-JP", "ISO-2022-JP", "application/xml");
        charset("wrong-charset", "UTF-8", "windows-31j", "application/xml; charset=UTF-8");
        charset("utf-16", "UTF-16", "UTF-16", "application/xml");
    }

    private void manners() {
        byte[] xml = feed(false).rss("UTF-8").getBytes(StandardCharsets.UTF_8);
        feed("etag", Answer.of(RSS, xml).withEtag("\"7\""), 3);
        feed("dated", Answer.of(RSS, xml).withLastModified("Fri, 20 Nov 2026 06:00:00 GMT"), 3);
        feed("packed", Answer.gzip(RSS, xml), 3);
        site.put("/here-now", Answer.of(RSS, xml));
        Story extra = Story.en("/x", "A & B", morning, "Nothing happened.");
        site.put(extra.path(), Answer.of("text/html; charset=utf-8", extra.page()));
        feed("moved", Answer.redirect(301, "/here-now"), 3);
        feed(
                "sloppy",
                Answer.of(
                        RSS,
                        "\n \n"
                                + feed(false)
                                        .rss("UTF-8")
                                        .replace(
                                                "</channel>",
                                                "<item><title>A & B &nbsp;\u000B</title><link>/x</link></item></channel>")),
                4);
    }

    private void pages() {
        String list =
                """
                <html><head><meta charset="Shift_JIS"></head><body><ul>
                <li class="i">%s <a href="/news/minato.html?utm_source=list">ミナト精工のお知らせ</a></li>
                <li class="i">%s 電話がつながりにくくなっています</li></ul></body></html>
                """
                        .formatted(day(), day());
        site.put("/page-ja", Answer.of("text/html", list, Charset.forName("windows-31j")));
        exhibits.add(Exhibit.good("page-ja", "/page-ja", Form.PAGE, 2));
    }

    private void lists() {
        String day = morning.minus(Duration.ofDays(1)).toString().substring(0, 10);
        list(
                "claims",
                Form.CLAIMS,
                2,
                "[{\"victim\": \"株式会社ミナト精工\", \"group\": \"nightowl\", \"country\": \"JP\","
                        + " \"discovered\": \""
                        + day
                        + " 01:02:03\"},"
                        + " {\"victim\": \"Sample Castings Inc\", \"group\": \"nightowl\","
                        + " \"discovered\": \""
                        + day
                        + " 01:02:03\"}]");
        list(
                "breaches",
                Form.BREACHES,
                1,
                "[{\"Name\": \"SampleShop\", \"Title\": \"Sample Shop\", \"AddedDate\": \""
                        + day
                        + "T00:00:00Z\", \"PwnCount\": 12345, \"DataClasses\": [\"Names\"],"
                        + " \"IsVerified\": true}]");
        list(
                "kev",
                Form.KEV,
                1,
                "{\"vulnerabilities\": [{\"cveID\": \"CVE-2026-12345\", \"vendorProject\": \"Sample\","
                        + " \"product\": \"Gateway\", \"dateAdded\": \""
                        + day
                        + "\"},"
                        + " {\"cveID\": \"CVE-2020-1\", \"vendorProject\": \"Old\","
                        + " \"product\": \"Box\", \"dateAdded\": \"2020-01-01\"}]}");
        list(
                "filings",
                Form.FILINGS,
                1,
                "{\"hits\": {\"hits\": [{\"_id\": \"x\", \"_source\": {\"display_names\":"
                        + " [\"Sample Corp (SMPL)\"], \"file_date\": \""
                        + day
                        + "\", \"items\": [\"1.05\"]}}]}}");
    }

    private void broken() {
        bad("not-there", Answer.status(404), "http-404");
        bad("gone", Answer.status(410), "http-410");
        bad("fails", Answer.status(500), "http-500");
        bad("busy", Answer.status(429).with("Retry-After", "3600"), "http-429");
        bad("empty", Answer.of(RSS, ""), "feed-empty");
        bad("half", Answer.cutOff(RSS, feed(false).rss()), "broken-answer");
        bad("malformed", Answer.of(RSS, "<rss><channel><item></rss>"), "feed-broken");
        bad("web-page", Answer.of("text/html", "<!doctype html><html></html>"), "not-a-feed");
        bad("image", Answer.of("image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G'}), "not-a-feed");
        bad("broken-json", Answer.of("application/json", "{\"items\": ["), "json-broken");
    }

    private void hostile() {
        bad("to-metadata", Answer.redirect(302, "http://169.254.169.254/"), "address-refused");
        bad("to-private", Answer.redirect(302, "http://[::ffff:10.0.0.1]/"), "address-refused");
        bad("to-file", Answer.redirect(302, "file:///etc/passwd"), "bad-address");
        bad("loop", Answer.redirect(302, "/loop"), "too-many-redirects");
        bad("huge", Answer.endless(RSS), "too-large");
        bad("bomb", Answer.bomb(RSS, 64), "too-large");
        bad(
                "opens-files",
                Answer.of(
                        RSS,
                        "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                                + "<rss><channel><title>&x;</title></channel></rss>"),
                "feed-doctype");
        bad("laughs", Answer.of(RSS, laughs()), "feed-doctype");
    }

    private static String laughs() {
        StringBuilder xml = new StringBuilder("<!DOCTYPE r [<!ENTITY l0 \"lol\">");
        for (int i = 1; i < 10; i++) {
            xml.append("<!ENTITY l").append(i).append(" \"");
            xml.append(("&l" + (i - 1) + ";").repeat(10)).append("\">");
        }
        return xml.append("]><rss><channel><title>&l9;</title></channel></rss>").toString();
    }

    private void charset(String id, String declared, String real, String mediaType) {
        feed(id, Answer.of(mediaType, feed(false).rss(declared), Charset.forName(real)), 3);
    }

    private void feed(String id, Answer answer, int items) {
        site.put("/" + id, answer);
        exhibits.add(Exhibit.good(id, "/" + id, Form.FEED, items));
    }

    private void list(String id, Form form, int items, String json) {
        site.put("/" + id, Answer.of("application/json", json));
        exhibits.add(Exhibit.good(id, "/" + id, form, items));
    }

    private void bad(String id, Answer answer, String problem) {
        site.put("/" + id, answer);
        exhibits.add(Exhibit.bad(id, "/" + id, problem));
    }

    private FeedText feed(boolean whole) {
        return new FeedText(site.at("/"), "Local Times", whole, stories(morning));
    }

    private String day() {
        return morning.minus(Duration.ofDays(1)).toString().substring(0, 10);
    }
}
