package dev.hakyu.model.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedTest {
    private static final URI ADDRESS = URI.create("https://news.example.jp/rss");

    @Test
    void shouldBeCalledAsAPersonNamesIt() {
        Source.Feed feed = Source.Feed.at(ADDRESS, " 見本新聞 ");

        assertThat(feed.name()).isEqualTo("見本新聞");
        assertThat(feed.id()).isEqualTo(SourceId.derive("見本新聞", ADDRESS.toString()));
        assertThat(feed.address()).isEqualTo(ADDRESS);
        assertThat(feed.filter()).isEqualTo(ItemFilter.ALL);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void shouldBeCalledAsItsHostWithoutAName(String name) {
        assertThat(Source.Feed.at(ADDRESS, name).name()).isEqualTo("news.example.jp");
    }
}
