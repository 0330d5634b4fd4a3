package dev.hakyu.server.workspace;

import dev.hakyu.brief.api.AnsweredIncidents;
import dev.hakyu.brief.api.BriefJob;
import dev.hakyu.brief.api.BriefRequest;
import dev.hakyu.brief.api.PreparedBrief;
import dev.hakyu.brief.api.ReportsFolder;
import dev.hakyu.brief.api.VictimNames;
import dev.hakyu.model.Text;
import dev.hakyu.model.decision.Rulings;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.IncidentId;
import dev.hakyu.model.incident.InquiryAnswer;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.ReportId;
import dev.hakyu.network.api.ExposureFinder;
import dev.hakyu.network.api.ExposureFindings;
import dev.hakyu.network.api.Settings;
import dev.hakyu.server.workspace.AnswerReaders.Answered;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One reading of the workspace, as each circle of people sees it: the same but for answers that
/// are kept from them. A view is made when somebody first looks; its brief follows on the
/// [EnginePool].
final class Views {
    private static final Logger LOG = LoggerFactory.getLogger(Views.class);
    private static final long SEED = 1;

    /// Circles whose views are held, besides the whole: those that looked last.
    private static final int MOST = 8;

    private final Reading reading;
    private final Map<Set<String>, PreparedBrief> before;
    private final EnginePool engines;
    private final int runs;
    private final LongSupplier numbers;
    private final Map<Set<Answered>, AtomicReference<Snapshot>> made =
            new LinkedHashMap<>(16, 0.75f, true);
    private boolean replaced;

    /// @param before the newest briefs by the inquiries whose answers are in them, until the next
    ///   are made
    /// @param numbers each asked for once
    Views(
            Reading reading,
            Map<Set<String>, PreparedBrief> before,
            EnginePool engines,
            int runs,
            LongSupplier numbers) {
        this.reading = reading;
        this.before = Map.copyOf(before);
        this.engines = engines;
        this.runs = runs;
        this.numbers = numbers;
    }

    /// The inquiries that were answered.
    Set<Answered> answered() {
        return reading.answers().stream().map(Views::of).collect(Collectors.toUnmodifiableSet());
    }

    /// What those see from whom these answers are kept.
    Snapshot without(Set<Answered> withheld) {
        synchronized (made) {
            @Nullable AtomicReference<Snapshot> view = made.get(withheld);
            if (view != null) {
                return view.get();
            }
        }
        AtomicReference<Snapshot> fresh = new AtomicReference<>(snapshot(withheld));
        synchronized (made) {
            @Nullable AtomicReference<Snapshot> view =
                    made.putIfAbsent(Set.copyOf(withheld), fresh);
            if (view != null) {
                return view.get();
            }
            if (made.size() > MOST + 1) {
                made.keySet().stream()
                        .filter(each -> !each.isEmpty())
                        .findFirst()
                        .ifPresent(made::remove);
            }
        }
        makeBrief(withheld, fresh);
        return fresh.get();
    }

    /// What is the same for everybody.
    Settings settings() {
        return reading.workspace().settings();
    }

    /// The newest briefs by the inquiries whose answers are in them. No brief is begun any more.
    Map<Set<String>, PreparedBrief> replace() {
        synchronized (made) {
            replaced = true;
            Map<Set<String>, PreparedBrief> newest = new HashMap<>();
            made.forEach((withheld, view) -> {
                Snapshot seen = view.get();
                @Nullable PreparedBrief prepared = seen.prepared();
                if (prepared != null) {
                    newest.put(seen.briefIsOld() ? earlier(withheld) : shown(withheld), prepared);
                }
            });
            return newest;
        }
    }

    /// The inquiries whose answers may be seen. An inquiry is known by its number: the ids of its
    /// incident become more.
    private Set<String> shown(Set<Answered> withheld) {
        Set<String> shown =
                reading.answers().stream()
                        .map(InquiryAnswer::inquiry)
                        .collect(Collectors.toCollection(HashSet::new));
        withheld.forEach(each -> shown.remove(each.inquiry()));
        return shown;
    }

    /// The inquiries in that of the briefs before which tells most of what may be seen and nothing
    /// else; empty, as a brief without answers has, where there is none.
    private Set<String> earlier(Set<Answered> withheld) {
        Set<String> shown = shown(withheld);
        return before.keySet().stream()
                .filter(shown::containsAll)
                .max(Comparator.comparingInt(Set::size))
                .orElse(Set.of());
    }

    private static Answered of(InquiryAnswer answer) {
        return new Answered(
                answer.inquiry(), answer.incidents().stream().map(IncidentId::value).toList());
    }

    private List<InquiryAnswer> answersWithout(Set<Answered> withheld) {
        Set<String> shown = shown(withheld);
        return reading.answers().stream().filter(each -> shown.contains(each.inquiry())).toList();
    }

    private Snapshot snapshot(Set<Answered> withheld) {
        List<InquiryAnswer> answers = answersWithout(withheld);
        Map<ReportId, Report> reports = new LinkedHashMap<>(reading.files().reports());
        List<Incident> incidents =
                new ArrayList<>(
                        AnsweredIncidents.of(
                                reading.incidents(), List.copyOf(reports.values()), answers));
        answers.forEach(each -> reports.put(each.report().id(), each.report()));
        Collections.reverse(incidents);
        Rulings rulings = Rulings.of(reading.decisions(), incidents, List.copyOf(reports.values()));
        ExposureFinder finder =
                ExposureFinder.over(
                        reading.workspace().network(), reading.today(), rulings, reading.names());
        Map<IncidentId, ExposureFindings> findings = new HashMap<>();
        VictimNames names =
                new VictimNames(
                        reading.workspace().settings().language(), reading.workspace().network());
        incidents.replaceAll(told -> {
            ExposureFindings found = finder.find(told);
            findings.put(told.id(), found);
            return names.shown(told, found);
        });
        return new Snapshot(
                numbers.getAsLong(),
                reading.workspace().network(),
                reading.workspace().settings(),
                reading.problems(),
                reports,
                incidents,
                findings,
                rulings,
                List.copyOf(reading.files().readings().values()),
                reading.asOf(),
                withheld,
                before.get(earlier(withheld)),
                true,
                false);
    }

    /// Of a view that is held no more, no brief is begun.
    private void makeBrief(Set<Answered> withheld, AtomicReference<Snapshot> view) {
        Snapshot snapshot = view.get();
        engines.run(
                () -> {
                    if (isHeld(withheld)) {
                        view.compareAndSet(snapshot, snapshot.with(brief(snapshot)));
                    }
                },
                failure -> {
                    LOG.error("The brief could not be made.", failure);
                    view.compareAndSet(snapshot, snapshot.withoutBrief());
                });
    }

    private boolean isHeld(Set<Answered> withheld) {
        synchronized (made) {
            return !replaced && made.containsKey(withheld);
        }
    }

    private PreparedBrief brief(Snapshot snapshot) {
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
                request.withDecisions(
                                snapshot.rulings().decisions(),
                                reading.workspace().directory().toString())
                        .withAnswers(answersWithout(snapshot.withheld())),
                snapshot.readings(),
                reading.files().unreadable(),
                reading.files().arrived(),
                Views::silently);
    }

    private static void silently(Text progress) {}

    private static String version() {
        @Nullable String version = Views.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
