package dev.hakyu.daily.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.brief.api.BriefFiles;
import dev.hakyu.brief.api.BriefJob;
import dev.hakyu.brief.api.BriefRequest;
import dev.hakyu.brief.api.ReadReports;
import dev.hakyu.brief.api.ReportsFolder;
import dev.hakyu.daily.SampleRequest;
import dev.hakyu.model.PartialDate;
import dev.hakyu.model.incident.Account;
import dev.hakyu.model.incident.Reading;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.ReportId;
import dev.hakyu.model.incident.ReportLanguage;
import dev.hakyu.network.api.WorkspaceFiles;
import dev.hakyu.network.api.WorkspaceReader;
import dev.hakyu.reader.api.Dossiers;
import dev.hakyu.store.api.Store;
import java.lang.reflect.RecordComponent;
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
import java.util.stream.Stream;
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
    void shouldTakeWhatTheSameReaderKeptAndNothingElse() throws ReflectiveOperationException {
        Report report = REPORTS.getFirst();
        keepNothingFoundIn(report);

        assertThat(accounts(report, READER)).isEmpty();
        assertThat(accounts(report, OTHER)).isEqualTo(truth(report)).isNotEmpty();
        for (Report changed : eachFieldChanged(report)) {
            assertThat(accounts(changed, READER)).as(changed.toString()).isEqualTo(truth(changed));
        }
    }

    @Test
    void shouldReadAPageAnewThatShowedSomethingElseBefore() throws ReflectiveOperationException {
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
        BriefRequest request = SampleRequest.of(files, NOW, NOW.minus(Duration.ofDays(1)), true, 2);
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

    /// The report once for each of its fields, with another value there.
    private static List<Report> eachFieldChanged(Report report)
            throws ReflectiveOperationException {
        Report.Block first = report.blocks().getFirst();
        List<Report.Block> blocks = new ArrayList<>(report.blocks());
        blocks.set(0, new Report.Block(first.kind(), first.start(), first.end() - 1));
        Map<String, Object> others =
                Map.of(
                        "id",
                        new ReportId(report.id().value() + "x"),
                        "location",
                        "elsewhere.txt",
                        "publisher",
                        "見本新聞",
                        "published",
                        PartialDate.ofYear(2025),
                        "language",
                        ReportLanguage.EN,
                        "title",
                        report.title() + "。",
                        "text",
                        report.text() + " ",
                        "blocks",
                        blocks,
                        "updated",
                        PartialDate.ofYear(2026),
                        "zone",
                        ZoneOffset.ofHours(-3));
        RecordComponent[] fields = Report.class.getRecordComponents();
        assertThat(fields).extracting(RecordComponent::getName).hasSameElementsAs(others.keySet());
        Class<?>[] types = Stream.of(fields).map(RecordComponent::getType).toArray(Class<?>[]::new);
        List<Report> changed = new ArrayList<>();
        for (int i = 0; i < fields.length; i++) {
            Object[] values = new Object[fields.length];
            for (int j = 0; j < fields.length; j++) {
                values[j] = fields[j].getAccessor().invoke(report);
            }
            values[i] = others.get(fields[i].getName());
            changed.add(Report.class.getDeclaredConstructor(types).newInstance(values));
        }
        assertThat(changed).doesNotHaveDuplicates().doesNotContain(report);
        return changed;
    }
}
