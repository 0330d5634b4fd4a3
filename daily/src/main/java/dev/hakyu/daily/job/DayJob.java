package dev.hakyu.daily.job;

import dev.hakyu.brief.api.BriefFiles;
import dev.hakyu.brief.api.EnglishText;
import dev.hakyu.brief.api.Phrase;
import dev.hakyu.brief.api.PreparedBrief;
import dev.hakyu.daily.alert.Dispatch;
import dev.hakyu.daily.alert.Receiver;
import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Text;
import dev.hakyu.network.api.Settings;
import dev.hakyu.store.api.BriefEntry;
import dev.hakyu.store.api.BriefPeriod;
import dev.hakyu.store.api.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// The morning: fetches, keeps, reads, joins, simulates, writes the brief and sends it.
///
/// One brief per day. A run that finds its day's brief made only sends what has not gone. A run
/// after a crash does what the earlier one had not finished, for the same moment: sources that were
/// asked are not asked again, the brief is written anew from what is kept, and messages that went
/// do not go again. After days without a run one brief covers them all; its changes are told from
/// the last brief that was finished.
public final class DayJob {
    private static final Duration FIRST_LOOK = Duration.ofHours(24);
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
    /// @throws InputRejected when a later brief was made already, or `hakyu.yaml` lost its content
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
        EmptySettings.refuse(workspace);
        try (Store store = Store.open(workspace, "hakyu daily", request.clock())) {
            tellOfAbandoned(store);
            return run(store);
        }
    }

    private DayOutcome run(Store store) throws IOException {
        EmptySettings.refuse(workspace, store);
        Instant now = request.clock().instant();
        BriefPeriod period = Period.at(now, zone, settings.briefAt());
        Forward.require(store, period, now, zone, workspace);
        Optional<BriefEntry> last = lastBefore(store, period);
        BriefEntry entry =
                store.briefs()
                        .begin(
                                period,
                                now,
                                last.map(BriefEntry::asOf).orElse(now.minus(FIRST_LOOK)),
                                now);
        boolean madeBefore = entry.isFinished();
        Optional<DayReading.Result> read =
                madeBefore
                        ? serveOthers(store, entry, last)
                        : Optional.of(make(store, entry, last));
        entry = store.briefs().find(period).orElseThrow();
        Dispatch.Report sending = Sending.run(request, store, now, log);
        return new DayOutcome(
                entry,
                DayFolder.of(workspace, entry),
                madeBefore,
                madeBefore ? 0 : read.map(DayReading.Result::fresh).orElse(0),
                failedSources(store),
                read.map(DayReading.Result::unread).orElse(List.of()),
                sending);
    }

    private DayReading.Result make(Store store, BriefEntry entry, Optional<BriefEntry> last)
            throws IOException {
        Intake.run(request, store, entry, log);
        Instant now = request.clock().instant();
        DayReading.Result read = DayReading.of(request, store, entry, last, now, log);
        write(read, entry);
        DayMessages messages = new DayMessages(request);
        messages.plan(entry, read);
        messages.withoutEnglishName().forEach(log);
        keep(store, entry, read.prepared());
        store.briefs()
                .finish(
                        entry.period(),
                        DayFolder.relative(workspace, entry),
                        headline(read.prepared()),
                        request.clock().instant());
        return read;
    }

    /// With what the next day is compared.
    private void keep(Store store, BriefEntry entry, PreparedBrief prepared) {
        store.dossiers()
                .keep(
                        entry.period(),
                        entry.asOf(),
                        prepared.incidents(),
                        prepared.concerns().stream()
                                .map(each -> each.incident().id())
                                .collect(Collectors.toSet()));
        new FigureShelf(store.runs())
                .keep(
                        entry,
                        prepared.concerns(),
                        request.seed(),
                        request.hakyuVersion(),
                        request.clock().instant());
    }

    /// Tells of a brief that was made those who were added since, whose address or wishes were
    /// mended, or who were left out: from what was kept when it was made and the decisions of that
    /// time, by today's settings. Its files are written again, and what the next day is compared
    /// with, only when nobody has it yet.
    private Optional<DayReading.Result> serveOthers(
            Store store, BriefEntry entry, Optional<BriefEntry> last) throws IOException {
        log.accept(
                new Text(
                        "%sの要約はできています。".formatted(entry.period()),
                        "The brief of %s is made.".formatted(entry.period())));
        DayMessages messages = new DayMessages(request);
        List<Receiver> unserved = messages.unserved(entry.period(), store.deliveries());
        if (unserved.isEmpty()) {
            return Optional.empty();
        }
        log.accept(
                new Text(
                        "この要約をまだ受け取っていない %d件あてに作ります。".formatted(unserved.size()),
                        "Making it for %d who have not been told of it."
                                .formatted(unserved.size())));
        Instant made = entry.finishedAt() == null ? entry.asOf() : entry.finishedAt();
        DayReading.Result read = DayReading.of(request, store, entry, last, made, log);
        if (!DayMessages.anyWent(entry.period(), store.deliveries())) {
            write(read, entry);
            keep(store, entry, read.prepared());
        }
        messages.planAlso(unserved, entry, read);
        messages.withoutEnglishName().forEach(log);
        return Optional.of(read);
    }

    private void write(DayReading.Result read, BriefEntry entry) throws IOException {
        BriefFiles written =
                BriefFiles.write(
                        read.prepared().brief(),
                        settings.language(),
                        DayFolder.of(workspace, entry),
                        EnglishText.of(request.files(), read.prepared().concerns()));
        log.accept(new Text("要約を書きました: " + written.html(), "Wrote the brief: " + written.html()));
    }

    private int failedSources(Store store) {
        return Gaps.failing(settings.sources(), store.sources().loadAll()).size();
    }

    private void tellOfAbandoned(Store store) {
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
    }

    private static Optional<BriefEntry> lastBefore(Store store, BriefPeriod period) {
        return store.briefs().all().stream()
                .filter(each -> Period.isDay(each.period()) && each.isFinished())
                .filter(each -> each.period().compareTo(period) < 0)
                .max(Comparator.comparing(BriefEntry::asOf));
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
