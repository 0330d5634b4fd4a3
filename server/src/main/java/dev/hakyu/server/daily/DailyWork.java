package dev.hakyu.server.daily;

import dev.hakyu.daily.alert.Dispatch;
import dev.hakyu.daily.job.DayJob;
import dev.hakyu.daily.job.DayOutcome;
import dev.hakyu.daily.job.DayRequest;
import dev.hakyu.daily.job.WeekJob;
import dev.hakyu.model.Text;
import dev.hakyu.model.source.SourceId;
import dev.hakyu.model.source.SourceState;
import dev.hakyu.network.api.WorkspaceFiles;
import dev.hakyu.network.api.WorkspaceReader;
import dev.hakyu.server.accounts.Kept;
import dev.hakyu.server.daily.DailyRun.Result;
import dev.hakyu.server.shell.Version;
import dev.hakyu.server.workspace.EnginePool;
import dev.hakyu.server.workspace.Workspace;
import dev.hakyu.sources.api.FetchResult;
import dev.hakyu.sources.api.FetchSettings;
import dev.hakyu.sources.api.Fetcher;
import dev.hakyu.sources.api.Secrets;
import dev.hakyu.store.api.BriefEntry;
import dev.hakyu.store.api.BriefPeriod;
import dev.hakyu.store.api.Filing;
import dev.hakyu.store.api.Store;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// What one run does: the day's job over the store that this server holds, the roundup of the week
/// on its day, then the pages anew. A person who starts it on a day whose brief is made gets the
/// sources asked once more; the brief stays the one that was sent.
@Component
class DailyWork {
    private static final String BY_ITSELF = "hakyu daily";
    private static final long SEED = 1;
    private static final Logger LOG = LoggerFactory.getLogger(DailyWork.class);

    private final Workspace workspace;
    private final Kept kept;
    private final EnginePool engines;
    private final Clock clock;
    private final int runs;

    DailyWork(
            Workspace workspace,
            Kept kept,
            EnginePool engines,
            Clock hakyuClock,
            @Value("${hakyu.runs:400}") int runs) {
        this.workspace = workspace;
        this.kept = kept;
        this.engines = engines;
        this.clock = hakyuClock;
        this.runs = runs;
    }

    /// Does it; whatever goes wrong is told in the result.
    ///
    /// @param by who started it; empty for the clock
    Result run(String by, Consumer<Text> tell) {
        Result result = tried(by, tell);
        try {
            kept.store()
                    .audit()
                    .add(clock.instant(), by.isEmpty() ? BY_ITSELF : by, "daily-run", line(result));
            workspace.refresh();
        } catch (RuntimeException e) {
            LOG.error("The pages could not be made anew after the day's job.", e);
        }
        return result;
    }

    private Result tried(String by, Consumer<Text> tell) {
        return Attempt.of("The day's job", () -> work(by, tell)).orElse(Result.NotMade::new);
    }

    private Result work(String by, Consumer<Text> tell) throws IOException {
        WorkspaceFiles files = WorkspaceReader.read(workspace.directory());
        if (files.settingsUnread()) {
            return new Result.NotMade(
                    new Text(
                            "hakyu.yaml が読めないため、要約は作らず、何も送っていません。直してからもう一度実行してください。",
                            "hakyu.yaml cannot be read, so no brief was made and nothing was sent."
                                    + " Mend it and run this again."));
        }
        DayRequest request = request(files);
        Optional<Text> askingFailed =
                !by.isEmpty() && isMade(files) ? askAgain(request, tell) : Optional.empty();
        DayOutcome outcome = DayJob.run(request, kept.store(), tell);
        Optional<BriefPeriod> week = dueWeek(files);
        Result.Made day = made(outcome, askingFailed);
        if (week.isEmpty()) {
            return day;
        }
        return Attempt.of("The roundup of the week", () -> WeekJob.run(request, kept.store(), tell))
                .map(weekly -> day.with(week.get(), both(outcome, weekly)))
                .orElse(day::without);
    }

    /// The second sending tried again what the first could not send, so it has the last word.
    private static Dispatch.Report both(DayOutcome day, DayOutcome week) {
        return new Dispatch.Report(
                day.sending().sent() + week.sending().sent(),
                week.sending().failed(),
                Stream.concat(day.sending().inDoubt().stream(), week.sending().inDoubt().stream())
                        .distinct()
                        .toList());
    }

    private static Result.Made made(DayOutcome outcome, Optional<Text> askingFailed) {
        return new Result.Made(
                outcome.brief().period(),
                Optional.empty(),
                Optional.empty(),
                askingFailed,
                outcome.madeBefore(),
                outcome.newReports(),
                outcome.sending().sent(),
                outcome.sending().failed(),
                outcome.sending().inDoubt());
    }

    private Optional<BriefPeriod> dueWeek(WorkspaceFiles files) {
        return new WeekSchedule(
                        files.settings().zone(),
                        files.settings().briefAt(),
                        files.settings().weeklyOn())
                .due(clock.instant(), kept.store().briefs().all());
    }

    private boolean isMade(WorkspaceFiles files) {
        DailySchedule schedule =
                new DailySchedule(files.settings().zone(), files.settings().briefAt());
        return kept.store()
                .briefs()
                .find(schedule.period(clock.instant()))
                .filter(BriefEntry::isFinished)
                .isPresent();
    }

    /// Why it could not be done; empty when it was.
    private Optional<Text> askAgain(DayRequest request, Consumer<Text> tell) {
        return Attempt.of("Asking the sources again", () -> asked(request, tell))
                .map(told -> {
                    tell.accept(told);
                    return Optional.<Text>empty();
                })
                .orElse(Optional::of);
    }

    private Text asked(DayRequest request, Consumer<Text> tell) {
        Store store = kept.store();
        Map<SourceId, SourceState> before = store.sources().loadAll();
        FetchResult result =
                request.fetching()
                        .fetch(request.files().settings().sources(), before, request.clock());
        List<Filing> filed =
                store.together(() -> {
                    List<Filing> all = store.evidence().putAll(result.items());
                    store.sources().saveAll(result.after().values());
                    return all;
                });
        result.problems().forEach(problem -> tell.accept(problem.message()));
        long fresh = filed.stream().filter(each -> each != Filing.SAME).count();
        return new Text(
                "情報源 %d件をもう一度確認し、新しい記事・更新された記事 %,d件を保存しました。"
                        .formatted(request.files().settings().sources().size(), fresh),
                "Asked %d sources again; kept %,d new or edited reports."
                        .formatted(request.files().settings().sources().size(), fresh));
    }

    private DayRequest request(WorkspaceFiles files) {
        Secrets secrets = Secrets.of(System.getenv(), files.directory());
        Fetcher fetcher =
                new Fetcher(
                        FetchSettings.of(
                                files.directory(),
                                Version.number(),
                                files.settings().fetching(),
                                secrets));
        return new DayRequest(
                files,
                workspace.directory().toString(),
                fetcher::fetch,
                secrets::find,
                clock.withZone(files.settings().zone()),
                true,
                SEED,
                runs,
                engines.threads(),
                Version.number());
    }

    private static String line(Result result) {
        return switch (result) {
            case Result.Made made ->
                    "%s%s%s%s: sent %d, failed %d, in doubt %d"
                            .formatted(
                                    made.period(),
                                    made.week().map(each -> " and " + each).orElse(""),
                                    made.roundupFailed().isPresent() ? ", no roundup" : "",
                                    made.askingFailed().isPresent()
                                            ? ", sources not asked again"
                                            : "",
                                    made.sent(),
                                    made.failed().size(),
                                    made.inDoubt().size());
            case Result.NotMade(Text why) -> "not made: " + why.en();
        };
    }
}
