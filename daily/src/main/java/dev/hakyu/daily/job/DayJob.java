package dev.hakyu.daily.job;

import dev.hakyu.brief.api.BriefFiles;
import dev.hakyu.brief.api.BriefJob;
import dev.hakyu.brief.api.Phrase;
import dev.hakyu.brief.api.PreparedBrief;
import dev.hakyu.brief.api.PreparedBrief.Concern;
import dev.hakyu.brief.api.ReadReports;
import dev.hakyu.daily.alert.DigestMaker;
import dev.hakyu.daily.alert.Dispatch;
import dev.hakyu.daily.alert.MessagePlan;
import dev.hakyu.daily.alert.News;
import dev.hakyu.daily.alert.Outbox;
import dev.hakyu.daily.watch.Watch;
import dev.hakyu.daily.watch.WatchEntry;
import dev.hakyu.daily.watch.WatchEvent;
import dev.hakyu.daily.watch.WatchLog;
import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Place;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.IncidentId;
import dev.hakyu.model.incident.Reading;
import dev.hakyu.model.incident.ReportId;
import dev.hakyu.model.source.Source;
import dev.hakyu.model.source.SourceId;
import dev.hakyu.model.source.SourceState;
import dev.hakyu.network.api.Settings;
import dev.hakyu.sources.api.FetchResult;
import dev.hakyu.store.api.BriefEntry;
import dev.hakyu.store.api.BriefPeriod;
import dev.hakyu.store.api.EvidenceVersion;
import dev.hakyu.store.api.Filing;
import dev.hakyu.store.api.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The morning: fetches, keeps, reads, joins, simulates, writes the brief and sends it.
///
/// One brief per day. A run that finds its day's brief made only sends what has not gone. A run
/// after a crash does what the earlier one had not finished, for the same moment: sources that were
/// asked are not asked again, the brief is written anew from what is kept, and messages that went
/// do not go again. After days without a run one brief covers them all; its changes are told from
/// the last brief that was finished.
public final class DayJob {
    private static final Duration FIRST_LOOK = Duration.ofHours(24);
    private static final int DAYS_IN_OUTBOX = 7;
    private final DayRequest request;
    private final Settings settings;
    private final Path workspace;
    private final ZoneId zone;
    private final Consumer<Text> log;

    private DayJob(DayRequest request, Consumer<Text> log) {
        this.request = request;
        this.settings = request.files().settings();
        this.workspace = request.files().directory();
        this.zone = settings.zone();
        this.log = log;
    }

    /// Runs the day that the clock is in.
    ///
    /// @param log told one line per step
    /// @throws IOException when the workspace cannot be written; what was kept stays
    /// @throws InputRejected when a later brief was made already
    public static DayOutcome run(DayRequest request, Consumer<Text> log) throws IOException {
        return new DayJob(request, log).run();
    }

    /// As [#run(DayRequest, Consumer)], in a workspace that this process holds already. One at a
    /// time.
    ///
    /// @param held opened for writing; stays open
    public static DayOutcome run(DayRequest request, Store held, Consumer<Text> log)
            throws IOException {
        return new DayJob(request, log).run(held);
    }

    private DayOutcome run() throws IOException {
        try (Store store = Store.open(workspace, "hakyu daily", request.clock())) {
            store.abandonedBy()
                    .ifPresent(owner ->
                            log.accept(
                                    new Text(
                                            "前回の実行(%s、%s)が途中で終わっています。続きから行います。"
                                                    .formatted(
                                                            owner.command(),
                                                            owner.since().atZone(zone)),
                                            "An earlier run (%s, %s) broke off; going on from there."
                                                    .formatted(
                                                            owner.command(),
                                                            owner.since().atZone(zone)))));
            return run(store);
        }
    }

    private DayOutcome run(Store store) throws IOException {
        Instant now = request.clock().instant();
        BriefPeriod period = Period.at(now, zone, settings.briefAt());
        Optional<BriefEntry> last = lastBefore(store, period);
        requireForward(last, now);
        BriefEntry entry =
                store.briefs()
                        .begin(
                                period,
                                now,
                                last.map(BriefEntry::asOf).orElse(now.minus(FIRST_LOOK)),
                                now);
        boolean madeBefore = entry.isFinished();
        int newReports = 0;
        if (madeBefore) {
            log.accept(
                    new Text(
                            "%sの要約はできています。".formatted(period),
                            "The brief of %s is made.".formatted(period)));
        } else {
            newReports = make(store, entry, last);
            entry = store.briefs().find(period).orElseThrow();
        }
        Dispatch.Report sending = Sending.run(request, store, now, log);
        return new DayOutcome(entry, folder(entry), madeBefore, newReports, sending);
    }

    private int make(Store store, BriefEntry entry, Optional<BriefEntry> last) throws IOException {
        fetch(store, entry);
        Instant now = request.clock().instant();
        Instant known =
                last.map(each -> each.finishedAt() == null ? each.asOf() : each.finishedAt())
                        .orElse(entry.since());
        Watch watch = new Watch(new WatchLog(workspace).read());
        EvidenceReader reader =
                new EvidenceReader(
                        store, ReaderName.of(request.hakyuVersion()), sourceNames(), zone, now);
        List<EvidenceVersion> current = Evidence.at(store.evidence(), now, watch);
        List<EvidenceVersion> earlier =
                last.isEmpty() ? List.of() : Evidence.at(store.evidence(), known, watch);
        List<EvidenceVersion> fresh = store.evidence().firstSeen(known, now);
        Map<SourceId, SourceState> states = store.sources().loadAll();
        List<Source> failing = Gaps.failing(settings.sources(), states);
        List<Text> unseen = new ArrayList<>(Gaps.ofSources(failing, states));
        last.ifPresent(each -> unseen.addAll(Gaps.ofDeliveries(store, each)));
        List<Reading> readings = reader.read(current);
        PreparedBrief prepared =
                BriefJob.prepare(
                        Requests.brief(request, entry, last.isEmpty(), log),
                        new ReadReports(
                                readings, reader.read(earlier), reader.unreadable(fresh), unseen),
                        log);
        Path folder = folder(entry);
        BriefFiles written = BriefFiles.write(prepared.brief(), settings.language(), folder);
        log.accept(new Text("要約を書きました: " + written.html(), "Wrote the brief: " + written.html()));
        Map<IncidentId, List<Text>> watchLines = watch(watch, prepared, readings, entry);
        News news =
                new News(
                        last.isEmpty(),
                        entry.since(),
                        fresh.size(),
                        failing.size(),
                        unseen,
                        relative(folder),
                        watchLines,
                        closed(watch));
        plan(prepared, entry, news);
        store.dossiers()
                .keep(
                        entry.period(),
                        entry.asOf(),
                        prepared.incidents(),
                        prepared.concerns().stream()
                                .map(each -> each.incident().id())
                                .collect(Collectors.toSet()));
        store.briefs()
                .finish(
                        entry.period(),
                        relative(folder),
                        headline(prepared),
                        request.clock().instant());
        reader.dropOthers();
        return fresh.size();
    }

    /// Asks the sources that were not asked since this brief was begun, and keeps what they give.
    private void fetch(Store store, BriefEntry entry) {
        Map<SourceId, SourceState> before = store.sources().loadAll();
        List<Source> due =
                settings.sources().stream()
                        .filter(source -> !asked(before.get(source.id()), entry.begunAt()))
                        .toList();
        if (due.isEmpty()) {
            return;
        }
        FetchResult result = request.fetching().fetch(due, before, request.clock());
        List<Filing> filed =
                store.together(() -> {
                    List<Filing> kept = store.evidence().putAll(result.items());
                    store.sources().saveAll(result.after().values());
                    return kept;
                });
        result.problems().forEach(problem -> log.accept(problem.message()));
        long fresh = filed.stream().filter(each -> each == Filing.NEW).count();
        long edited = filed.stream().filter(each -> each == Filing.NEW_VERSION).count();
        log.accept(
                new Text(
                        "情報源 %d件を確認し、新しい記事 %,d件、更新された記事 %,d件を保存しました。"
                                .formatted(due.size(), fresh, edited),
                        "Asked %d sources; kept %,d new reports and %,d edited ones."
                                .formatted(due.size(), fresh, edited)));
    }

    private static boolean asked(@Nullable SourceState state, Instant begun) {
        if (state == null) {
            return false;
        }
        Instant attempt = state.lastAttempt();
        return attempt != null && !attempt.isBefore(begun);
    }

    private Map<IncidentId, List<Text>> watch(
            Watch watch, PreparedBrief prepared, List<Reading> readings, BriefEntry entry)
            throws IOException {
        Map<ReportId, String> locations = new HashMap<>();
        readings.forEach(each -> locations.put(each.report().id(), each.report().location()));
        List<WatchEvent> events =
                watch.update(
                        prepared.concerns(),
                        concern ->
                                concern.incident().reports().stream()
                                        .map(id -> locations.getOrDefault(id, id.value()))
                                        .toList(),
                        entry.period().value(),
                        entry.asOf(),
                        zone);
        List<WatchEvent> all = new ArrayList<>(events);
        all.addAll(
                watch.updateProducts(
                        prepared.notices(),
                        notice ->
                                notice.advisory().reports().stream()
                                        .map(id -> locations.getOrDefault(id, id.value()))
                                        .toList(),
                        entry.period().value(),
                        entry.asOf(),
                        zone));
        new WatchLog(workspace).append(all);
        LocalDate today = entry.asOf().atZone(zone).toLocalDate();
        LocalDate before = entry.since().atZone(zone).toLocalDate();
        Map<IncidentId, List<Text>> lines = new HashMap<>();
        for (Concern concern : prepared.concerns()) {
            lines.put(concern.incident().id(), watch.lines(concern, before, today));
        }
        for (PreparedBrief.Notice notice : prepared.notices()) {
            lines.put(notice.advisory().id(), watch.lines(notice, before, today));
        }
        return lines;
    }

    private static Set<IncidentId> closed(Watch watch) {
        return watch.entries().stream()
                .filter(WatchEntry::closed)
                .map(WatchEntry::incident)
                .collect(Collectors.toSet());
    }

    private void plan(PreparedBrief prepared, BriefEntry entry, News news) throws IOException {
        BriefPeriod period = entry.period();
        DigestMaker digests = new DigestMaker(prepared, news);
        MessagePlan plan =
                new MessagePlan(
                        "hakyu-" + period + ".html",
                        lang -> BriefFiles.page(prepared.brief(), lang));
        Outbox outbox = new Outbox(workspace);
        outbox.expire(entry.asOf().atZone(zone).toLocalDate().minusDays(DAYS_IN_OUTBOX));
        outbox.plan(period, plan.plan(settings.alerts(), period.value(), digests::make));
    }

    private static Optional<BriefEntry> lastBefore(Store store, BriefPeriod period) {
        return store.briefs().all().stream()
                .filter(each -> Period.isDay(each.period()) && each.isFinished())
                .filter(each -> each.period().compareTo(period) < 0)
                .max(Comparator.comparing(BriefEntry::asOf));
    }

    private void requireForward(Optional<BriefEntry> last, Instant now) {
        if (last.isPresent() && !last.get().asOf().isBefore(now)) {
            throw new InputRejected(
                    Problem.error(
                            "time-went-back",
                            Place.file(workspace.toString()),
                            new Text(
                                    "%sより後の要約(%s)がすでにあります。"
                                            .formatted(now.atZone(zone), last.get().period()),
                                    "A brief later than %s was made already (%s)."
                                            .formatted(now.atZone(zone), last.get().period())),
                            new Text(
                                    "機器の時計か --as-of を確認してください。",
                                    "Check the machine's clock or --as-of.")));
        }
    }

    private Map<SourceId, String> sourceNames() {
        return settings.sources().stream().collect(Collectors.toMap(Source::id, Source::name));
    }

    private Path folder(BriefEntry entry) {
        String kept = entry.folder();
        return kept == null
                ? workspace.resolve("briefs").resolve(entry.period().value())
                : workspace.resolve(kept);
    }

    private String relative(Path folder) {
        return workspace.relativize(folder).toString().replace('\\', '/');
    }

    private static Text headline(PreparedBrief prepared) {
        StringBuilder ja = new StringBuilder();
        StringBuilder en = new StringBuilder();
        for (Phrase phrase : prepared.brief().headline()) {
            ja.append(phrase.text().ja());
            en.append(phrase.text().en());
        }
        return new Text(ja.toString(), en.toString());
    }
}
