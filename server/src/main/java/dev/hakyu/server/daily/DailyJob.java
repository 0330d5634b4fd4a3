package dev.hakyu.server.daily;

import dev.hakyu.daily.alert.Outbox;
import dev.hakyu.model.Text;
import dev.hakyu.network.api.Settings;
import dev.hakyu.server.accounts.Kept;
import dev.hakyu.server.workspace.Workspace;
import dev.hakyu.store.api.BriefEntry;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Runs the day's job when it is due, one run at a time, and remembers how the last one went.
///
/// It looks at the clock three times a minute, so that a machine that slept catches up when it
/// wakes. A run that failed, or could not send everything, is tried again, a few times a day. The
/// server holds the workspace for as long as it runs: a `hakyu daily` beside it is refused, with
/// this server named.
@Component
class DailyJob {
    private static final Duration AGAIN_AFTER = Duration.ofMinutes(30);
    private static final int MOST_TRIES_OF_A_DAY = 8;
    private static final int LOOK_EVERY_SECONDS = 20;
    private static final int END_WITHIN_SECONDS = 20;
    private static final Logger LOG = LoggerFactory.getLogger(DailyJob.class);

    private final Workspace workspace;
    private final Kept kept;
    private final DailyWork work;
    private final Clock clock;
    private final boolean scheduled;
    private final ScheduledExecutorService beat =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("daily-clock").daemon(true).factory());
    private final ExecutorService runs =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("daily-job").daemon(true).factory());

    private @Nullable ScheduledFuture<?> looking;
    private @Nullable Running running;
    private @Nullable DailyRun last;
    private @Nullable Instant notBefore;
    private String triedFor = "";
    private int tries;
    private boolean lookedIntoOutbox;

    DailyJob(
            Workspace workspace,
            Kept kept,
            DailyWork work,
            Clock hakyuClock,
            @Value("${hakyu.daily:true}") boolean scheduled) {
        this.workspace = workspace;
        this.kept = kept;
        this.work = work;
        this.clock = hakyuClock;
        this.scheduled = scheduled;
    }

    /// A run that goes on.
    ///
    /// @param by who started it; empty for the clock
    record Running(Instant since, String by, List<Text> lines) {
        Running {
            lines = List.copyOf(lines);
        }

        private Running with(Text line) {
            List<Text> more = new ArrayList<>(lines);
            more.add(line);
            return new Running(since, by, more);
        }
    }

    /// How it stands.
    ///
    /// @param scheduled it runs by itself
    /// @param next when it is due next
    record State(
            @Nullable Running running, @Nullable DailyRun last, boolean scheduled, Instant next) {}

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (scheduled) {
            looking =
                    beat.scheduleWithFixedDelay(
                            this::tickSafely, 2, LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
        }
    }

    synchronized State state() {
        return new State(running, last, scheduled, schedule().next(clock.instant()));
    }

    /// Starts a run unless one goes on.
    ///
    /// @param by who wants it
    /// @return false when one goes on
    boolean startNow(String by) {
        return start(by);
    }

    /// Looks at the clock and starts a run when one is due.
    ///
    /// @return true when one was started
    boolean tick() {
        return isDue(clock.instant()) && start("");
    }

    private synchronized boolean isDue(Instant now) {
        if (running != null || (notBefore != null && now.isBefore(notBefore))) {
            return false;
        }
        DailySchedule schedule = schedule();
        String period = schedule.period(now).value();
        if (period.equals(triedFor) && tries >= MOST_TRIES_OF_A_DAY) {
            return false;
        }
        boolean made =
                kept.store()
                        .briefs()
                        .find(schedule.period(now))
                        .filter(BriefEntry::isFinished)
                        .isPresent();
        boolean week = weekSchedule().due(now, kept.store().briefs().all()).isPresent();
        boolean unsent = period.equals(triedFor) && last != null && last.isIncomplete();
        return schedule.isDue(now, made) || (made && (week || unsent || leftInOutbox()));
    }

    /// Whether the process before this one left something unsent.
    private boolean leftInOutbox() {
        if (lookedIntoOutbox) {
            return false;
        }
        lookedIntoOutbox = true;
        try {
            return !new Outbox(workspace.directory()).waiting().isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized boolean start(String by) {
        if (running != null || runs.isShutdown()) {
            return false;
        }
        Instant now = clock.instant();
        String period = schedule().period(now).value();
        tries = period.equals(triedFor) ? tries + 1 : 1;
        triedFor = period;
        lookedIntoOutbox = true;
        running = new Running(now, by, List.of());
        runs.execute(() -> run(by));
        return true;
    }

    private void run(String by) {
        DailyRun.Result result = work.run(by, this::tell);
        synchronized (this) {
            Running ended = Optional.ofNullable(running).orElseThrow();
            DailyRun over = new DailyRun(ended.since(), clock.instant(), by, result, ended.lines());
            last = over;
            notBefore = over.isIncomplete() ? clock.instant().plus(AGAIN_AFTER) : null;
            running = null;
        }
    }

    private synchronized void tell(Text line) {
        running = running == null ? null : running.with(line);
    }

    private DailySchedule schedule() {
        Settings settings = workspace.settings();
        return new DailySchedule(settings.zone(), settings.briefAt());
    }

    private WeekSchedule weekSchedule() {
        Settings settings = workspace.settings();
        return new WeekSchedule(settings.zone(), settings.briefAt(), settings.weeklyOn());
    }

    /// An exception would end the beat for good.
    private void tickSafely() {
        try {
            tick();
        } catch (RuntimeException e) {
            LOG.error("The clock of the day's job could not be looked at.", e);
        }
    }

    @PreDestroy
    void stop() throws InterruptedException {
        if (looking != null) {
            looking.cancel(false);
        }
        beat.shutdownNow();
        runs.shutdown();
        if (!runs.awaitTermination(END_WITHIN_SECONDS, TimeUnit.SECONDS)) {
            runs.shutdownNow();
            runs.awaitTermination(END_WITHIN_SECONDS, TimeUnit.SECONDS);
        }
    }
}
