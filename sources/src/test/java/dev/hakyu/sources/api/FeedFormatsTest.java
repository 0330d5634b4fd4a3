package dev.hakyu.sources.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.source.FollowRule;
import dev.hakyu.model.source.Item;
import dev.hakyu.model.source.ItemFilter;
import dev.hakyu.model.source.Source;
import dev.hakyu.testkit.site.Answer;
import dev.hakyu.testkit.site.FeedText;
import dev.hakyu.testkit.site.LocalSite;
import dev.hakyu.testkit.site.Story;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedFormatsTest {
    private static final Instant YESTERDAY = Instant.parse("2026-11-19T09:30:00Z");
    private LocalSite site;

    @BeforeEach
    void setUp() throws IOException {
        site = LocalSite.start();
    }

    @AfterEach
    void tearDown() {
        site.close();
    }

    @ParameterizedTest
    @CsvSource({
        "rss, application/rss+xml, false",
        "rss, text/xml, true",
        "atom, application/atom+xml, false",
        "atom, application/atom+xml; charset=utf-8, true",
        "rdf, application/rdf+xml, false",
        "json, application/feed+json, false",
        "json, application/json, true",
        "rss, text/html, false",
        "rss, application/octet-stream, false",
    })
    void shouldReadEveryFormatWhateverTheServerCallsIt(
            String format, String mediaType, boolean whole) {
        put("/feed", mediaType, format, feedOf(whole, minato()), StandardCharsets.UTF_8);

        FetchResult result = Morning.ours().fetch(Morning.feed(site, "/feed"));

        assertThat(result.problems()).isEmpty();
        Item item = result.items().getFirst();
        assertThat(item.title()).isEqualTo("ミナト精工、ランサムウェア被害で受注を停止");
        assertThat(item.publishedAt()).isEqualTo(YESTERDAY);
        assertThat(item.location()).isEqualTo(site.at("/news/1.html").toString());
        assertThat(item.fetchedAt()).isEqualTo(Morning.FIRST);
        assertThat(item.content().asUtf8())
                .contains("社内サーバーの暗号化を確認", "article:published_time")
                .satisfies(page -> assertThat(page.contains("復旧時期は未定")).isEqualTo(whole));
    }

    @ParameterizedTest
    @CsvSource({
        "Shift_JIS, windows-31j, application/xml",
        "Shift_JIS, windows-31j, application/xml; charset=Shift_JIS",
        "Shift_JIS, windows-31j, application/xml; charset=UTF-8",
        "EUC-JP, EUC-JP, text/xml",
        "EUC-JP, EUC-JP, text/xml; charset=us-ascii",
        "ISO-2022-JP, ISO-2022-JP, application/xml",
        "UTF-8, UTF-8, text/xml; charset=iso-8859-1",
        "UTF-8, EUC-JP, application/xml",
        "UTF-8, windows-31j, application/xml; charset=utf-8",
        "UTF-16, UTF-16, application/xml",
        "no-such-charset, UTF-8, application/xml; charset=nonsense",
    })
    void shouldReadJapaneseInEveryEncodingEvenWhenItIsMisdeclared(
            String declared, String real, String mediaType) {
        String xml = feedOf(false, minato()).rss(declared);
        site.put("/feed", Answer.of(mediaType, xml, Charset.forName(real)));

        FetchResult result = Morning.ours().fetch(Morning.feed(site, "/feed"));

        assertThat(Morning.titles(result)).containsExactly("ミナト精工、ランサムウェア被害で受注を停止");
    }

    @Test
    void shouldReadCharactersThatOnlyWindowsKnows() {
        Story story = Story.ja("/1", "㈱髙﨑製作所 ①工場を停止", YESTERDAY, "㈱髙﨑製作所は12日、工場を停止した。");
        site.put(
                "/feed",
                Answer.of(
                        "application/xml",
                        feedOf(false, story).rss("Shift_JIS"),
                        Charset.forName("windows-31j")));

        assertThat(Morning.titles(Morning.ours().fetch(Morning.feed(site, "/feed"))))
                .containsExactly("㈱髙﨑製作所 ①工場を停止");
    }

    @Test
    void shouldReadAPackedFeed() {
        byte[] xml = feedOf(false, minato()).rss("UTF-8").getBytes(StandardCharsets.UTF_8);
        site.put("/feed", Answer.gzip("application/rss+xml", xml));

        assertThat(Morning.ours().fetch(Morning.feed(site, "/feed")).items()).hasSize(1);
    }

    @Test
    void shouldMendTheSlipsThatReadersOfFeedsForgive() {
        String xml =
                "\n  "
                        + feedOf(false, minato())
                                .rss("UTF-8")
                                .replace(
                                        "</channel>",
                                        "<item><title>A&B &nbsp;&eacute; \u000B社 &unknown; 障害"
                                                + "</title><link>/x?a=1&b=2</link></item></channel>");
        site.put("/feed", Answer.of("application/rss+xml", xml));

        FetchResult result = Morning.ours().fetch(Morning.feed(site, "/feed"));

        assertThat(Morning.titles(result))
                .anySatisfy(title -> assertThat(title).startsWith("A&B").contains("é", "社", "障害"));
        assertThat(result.items())
                .anySatisfy(item -> assertThat(item.location()).endsWith("/x?a=1&b=2"));
    }

    @Test
    void shouldTakeOneItemPerAddressWhateverItsTrackingParameters() {
        String feed =
                """
                <rss version="2.0"><channel><title>t</title>
                <item><title>one</title><link>/a?id=7&amp;utm_source=rss#top</link></item>
                <item><title>one again</title><link>/a?utm_medium=x&amp;id=7</link></item>
                <item><title>two</title><link>/b/amp/?fbclid=Zz</link></item>
                <item><title>three</title><link>/c;jsessionid=0123ABC?sid=ab12cd34ef</link></item>
                <item><title>no link</title><guid isPermaLink="false">tag:x,1</guid></item>
                </channel></rss>
                """;
        site.put("/feed", Answer.of("application/rss+xml", feed));

        FetchResult result = Morning.ours().fetch(Morning.feed(site, "/feed"));

        assertThat(result.items())
                .extracting(Item::location)
                .contains(
                        site.at("/a?id=7").toString(),
                        site.at("/b/").toString(),
                        site.at("/c").toString())
                .hasSize(4);
    }

    @Test
    void shouldKeepWhatTheFilterKeeps() {
        Story hiring = Story.ja("/2", "採用のお知らせ", YESTERDAY, "エンジニアを募集します。");
        Story ransom = Story.en("/3", "RansomWare hits a port", YESTERDAY, "Ships wait.");
        Story both = Story.ja("/4", "ランサムウエア対策セミナー", YESTERDAY, "ＲＡＮＳＯＭ対策を学ぶ。");
        site.put(
                "/feed",
                Answer.of("text/xml", feedOf(false, minato(), hiring, ransom, both).rss()));
        ItemFilter filter =
                new ItemFilter(List.of("ランサムウェア", "/ransom(ware)?\\b/"), List.of("セミナー"));
        Source.Feed source = Morning.feed(site.at("/feed"), FollowRule.NEVER, filter);

        FetchResult result = Morning.ours().fetch(source);
        Preview preview = Morning.ours().preview(source, 3);

        assertThat(Morning.titles(result))
                .containsExactlyInAnyOrder(minato().title(), ransom.title());
        assertThat(result.counts().getFirst().filteredOut()).isEqualTo(2);
        assertThat(preview.entries()).hasSize(3);
        assertThat(preview.entries())
                .filteredOn(entry -> entry.location().endsWith("/2"))
                .allSatisfy(entry -> assertThat(entry.kept()).isFalse());
        assertThat(Morning.ours().preview(source, 10).entries())
                .filteredOn(entry -> entry.location().endsWith("/4"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.rule()).isEqualTo("セミナー"));
    }

    @Test
    void shouldNameAPatternThatIsNone() {
        site.put("/feed", Answer.of("text/xml", feedOf(false, minato()).rss()));
        ItemFilter filter = new ItemFilter(List.of("/ransom(/"), List.of());

        FetchResult result =
                Morning.ours().fetch(Morning.feed(site.at("/feed"), FollowRule.NEVER, filter));

        assertThat(Morning.codes(result)).containsExactly("bad-pattern");
        assertThat(result.problems().getFirst().message().ja()).contains("/ransom(/");
    }

    @Test
    void shouldLeaveOutWhatIsOlderThanTheBacklogAtTheFirstFetchOnly() {
        Story old = Story.ja("/old", "昨年の事案", YESTERDAY.minus(Duration.ofDays(300)), "古い記事。");
        site.put("/feed", Answer.of("text/xml", feedOf(false, minato(), old).rss()));
        Morning morning = Morning.ours();

        assertThat(Morning.titles(morning.fetch(Morning.feed(site, "/feed"))))
                .containsExactly(minato().title());
        assertThat(morning.after(Duration.ofDays(1)).fetch(Morning.feed(site, "/feed")).items())
                .isEmpty();
    }

    private FeedText feedOf(boolean whole, Story... stories) {
        return new FeedText(site.at("/"), "業界紙", whole, List.of(stories));
    }

    private void put(String path, String mediaType, String format, FeedText feed, Charset charset) {
        String text =
                switch (format) {
                    case "rss" -> feed.rss();
                    case "atom" -> feed.atom();
                    case "rdf" -> feed.rdf();
                    default -> feed.json();
                };
        site.put(path, Answer.of(mediaType, text, charset));
    }

    private static Story minato() {
        return Story.ja(
                "/news/1.html",
                "ミナト精工、ランサムウェア被害で受注を停止",
                YESTERDAY,
                "ミナト精工は19日、社内サーバーの暗号化を確認し、受注を停止したと発表した。",
                "復旧時期は未定という。");
    }
}
