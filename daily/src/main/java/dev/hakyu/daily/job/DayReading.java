package dev.hakyu.daily.job;

import dev.hakyu.brief.api.BriefJob;
import dev.hakyu.brief.api.BriefRequest;
import dev.hakyu.brief.api.Change;
import dev.hakyu.brief.api.PreparedBrief;
import dev.hakyu.brief.api.PreparedBrief.Concern;
import dev.hakyu.brief.api.PreparedBrief.Notice;
import dev.hakyu.brief.api.ReadReports;
import dev.hakyu.brief.api.ReportsById;
import dev.hakyu.daily.alert.EarlierStop;
import dev.hakyu.daily.alert.News;
import dev.hakyu.daily.alert.PutAside;
import dev.hakyu.daily.watch.Watch;
import dev.hakyu.daily.watch.WatchEntry;
import dev.hakyu.daily.watch.WatchEvent;
import dev.hakyu.daily.watch.WatchLog;
import dev.hakyu.model.Text;
import dev.hakyu.model.decision.Rulings;
import dev.hakyu.model.incident.IncidentId;
import dev.hakyu.model.incident.Reading;
import dev.hakyu.model.incident.ReportId;
import dev.hakyu.model.source.Source;
import dev.hakyu.model.source.SourceId;
import dev.hakyu.model.source.SourceState;
import dev.hakyu.network.api.Settings;
import dev.hakyu.store.api.BriefEntry;
import dev.hakyu.store.api.DossierSnapshot;
import dev.hakyu.store.api.EvidenceVersion;
import dev.hakyu.store.api.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// The middle of the day: from what the store keeps to the brief and to what messages know besides.
///
/// Made again for the same brief and moment it gives the same, as far as settings, network and
/// decisions are the same.
final class DayReading {
    private final DayRequest request;
    private final Settings settings;
    private final Path workspace;
    private final ZoneId zone;
    private final Store store;
    private final Consumer<Text> log;
    private final EvidenceReader reader;
    private final Watch watch;

    private DayReading(DayRequest request, Store store, Instant now, Consumer<Text> log)
            throws IOException {
        this.request = request;
        this.settings = request.files().settings();
        this.workspace = request.files().directory();
        this.zone = settings.zone();
        this.store = store;
        this.log = log;
        this.watch = new Watch(new WatchLog(workspace).readAll());
        this.reader =
                new EvidenceReader(
                        store, ReaderName.shipped(), Intake.names(settings.sources()), zone, now);
    }

    /// What came of it.
    ///
    /// @param fresh how many reports came in since the last brief
    /// @param failedSources how many sources could not be fetched
    /// @param unread reports that came in and cannot be read
    record Result(
            PreparedBrief prepared, News news, int fresh, int failedSources, List<Unread> unread) {}

    /// Reads, joins and simulates.
    ///
    /// @param last the brief before, if there is one
    /// @param now what was kept by then is read
    static Result of(
            DayRequest request,
            Store store,
            BriefEntry entry,
            Optional<BriefEntry> last,
            Instant now,
            Consumer<Text> log)
            throws IOException {
        return new DayReading(request, store, now, log).read(entry, last, now);
    }

    private Result read(BriefEntry entry, Optional<BriefEntry> last, Instant now)
            throws IOException {
        Instant known =
                last.map(each -> each.finishedAt() == null ? each.asOf() : each.finishedAt())
                        .orElse(entry.since());
        List<EvidenceVersion> earlier =
                last.isEmpty() ? List.of() : Evidence.at(store.evidence(), known, watch);
        List<EvidenceVersion> fresh = store.evidence().firstSeen(known, now);
        List<EvidenceVersion> current = Evidence.at(store.evidence(), now, watch);
        List<Reading> readings = reader.read(current);
        List<Unread> unread = reader.unread(fresh);
        unread.forEach(each -> log.accept(each.said()));
        Map<SourceId, SourceState> states = store.sources().loadAll();
        List<Source> failing = Gaps.failing(settings.sources(), states);
        List<Text> unseen = new ArrayList<>(Gaps.ofSources(failing, states));
        Unread.line(unread).ifPresent(unseen::add);
        last.ifPresent(each -> unseen.addAll(Gaps.ofDeliveries(store, each)));
        BriefRequest asked = asked(entry, last, now);
        PreparedBrief read =
                BriefJob.prepare(
                        asked,
                        new ReadReports(
                                readings,
                                reader.read(earlier),
                                0,
                                unseen,
                                Arrivals.of(current, store.evidence(), reader)),
                        log);
        Map<ReportId, String> locations = new HashMap<>();
        ReportsById.of(readings).forEach((id, report) -> locations.put(id, report.location()));
        watch(read, locations, entry);
        PreparedBrief prepared = withFigures(read, entry, last);
        watch(prepared, locations, entry);
        reader.dropOthers();
        return new Result(
                prepared,
                news(
                        prepared,
                        entry,
                        fresh.size(),
                        failing.size(),
                        unseen,
                        last.map(each ->
                                        putAside(
                                                each, prepared, rulings(asked, prepared, readings)))
                                .orElse(List.of()),
                        last.map(this::earlierStops).orElse(List.of())),
                fresh.size(),
                failing.size(),
                unread);
    }

    /// Of a brief that was made, with the decisions that it was made with.
    private BriefRequest asked(BriefEntry entry, Optional<BriefEntry> last, Instant now)
            throws IOException {
        BriefRequest asked = Requests.brief(request, entry, last.isEmpty(), log);
        DecisionShelf shelf = new DecisionShelf(store.runs());
        if (entry.isFinished()) {
            return asked.withDecisions(
                    shelf.of(entry, asked.decisions()), request.shownWorkspace());
        }
        shelf.keep(entry, asked.decisions(), now);
        return asked;
    }

    private void watch(PreparedBrief prepared, Map<ReportId, String> locations, BriefEntry entry)
            throws IOException {
        List<WatchEvent> events =
                new ArrayList<>(
                        watch.update(
                                prepared.concerns(),
                                concern -> places(concern.incident().reports(), locations),
                                entry.period().value(),
                                entry.asOf(),
                                zone));
        events.addAll(
                watch.updateProducts(
                        prepared.notices(),
                        notice -> places(notice.advisory().reports(), locations),
                        entry.period().value(),
                        entry.asOf(),
                        zone));
        new WatchLog(workspace).append(events);
    }

    private static List<String> places(List<ReportId> reports, Map<ReportId, String> locations) {
        return reports.stream()
                .filter(id -> !id.isAnswer())
                .map(id -> locations.getOrDefault(id, id.value()))
                .toList();
    }

    /// With what is another figure than in the last brief, beside what was published.
    private PreparedBrief withFigures(
            PreparedBrief read, BriefEntry entry, Optional<BriefEntry> last) {
        Map<String, Figures> before = new HashMap<>();
        last.ifPresent(brief ->
                new FigureShelf(store.runs())
                        .of(brief, request.hakyuVersion())
                        .forEach(each -> before.put(each.incident(), each)));
        List<Concern> concerns = new ArrayList<>();
        List<Text> lines = new ArrayList<>(read.brief().changes().lines());
        for (Concern concern : read.concerns()) {
            List<Change> moved =
                    watch.idsOf(concern.incident().id()).stream()
                            .map(id -> before.get(id.value()))
                            .filter(each -> each != null && !concern.isNew())
                            .findFirst()
                            .map(each -> moved(each, concern, entry))
                            .orElse(List.of());
            concerns.add(moved.isEmpty() ? concern : concern.with(moved));
            for (Change change : moved) {
                String victim = concern.page().victim();
                lines.add(
                        new Text(
                                victim + ": " + change.what().ja(),
                                victim + ": " + change.what().en()));
            }
        }
        return read.with(concerns, lines);
    }

    /// Figures that were reckoned with an answer give it away.
    private List<Change> moved(Figures before, Concern concern, BriefEntry entry) {
        List<Change> moved = FigureChanges.between(before, concern, zone, entry.asOf());
        return concern.incident().reports().stream().anyMatch(ReportId::isAnswer)
                ? moved.stream().map(Change::asInConfidence).toList()
                : moved;
    }

    private static Rulings rulings(
            BriefRequest asked, PreparedBrief prepared, List<Reading> readings) {
        return Rulings.of(
                asked.decisions(),
                prepared.incidents(),
                readings.stream().map(Reading::report).toList());
    }

    /// What concerned us in the last brief and does not any more because a person said so.
    private List<PutAside> putAside(BriefEntry last, PreparedBrief prepared, Rulings rulings) {
        Set<IncidentId> concerning = new HashSet<>();
        prepared.concerns().forEach(each -> concerning.addAll(watch.idsOf(each.incident().id())));
        List<PutAside> all = new ArrayList<>();
        for (DossierSnapshot each : store.dossiers().of(last.period())) {
            IncidentId id = each.incident().id();
            if (each.concernsUs() && !concerning.contains(id)) {
                watch.idsOf(id).stream()
                        .flatMap(one -> rulings.findDismissal(one).stream())
                        .findFirst()
                        .map(by -> new PutAside(id, victim(each), by.by(), by.reason()))
                        .ifPresent(all::add);
            }
        }
        return all;
    }

    private List<EarlierStop> earlierStops(BriefEntry last) {
        return new FigureShelf(store.runs())
                .of(last, request.hakyuVersion()).stream()
                        .flatMap(each -> each.earlierStops().stream())
                        .toList();
    }

    private String victim(DossierSnapshot snapshot) {
        return watch.find(snapshot.incident().id())
                .map(WatchEntry::victim)
                .orElse(snapshot.incident().victim().value().name());
    }

    private News news(
            PreparedBrief prepared,
            BriefEntry entry,
            int fresh,
            int failing,
            List<Text> unseen,
            List<PutAside> putAside,
            List<EarlierStop> earlierStops) {
        LocalDate today = entry.asOf().atZone(zone).toLocalDate();
        LocalDate before = entry.since().atZone(zone).toLocalDate();
        Map<IncidentId, List<Text>> lines = new HashMap<>();
        Map<IncidentId, Set<IncidentId>> ids = new HashMap<>();
        for (Concern concern : prepared.concerns()) {
            IncidentId id = concern.incident().id();
            lines.put(id, watch.lines(concern, before, today));
            ids.put(id, watch.idsOf(id));
        }
        putAside.forEach(each -> ids.put(each.incident(), watch.idsOf(each.incident())));
        for (Notice notice : prepared.notices()) {
            IncidentId id = notice.advisory().id();
            lines.put(id, watch.lines(notice, before, today));
            ids.put(id, watch.idsOf(id));
        }
        return new News(
                entry.since(),
                fresh,
                failing,
                unseen,
                DayFolder.relative(workspace, entry),
                lines,
                watch.entries().stream()
                        .filter(WatchEntry::closed)
                        .map(WatchEntry::incident)
                        .collect(Collectors.toSet()),
                ids,
                putAside,
                earlierStops);
    }
}
