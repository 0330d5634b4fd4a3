package dev.hakyu.sources.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.source.FollowRule;
import dev.hakyu.model.source.Item;
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

/// An aggregator's feed lists articles of a paper that is another host.
class ForeignEntriesTest {
    private static final String RSS = "application/rss+xml";
    private static final Story ARTICLE =
            Story.ja(
                    "/news/1",
                    "ミナト精工、受注を停止",
                    Instant.parse("2026-11-20T06:00:00Z"),
                    "ミナト精工は20日、社内サーバーの暗号化を確認し、受注を停止したと発表した。".repeat(8));
    private LocalSite paper;
    private LocalSite aggregator;

    @BeforeEach
    void setUp() throws IOException {
        paper = LocalSite.start();
        aggregator = LocalSite.start();
        paper.put("/news/1", Answer.of("text/html; charset=utf-8", ARTICLE.page()));
        feed(ARTICLE.title());
    }

    @AfterEach
    void tearDown() {
        paper.close();
        aggregator.close();
    }

    @Test
    void shouldKeepTheWordsOfAnAggregatorAtItsOwnAddress() {
        Morning morning = Morning.ours();

        Item first = fetch(morning, FollowRule.NEVER);
        feed("ミナト精工、倒産へ");
        Item edited = fetch(morning.after(Duration.ofDays(1)), FollowRule.NEVER);

        assertThat(first.location()).startsWith(aggregator.at("/feed") + "#");
        assertThat(first.isEntry()).isTrue();
        assertThat(first.content().asUtf8()).contains(paper.at("/news/1").toString());
        assertThat(edited.location()).isEqualTo(first.location());
        assertThat(edited.content().asUtf8()).contains("倒産へ");
    }

    @Test
    void shouldTellTheEntriesOfAnAggregatorApart() {
        Story other = Story.ja("/news/2", "別の記事", ARTICLE.published(), "別の会社の話。");
        aggregator.put(
                "/feed",
                Answer.of(
                        RSS,
                        new FeedText(paper.at("/"), "まとめ", false, List.of(ARTICLE, other)).rss()));

        FetchResult result =
                Morning.ours().fetch(Morning.feed(aggregator.at("/feed"), FollowRule.NEVER));

        assertThat(result.items()).hasSize(2);
        assertThat(result.items()).extracting(Item::location).doesNotHaveDuplicates();
    }

    @Test
    void shouldNotSpeakForAPageThatCannotBeHad() {
        paper.put("/news/1", Answer.status(503));
        Morning morning = Morning.ours();

        Item words = fetch(morning, FollowRule.ALWAYS);
        paper.put("/news/1", Answer.of("text/html; charset=utf-8", ARTICLE.page()));
        Item page = fetch(morning.after(Duration.ofDays(1)), FollowRule.ALWAYS);

        assertThat(words.location()).startsWith(aggregator.at("/feed") + "#");
        assertThat(page.location()).isEqualTo(paper.at("/news/1").toString());
        assertThat(page.isEntry()).isFalse();
    }

    @Test
    void shouldNotTakeAPageForAnEntryBecauseItsServerSaysSo() {
        paper.put("/news/1", Answer.of(Item.ENTRY_TYPE, ARTICLE.page()));

        Item page = fetch(Morning.ours(), FollowRule.ALWAYS);

        assertThat(page.location()).isEqualTo(paper.at("/news/1").toString());
        assertThat(page.isEntry()).isFalse();
    }

    private Item fetch(Morning morning, FollowRule follow) {
        return morning.fetch(Morning.feed(aggregator.at("/feed"), follow)).items().getFirst();
    }

    private void feed(String title) {
        Story story = Story.ja("/news/1", title, ARTICLE.published(), "ミナト精工が発表した。");
        aggregator.put(
                "/feed",
                Answer.of(RSS, new FeedText(paper.at("/"), "まとめ", false, List.of(story)).rss()));
    }
}
