package dev.hakyu.server.workspace;

import dev.hakyu.brief.api.Brief;
import dev.hakyu.brief.api.BriefJob;
import dev.hakyu.brief.api.BriefRequest;
import dev.hakyu.brief.api.ReportsFolder;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.model.decision.Rulings;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.IncidentId;
import dev.hakyu.model.incident.Reading;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.ReportId;
import dev.hakyu.network.api.ExposureFinder;
import dev.hakyu.network.api.ExposureFindings;
import dev.hakyu.network.api.WorkspaceFiles;
import dev.hakyu.network.api.WorkspaceReader;
import dev.hakyu.reader.api.Dossiers;
import dev.hakyu.reader.api.ReportReader;
import dev.hakyu.store.api.DecisionLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Reads the workspace and keeps the newest [Snapshot]. Pages read it without waiting; the brief,
/// which takes seconds, is made on the [EnginePool] and put in its place when it is done.
@Component
public class Workspace {
    private static final long SEED = 1;

    private static final Logger LOG = LoggerFactory.getLogger(Workspace.class);

    private final Path directory;
    private final Clock clock;
    private final EnginePool engines;
    private final int runs;
    private final ReportReader reader = ReportReader.shipped();
    private final AtomicReference<Snapshot> current;

    Workspace(
            @Value("${hakyu.workspace}") Path directory,
            @Value("${hakyu.runs:400}") int runs,
            Clock hakyuClock,
            EnginePool engines) {
        this.runs = runs;
        this.directory = directory;
        this.clock = hakyuClock;
        this.engines = engines;
        current = new AtomicReference<>(read(clock.instant()));
        makeBrief(current.get());
    }

    public Snapshot current() {
        return current.get();
    }

    public Path directory() {
        return directory;
    }

    /// Reads the folder anew and makes a new brief.
    public void refresh() {
        Snapshot fresh = read(clock.instant());
        current.set(fresh);
        makeBrief(fresh);
    }

    private Snapshot read(Instant asOf) {
        WorkspaceFiles files = WorkspaceReader.read(directory);
        ReportsFolder folder = ReportsFolder.open(directory.resolve("reports"));
        List<Problem> problems = new ArrayList<>(files.problems());
        problems.addAll(folder.problems());
        Map<ReportId, Report> reports = new HashMap<>();
        List<Reading> readings = new ArrayList<>();
        for (Report report : folder.reports()) {
            if (!isLater(report, asOf, files)) {
                reports.put(report.id(), report);
                readings.add(reader.read(report));
            }
        }
        DecisionLog.Contents said = decisions();
        problems.addAll(said.problems());
        List<Incident> incidents = new ArrayList<>(Dossiers.assemble(readings, said.decisions()));
        Collections.reverse(incidents);
        Rulings rulings = Rulings.of(said.decisions(), incidents, List.copyOf(reports.values()));
        ExposureFinder finder =
                ExposureFinder.over(
                        files.network(),
                        asOf.atZone(files.settings().zone()).toLocalDate(),
                        rulings);
        Map<IncidentId, ExposureFindings> findings = new HashMap<>();
        incidents.forEach(incident -> findings.put(incident.id(), finder.find(incident)));
        return new Snapshot(
                files.network(),
                files.settings(),
                problems,
                reports,
                incidents,
                findings,
                rulings,
                asOf,
                null,
                false);
    }

    private DecisionLog.Contents decisions() {
        try {
            return DecisionLog.in(directory).read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isLater(Report report, Instant asOf, WorkspaceFiles files) {
        return report.published() != null
                && report.published()
                        .earliest()
                        .atZone(files.settings().zone())
                        .toInstant()
                        .isAfter(asOf);
    }

    private void makeBrief(Snapshot snapshot) {
        engines.run(
                () -> current.compareAndSet(snapshot, snapshot.with(brief(snapshot))),
                failure -> {
                    LOG.error("The brief could not be made.", failure);
                    current.compareAndSet(snapshot, snapshot.withoutBrief());
                });
    }

    private Brief brief(Snapshot snapshot) {
        ReportsFolder reports =
                new ReportsFolder(List.copyOf(snapshot.reports().values()), List.of(), 0);
        BriefRequest request =
                new BriefRequest(
                        snapshot.network(),
                        snapshot.settings(),
                        snapshot.problems(),
                        reports,
                        snapshot.asOf(),
                        snapshot.asOf().minus(Duration.ofHours(24)),
                        false,
                        snapshot.settings().zone(),
                        SEED,
                        runs,
                        engines.threads(),
                        version());
        return BriefJob.prepare(
                request.withDecisions(snapshot.rulings().decisions(), directory.toString()),
                Workspace::silently);
    }

    private static void silently(Text progress) {}

    private static String version() {
        @Nullable String version = Workspace.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
