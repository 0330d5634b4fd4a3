package dev.hakyu.sources.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.source.FollowRule;
import dev.hakyu.model.source.Item;
import dev.hakyu.model.source.ItemFilter;
import dev.hakyu.model.source.Source;
import dev.hakyu.model.source.SourceId;
import dev.hakyu.testkit.site.Answer;
import dev.hakyu.testkit.site.FeedText;
import dev.hakyu.testkit.site.LocalSite;
import dev.hakyu.testkit.site.Story;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// All that a fetch brings is held in memory until it is kept, so it is bounded together.
class RoomTest {
    private static final Duration DAY = Duration.ofDays(1);
    private static final int PAGE_BYTES = 30_000;
    private static final long PLENTY = 1L << 30;
    private LocalSite site;

    @BeforeEach
    void setUp() throws IOException {
        site = LocalSite.start();
    }

    @AfterEach
    void tearDown() {
        site.close();
    }

    @Test
    void shouldLeaveToTheNextFetchWhatGoesBeyondTheRoomOfASource() {
        Source.Feed source = feed("/feed", 6, FollowRule.ALWAYS);
        Morning morning = Morning.ours().limitedTo(room(2 * PAGE_BYTES, PLENTY));

        FetchResult first = morning.fetch(source);

        assertThat(Morning.titles(first)).containsExactly("記事3", "記事4", "記事5");
        assertThat(Morning.codes(first)).containsExactly("out-of-room");
        SourceHealth health = SourceHealth.of(source, morning.state(source), morning.clock());
        assertThat(health.condition()).isEqualTo(SourceHealth.Condition.CUT_SHORT);
        assertThat(health.explanation().ja()).contains("量の上限", "残りは次の取得で続けます");

        FetchResult second = morning.after(DAY).fetch(source);

        assertThat(Morning.titles(second)).containsExactly("記事0", "記事1", "記事2");
        assertThat(morning.after(DAY).fetch(source).items()).isEmpty();
    }

    @Test
    void shouldCountTheWordsOfAFeedThatHoldsItsArticlesWhole() {
        Source.Feed source = feed("/feed", 6, FollowRule.NEVER);
        Morning morning = Morning.ours().limitedTo(room(2 * PAGE_BYTES, PLENTY));

        assertThat(Morning.titles(morning.fetch(source))).containsExactly("記事3", "記事4", "記事5");
        assertThat(Morning.titles(morning.after(DAY).fetch(source)))
                .containsExactly("記事0", "記事1", "記事2");
    }

    @Test
    void shouldBoundWhatAllSourcesBringTogether() {
        Source[] sources = new Source[4];
        for (int i = 0; i < sources.length; i++) {
            sources[i] = feed("/s" + i, 2, FollowRule.ALWAYS);
        }
        Morning morning = Morning.ours().limitedTo(room(PLENTY, 3 * PAGE_BYTES));

        FetchResult first = morning.fetch(sources);

        assertThat(first.items()).hasSizeBetween(4, 7);
        assertThat(Morning.codes(first)).isNotEmpty().containsOnly("out-of-room");
        List<Item> all = new ArrayList<>(first.items());
        for (int i = 0; i < 3; i++) {
            all.addAll(morning.after(DAY).fetch(sources).items());
        }
        assertThat(all)
                .as("nothing lost, nothing twice")
                .hasSize(8)
                .extracting(Item::location)
                .doesNotHaveDuplicates();
    }

    @Test
    void shouldLeaveFilesOfAFolderToTheNextFetch(@TempDir Path workspace) throws IOException {
        Path inbox = Files.createDirectories(workspace.resolve("inbox"));
        for (int i = 0; i < 3; i++) {
            Files.writeString(inbox.resolve(i + ".txt"), "x".repeat(PAGE_BYTES));
        }
        Source folder = new Source.Folder(new SourceId("inbox"), "受信", ItemFilter.ALL, "inbox");
        Morning morning = Morning.ours().in(workspace).limitedTo(room(2 * PAGE_BYTES, PLENTY));

        assertThat(morning.fetch(folder).items()).hasSize(2);
        assertThat(morning.after(DAY).fetch(folder).items())
                .extracting(Item::location)
                .containsExactly("inbox/2.txt");
    }

    private static FetchLimits room(long source, long whole) {
        return Morning.LIMITS.change().bytes(source, whole).limits();
    }

    /// Pages of a bit less than PAGE_BYTES each.
    private Source.Feed feed(String path, int stories, FollowRule follow) {
        List<Story> all = new ArrayList<>();
        for (int i = 0; i < stories; i++) {
            Story story =
                    new Story(
                            path + "/" + i,
                            "記事" + i,
                            "概要。",
                            "<p>" + "a".repeat(PAGE_BYTES - 1_000) + "</p>",
                            Morning.FIRST.minusSeconds(86_400 - 60L * i),
                            "ja");
            site.put(story.path(), Answer.of("text/html; charset=utf-8", story.page()));
            all.add(story);
        }
        boolean whole = follow == FollowRule.NEVER;
        site.put(
                path,
                Answer.of(
                                "application/rss+xml",
                                new FeedText(site.at("/"), "業界紙", whole, all).rss())
                        .withEtag("\"1\""));
        return Morning.feed(site.at(path), follow);
    }
}
