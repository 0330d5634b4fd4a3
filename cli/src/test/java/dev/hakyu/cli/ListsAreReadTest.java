package dev.hakyu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Reading;
import dev.hakyu.model.incident.Speaker;
import dev.hakyu.model.incident.Statement;
import dev.hakyu.model.source.Item;
import dev.hakyu.model.source.ItemFilter;
import dev.hakyu.model.source.ListKind;
import dev.hakyu.model.source.Source;
import dev.hakyu.model.source.SourceId;
import dev.hakyu.reader.api.Opened;
import dev.hakyu.reader.api.ReportOpener;
import dev.hakyu.reader.api.ReportReader;
import dev.hakyu.sources.api.AddressPolicy;
import dev.hakyu.sources.api.FetchLimits;
import dev.hakyu.sources.api.FetchSettings;
import dev.hakyu.sources.api.Fetcher;
import dev.hakyu.sources.api.Secrets;
import dev.hakyu.testkit.site.Answer;
import dev.hakyu.testkit.site.LocalSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is written of a list's entry is understood by the reader as it is meant.
class ListsAreReadTest {
    @TempDir Path folder;

    @Test
    void shouldReadAClaimAsTheAttackersClaim() throws IOException {
        String json =
                """
                [{"victim": "株式会社ミナト精工", "group": "nightowl", "country": "JP",
                  "discovered": "2026-11-16 03:12:44", "activity": "Manufacturing"},
                 {"victim": "Sample Castings Inc", "group": "nightowl", "country": "US",
                  "discovered": "2026-11-15 03:12:44"}]
                """;

        List<Statement> victims = victims(readings(json, ListKind.RANSOM_CLAIMS));

        assertThat(victims)
                .extracting(ListsAreReadTest::name)
                .containsExactly("Sample Castings Inc", "株式会社ミナト精工");
        assertThat(victims)
                .allSatisfy(victim -> assertThat(victim.speaker()).isEqualTo(Speaker.ATTACKER));
        assertThat(victims)
                .allSatisfy(victim ->
                        assertThat(((Assertion.Victim) victim.what()).organisation().aliases())
                                .doesNotContain("nightowl"));
    }

    @Test
    void shouldReadABreachWithItsCountAndClasses() throws IOException {
        String json =
                """
                [{"Name": "SampleShop", "Title": "Sample Shop", "Domain": "shop.example",
                  "BreachDate": "2026-10-02", "AddedDate": "2026-11-16T01:02:03Z",
                  "PwnCount": 1234567, "DataClasses": ["Email addresses", "Passwords"],
                  "IsVerified": true}]
                """;

        List<Reading> readings = readings(json, ListKind.BREACHES);

        assertThat(victims(readings))
                .extracting(ListsAreReadTest::name)
                .containsExactly("Sample Shop");
        assertThat(statements(readings))
                .anyMatch(each ->
                        each.what() instanceof Assertion.Count count
                                && count.toString().contains("1234567"))
                .anyMatch(each -> each.what() instanceof Assertion.Exposed);
    }

    @Test
    void shouldReadAFilingAsTheCompanysOwnWord() throws IOException {
        String json =
                """
                {"hits": {"hits": [{"_id": "x", "_source": {"display_names": ["Sample Corp (SMPL)"],
                  "file_date": "2026-11-16", "items": ["1.05"]}}]}}
                """;

        List<Statement> victims = victims(readings(json, ListKind.FILINGS_8K));

        assertThat(victims)
                .singleElement()
                .satisfies(victim -> {
                    assertThat(name(victim)).isEqualTo("Sample Corp");
                    assertThat(victim.speaker()).isEqualTo(Speaker.VICTIM);
                });
    }

    private static String name(Statement victim) {
        return ((Assertion.Victim) victim.what()).organisation().name();
    }

    private static List<Statement> victims(List<Reading> readings) {
        return statements(readings).stream()
                .filter(each -> each.what() instanceof Assertion.Victim)
                .toList();
    }

    private static List<Statement> statements(List<Reading> readings) {
        return readings.stream()
                .flatMap(reading -> reading.accounts().stream())
                .flatMap(account -> account.statements().stream())
                .toList();
    }

    private List<Reading> readings(String json, ListKind kind) throws IOException {
        try (LocalSite site = LocalSite.start()) {
            site.put("/list", Answer.of("application/json", json));
            Fetcher fetcher =
                    new Fetcher(
                            new FetchSettings(
                                    folder,
                                    "Hakyu/test",
                                    new AddressPolicy(Set.of("127.0.0.1")),
                                    FetchLimits.DEFAULT,
                                    Secrets.of(Map.of(), folder)));
            Source list =
                    new Source.JsonList(
                            new SourceId("list"),
                            "公開一覧",
                            ItemFilter.ALL,
                            site.at("/list"),
                            kind,
                            null);
            Clock clock = Clock.fixed(Instant.parse("2026-11-17T22:00:00Z"), ZoneOffset.UTC);
            return fetcher.fetch(List.of(list), Map.of(), clock).items().stream()
                    .map(this::read)
                    .toList();
        }
    }

    private Reading read(Item item) {
        Path file = folder.resolve(item.content().hash() + ".html");
        try {
            Files.write(file, item.content().toBytes());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        if (ReportOpener.open(file) instanceof Opened.Readable readable) {
            return ReportReader.shipped().read(readable.report());
        }
        throw new AssertionError("not readable: " + item.location());
    }
}
