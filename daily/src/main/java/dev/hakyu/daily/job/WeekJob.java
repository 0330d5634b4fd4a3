package dev.hakyu.daily.job;

import dev.hakyu.model.decision.Decisions;
import dev.hakyu.brief.api.KnownNames;
import dev.hakyu.brief.api.BriefJob;
import dev.hakyu.brief.api.PreparedBrief;
import dev.hakyu.brief.api.ReadReports;
import dev.hakyu.daily.alert.Digest;
import dev.hakyu.daily.alert.Dispatch;
import dev.hakyu.daily.alert.EnglishNames;
import dev.hakyu.daily.alert.MessagePlan;
import dev.hakyu.daily.alert.Outbox;
import dev.hakyu.daily.alert.Receiver;
import dev.hakyu.daily.alert.When;
import dev.hakyu.daily.watch.Watch;
import dev.hakyu.daily.watch.WatchLog;
import dev.hakyu.model.Text;
import dev.hakyu.model.alert.Alerts;
import dev.hakyu.model.alert.Edition;
import dev.hakyu.model.alert.Wishes;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.IncidentId;
import dev.hakyu.model.incident.OrganisationName;
import dev.hakyu.model.incident.Reading;
import dev.hakyu.model.incident.ReportId;
import dev.hakyu.network.api.Settings;
import dev.hakyu.reader.api.Dossiers;
import dev.hakyu.store.api.BriefEntry;
import dev.hakyu.store.api.BriefPeriod;
import dev.hakyu.store.api.EvidenceVersion;
import dev.hakyu.store.api.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The roundup of the week, from what the mornings kept: it fetches nothing itself.
///
/// One per ISO week. It covers the time since the roundup before, when that is at most two weeks
/// ago, else seven days.
public final class WeekJob {
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration LONGEST = Duration.ofDays(14);
    private final DayRequest request;
    private final Settings settings;
    private final Path workspace;
    private final ZoneId zone;
    private final Consumer<Text> log;

    private WeekJob(DayRequest request, Consumer<Text> log) {
        this.request = request;
        this.settings = request.files().settings();
        this.workspace = request.files().directory();
        this.zone = settings.zone();
        this.log = log;
    }

    /// Makes and sends the roundup of the week that the clock is in.
    public static DayOutcome run(DayRequest request, Consumer<Text> log) throws IOException {
        return new WeekJob(request, log).run();
    }

    private DayOutcome run() throws IOException {
        EmptySettings.refuse(workspace);
        try (Store store = Store.open(workspace, "hakyu daily --weekly", request.clock())) {
            Instant now = request.clock().instant();
            BriefPeriod period = BriefPeriod.week(now.atZone(zone).toLocalDate());
            EmptySettings.refuse(workspace, store);
            Forward.require(store, period, now, zone, workspace);
            BriefEntry entry = store.briefs().begin(period, now, since(store, period, now), now);
            boolean madeBefore = entry.isFinished();
            List<EvidenceVersion> arrived =
                    store.evidence().firstSeen(entry.since(), request.clock().instant());
            List<Unread> unread = madeBefore ? List.of() : make(store, entry, arrived);
            entry = store.briefs().find(period).orElseThrow();
            Dispatch.Report sending = Sending.run(request, store, now, log);
            return new DayOutcome(
                    entry,
                    DayFolder.of(workspace, entry),
                    madeBefore,
                    madeBefore ? 0 : arrived.size(),
                    0,
                    unread,
                    sending);
        }
    }

    private static Instant since(Store store, BriefPeriod period, Instant now) {
        Optional<Instant> last =
                store.briefs().all().stream()
                        .filter(each -> !Period.isDay(each.period()) && each.isFinished())
                        .filter(each -> each.period().compareTo(period) < 0)
                        .max(Comparator.comparing(BriefEntry::asOf))
                        .map(BriefEntry::asOf);
        return last.filter(at -> at.isAfter(now.minus(LONGEST))).orElse(now.minus(WEEK));
    }

    private List<Unread> make(Store store, BriefEntry entry, List<EvidenceVersion> arrived)
            throws IOException {
        Watch watch = new Watch(new WatchLog(workspace).read());
        EvidenceReader reader =
                new EvidenceReader(
                        store,
                        ReaderName.of(request.hakyuVersion()),
                        Intake.names(settings.sources()),
                        zone,
                        request.clock().instant());
        List<EvidenceVersion> current =
                Evidence.at(store.evidence(), request.clock().instant(), watch);
        List<Reading> now = reader.read(current);
        List<Reading> before = reader.read(Evidence.at(store.evidence(), entry.since(), watch));
        List<Unread> unread = reader.unread(arrived);
        PreparedBrief prepared =
                BriefJob.prepare(
                        Requests.brief(request, entry, false, log),
                        new ReadReports(
                                now,
                                before,
                                unread.size(),
                                List.of(),
                                Arrivals.of(current, store.evidence(), reader)),
                        log);
        Roundup roundup =
                new RoundupMaker(prepared, fresh(prepared, now, before, KnownNames.of(request.files().network())), home())
                        .make(watch, arrived.size());
        Path folder = DayFolder.of(workspace, entry);
        RoundupFiles.write(roundup, settings.language(), folder);
        log.accept(
                new Text(
                        "週のまとめを書きました: " + folder.resolve("weekly.html"),
                        "Wrote the roundup: " + folder.resolve("weekly.html")));
        plan(roundup, prepared, entry);
        store.briefs()
                .finish(
                        entry.period(),
                        DayFolder.relative(workspace, entry),
                        joined(roundup.conclusion()),
                        request.clock().instant());
        return unread;
    }

    /// Incidents of which nothing was known at the beginning of the week.
    private static List<Incident> fresh(
            PreparedBrief prepared,
            List<Reading> now,
            List<Reading> before,
            List<OrganisationName> names) {
        Map<ReportId, String> places = new HashMap<>();
        now.forEach(each -> places.put(each.report().id(), each.report().location()));
        Set<String> known = new HashSet<>();
        Set<IncidentId> ids = new HashSet<>();
        Map<ReportId, String> old = new HashMap<>();
        before.forEach(each -> old.put(each.report().id(), each.report().location()));
        for (Incident incident : Dossiers.assemble(before, Decisions.NONE, names)) {
            ids.add(incident.id());
            for (ReportId report : incident.reports()) {
                known.add(incident.victim().value().name() + "\n" + old.get(report));
            }
        }
        return prepared.incidents().stream()
                .filter(each -> !ids.contains(each.id()))
                .filter(each ->
                        each.reports().stream()
                                .map(places::get)
                                .noneMatch(place ->
                                        names(each)
                                                .anyMatch(name ->
                                                        known.contains(name + "\n" + place))))
                .toList();
    }

    /// The name that is shown need not be the one that reports use.
    private static Stream<String> names(Incident incident) {
        OrganisationName victim = incident.victim().value();
        return Stream.concat(Stream.of(victim.name()), victim.aliases().stream());
    }

    private void plan(Roundup roundup, PreparedBrief prepared, BriefEntry entry)
            throws IOException {
        // Suppliers are told of their own incidents only, never of a week.
        Alerts all = settings.alerts();
        Alerts weekly =
                new Alerts(
                        all.mail(),
                        all.people().stream().filter(each -> weekly(each.wishes())).toList(),
                        all.webhooks().stream().filter(each -> weekly(each.wishes())).toList());
        BriefPeriod period = entry.period();
        EnglishNames names = new EnglishNames(request.files().network(), prepared.concerns());
        MessagePlan plan =
                new MessagePlan(
                        "hakyu-" + period + ".html",
                        lang -> RoundupFiles.html(roundup, lang),
                        DayMessages.hash(workspace.resolve("hakyu.yaml")));
        new Outbox(workspace)
                .plan(
                        period,
                        plan.plan(
                                        Receiver.of(weekly),
                                        period.value(),
                                        each ->
                                                names.in(
                                                        digest(
                                                                roundup,
                                                                prepared,
                                                                entry,
                                                                each.wishes().edition())))
                                .planned());
    }

    private static boolean weekly(Wishes wishes) {
        return wishes.weekly() && wishes.edition() != Edition.SUPPLIER;
    }

    private Digest digest(
            Roundup roundup, PreparedBrief prepared, BriefEntry entry, Edition edition) {
        Text day = When.shortDay(entry.asOf().atZone(zone).toLocalDate());
        boolean whole = edition == Edition.IN_CHARGE;
        long concerning =
                prepared.concerns().stream().filter(each -> !each.changes().isEmpty()).count();
        Text subject =
                concerning == 0
                        ? new Text("当社に関係する動きはありません", "nothing new concerns us")
                        : new Text(
                                "関係する事案の動き%d件".formatted(concerning),
                                "%d that concern us are new or changed".formatted(concerning));
        List<Digest.Entry> entries =
                roundup.highlights().stream()
                        .map(each ->
                                new Digest.Entry(
                                        each.title(), whole ? each.lines() : List.of(), List.of()))
                        .toList();
        return new Digest(
                settings.marking(),
                new Text(
                        "【Hakyu 週報 %s】%s".formatted(day.ja(), subject.ja()),
                        "[Hakyu weekly %s] %s".formatted(day.en(), subject.en())),
                roundup.conclusion(),
                entries,
                whole ? roundup.figures() : List.of(),
                List.of(),
                whole ? roundup.watched() : List.of(),
                false,
                Set.of());
    }

    private String home() {
        String said = settings.company().country();
        return said == null ? "JP" : said;
    }

    private static Text joined(List<Text> lines) {
        return new Text(
                lines.stream().map(Text::ja).collect(Collectors.joining()),
                lines.stream().map(Text::en).collect(Collectors.joining(" ")));
    }
}
