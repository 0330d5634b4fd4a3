package dev.hakyu.server.daily;

import dev.hakyu.model.Text;
import dev.hakyu.server.rest.ApiResource;
import dev.hakyu.server.rest.ApiTrouble;
import dev.hakyu.server.rest.Operation;
import dev.hakyu.server.rest.ProblemKind;
import dev.hakyu.server.rest.Says;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// The day's job, for programs that watch it or start it.
@ApiResource(group = "daily")
class DailyResource {
    private final DailyJob job;

    DailyResource(DailyJob job) {
        this.job = job;
    }

    /// How it stands.
    record DailyState(
            boolean running,
            @Nullable Instant runningSince,
            @Says("It runs by itself.") boolean scheduled,
            Instant next,
            @Nullable LastRun last) {
        static DailyState of(DailyJob.State state) {
            DailyJob.Running running = state.running();
            DailyRun last = state.last();
            return new DailyState(
                    running != null,
                    running == null ? null : running.since(),
                    state.scheduled(),
                    state.next(),
                    last == null ? null : LastRun.of(last));
        }
    }

    /// A run that is over.
    record LastRun(
            Instant begun,
            Instant ended,
            @Says("Who started it; empty for the clock.") String by,
            @Nullable @Says("The day of its brief, or null when there is none.") String period,
            int newReports,
            int sent,
            @Says("Why there is no brief, or what was not sent.") List<Text> failed,
            @Says("What may have been sent; nobody knows.") List<Text> inDoubt,
            @Nullable @Says("Why the roundup of the week that was due is not made, or null.")
                    Text roundupFailed,
            @Nullable @Says("Why the sources could not be asked once more, or null.")
                    Text askingFailed) {
        static LastRun of(DailyRun run) {
            return switch (run.result()) {
                case DailyRun.Result.Made made ->
                        new LastRun(
                                run.begun(),
                                run.ended(),
                                run.by(),
                                made.period().value(),
                                made.newReports(),
                                made.sent(),
                                made.failed(),
                                made.inDoubt(),
                                made.roundupFailed().orElse(null),
                                made.askingFailed().orElse(null));
                case DailyRun.Result.NotMade(Text why) ->
                        new LastRun(
                                run.begun(),
                                run.ended(),
                                run.by(),
                                null,
                                0,
                                0,
                                List.of(why),
                                List.of(),
                                null,
                                null);
            };
        }
    }

    @GetMapping("/api/v1/daily")
    @Operation(id = "getDaily", does = "How the last run went, and when the next is due.")
    DailyState state() {
        return DailyState.of(job.state());
    }

    @PostMapping("/api/v1/daily/run")
    @Operation(id = "runDaily", does = "Starts the day's job unless it runs.", status = 202)
    ResponseEntity<DailyState> run(Principal who) {
        if (!job.startNow(who.getName())) {
            throw ApiTrouble.of(
                    ProblemKind.CONFLICT,
                    new Text("毎日の処理はすでに実行中です。", "The day's job is running already."));
        }
        return ResponseEntity.status(HttpStatus.ACCEPTED).body(DailyState.of(job.state()));
    }
}
