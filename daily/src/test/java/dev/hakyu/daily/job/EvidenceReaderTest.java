package dev.hakyu.daily.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.DateRole;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Reading;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.source.Content;
import dev.hakyu.model.source.Item;
import dev.hakyu.model.source.SourceId;
import dev.hakyu.reader.api.Dossiers;
import dev.hakyu.reader.api.Editions;
import dev.hakyu.reader.api.ReportReader;
import dev.hakyu.store.api.EvidenceVersion;
import dev.hakyu.store.api.Store;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceReaderTest {
    private static final Instant NOW = Instant.parse("2026-12-03T22:00:00Z");
    private static final String LOCATION = "https://supplier.example/notice";
    private static final String OTHER = "https://other.example/notice";
    private static final String EDITED =
            """
            不正アクセスによる情報漏えいについて
            2026年11月9日
            架橋商事株式会社のサーバーが不正アクセスを受け、顧客1,200人分の氏名が漏えいした。
            """;

    @TempDir Path workspace;
    private Store store;
    private EvidenceVersion version;

    @BeforeEach
    void keep() {
        store = Store.open(workspace, "test", Clock.systemUTC());
        version = put(notice(1_200));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void shouldTakeWhatTheSameReaderFoundAndReadAgainWithAnother() {
        List<Reading> first = read("hakyu-reader 1");
        assertThat(first).hasSize(1);
        assertThat(first.getFirst().accounts()).isNotEmpty();
        assertThat(kept("hakyu-reader 1")).contains(first);

        // What is kept is marked, so that one sees where a reading comes from.
        store.readings().keep(version.hash(), LOCATION, "hakyu-reader 1", List.of(), NOW);
        assertThat(read("hakyu-reader 1")).isEmpty();
        assertThat(read("hakyu-reader 2")).isEqualTo(first);
        assertThat(kept("hakyu-reader 2")).contains(first);
        assertThat(read("hakyu-reader 1")).isEmpty();
    }

    @Test
    void shouldReadAnEditedReportAgainWithTheSameReader() {
        read("hakyu-reader 1");
        store.readings().keep(version.hash(), LOCATION, "hakyu-reader 1", List.of(), NOW);
        version = put(notice(3_400));
        assertThat(read("hakyu-reader 1").getFirst().accounts()).isNotEmpty();
    }

    @Test
    void shouldKeepNothingOfAReaderWithoutAName() {
        assertThat(reader(Optional.empty()).read(List.of(version))).hasSize(1);
        assertThat(kept("hakyu-reader 1")).isEmpty();
    }

    @Test
    void shouldDropWhatOlderReadersFound() {
        read("hakyu-reader 1");
        List<Reading> now = read("hakyu-reader 2");

        reader(Optional.empty()).dropOthers();
        assertThat(kept("hakyu-reader 1")).as("a reader without a name keeps nothing").isPresent();

        reader(Optional.of("hakyu-reader 2")).dropOthers();
        assertThat(kept("hakyu-reader 1")).isEmpty();
        assertThat(kept("hakyu-reader 2")).contains(now);
    }

    @Test
    void shouldReadAnEditedPageAsThatOfItsHouseAndKeepWhenItBegan() {
        version = put(EDITED);
        List<Reading> readings = reader(Optional.empty()).read(List.of(version));
        Incident incident = Dossiers.assemble(readings).getFirst();

        assertThat(readings).extracting(Reading::former).containsExactly(false, true);
        assertThat(incident.victim().certainty()).isEqualTo(Certainty.CONFIRMED);
        assertThat(incident.counts().getFirst().certainty()).isEqualTo(Certainty.CONFIRMED);
        assertThat(incident.date(DateRole.DETECTED)).hasToString("Optional[2026-11-01T21:40]");
    }

    @Test
    void shouldKeepWhatAVersionBetweenSaidWhenAPageIsTakenBackToItsWordsBefore() {
        version = put(EDITED);
        read("hakyu-reader 1");
        put(notice(1_200).replace("11月1日21時40分", "10月30日21時40分"));
        version = put(EDITED);
        List<Reading> readings = read("hakyu-reader 1");

        assertThat(version.number()).isEqualTo(4);
        assertThat(Dossiers.assemble(readings).getFirst().date(DateRole.DETECTED))
                .hasToString("Optional[2026-10-30T21:40]");
        assertThat(read("hakyu-reader 1")).isEqualTo(readings);
    }

    @Test
    void shouldNotTakeForAFirstVersionWhatWasReadBesideOthers() {
        EvidenceVersion first = version;
        put(EDITED);
        version = put(notice(1_200));
        List<Reading> last = read("hakyu-reader 1");

        assertThat(kept("hakyu-reader 1")).as("what other versions said is in it").isEmpty();
        version = first;
        assertThat(read("hakyu-reader 1")).isNotEmpty().isEqualTo(last);
    }

    @Test
    void shouldTellOfAReportThatAFaultKeepsFromBeingReadAndReadTheOthers() {
        EvidenceVersion other = put(OTHER, notice(3_400));
        Editions editions = new Editions(ReportReader.shipped());
        EvidenceReader reader =
                new EvidenceReader(
                        store,
                        Optional.of("hakyu-reader 1"),
                        Map.of(),
                        ZoneId.of("Asia/Tokyo"),
                        NOW,
                        (report, earlier) ->
                                editions.read(
                                        report.location().equals(LOCATION)
                                                ? broken(report)
                                                : report,
                                        earlier));

        assertThat(reader.read(List.of(version, other)))
                .extracting(each -> each.report().location())
                .containsExactly(OTHER);
        assertThat(reader.unread(List.of(version, other)))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.why().ja())
                            .contains("Hakyuの不具合")
                            .contains("NullPointerException");
                    assertThat(each.why().en()).contains("The others were read.");
                });
        assertThat(kept("hakyu-reader 1")).isEmpty();
    }

    private List<Reading> read(String name) {
        return reader(Optional.of(name)).read(List.of(version));
    }

    private EvidenceReader reader(Optional<String> name) {
        return new EvidenceReader(store, name, Map.of(), ZoneId.of("Asia/Tokyo"), NOW);
    }

    private Optional<List<Reading>> kept(String reader) {
        return store.readings().find(version.hash(), LOCATION, reader);
    }

    private static String notice(int persons) {
        return """
        不正アクセスによる情報漏えいについて
        2026年11月2日
        架橋商事株式会社
        当社のサーバーが第三者による不正アクセスを受け、顧客%,d人分の氏名が漏えいしたことを確認しました。
        2026年11月1日21時40分に異常を検知しました。
        """
                .formatted(persons);
    }

    private EvidenceVersion put(String text) {
        return put(LOCATION, text);
    }

    private EvidenceVersion put(String location, String text) {
        store.evidence()
                .put(
                        new Item(
                                new SourceId("feed"),
                                location,
                                null,
                                NOW,
                                NOW,
                                "text/plain; charset=UTF-8",
                                Content.of(text)));
        return store.evidence().latest(location).orElseThrow();
    }

    /// One that no opener makes: without a text.
    private static Report broken(Report report) {
        return new Report(
                report.id(),
                report.location(),
                report.publisher(),
                report.published(),
                report.language(),
                report.title(),
                null,
                List.of());
    }
}
