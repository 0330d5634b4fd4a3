package dev.hakyu.daily.job;

import dev.hakyu.brief.api.BriefJob;
import dev.hakyu.brief.api.BriefRequest;
import dev.hakyu.brief.api.EnglishText;
import dev.hakyu.brief.api.KnownNames;
import dev.hakyu.brief.api.PreparedBrief;
import dev.hakyu.brief.api.ReadReports;
import dev.hakyu.brief.api.ReportsById;
import dev.hakyu.daily.alert.Dispatch;
import dev.hakyu.daily.alert.EnglishNames;
import dev.hakyu.daily.alert.MessagePlan;
import dev.hakyu.daily.alert.Outbox;
import dev.hakyu.daily.alert.Receiver;
import dev.hakyu.daily.alert.Roundup;
import dev.hakyu.daily.alert.RoundupDigest;
import dev.hakyu.daily.watch.Watch;
import dev.hakyu.daily.watch.WatchLog;
import dev.hakyu.model.Text;
import dev.hakyu.model.alert.Alerts;
import dev.hakyu.model.alert.Edition;
import dev.hakyu.model.alert.Wishes;
import dev.hakyu.model.decision.Decisions;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.IncidentId;
import dev.hakyu.model.incident.OrganisationName;
import dev.hakyu.model.incident.Reading;
import dev.hakyu.model.incident.ReportId;
import dev.hakyu.model.network.Organisation;
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
import java.util.Objects;
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

    /// As [#run(DayRequest, Consumer)], in a workspace that this process holds already. One at a
    /// time.
    ///
    /// @param held opened for writing; stays open
    public static DayOutcome run(DayRequest request, Store held, Consumer<Text> log)
            throws IOException {
        return new WeekJob(request, log).run(held);
    }

    private DayOutcome run() throws IOException {
        EmptySettings.refuse(workspace);
        try (Store store = Store.open(workspace, "hakyu daily --weekly", request.clock())) {
            return run(store);
        }
    }

    private DayOutcome run(Store store) throws IOException {
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
        Instant now = request.clock().instant();
        Watch watch = new Watch(new WatchLog(workspace).readAll());
        EvidenceReader reader =
                new EvidenceReader(
                        store, ReaderName.shipped(), Intake.names(settings.sources()), zone, now);
        List<EvidenceVersion> current = Evidence.at(store.evidence(), now, watch);
        List<Reading> readings = reader.read(current);
        List<Reading> before = reader.read(Evidence.at(store.evidence(), entry.since(), watch));
        List<Unread> unread = reader.unread(arrived);
        BriefRequest asked = Requests.brief(request, entry, false, log);
        PreparedBrief prepared =
                BriefJob.prepare(
                        asked,
                        new ReadReports(
                                readings,
                                reader.read(
                                        Evidence.at(
                                                store.evidence(), lastTold(store, entry), watch)),
                                unread.size(),
                                List.of(),
                                Arrivals.of(current, store.evidence(), reader),
                                lastBrief(store, entry)
                                        .map(BriefEntry::asOf)
                                        .orElse(entry.since())),
                        log);
        List<OrganisationName> names =
                KnownNames.of(request.files().network(), asked.decisions(), readings);
        EnglishNames english =
                new EnglishNames(EnglishText.of(request.files(), prepared.concerns()));
        Roundup roundup =
                english.in(
                        new RoundupMaker(
                                        new WeekMaterial(
                                                prepared,
                                                entry.since(),
                                                fresh(prepared, readings, before, names),
                                                ReportsById.of(readings),
                                                watch,
                                                asked.decisions(),
                                                home(),
                                                arrived.size()))
                                .make());
        Path folder = DayFolder.of(workspace, entry);
        RoundupFiles.write(roundup, settings.language(), folder);
        log.accept(
                new Text(
                        "週のまとめを書きました: " + folder.resolve("weekly.html"),
                        "Wrote the roundup: " + folder.resolve("weekly.html")));
        plan(roundup, prepared, entry, english);
        store.briefs()
                .finish(
                        entry.period(),
                        DayFolder.relative(workspace, entry),
                        joined(roundup.conclusion()),
                        request.clock().instant());
        return unread;
    }

    /// Until when the days' briefs have told what happened: what they told is taken from the watch,
    /// what came after is compared with it. The beginning of the week when no brief was ever made.
    private static Instant lastTold(Store store, BriefEntry entry) {
        return lastBrief(store, entry)
                .map(each -> each.finishedAt() == null ? each.asOf() : each.finishedAt())
                .orElse(entry.since());
    }

    /// A day's. It tells the answers that had come in at its own moment, and the reports that came
    /// in until it was finished.
    private static Optional<BriefEntry> lastBrief(Store store, BriefEntry entry) {
        return store.briefs().all().stream()
                .filter(each -> Period.isDay(each.period()) && each.isFinished())
                .filter(each -> !each.asOf().isAfter(entry.asOf()))
                .max(Comparator.comparing(BriefEntry::asOf));
    }

    /// Incidents of which nothing was known at the beginning of the week.
    private static List<Incident> fresh(
            PreparedBrief prepared,
            List<Reading> now,
            List<Reading> before,
            List<OrganisationName> names) {
        Map<ReportId, String> places = new HashMap<>();
        ReportsById.of(now).forEach((id, report) -> places.put(id, report.location()));
        Set<String> known = new HashSet<>();
        Set<IncidentId> ids = new HashSet<>();
        Map<ReportId, String> old = new HashMap<>();
        ReportsById.of(before).forEach((id, report) -> old.put(id, report.location()));
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

    private void plan(Roundup roundup, PreparedBrief prepared, BriefEntry entry, EnglishNames names)
            throws IOException {
        // Suppliers are told of their own incidents only, never of a week.
        Alerts all = settings.alerts();
        Alerts weekly =
                new Alerts(
                        all.mail(),
                        all.people().stream().filter(each -> weekly(each.wishes())).toList(),
                        all.webhooks().stream().filter(each -> weekly(each.wishes())).toList());
        BriefPeriod period = entry.period();
        RoundupDigest digests = new RoundupDigest(roundup, prepared);
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
                                        each -> names.in(digests.make(each.wishes())))
                                .planned());
    }

    private static boolean weekly(Wishes wishes) {
        return wishes.weekly() && wishes.edition() != Edition.SUPPLIER;
    }

    private String home() {
        String said = settings.company().country();
        return said != null
                ? said
                : request.files().network().self().stream()
                        .map(Organisation::country)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse("JP");
    }

    private static Text joined(List<Text> lines) {
        return new Text(
                lines.stream().map(Text::ja).collect(Collectors.joining()),
                lines.stream().map(Text::en).collect(Collectors.joining(" ")));
    }
}
