package dev.hakyu.sources.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.source.FollowRule;
import dev.hakyu.model.source.Item;
import dev.hakyu.model.source.ItemFilter;
import dev.hakyu.model.source.Source;
import dev.hakyu.model.source.SourceId;
import dev.hakyu.testkit.site.Answer;
import dev.hakyu.testkit.site.LocalSite;
import dev.hakyu.testkit.site.Story;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PagesTest {
    private static final String JA =
            """
            <html><head><meta http-equiv="Content-Type" content="text/html; charset=Shift_JIS">
            <title>お知らせ</title></head><body><table class="news">
            <tr><th>日付</th><th>件名</th></tr>
            <tr class="i"><td>2026年11月19日</td><td><a href="2026/1119.html">システム障害のお知らせ(第1報)</a></td></tr>
            <tr class="i"><td>R8.11.18</td><td><a href="/docs/notice.pdf">不正アクセスについて</a></td></tr>
            <tr class="i"><td>令和8年11月17日</td><td>電話がつながりにくくなっています。</td></tr>
            <tr class="i"><td>2026.11.16</td><td><a href="#top">ページの先頭へ</a></td></tr>
            </table></body></html>
            """;
    private LocalSite site;

    @BeforeEach
    void setUp() throws IOException {
        site = LocalSite.start();
        site.put("/news/", Answer.of("text/html", JA, Charset.forName("windows-31j")));
        Story notice =
                Story.ja(
                        "/news/2026/1119.html",
                        "システム障害のお知らせ(第1報)",
                        Morning.FIRST,
                        "本文。".repeat(90));
        site.put(notice.path(), Answer.of("text/html; charset=utf-8", notice.page()));
        site.put("/docs/notice.pdf", Answer.of("application/pdf", "%PDF-1.7 ..."));
    }

    @AfterEach
    void tearDown() {
        site.close();
    }

    @Test
    void shouldReadAListAndTheArticlesBehindIt() {
        FetchResult result =
                Morning.ours().fetch(page("tr.i", null, null, null, FollowRule.ALWAYS));

        assertThat(result.problems()).isEmpty();
        assertThat(result.items())
                .extracting(Item::title)
                .contains("システム障害のお知らせ(第1報)", "不正アクセスについて");
        Item html = byEnd(result, "/1119.html");
        assertThat(html.content().asUtf8()).contains("<article>");
        assertThat(html.publishedAt()).isEqualTo(tokyo(2026, 11, 19));
        Item pdf = byEnd(result, "/notice.pdf");
        assertThat(pdf.mediaType()).isEqualTo("application/pdf");
        assertThat(pdf.publishedAt()).isEqualTo(tokyo(2026, 11, 18));
        assertThat(result.items())
                .filteredOn(item -> item.location().contains("#"))
                .hasSize(2)
                .anySatisfy(item -> {
                    assertThat(item.content().asUtf8()).contains("電話がつながりにくく");
                    assertThat(item.publishedAt()).isEqualTo(tokyo(2026, 11, 17));
                });
    }

    @Test
    void shouldUseTheSelectorsOfTitleLinkAndDate() {
        site.put(
                "/en",
                Answer.of(
                        "text/html; charset=utf-8",
                        """
                        <div class=card><h3>Plant outage</h3><span class=d>Nov 19, 2026</span>
                        <a href=/tag>tag</a><a class=more href=/a?utm_source=x>Read more</a></div>
                        <div class=card><h3>Data breach</h3><time datetime=2026-11-18T10:00:00+01:00>yesterday</time>
                        <a class=more href=/b>Read more</a></div>
                        """));
        Source.Page source =
                new Source.Page(
                        new SourceId("en"),
                        "news",
                        ItemFilter.ALL,
                        site.at("/en"),
                        ".card",
                        "a.more",
                        "h3",
                        ".d, time",
                        FollowRule.NEVER);

        FetchResult result = Morning.ours().fetch(source);

        assertThat(Morning.titles(result)).containsExactly("Data breach", "Plant outage");
        assertThat(result.items())
                .extracting(Item::location)
                .containsExactly(site.at("/b").toString(), site.at("/a").toString());
        assertThat(result.items().get(0).publishedAt())
                .isEqualTo(Instant.parse("2026-11-18T09:00:00Z"));
        assertThat(result.items().get(1).publishedAt()).isEqualTo(tokyo(2026, 11, 19));
    }

    @Test
    void shouldSayThatTheSelectorFitsNothing() {
        FetchResult result =
                Morning.ours().fetch(page("div.gone", null, null, null, FollowRule.NEVER));
        assertThat(Morning.codes(result)).containsExactly("selector-fits-nothing");
    }

    @Test
    void shouldSayThatASelectorIsNone() {
        FetchResult result = Morning.ours().fetch(page("tr[", null, null, null, FollowRule.NEVER));
        assertThat(Morning.codes(result)).containsExactly("bad-selector");
    }

    @Test
    void shouldSurviveAPageThatIsNestedWithoutEnd() {
        site.put("/news/", Answer.of("text/html", "<div>".repeat(60_000) + "<p class=x>deep"));
        FetchResult result = Morning.ours().fetch(page("p.x", null, null, null, FollowRule.NEVER));
        assertThat(result.counts()).hasSize(1);
        assertThat(Morning.codes(result)).doesNotContain("source-unexpected");
    }

    @Test
    void shouldTellHowMuchOfAPageThatIsTooLongWasNotRead() {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 1_003; i++) {
            rows.append("<li><a href=/n/").append(i).append(">記事").append(i).append("</a></li>");
        }
        site.put("/news/", Answer.of("text/html; charset=utf-8", "<ul>" + rows + "</ul>"));
        FetchResult result = Morning.ours().fetch(page("li", null, null, null, FollowRule.NEVER));
        assertThat(result.counts().getFirst().listed()).isEqualTo(1_003);
        assertThat(result.problems())
                .filteredOn(told -> told.code().equals("source-list-cut"))
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.message().en()).contains("1000", "3 were not");
                    assertThat(told.place().value()).isEqualTo("取引先のお知らせ");
                });
    }

    private Source.Page page(
            String items,
            @Nullable String link,
            @Nullable String title,
            @Nullable String date,
            FollowRule follow) {
        return new Source.Page(
                new SourceId("news"),
                "取引先のお知らせ",
                ItemFilter.ALL,
                site.at("/news/"),
                items,
                link,
                title,
                date,
                follow);
    }

    private static Item byEnd(FetchResult result, String end) {
        return result.items().stream()
                .filter(item -> item.location().endsWith(end))
                .findFirst()
                .orElseThrow();
    }

    private static Instant tokyo(int year, int month, int day) {
        return LocalDate.of(year, month, day).atStartOfDay(Morning.ZONE).toInstant();
    }
}
