package dev.hakyu.sources.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.source.FollowRule;
import dev.hakyu.model.source.Item;
import dev.hakyu.model.source.Source;
import dev.hakyu.sources.api.FetchResult.Outcome;
import dev.hakyu.sources.internal.web.HostResolver;
import dev.hakyu.testkit.site.Answer;
import dev.hakyu.testkit.site.FeedText;
import dev.hakyu.testkit.site.LocalSite;
import dev.hakyu.testkit.site.Story;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What strangers' servers do, by accident or on purpose.
class HostileSiteTest {
    private static final String RSS = "application/rss+xml";
    private SmallSite hostile;
    private LocalSite site;

    @BeforeEach
    void setUp() throws IOException {
        hostile = SmallSite.start();
        site = hostile.site();
    }

    @AfterEach
    void tearDown() {
        hostile.close();
    }

    @Test
    void shouldCallASourceFailingThatBrokeDownByOurOwnFault() {
        Source.Feed source = Morning.feed(site, "/good");
        Morning morning =
                Morning.of(
                        SmallSite.LIMITS,
                        Set.of("127.0.0.1"),
                        host -> {
                            throw new IllegalStateException("a fault of ours");
                        });
        FetchResult result = morning.fetch(source);
        morning.after(Duration.ofHours(1)).fetch(source);

        assertThat(Morning.codes(result)).containsExactly("source-unexpected");
        assertThat(morning.state(source).failuresInARow()).isEqualTo(2);
        assertThat(morning.state(source).lastAttempt())
                .isEqualTo(Morning.FIRST.plus(Duration.ofHours(1)));
        SourceHealth health = SourceHealth.of(source, morning.state(source), morning.clock());
        assertThat(health.condition()).isEqualTo(SourceHealth.Condition.FAILING);
        assertThat(health.explanation().ja()).contains("想定外のエラー", "IllegalStateException");
        assertThat(morning.state(source).notBefore()).isNull();
    }

    @Test
    void shouldStopAnEndlessAnswerAtTheLimit() {
        site.put("/feed", Answer.endless(RSS));
        assertThat(hostile.failure("/feed")).isEqualTo("too-large");
    }

    @Test
    void shouldStopAnAnswerThatUnpacksIntoAHugeOne() {
        site.put("/feed", Answer.bomb(RSS, 64));
        assertThat(hostile.failure("/feed")).isEqualTo("too-large");
    }

    @Test
    void shouldCutADripAtTheTimeOfTheRequestAsAWhole() {
        site.put("/feed", Answer.drip(RSS, 50));
        assertThat(hostile.failure("/feed")).isEqualTo("too-slow");
    }

    @Test
    void shouldNotWaitForAServerThatSaysNothing() {
        site.put("/feed", Answer.silence());
        assertThat(hostile.failure("/feed")).isEqualTo("too-slow");
    }

    @Test
    void shouldNotTakeAHalfAnswerForAWholeOne() {
        site.put("/feed", Answer.cutOff(RSS, SmallSite.good(site)));
        assertThat(hostile.failure("/feed")).isEqualTo("broken-answer");
    }

    @Test
    void shouldNotTakeAnUnknownPackingForText() {
        site.put("/feed", Answer.of(RSS, SmallSite.good(site)).with("Content-Encoding", "br"));
        assertThat(hostile.failure("/feed")).isEqualTo("broken-answer");
    }

    @Test
    void shouldNotTakeBrokenPackingForText() {
        site.put("/feed", Answer.of(RSS, SmallSite.good(site)).with("Content-Encoding", "gzip"));
        assertThat(hostile.failure("/feed")).isEqualTo("broken-answer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rss version=\"2.0\"><channel><title>half",
                "<rss version=\"2.0\"><channel><item></channel></rss>",
                "<rss version=\"2.0\"><channel><title>\u0001&undeclared;</title></channel></rss",
            })
    void shouldNameMalformedXml(String xml) {
        site.put("/feed", Answer.of(RSS, xml));
        assertThat(hostile.failure("/feed")).isEqualTo("feed-broken");
    }

    @Test
    void shouldNotOpenFilesThatXmlNames(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "root:x:0:0");
        site.put(
                "/feed",
                Answer.of(
                        RSS,
                        "<!DOCTYPE rss [<!ENTITY x SYSTEM \""
                                + secret.toUri()
                                + "\">]>"
                                + "<rss version=\"2.0\"><channel><title>t</title>"
                                + "<item><title>&x;</title></item></channel></rss>"));
        assertThat(hostile.failure("/feed")).isEqualTo("feed-doctype");
    }

    @Test
    void shouldAskNoServerThatXmlNames() {
        site.put(
                "/feed",
                Answer.of(
                        RSS,
                        "<!DOCTYPE rss SYSTEM \""
                                + site.at("/stolen.dtd")
                                + "\">"
                                + "<rss version=\"2.0\"><channel><title>t</title></channel></rss>"));
        assertThat(hostile.failure("/feed")).isEqualTo("feed-doctype");
        assertThat(site.timesAsked("/stolen.dtd")).isZero();
    }

    @Test
    void shouldNotLaughABillionTimes() {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE lolz [");
        xml.append("<!ENTITY l0 \"lol\">");
        for (int i = 1; i < 10; i++) {
            xml.append("<!ENTITY l").append(i).append(" \"");
            xml.append(("&l" + (i - 1) + ";").repeat(10)).append("\">");
        }
        xml.append("]><rss version=\"2.0\"><channel><title>&l9;</title></channel></rss>");
        site.put("/feed", Answer.of(RSS, xml.toString()));
        assertThat(hostile.failure("/feed")).isEqualTo("feed-doctype");
    }

    @Test
    void shouldNotFollowNestingWithoutEnd() {
        site.put("/feed", Answer.of(RSS, "<a>".repeat(20_000) + "</a>".repeat(20_000)));
        assertThat(hostile.failure("/feed")).isEqualTo("feed-too-deep");
        site.put("/json", Answer.of("application/json", "{\"items\":" + "[".repeat(50_000)));
        assertThat(hostile.failure("/json")).isEqualTo("json-broken");
    }

    @ParameterizedTest
    @CsvSource({
        "404, http-404",
        "410, http-410",
        "403, http-403",
        "401, http-401",
        "500, http-500",
        "503, http-503",
        "429, http-429",
        "418, http-418",
    })
    void shouldSayWhatAStatusMeans(int status, String code) {
        site.put("/feed", Answer.status(status));
        FetchResult result = Morning.ours().fetch(Morning.feed(site, "/feed"));
        assertThat(Morning.codes(result)).containsExactly(code);
        assertThat(result.problems().getFirst().message().ja()).contains(Integer.toString(status));
        assertThat(result.problems().getFirst().message().en()).contains(Integer.toString(status));
    }

    @Test
    void shouldTellAnEmptyAnswerFromAFeedWithoutEntries() {
        site.put("/feed", Answer.of(RSS, ""));
        site.put(
                "/none",
                Answer.of(RSS, "<rss version=\"2.0\"><channel><title>t</title></channel></rss>"));
        assertThat(hostile.failure("/feed")).isEqualTo("feed-empty");
        assertThat(Morning.ours().fetch(Morning.feed(site, "/none")).problems()).isEmpty();
    }

    @Test
    void shouldPointFromAPageToItsFeed() {
        site.put(
                "/",
                Answer.of(
                        "text/html",
                        "<!doctype html><html><head><link rel='alternate'"
                                + " type='application/atom+xml' href='/news.atom'></head></html>"));
        FetchResult result = Morning.ours().fetch(Morning.feed(site, "/"));
        assertThat(Morning.codes(result)).containsExactly("not-a-feed");
        assertThat(result.problems().getFirst().remedy().ja())
                .contains(site.at("/news.atom").toString());
    }

    @Test
    void shouldSayThatAnImageIsNoFeed() {
        site.put("/feed", Answer.of("image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10}));
        assertThat(hostile.failure("/feed")).isEqualTo("not-a-feed");
    }

    @Test
    void shouldTakeTheEntryWhenItsPageIsNotToBeFetched() {
        FeedText feed =
                new FeedText(
                        URI.create("http://169.254.169.254/"),
                        "t",
                        false,
                        List.of(Story.ja("/latest", "社内を指す記事", Morning.FIRST, "要約です。")));
        site.put("/feed", Answer.of(RSS, feed.rss()));

        FetchResult result =
                Morning.ours().fetch(Morning.feed(site.at("/feed"), FollowRule.ALWAYS));

        assertThat(result.items()).extracting(Item::title).containsExactly("社内を指す記事");
        assertThat(Morning.codes(result)).containsExactly("address-refused");
        assertThat(result.counts().getFirst().failed()).isEqualTo(1);
    }

    @Test
    void shouldTakeScriptsOutOfWhatAFeedSays() {
        String feed =
                """
                <rss version="2.0"><channel><title>t</title><item><title>x &lt;script&gt;</title>
                <link>javascript:alert(1)</link><description><![CDATA[<p onclick="steal()">text
                <script>steal()</script><img src="http://tracker.example/1.gif"></p>
                <iframe src="http://evil.example/"></iframe>]]></description></item></channel></rss>
                """;
        site.put("/feed", Answer.of(RSS, feed));

        Item item = Morning.ours().fetch(Morning.feed(site, "/feed")).items().getFirst();

        assertThat(item.content().asUtf8())
                .contains("text")
                .doesNotContain("steal", "tracker", "evil.example", "javascript:", "<script");
    }

    @Test
    void shouldNotLetOneSourceKeepAnother() {
        site.put("/slow", Answer.silence()).put("/bad", Answer.of(RSS, "<x"));
        List<Source> sources = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            sources.add(Morning.feed(site.at("/slow?" + i)));
            sources.add(Morning.feed(site.at("/bad?" + i)));
        }
        site.put("/good2", Answer.of(RSS, SmallSite.good(site)));
        Source good = Morning.feed(site, "/good2");
        sources.add(good);

        FetchResult result =
                Morning.of(SmallSite.LIMITS, Set.of("127.0.0.1"), HostResolver.SYSTEM)
                        .fetch(sources.toArray(Source[]::new));

        assertThat(result.items()).hasSize(1);
        assertThat(result.counts()).hasSize(41);
        assertThat(result.counts())
                .filteredOn(count -> count.outcome() == Outcome.FAILED)
                .hasSize(40);
        assertThat(result.after()).hasSize(41);
    }
}
