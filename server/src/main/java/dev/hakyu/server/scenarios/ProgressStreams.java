package dev.hakyu.server.scenarios;

import dev.hakyu.brief.api.ScenarioProgress;
import dev.hakyu.server.scenarios.SimulationJob.State;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// Tells browsers how far computations are. Each stream has a thread of its own that looks at the
/// job, so that a slow reader never holds up the engine.
@Component
class ProgressStreams {
    private static final Logger LOG = LoggerFactory.getLogger(ProgressStreams.class);
    private static final int MOST = 200;
    private static final int MOST_OF_ONE = 12;
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);
    private static final Duration SPEAK_AT_LEAST_EVERY = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private final StreamPlaces places = new StreamPlaces(MOST, MOST_OF_ONE);
    private volatile boolean stopping;

    /// What a script gets.
    ///
    /// @param share of the runs that are done, 0 to 1
    record Progress(String text, double share, boolean over) {}

    /// A stream on a job; empty when too many are open, of this reader or in all.
    ///
    /// @param line what is told, in the reader's language
    Optional<SseEmitter> open(SimulationJob job, String reader, Supplier<String> line) {
        if (!places.take(reader)) {
            return Optional.empty();
        }
        SseEmitter emitter = new SseEmitter(LONGEST.toMillis());
        Thread.ofVirtual()
                .name("progress-" + job.id())
                .start(() -> {
                    try {
                        follow(job, line, emitter);
                    } finally {
                        places.leave(reader);
                    }
                });
        return Optional.of(emitter);
    }

    private void follow(SimulationJob job, Supplier<String> line, SseEmitter emitter) {
        try {
            send(job, line, emitter);
            emitter.complete();
        } catch (IOException | IllegalStateException e) {
            LOG.debug("A reader has gone; the computation goes on.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            emitter.complete();
        }
    }

    private void send(SimulationJob job, Supplier<String> line, SseEmitter emitter)
            throws IOException, InterruptedException {
        Progress told = new Progress("", -1, false);
        long quietSince = System.nanoTime();
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (!stopping && System.nanoTime() - deadline < 0) {
            boolean over = job.isOver();
            Progress now = new Progress(line.get(), share(job), over);
            if (!now.equals(told)) {
                emitter.send(
                        SseEmitter.event()
                                .name(over ? "over" : "progress")
                                .data(now, MediaType.APPLICATION_JSON));
                told = now;
                quietSince = System.nanoTime();
            } else if (System.nanoTime() - quietSince > SPEAK_AT_LEAST_EVERY.toNanos()) {
                emitter.send(SseEmitter.event().comment("still here"));
                quietSince = System.nanoTime();
            }
            if (over) {
                return;
            }
            Thread.sleep(LOOK_EVERY);
        }
    }

    static double share(SimulationJob job) {
        return switch (job.state()) {
            case State.Waiting _ -> 0;
            case State.Running(ScenarioProgress progress) ->
                    progress.part() == ScenarioProgress.Part.RUNS
                            ? (double) progress.finished() / progress.total()
                            : 1;
            case State.Finished _, State.Compared _, State.Cancelled _, State.Failed _ -> 1;
        };
    }

    @PreDestroy
    void stop() {
        stopping = true;
    }
}
