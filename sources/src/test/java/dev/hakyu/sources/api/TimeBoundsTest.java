package dev.hakyu.sources.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.source.FollowRule;
import dev.hakyu.model.source.Source;
import dev.hakyu.sources.internal.web.HostResolver;
import dev.hakyu.testkit.site.Answer;
import dev.hakyu.testkit.site.FeedText;
import dev.hakyu.testkit.site.LocalSite;
import dev.hakyu.testkit.site.Story;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Sources that take their time. Each request takes a minute on a clock that the test holds.
class TimeBoundsTest {
    private static final String RSS = "application/rss+xml";
    private static final Duration DAY = Duration.ofDays(1);
    private final AtomicLong nanos = new AtomicLong(-5_000);
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
    void shouldKeepWhatASourceBroughtInTimeAndGoOnNextTime() {
        Source.Feed source = slowFeed("/feed", 6);
        Morning morning = morning(Duration.ofMinutes(6), Duration.ofHours(1));

        FetchResult first = morning.fetch(source);

        assertThat(Morning.titles(first))
                .as("robots, list and three pages in less than six minutes, the newest first")
                .containsExactly("記事3", "記事4", "記事5");
        assertThat(Morning.codes(first)).containsExactly("out-of-time");
        assertThat(first.problems().getFirst().message().ja()).contains("上限(6分)");
        SourceHealth health = SourceHealth.of(source, morning.state(source), morning.clock());
        assertThat(health.condition()).isEqualTo(SourceHealth.Condition.CUT_SHORT);
        assertThat(health.explanation().ja()).contains("打ち切りました", "残りは次の取得で続けます");
        assertThat(health.explanation().en()).contains("6 min", "goes on from there");

        FetchResult second = morning.after(DAY).fetch(source);

        assertThat(Morning.titles(second))
                .as("though the list has not changed since")
                .containsExactly("記事0", "記事1", "記事2");
        FetchResult third = morning.after(DAY).fetch(source);
        assertThat(third.items()).isEmpty();
        assertThat(Morning.titles(morning.after(DAY).fetch(source))).isEmpty();
    }

    @Test
    void shouldAskAgainForPagesThatWereNotAskedInTime() {
        Source.Feed source = slowFeed("/feed", 2);
        Morning patient = morning(Duration.ofHours(1), Duration.ofHours(1));
        patient.fetch(source);
        put(page("/feed", 0, "【追記】再開した。"));
        put(page("/feed", 1, "【追記】再開した。"));

        Morning hurried = patient.after(DAY).limitedTo(limits(Duration.ofMinutes(4), DAY));
        FetchResult second = hurried.fetch(source);
        FetchResult third = hurried.after(DAY).fetch(source);

        assertThat(second.items()).hasSize(1);
        assertThat(Morning.codes(second)).containsExactly("out-of-time");
        assertThat(third.items()).hasSize(1);
        assertThat(
                        List.of(
                                second.items().getFirst().location(),
                                third.items().getFirst().location()))
                .doesNotHaveDuplicates();
    }

    @Test
    void shouldEndTheWholeFetchInTimeAndTellWhichSourcesWait() {
        List<Source> sources = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            sources.add(slowFeed("/s" + i, 2));
        }
        Morning morning =
                morning(Duration.ofHours(1), Duration.ofMinutes(7))
                        .limitedTo(oneAtATime(Duration.ofHours(1), Duration.ofMinutes(7)));

        FetchResult result = morning.fetch(sources.toArray(Source[]::new));

        assertThat(result.items()).isNotEmpty().hasSizeLessThan(8);
        assertThat(Morning.codes(result)).isNotEmpty().containsOnly("out-of-time");
        assertThat(result.problems().getLast().message().ja()).contains("取得全体", "上限(7分)");
        int taken = result.items().size();
        for (int i = 0; i < 3; i++) {
            taken += morning.after(DAY).fetch(sources.toArray(Source[]::new)).items().size();
        }
        assertThat(taken).as("nothing lost, nothing twice").isEqualTo(8);
    }

    @Test
    void shouldCallASourceThatWasNotReachedAtAllFailing() {
        Source.Feed source = slowFeed("/feed", 1);
        Morning morning = morning(Duration.ofSeconds(30), Duration.ofHours(1));

        FetchResult result = morning.fetch(source);

        assertThat(result.items()).isEmpty();
        SourceHealth health = SourceHealth.of(source, morning.state(source), morning.clock());
        assertThat(health.condition()).isEqualTo(SourceHealth.Condition.FAILING);
        assertThat(health.explanation().en()).contains("30 s");
        assertThat(morning.state(source).notBefore())
                .as("it did nothing wrong, so nothing is put off")
                .isNull();
    }

    private Morning morning(Duration source, Duration whole) {
        HostResolver slow =
                host -> {
                    nanos.addAndGet(Duration.ofMinutes(1).toNanos());
                    return HostResolver.SYSTEM.resolve(host);
                };
        return Morning.of(limits(source, whole), Set.of("127.0.0.1"), slow).timedBy(nanos::get);
    }

    private static FetchLimits limits(Duration source, Duration whole) {
        return Morning.LIMITS.change().times(source, whole).limits();
    }

    private static FetchLimits oneAtATime(Duration source, Duration whole) {
        return Morning.LIMITS.change().sourcesAtOnce(1).times(source, whole).limits();
    }

    private Source.Feed slowFeed(String path, int stories) {
        Story[] all = new Story[stories];
        for (int i = 0; i < stories; i++) {
            all[i] = page(path, i, "");
            put(all[i]);
        }
        String xml = new FeedText(site.at("/"), "業界紙", false, List.of(all)).rss();
        site.put(path, Answer.of(RSS, xml).withEtag("\"1\""));
        return Morning.feed(site.at(path), FollowRule.ALWAYS);
    }

    private void put(Story story) {
        site.put(story.path(), Answer.of("text/html; charset=utf-8", story.page()));
    }

    private static Story page(String path, int number, String more) {
        return Story.ja(
                path + "/" + number,
                "記事" + number,
                Morning.FIRST.minus(Duration.ofHours(10 - number)),
                "要約" + number,
                "本文" + number + "。" + more);
    }
}
