package dev.hakyu.sources.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.source.FollowRule;
import dev.hakyu.model.source.Source;
import dev.hakyu.sources.api.FetchResult.Outcome;
import dev.hakyu.testkit.site.Answer;
import dev.hakyu.testkit.site.FeedText;
import dev.hakyu.testkit.site.LocalSite;
import dev.hakyu.testkit.site.Story;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolitenessTest {
    private static final String RSS = "application/rss+xml";
    private LocalSite site;
    private Source.Feed source;

    @BeforeEach
    void setUp() throws IOException {
        site = LocalSite.start();
        source = Morning.feed(site, "/private/feed");
        site.put("/private/feed", Answer.of(RSS, rss()));
    }

    @AfterEach
    void tearDown() {
        site.close();
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    'User-agent: *|Disallow: /private/',                          false
                    'User-agent: *|Disallow: /',                                  false
                    'User-agent: hakyu|Disallow: /private|User-agent: *|Allow: /', false
                    'User-agent: other|Disallow: /',                              true
                    'User-agent: *|Disallow: /|User-agent: Hakyu|Allow: /',       true
                    'User-agent: *|Disallow: /private/|Allow: /private/feed',     true
                    'User-agent: *|Disallow:',                                    true
                    '<html>not found</html>',                                     true
                    """)
    void shouldKeepToRobots(String rules, boolean allowed) {
        site.put("/robots.txt", Answer.of("text/plain", rules.replace('|', '\n')));

        FetchResult result = Morning.ours().fetch(source);

        assertThat(result.items()).hasSize(allowed ? 1 : 0);
        assertThat(Morning.codes(result)).isEqualTo(allowed ? List.of() : List.of("robots"));
        assertThat(site.timesAsked("/private/feed")).isEqualTo(allowed ? 1 : 0);
    }

    @Test
    void shouldNotAskWhenTheRulesCannotBeHad() {
        site.put("/robots.txt", Answer.status(503));

        assertThat(Morning.codes(Morning.ours().fetch(source))).containsExactly("http-503");
        assertThat(site.timesAsked("/private/feed")).isZero();
    }

    @Test
    void shouldAskForTheRulesOncePerFetch() {
        Morning.ours().fetch(source, Morning.feed(site, "/a"), Morning.feed(site, "/b"));

        assertThat(site.timesAsked("/robots.txt")).isEqualTo(1);
    }

    @Test
    void shouldKeepToTheRulesForArticlesToo() {
        site.put("/robots.txt", Answer.of("text/plain", "User-agent: *\nDisallow: /news/"));
        site.put("/news/1", Answer.of("text/html", "<p>page</p>"));

        FetchResult result =
                Morning.ours().fetch(Morning.feed(site.at("/private/feed"), FollowRule.ALWAYS));

        assertThat(result.items()).hasSize(1);
        assertThat(Morning.codes(result)).containsExactly("robots");
        assertThat(site.timesAsked("/news/1")).isZero();
    }

    @Test
    void shouldWaitAsLongAsTheServerSays() {
        site.put("/private/feed", Answer.status(429).with("Retry-After", "7200"));
        Morning morning = Morning.ours();
        morning.fetch(source);
        site.put("/private/feed", Answer.of(RSS, rss()));

        FetchResult early = morning.after(Duration.ofMinutes(119)).fetch(source);
        FetchResult late = morning.after(Duration.ofMinutes(1)).fetch(source);

        assertThat(early.counts().getFirst().outcome()).isEqualTo(Outcome.DEFERRED);
        assertThat(Morning.codes(early)).containsExactly("deferred");
        assertThat(site.timesAsked("/private/feed")).isEqualTo(2);
        assertThat(late.items()).hasSize(1);
        assertThat(morning.state(source).notBefore()).isNull();
    }

    @Test
    void shouldReadAMomentInRetryAfter() {
        site.put(
                "/private/feed",
                Answer.status(503).with("Retry-After", "Sat, 21 Nov 2026 04:00:00 GMT"));
        Morning morning = Morning.ours();

        morning.fetch(source);

        assertThat(morning.state(source).notBefore())
                .isEqualTo(Instant.parse("2026-11-21T04:00:00Z"));
    }

    @Test
    void shouldBelieveNoServerThatWantsYears() {
        site.put("/private/feed", Answer.status(429).with("Retry-After", "999999999999999999999"));
        Morning morning = Morning.ours();

        morning.fetch(source);

        assertThat(morning.state(source).notBefore())
                .isEqualTo(Morning.FIRST.plus(Duration.ofDays(7)));
    }

    @Test
    void shouldAskAFailingServerLessAndLessOftenButEveryMorning() {
        site.put("/private/feed", Answer.status(500));
        Morning morning = Morning.ours();

        morning.fetch(source);
        assertThat(morning.state(source).notBefore())
                .isEqualTo(Morning.FIRST.plus(Duration.ofMinutes(5)));
        for (int day = 1; day <= 12; day++) {
            morning.after(Duration.ofDays(1)).fetch(source);
        }
        assertThat(morning.state(source).failuresInARow()).isEqualTo(13);
        assertThat(Duration.between(morning.clock().instant(), morning.state(source).notBefore()))
                .isEqualTo(Duration.ofHours(6));
        assertThat(site.timesAsked("/private/feed")).isEqualTo(13);
    }

    @Test
    void shouldAskUnderOneNameAndForPackedAnswers() {
        Morning.ours().fetch(source);

        assertThat(site.asked())
                .isNotEmpty()
                .allSatisfy(asked ->
                        assertThat(asked.headers())
                                .containsEntry("user-agent", "Hakyu/test (it@example.com)")
                                .containsEntry("accept-encoding", "gzip"));
    }

    @Test
    void shouldKeepWhatIsKnownWhenASourceFails() {
        Morning morning = Morning.ours();
        morning.fetch(source);
        site.put("/private/feed", Answer.status(500));
        morning.after(Duration.ofDays(1)).fetch(source);
        site.put("/private/feed", Answer.of(RSS, rss()));

        FetchResult back = morning.after(Duration.ofDays(1)).fetch(source);

        assertThat(back.items()).isEmpty();
        assertThat(back.problems()).isEmpty();
        assertThat(morning.state(source).failuresInARow()).isZero();
        assertThat(morning.state(source).lastError()).isNull();
    }

    private String rss() {
        return new FeedText(
                        site.at("/"),
                        "t",
                        false,
                        List.of(Story.ja("/news/1", "停止", Morning.FIRST, "止まった。")))
                .rss();
    }
}
