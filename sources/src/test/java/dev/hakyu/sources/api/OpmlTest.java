package dev.hakyu.sources.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.hakyu.model.InputRejected;
import dev.hakyu.model.source.FollowRule;
import dev.hakyu.model.source.ItemFilter;
import dev.hakyu.model.source.Source;
import dev.hakyu.model.source.SourceId;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpmlTest {
    @Test
    void shouldReadFoldersOfFeeds() {
        String opml =
                """
                <?xml version="1.0" encoding="Shift_JIS"?>
                <opml version="1.0"><head><title>購読</title></head><body>
                <outline text="報道"><outline type="rss" text="業界紙" title="" xmlUrl="https://Example.jp/feed"/>
                  <outline text="&lt;b&gt;同じ" xmlUrl="https://example.jp/feed"/></outline>
                <outline text="ファイル" xmlUrl="file:///etc/passwd"/>
                <outline text="ページ" htmlUrl="https://example.jp/"/>
                </body></opml>
                """;

        Opml.Read read = Opml.read(opml.getBytes(Charset.forName("Shift_JIS")), "feeds.opml");

        assertThat(read.feeds())
                .singleElement()
                .satisfies(feed -> {
                    assertThat(feed.name()).isEqualTo("業界紙");
                    assertThat(feed.group()).containsExactly("報道");
                    assertThat(feed.address()).isEqualTo(URI.create("https://example.jp/feed"));
                });
        assertThat(read.problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("opml-address");
                    assertThat(problem.place().row()).isEqualTo(5);
                });
    }

    @Test
    void shouldKeepFoldersAndNoMoreOfThemThanAGroupHolds() {
        String deep =
                "<opml><body>"
                        + "<outline text='a'><outline title='b'><outline>"
                        + "<outline type='rss' text='X' xmlUrl='https://example.jp/x'/>"
                        + "</outline></outline>"
                        + "<outline type='rss' text='Y' xmlUrl='https://example.jp/y'/></outline>"
                        + "<outline type='rss' text='Z' xmlUrl='https://example.jp/z'/>"
                        + "<outline text='%s'>".formatted("長".repeat(100)).repeat(50)
                        + "<outline type='rss' text='W' xmlUrl='https://example.jp/w'/>"
                        + "</outline>".repeat(50)
                        + "<outline type='rss' text='V' xmlUrl='https://example.jp/v'/>"
                        + "</body></opml>";

        Opml.Read read = Opml.read(deep.getBytes(StandardCharsets.UTF_8), "x.opml");

        assertThat(read.feeds())
                .extracting(Source.Feed::name, Source.Feed::group)
                .containsExactly(
                        tuple("X", List.of("a", "b")),
                        tuple("Y", List.of("a")),
                        tuple("Z", List.of()),
                        tuple("W", Collections.nCopies(5, "長".repeat(80))),
                        tuple("V", List.of()));
    }

    @Test
    void shouldWriteTheFoldersThatItReads() {
        Source.Feed first = feed("a", "報道", "業界紙");
        Source.Feed second = feed("b");
        Source.Feed third = feed("c", "報道", "業界紙");
        Source.Feed fourth = feed("d", "報道");

        String opml = Opml.write(List.of(first, second, third, fourth), "Hakyu");

        assertThat(Opml.read(opml.getBytes(StandardCharsets.UTF_8), "x").feeds())
                .extracting(Source.Feed::name, Source.Feed::group)
                .containsExactly(
                        tuple("b", List.of()),
                        tuple("d", List.of("報道")),
                        tuple("a", List.of("報道", "業界紙")),
                        tuple("c", List.of("報道", "業界紙")));
    }

    private static Source.Feed feed(String name, String... group) {
        return new Source.Feed(
                new SourceId(name),
                name,
                ItemFilter.ALL,
                URI.create("https://example.jp/" + name),
                FollowRule.NEVER,
                List.of(group));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not xml",
                "<rss/>",
                "<opml><body><outline xmlUrl='https://example.jp/'",
                "<!DOCTYPE opml [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
                        + "<opml><body><outline text='&x;' xmlUrl='https://example.jp/'/></body></opml>",
            })
    void shouldRejectWhatIsNoOpml(String text) {
        assertThatThrownBy(() -> Opml.read(text.getBytes(StandardCharsets.UTF_8), "x.opml"))
                .isInstanceOfSatisfying(
                        InputRejected.class,
                        rejected ->
                                assertThat(rejected.problems().getFirst().code())
                                        .isEqualTo("not-opml"));
    }

    @Test
    void shouldReadWhatItWrites() {
        Source.Feed feed =
                new Source.Feed(
                        new SourceId("a"),
                        "A & B <\"速報\">\u0007",
                        ItemFilter.ALL,
                        URI.create("https://example.jp/feed?a=1&b=2"),
                        FollowRule.NEVER);
        Source folder =
                new Source.Folder(new SourceId("reports"), "reports", ItemFilter.ALL, "reports");

        String opml = Opml.write(List.of(feed, folder), "Hakyu");

        assertThat(Opml.read(opml.getBytes(StandardCharsets.UTF_8), "x").feeds())
                .singleElement()
                .satisfies(read -> {
                    assertThat(read.name()).isEqualTo("A & B <\"速報\">");
                    assertThat(read.address()).isEqualTo(feed.address());
                });
    }
}
