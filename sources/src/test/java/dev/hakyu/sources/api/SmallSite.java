package dev.hakyu.sources.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.sources.internal.web.HostResolver;
import dev.hakyu.testkit.site.Answer;
import dev.hakyu.testkit.site.FeedText;
import dev.hakyu.testkit.site.LocalSite;
import dev.hakyu.testkit.site.Story;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// A site on this machine, fetched within small limits.
record SmallSite(LocalSite site) implements AutoCloseable {
    static final FetchLimits LIMITS =
            Morning.LIMITS
                    .change()
                    .bytes(200_000)
                    .requestTimes(
                            Duration.ofSeconds(2), Duration.ofMillis(400), Duration.ofMillis(1_200))
                    .limits();
    private static final String RSS = "application/rss+xml";

    /// With two good feeds, at `/good` and `/other`.
    static SmallSite start() throws IOException {
        LocalSite site = LocalSite.start();
        site.put("/good", Answer.of(RSS, good(site))).put("/other", Answer.of(RSS, good(site)));
        return new SmallSite(site);
    }

    /// The code of the only problem when this path is fetched, while the good feed is fetched too.
    String failure(String path) {
        Morning morning = Morning.of(LIMITS, Set.of("127.0.0.1"), HostResolver.SYSTEM);
        FetchResult result = morning.fetch(Morning.feed(site, path), Morning.feed(site, "/other"));
        assertThat(result.items()).as("of the other source").hasSize(1);
        assertThat(result.problems()).hasSize(1);
        assertThat(morning.state(Morning.feed(site, path)).failuresInARow()).isEqualTo(1);
        return result.problems().getFirst().code();
    }

    static String good(LocalSite site) {
        return new FeedText(
                        site.at("/"),
                        "t",
                        false,
                        List.of(
                                Story.ja(
                                        "/news/1",
                                        "工場停止",
                                        Instant.parse("2026-11-20T00:00:00Z"),
                                        "工場を停止した。")))
                .rss();
    }

    @Override
    public void close() {
        site.close();
    }
}
