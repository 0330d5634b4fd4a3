package dev.hakyu.server.workspace;

import dev.hakyu.brief.api.AnsweredIncidents;
import dev.hakyu.brief.api.BriefJob;
import dev.hakyu.brief.api.BriefRequest;
import dev.hakyu.brief.api.PreparedBrief;
import dev.hakyu.brief.api.ReportsFolder;
import dev.hakyu.brief.api.VictimNames;
import dev.hakyu.daily.inquiry.IncidentAnswers;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.model.decision.Rulings;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.IncidentId;
import dev.hakyu.model.incident.InquiryAnswer;
import dev.hakyu.model.incident.Reading;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.ReportId;
import dev.hakyu.network.api.ExposureFinder;
import dev.hakyu.network.api.ExposureFindings;
import dev.hakyu.network.api.Settings;
import dev.hakyu.network.api.WorkspaceFiles;
import dev.hakyu.reader.api.Dossiers;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Reads the workspace and keeps the newest [Snapshot]. Pages read it without waiting; the brief,
/// which takes seconds, is made on the [EnginePool] and put in its place when it is done. Until
/// then the brief before it stays.
@Component
public class Workspace {
    private static final long SEED = 1;

    private static final Logger LOG = LoggerFactory.getLogger(Workspace.class);

    private final Path directory;
    private final Clock clock;
    private final EnginePool engines;
    private final int runs;
    private final ApplicationEventPublisher events;
    private final ReentrantLock reading = new ReentrantLock();
    private final ReentrantLock changingInquiries = new ReentrantLock();
    private final AtomicReference<Snapshot> current;
    private ReadFiles read;

    Workspace(
            @Value("${hakyu.workspace}") Path directory,
            @Value("${hakyu.runs:400}") int runs,
            Clock hakyuClock,
            EnginePool engines,
            ApplicationEventPublisher events) {
        this.events = events;
        this.runs = runs;
        this.directory = directory;
        this.clock = hakyuClock;
        this.engines = engines;
        read = ReadFiles.of(directory, clock, null);
        current = new AtomicReference<>(snapshot(1, read, null));
        makeBrief(current.get());
    }

    public Snapshot current() {
        return current.get();
    }

    public Path directory() {
        return directory;
    }

    /// Held by whoever changes the files of an inquiry.
    public ReentrantLock inquiryLock() {
        return changingInquiries;
    }

    /// Reads the folder anew and makes a new brief.
    public void refresh() {
        Snapshot fresh;
        reading.lock();
        try {
            fresh = replace(ReadFiles.of(directory, clock, read));
        } finally {
            reading.unlock();
        }
        events.publishEvent(new WorkspaceRead(fresh.number()));
    }

    /// Takes in what people decided since the folder was read, and makes a new brief.
    public void refreshDecisions() {
        reading.lock();
        try {
            replace(read);
        } finally {
            reading.unlock();
        }
    }

    /// Takes in reports that were just kept, and makes a new brief.
    public void add(List<Report> reports) {
        reading.lock();
        try {
            replace(read.with(reports, clock.instant()));
        } finally {
            reading.unlock();
        }
    }

    private Snapshot replace(ReadFiles fresh) {
        Snapshot before = current.get();
        Snapshot now = snapshot(before.number() + 1, fresh, before.prepared());
        read = fresh;
        current.set(now);
        makeBrief(now);
        return now;
    }

    private Snapshot snapshot(long number, ReadFiles files, @Nullable PreparedBrief before) {
        Instant asOf = clock.instant();
        WorkspaceFiles workspace = files.files();
        DecisionLog.Contents said = decisions();
        List<Problem> problems = new ArrayList<>(files.problems());
        problems.addAll(said.problems());
        List<Reading> readings = List.copyOf(files.readings().values());
        List<InquiryAnswer> answers =
                AnsweredIncidents.receivedBy(answers(workspace.settings(), problems), asOf);
        Map<ReportId, Report> reports = new LinkedHashMap<>(files.reports());
        List<Incident> incidents =
                new ArrayList<>(
                        AnsweredIncidents.of(
                                Dossiers.assemble(readings, said.decisions()),
                                List.copyOf(reports.values()),
                                answers));
        answers.forEach(each -> reports.put(each.report().id(), each.report()));
        Collections.reverse(incidents);
        Rulings rulings = Rulings.of(said.decisions(), incidents, List.copyOf(reports.values()));
        ExposureFinder finder =
                ExposureFinder.over(
                        workspace.network(), asOf.atZone(files.zone()).toLocalDate(), rulings);
        Map<IncidentId, ExposureFindings> findings = new HashMap<>();
        VictimNames names = new VictimNames(workspace.settings().language(), workspace.network());
        incidents.replaceAll(told -> {
            ExposureFindings found = finder.find(told);
            findings.put(told.id(), found);
            return names.shown(told, found);
        });
        return new Snapshot(
                number,
                workspace.network(),
                workspace.settings(),
                problems,
                reports,
                incidents,
                findings,
                rulings,
                readings,
                asOf,
                before,
                true,
                false);
    }

    private List<InquiryAnswer> answers(Settings settings, List<Problem> problems) {
        try {
            IncidentAnswers answered = IncidentAnswers.read(directory, settings.language());
            problems.addAll(answered.problems());
            return answered.answers();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DecisionLog.Contents decisions() {
        try {
            return DecisionLog.in(directory).read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A brief of what is no longer current is not begun.
    private void makeBrief(Snapshot snapshot) {
        ReadFiles files = read;
        engines.run(
                () -> {
                    if (current.get().number() == snapshot.number()) {
                        current.compareAndSet(snapshot, snapshot.with(brief(snapshot, files)));
                    }
                },
                failure -> {
                    LOG.error("The brief could not be made.", failure);
                    current.compareAndSet(snapshot, snapshot.withoutBrief());
                });
    }

    private PreparedBrief brief(Snapshot snapshot, ReadFiles files) {
        BriefRequest request =
                new BriefRequest(
                        snapshot.network(),
                        snapshot.settings(),
                        snapshot.problems(),
                        new ReportsFolder(List.of(), List.of(), 0),
                        snapshot.asOf(),
                        snapshot.asOf().minus(Duration.ofHours(24)),
                        false,
                        snapshot.settings().zone(),
                        SEED,
                        runs,
                        engines.threads(),
                        version());
        return BriefJob.prepare(
                request.withDecisions(snapshot.rulings().decisions(), directory.toString())
                        .withAnswers(answers(snapshot.settings(), new ArrayList<>())),
                snapshot.readings(),
                files.unreadable(),
                files.arrived(),
                Workspace::silently);
    }

    private static void silently(Text progress) {}

    private static String version() {
        @Nullable String version = Workspace.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
