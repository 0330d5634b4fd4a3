package dev.hakyu.server.inquiries;

import dev.hakyu.daily.inquiry.Outbox;
import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Sends letters while nobody has to wait: one inquiry at a time. What became of each letter stands
/// in the log of its inquiry; here is only how far the sending is and how it ended.
@Component
class LetterPost {
    private static final int END_WITHIN_SECONDS = 40;
    private static final Logger LOG = LoggerFactory.getLogger(LetterPost.class);

    private final Desk desk;
    private final Clock clock;
    private final Map<String, Ended> ended = new HashMap<>();
    private @Nullable Running running;
    private final ExecutorService post =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("letters").daemon(true).factory());

    LetterPost(Desk desk, Clock hakyuClock) {
        this.desk = desk;
        this.clock = hakyuClock;
    }

    /// Which letters.
    enum Kind {
        FIRST,
        REMINDER
    }

    /// Letters that are being sent.
    ///
    /// @param handed how many were handed to the mail server so far
    record Running(String inquiry, int handed) {}

    /// Letters that were sent.
    ///
    /// @param problems of those that did not go, or may not have gone
    record Ended(Instant at, int sent, int skipped, List<Problem> problems) {
        Ended {
            problems = List.copyOf(problems);
        }
    }

    /// Begins to send.
    ///
    /// @return false when others are being sent
    synchronized boolean start(String inquiry, Kind kind, String who) {
        if (running != null || post.isShutdown()) {
            return false;
        }
        running = new Running(inquiry, 0);
        post.execute(() -> send(inquiry, kind, who));
        return true;
    }

    synchronized Optional<Running> running() {
        return Optional.ofNullable(running);
    }

    /// How the last sending of an inquiry ended since the server was started.
    synchronized Optional<Ended> ended(String inquiry) {
        return Optional.ofNullable(ended.get(inquiry));
    }

    private void send(String inquiry, Kind kind, String who) {
        Ended result = sent(inquiry, kind, who);
        synchronized (this) {
            ended.put(inquiry, result);
            running = null;
        }
    }

    private Ended sent(String inquiry, Kind kind, String who) {
        try {
            Outbox.Outcome outcome =
                    switch (kind) {
                        case FIRST -> desk.send(inquiry, who, this::handed);
                        case REMINDER -> desk.remind(inquiry, who, this::handed);
                    };
            return new Ended(
                    clock.instant(),
                    outcome.letters().size(),
                    outcome.skipped(),
                    outcome.problems());
        } catch (InputRejected e) {
            return new Ended(clock.instant(), 0, 0, e.problems());
        } catch (IOException | RuntimeException | Error e) {
            LOG.error("The letters of an inquiry could not be sent.", e);
            return new Ended(clock.instant(), 0, 0, List.of(broken(inquiry)));
        }
    }

    private synchronized void handed() {
        running = running == null ? null : new Running(running.inquiry(), running.handed() + 1);
    }

    @PreDestroy
    void stop() throws InterruptedException {
        post.shutdown();
        if (!post.awaitTermination(END_WITHIN_SECONDS, TimeUnit.SECONDS)) {
            post.shutdownNow();
        }
    }

    private static Problem broken(String inquiry) {
        return Problem.error(
                "letters-broken-off",
                dev.hakyu.model.Place.file("inquiries/" + inquiry),
                new Text(
                        "送信の途中で問題が起きました。内容はサーバーの記録にあります。",
                        "Something went wrong while sending; it is in the server's log."),
                new Text(
                        "送れたものは記録されています。もう一度送信すると、残りだけを送ります。",
                        "What went is noted; send again to send the rest only."));
    }
}
