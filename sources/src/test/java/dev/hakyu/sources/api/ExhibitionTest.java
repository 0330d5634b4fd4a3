package dev.hakyu.sources.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.Problem;
import dev.hakyu.model.source.FollowRule;
import dev.hakyu.model.source.Item;
import dev.hakyu.model.source.ItemFilter;
import dev.hakyu.model.source.ListKind;
import dev.hakyu.model.source.Source;
import dev.hakyu.model.source.SourceId;
import dev.hakyu.sources.api.FetchResult.SourceCount;
import dev.hakyu.testkit.site.Answer;
import dev.hakyu.testkit.site.Exhibit;
import dev.hakyu.testkit.site.Exhibition;
import dev.hakyu.testkit.site.LocalSite;
import dev.hakyu.testkit.site.Story;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// All of a site's sources at once, good and bad, over several mornings.
class ExhibitionTest {
    private LocalSite site;
    private List<Exhibit> exhibits;
    private Source[] sources;

    @BeforeEach
    void setUp() throws IOException {
        site = LocalSite.start();
        exhibits = Exhibition.openOn(site, Morning.FIRST);
        sources = exhibits.stream().map(this::source).toArray(Source[]::new);
    }

    @AfterEach
    void tearDown() {
        site.close();
    }

    @Test
    void shouldBringWhatIsGoodAndTellWhatIsBad() {
        FetchResult result = Morning.ours().fetch(sources);

        assertThat(exhibits).hasSize(41);
        assertThat(exhibits).filteredOn(each -> each.problem().isEmpty()).hasSize(23);
        Map<SourceId, Integer> taken =
                result.counts().stream()
                        .collect(Collectors.toMap(SourceCount::source, SourceCount::taken));
        for (Exhibit exhibit : exhibits) {
            assertThat(taken.get(new SourceId(exhibit.id())))
                    .as(exhibit.id())
                    .isEqualTo(exhibit.items());
            assertThat(problem(result, exhibit)).as(exhibit.id()).isEqualTo(exhibit.problem());
        }
    }

    @Test
    void shouldBringNothingTwiceAndNothingButTheEdit() {
        Morning morning = Morning.ours();
        morning.fetch(sources);
        assertThat(morning.after(Duration.ofDays(1)).fetch(sources).items()).isEmpty();

        Story first = Exhibition.stories(Morning.FIRST).getFirst();
        Story edited =
                Story.ja(
                        first.path(),
                        first.title(),
                        first.published(),
                        first.summary(),
                        "【追記】25日に再開する。");
        site.put(first.path(), Answer.of("text/html; charset=utf-8", edited.page()));
        FetchResult third = morning.after(Duration.ofDays(1)).fetch(sources);

        assertThat(third.items())
                .isNotEmpty()
                .allSatisfy(item -> assertThat(item.content().asUtf8()).contains("25日に再開"))
                .extracting(Item::location)
                .containsOnly(site.at(first.path()).toString());
        assertThat(morning.after(Duration.ofDays(1)).fetch(sources).items()).isEmpty();
    }

    private static String problem(FetchResult result, Exhibit exhibit) {
        return result.problems().stream()
                .filter(each -> ("sources." + exhibit.id()).equals(each.place().column()))
                .map(Problem::code)
                .collect(Collectors.joining(" "));
    }

    private Source source(Exhibit exhibit) {
        SourceId id = new SourceId(exhibit.id());
        URI address = site.at(exhibit.path());
        return switch (exhibit.form()) {
            case FEED ->
                    new Source.Feed(
                            id, id.value(), ItemFilter.ALL, address, FollowRule.WHEN_SUMMARY);
            case PAGE ->
                    new Source.Page(
                            id,
                            id.value(),
                            ItemFilter.ALL,
                            address,
                            "li.i",
                            null,
                            null,
                            null,
                            FollowRule.ALWAYS);
            case CLAIMS -> list(id, address, ListKind.RANSOM_CLAIMS);
            case BREACHES -> list(id, address, ListKind.BREACHES);
            case KEV -> list(id, address, ListKind.KEV);
            case FILINGS -> list(id, address, ListKind.FILINGS_8K);
        };
    }

    private static Source list(SourceId id, URI address, ListKind kind) {
        return new Source.JsonList(id, id.value(), ItemFilter.ALL, address, kind, null);
    }
}
