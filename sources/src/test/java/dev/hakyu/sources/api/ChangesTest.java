package dev.hakyu.sources.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.source.FollowRule;
import dev.hakyu.model.source.Item;
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

/// What happens between two mornings.
class ChangesTest {
    private static final String RSS = "application/rss+xml";
    private static final Duration DAY = Duration.ofDays(1);
    private static final Story FIRST =
            Story.ja(
                    "/news/1",
                    "ミナト精工、受注を停止",
                    Instant.parse("2026-11-20T06:00:00Z"),
                    "ミナト精工は20日、社内サーバーの暗号化を確認し、受注を停止したと発表した。".repeat(4));
    private static final Story EDITED =
            Story.ja(
                    "/news/1",
                    "ミナト精工、受注を停止",
                    Instant.parse("2026-11-20T06:00:00Z"),
                    "ミナト精工は20日、社内サーバーの暗号化を確認し、受注を停止したと発表した。".repeat(4),
                    "【21日追記】受注は25日に再開する見込み。");
    private LocalSite site;

    @BeforeEach
    void setUp() throws IOException {
        site = LocalSite.start();
        page(FIRST);
        feed(FIRST);
    }

    @AfterEach
    void tearDown() {
        site.close();
    }

    @Test
    void shouldBringNothingTwice() {
        Morning morning = Morning.ours();
        Source.Feed source = Morning.feed(site, "/feed");

        assertThat(morning.fetch(source).items()).hasSize(1);
        FetchResult again = morning.after(DAY).fetch(source);

        assertThat(again.items()).isEmpty();
        assertThat(again.counts().getFirst().known()).isEqualTo(1);
        assertThat(morning.state(source).itemsPerDay().values()).containsExactly(1, 0);
    }

    @Test
    void shouldAskOnlyWhetherAFeedHasChanged() {
        site.put("/feed", Answer.of(RSS, rss(FIRST)).withEtag("\"v1\""));
        site.put(
                "/dated",
                Answer.of(RSS, rss(FIRST)).withLastModified("Fri, 20 Nov 2026 06:00:00 GMT"));
        Morning morning = Morning.ours();
        Source.Feed tagged = Morning.feed(site, "/feed");
        Source.Feed dated = Morning.feed(site, "/dated");
        morning.fetch(tagged, dated);

        FetchResult again = morning.after(DAY).fetch(tagged, dated);

        assertThat(again.counts())
                .allSatisfy(count -> assertThat(count.outcome()).isEqualTo(Outcome.UNCHANGED));
        assertThat(again.problems()).isEmpty();
        assertThat(morning.state(tagged).failuresInARow()).isZero();
        assertThat(morning.state(tagged).lastSuccess()).isEqualTo(Morning.FIRST.plus(DAY));
    }

    @Test
    void shouldAskAnewWhenTheAddressInTheSettingsChanged() {
        site.put("/feed", Answer.of(RSS, rss(FIRST)).withEtag("\"v1\""));
        site.put("/feed2", Answer.of(RSS, rss(FIRST)).withEtag("\"v1\""));
        Morning morning = Morning.ours();
        Source.Feed source = Morning.feed(site, "/feed");
        morning.fetch(source);

        Source.Feed moved =
                new Source.Feed(
                        source.id(),
                        source.name(),
                        source.filter(),
                        site.at("/feed2"),
                        source.follow());
        assertThat(morning.after(DAY).fetch(moved).counts().getFirst().outcome())
                .isEqualTo(Outcome.FETCHED);
    }

    @Test
    void shouldFollowASummaryToItsArticle() {
        Item item = fetchFollowing(Morning.ours(), FollowRule.WHEN_SUMMARY).items().getFirst();

        assertThat(item.content().asUtf8()).contains("<article>", "Local Times");
        assertThat(item.mediaType()).startsWith("text/html");
        assertThat(item.location()).isEqualTo(site.at("/news/1").toString());
        assertThat(item.publishedAt()).isEqualTo(FIRST.published());
    }

    @Test
    void shouldNotFollowAnArticleThatTheFeedHoldsWhole() {
        Story whole = Story.ja("/news/1", "全文", FIRST.published(), "十分に長い本文です。".repeat(80));
        site.put(
                "/feed",
                Answer.of(RSS, new FeedText(site.at("/"), "t", true, List.of(whole)).rss()));

        fetchFollowing(Morning.ours(), FollowRule.WHEN_SUMMARY);

        assertThat(site.timesAsked("/news/1")).isZero();
    }

    @Test
    void shouldBringAnArticleAgainWhenItsPageWasEdited() {
        Morning morning = Morning.ours();
        fetchFollowing(morning, FollowRule.ALWAYS);
        page(EDITED);

        FetchResult next = fetchFollowing(morning.after(DAY), FollowRule.ALWAYS);

        assertThat(next.items())
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.location()).isEqualTo(site.at("/news/1").toString());
                    assertThat(item.content().asUtf8()).contains("25日に再開");
                });
        assertThat(fetchFollowing(morning.after(DAY), FollowRule.ALWAYS).items()).isEmpty();
    }

    @Test
    void shouldNotTakeNewAdvertisingForAnEdit() {
        Morning morning = Morning.ours();
        fetchFollowing(morning, FollowRule.ALWAYS);
        site.put(
                "/news/1",
                Answer.of(
                        "text/html; charset=utf-8",
                        FIRST.page().replace("<a href=\"/other\">Other</a>", "<b>Buy now</b>")));

        assertThat(fetchFollowing(morning.after(DAY), FollowRule.ALWAYS).items()).isEmpty();
    }

    @Test
    void shouldBringAnEntryAgainWhenTheFeedEditedIt() {
        Morning morning = Morning.ours();
        morning.fetch(Morning.feed(site, "/feed"));
        Story edited = Story.ja("/news/1", "ミナト精工、受注を25日に再開へ", FIRST.published(), "再開する。");
        feed(edited);

        FetchResult next = morning.after(DAY).fetch(Morning.feed(site, "/feed"));

        assertThat(Morning.titles(next)).containsExactly(edited.title());
        assertThat(next.items().getFirst().location()).isEqualTo(site.at("/news/1").toString());
    }

    @Test
    void shouldStopAskingForOldPages() {
        Morning morning = Morning.ours();
        fetchFollowing(morning, FollowRule.ALWAYS);
        site.forgetAsked();

        fetchFollowing(morning.after(DAY), FollowRule.ALWAYS);
        fetchFollowing(morning.after(Duration.ofDays(5)), FollowRule.ALWAYS);

        assertThat(site.timesAsked("/news/1")).isEqualTo(1);
    }

    @Test
    void shouldSayThatAnArticleWasTakenBack() {
        Morning morning = Morning.ours();
        fetchFollowing(morning, FollowRule.ALWAYS);
        site.put("/news/1", Answer.status(410));

        FetchResult next = fetchFollowing(morning.after(DAY), FollowRule.ALWAYS);

        assertThat(Morning.codes(next)).containsExactly("article-gone");
        assertThat(next.counts().getFirst().outcome()).isEqualTo(Outcome.FETCHED);
    }

    @Test
    void shouldGiveTheSummaryFirstAndThePageWhenItAnswersAgain() {
        site.put("/news/1", Answer.status(503));
        Morning morning = Morning.ours();

        FetchResult first = fetchFollowing(morning, FollowRule.ALWAYS);
        FetchResult second = fetchFollowing(morning.after(DAY), FollowRule.ALWAYS);
        page(FIRST);
        FetchResult third = fetchFollowing(morning.after(DAY), FollowRule.ALWAYS);

        assertThat(first.items()).hasSize(1);
        assertThat(Morning.codes(first)).containsExactly("http-503");
        assertThat(second.items()).isEmpty();
        assertThat(third.items())
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.content().asUtf8()).contains("<article>");
                    assertThat(item.location()).isEqualTo(first.items().getFirst().location());
                });
    }

    @Test
    void shouldUseTheAddressThatAPageCallsItsOwn() {
        site.put(
                "/news/1",
                Answer.of(
                        "text/html; charset=utf-8",
                        FIRST.page()
                                .replace(
                                        "</head>",
                                        "<link rel=\"canonical\" href=\"/articles/one?utm_source=x\">"
                                                + "</head>")));

        assertThat(fetchFollowing(Morning.ours(), FollowRule.ALWAYS).items().getFirst().location())
                .isEqualTo(site.at("/articles/one").toString());
    }

    @Test
    void shouldNotLetAPageTakeAnothersAddress() {
        site.put(
                "/news/1",
                Answer.of(
                        "text/html; charset=utf-8",
                        FIRST.page()
                                .replace(
                                        "</head>",
                                        "<link rel=\"canonical\""
                                                + " href=\"https://www.meti.go.jp/notice\"></head>")));

        assertThat(fetchFollowing(Morning.ours(), FollowRule.ALWAYS).items().getFirst().location())
                .isEqualTo(site.at("/news/1").toString());
    }

    @Test
    void shouldTakeTheEntryWhenThePageIsEmptyWithoutScripts() {
        site.put(
                "/news/1",
                Answer.of("text/html", "<!doctype html><div id=app>Enable JavaScript</div>"));

        assertThat(
                        fetchFollowing(Morning.ours(), FollowRule.ALWAYS)
                                .items()
                                .getFirst()
                                .content()
                                .asUtf8())
                .contains("受注を停止");
    }

    @Test
    void shouldTakeTheNewestFirstAndTheRestNextTime() {
        Story[] many = new Story[5];
        for (int i = 0; i < 5; i++) {
            many[i] =
                    Story.ja("/n/" + i, "記事" + i, FIRST.published().plusSeconds(i * 60L), "本文" + i);
        }
        feed(many);
        FetchLimits two =
                new FetchLimits(
                        1 << 20, DAY, DAY, Duration.ofSeconds(20), 5, 2, 30, 3, Duration.ZERO, 4);
        Morning morning =
                Morning.of(
                        two,
                        java.util.Set.of("127.0.0.1"),
                        dev.hakyu.sources.internal.web.HostResolver.SYSTEM);
        Source.Feed source = Morning.feed(site, "/feed");

        FetchResult first = morning.fetch(source);

        assertThat(Morning.titles(first)).containsExactly("記事3", "記事4");
        assertThat(first.problems())
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.code()).isEqualTo("source-items-left-out");
                    assertThat(told.message().ja()).contains("2件", "3件");
                    assertThat(told.place().value()).isEqualTo(source.name());
                });
        assertThat(Morning.titles(morning.after(DAY).fetch(source))).containsExactly("記事1", "記事2");
        assertThat(Morning.titles(morning.after(DAY).fetch(source))).containsExactly("記事0");
    }

    @Test
    void shouldTellHowMuchOfAListThatIsTooLongWasNotRead() {
        Story[] many = new Story[2_003];
        for (int i = 0; i < many.length; i++) {
            many[i] = Story.ja("/n/" + i, "記事" + i, FIRST.published(), "本文" + i);
        }
        feed(many);

        assertThat(Morning.ours().fetch(Morning.feed(site, "/feed")).problems())
                .filteredOn(told -> told.code().equals("source-list-cut"))
                .singleElement()
                .satisfies(told -> assertThat(told.message().en()).contains("2000", "3 were not"));
    }

    private FetchResult fetchFollowing(Morning morning, FollowRule follow) {
        return morning.fetch(Morning.feed(site.at("/feed"), follow));
    }

    private void page(Story story) {
        site.put(story.path(), Answer.of("text/html; charset=utf-8", story.page()));
    }

    private void feed(Story... stories) {
        site.put("/feed", Answer.of(RSS, rss(stories)));
    }

    private String rss(Story... stories) {
        return new FeedText(site.at("/"), "業界紙", false, List.of(stories)).rss();
    }
}
