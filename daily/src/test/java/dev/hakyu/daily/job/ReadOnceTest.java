package dev.hakyu.daily.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.brief.api.BriefFiles;
import dev.hakyu.brief.api.BriefJob;
import dev.hakyu.brief.api.BriefRequest;
import dev.hakyu.brief.api.ReadReports;
import dev.hakyu.brief.api.ReportsFolder;
import dev.hakyu.model.PartialDate;
import dev.hakyu.model.incident.Account;
import dev.hakyu.model.incident.Reading;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.ReportId;
import dev.hakyu.network.api.WorkspaceFiles;
import dev.hakyu.network.api.WorkspaceReader;
import dev.hakyu.reader.api.Dossiers;
import dev.hakyu.store.api.Store;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadOnceTest {
    private static final Path SAMPLE = Path.of("..", "examples", "sample-company");
    private static final Instant NOW = Instant.parse("2026-11-17T22:00:00Z");
    private static final Optional<String> READER = Optional.of("hakyu-reader a");
    private static final Optional<String> OTHER = Optional.of("hakyu-reader b");
    private static final List<Report> REPORTS =
            ReportsFolder.open(SAMPLE.resolve("reports")).reports();

    @TempDir Path workspace;
    private Store store;

    @BeforeEach
    void open() {
        store = Store.open(workspace, "test", Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void shouldFindTheSameWithWhatWasKeptAsWithout() {
        List<Reading> anew = read(ReadOnce.afresh(Optional.empty()));
        read(READER);
        assertThat(store.readings().accounts(READER.orElseThrow())).hasSameSizeAs(REPORTS);

        List<Reading> again = read(READER);

        assertThat(again).isEqualTo(anew);
        assertThat(Dossiers.assemble(again)).isEqualTo(Dossiers.assemble(anew)).isNotEmpty();
        assertThat(json(again)).isEqualTo(json(anew));
    }

    @Test
    void shouldTakeWhatTheSameReaderKeptAndNothingElse() {
        Report report = REPORTS.getFirst();
        keepNothingFoundIn(report);

        assertThat(accounts(report, READER)).isEmpty();
        assertThat(accounts(report, OTHER)).isEqualTo(truth(report)).isNotEmpty();
        for (Report changed : eachFieldChanged(report)) {
            assertThat(accounts(changed, READER)).as(changed.toString()).isEqualTo(truth(changed));
        }
    }

    @Test
    void shouldReadAPageAnewThatShowedSomethingElseBefore() {
        Report report = REPORTS.getFirst();
        keepNothingFoundIn(report);
        Report before = eachFieldChanged(report).getFirst();
        ReadOnce reader = ReadOnce.knowing(READER, store.readings());
        assertThat(reader.read(report, List.of(report))).hasSize(1);
        assertThat(reader.read(report, List.of(report)).getFirst().accounts()).isEmpty();
        assertThat(reader.read(report, List.of(before, report)).getFirst().accounts())
                .isEqualTo(truth(report));
    }

    @Test
    void shouldDropWhatIsNoLongerThere() {
        read(READER);
        ReadOnce reader = ReadOnce.afresh(READER);
        reader.leave(REPORTS.getFirst());
        reader.keep(store.readings(), NOW);
        assertThat(store.readings().accounts(READER.orElseThrow()))
                .containsOnlyKeys(ReadOnce.hash(REPORTS.getFirst()));
    }

    @Test
    void shouldKeepNothingForAReaderWithoutName() {
        read(Optional.empty());
        ReadOnce reader = ReadOnce.afresh(Optional.empty());
        reader.read(REPORTS.getFirst(), List.of());
        reader.keep(store.readings(), NOW);
        assertThat(store.readings().accounts(READER.orElseThrow())).isEmpty();
    }

    private static String json(List<Reading> readings) {
        WorkspaceFiles files = WorkspaceReader.read(SAMPLE);
        BriefRequest request =
                new BriefRequest(
                        files.network(),
                        files.settings(),
                        files.problems(),
                        new ReportsFolder(List.of(), List.of(), 0),
                        NOW,
                        NOW.minus(Duration.ofDays(1)),
                        true,
                        files.settings().zone(),
                        1,
                        2,
                        1,
                        "test");
        return BriefFiles.json(
                BriefJob.prepare(
                                request,
                                new ReadReports(readings, List.of(), 0, List.of(), Map.of()),
                                _ -> {})
                        .brief());
    }

    private void keepNothingFoundIn(Report report) {
        String hash = ReadOnce.hash(report);
        store.readings()
                .keepAccounts(READER.orElseThrow(), Map.of(hash, List.of()), Set.of(hash), NOW);
    }

    private List<Account> accounts(Report report, Optional<String> reader) {
        return ReadOnce.knowing(reader, store.readings())
                .read(report, List.of())
                .getFirst()
                .accounts();
    }

    private static List<Account> truth(Report report) {
        return ReadOnce.afresh(Optional.empty()).read(report, List.of()).getFirst().accounts();
    }

    private List<Reading> read(Optional<String> reader) {
        ReadOnce once = ReadOnce.knowing(reader, store.readings());
        List<Reading> readings = read(once);
        once.keep(store.readings(), NOW);
        return readings;
    }

    private static List<Reading> read(ReadOnce once) {
        List<Reading> readings = new ArrayList<>();
        REPORTS.forEach(each -> readings.addAll(once.read(each, List.of())));
        return readings;
    }

    private static List<Report> eachFieldChanged(Report r) {
        Report.Block first = r.blocks().getFirst();
        List<Report.Block> blocks = new ArrayList<>(r.blocks());
        blocks.set(0, new Report.Block(first.kind(), first.start(), first.end() - 1));
        return List.of(
                new Report(
                        new ReportId(r.id().value() + "x"),
                        r.location(),
                        r.publisher(),
                        r.published(),
                        r.language(),
                        r.title(),
                        r.text(),
                        r.blocks(),
                        r.updated()),
                r.at("elsewhere.txt"),
                new Report(
                        r.id(),
                        r.location(),
                        "見本新聞",
                        r.published(),
                        r.language(),
                        r.title(),
                        r.text(),
                        r.blocks(),
                        r.updated()),
                new Report(
                        r.id(),
                        r.location(),
                        r.publisher(),
                        PartialDate.ofYear(2025),
                        r.language(),
                        r.title(),
                        r.text(),
                        r.blocks(),
                        r.updated()),
                new Report(
                        r.id(),
                        r.location(),
                        r.publisher(),
                        r.published(),
                        r.language(),
                        r.title() + "。",
                        r.text(),
                        r.blocks(),
                        r.updated()),
                new Report(
                        r.id(),
                        r.location(),
                        r.publisher(),
                        r.published(),
                        r.language(),
                        r.title(),
                        r.text() + " ",
                        r.blocks(),
                        r.updated()),
                new Report(
                        r.id(),
                        r.location(),
                        r.publisher(),
                        r.published(),
                        r.language(),
                        r.title(),
                        r.text(),
                        blocks,
                        r.updated()),
                new Report(
                        r.id(),
                        r.location(),
                        r.publisher(),
                        r.published(),
                        r.language(),
                        r.title(),
                        r.text(),
                        r.blocks(),
                        PartialDate.ofYear(2026)));
    }
}
