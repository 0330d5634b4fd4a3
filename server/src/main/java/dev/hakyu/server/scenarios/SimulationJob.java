package dev.hakyu.server.scenarios;

import dev.hakyu.brief.api.ScenarioProgress;
import dev.hakyu.brief.api.ScenarioRequest;
import dev.hakyu.model.Text;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/// One computation that somebody waits for. It goes on when the page is closed.
public final class SimulationJob {
    private final String id;
    private final String file;
    private final String who;
    private final String title;
    private volatile @Nullable String expected;
    private volatile @Nullable ScenarioRequest request;
    private volatile State state = new State.Waiting();
    private volatile boolean cancelled;
    private volatile boolean tooLong;

    /// @param expected the bytes that are kept, to compare with, or null to keep what is computed
    SimulationJob(
            String id,
            String file,
            String who,
            ScenarioRequest request,
            @Nullable String expected) {
        this.id = id;
        this.file = file;
        this.who = who;
        this.title = request.scenario().title();
        this.request = request;
        this.expected = expected;
    }

    /// Where a job stands.
    sealed interface State {
        /// Others are computed before it.
        record Waiting() implements State {}

        record Running(ScenarioProgress progress) implements State {}

        /// The result is kept.
        record Finished(String runId) implements State {}

        /// It was computed again.
        ///
        /// @param same byte for byte
        record Compared(boolean same) implements State {}

        record Cancelled() implements State {}

        /// It ended without a result.
        ///
        /// @param why for a person
        record Failed(Text why) implements State {}
    }

    public String id() {
        return id;
    }

    public String file() {
        return file;
    }

    public String who() {
        return who;
    }

    /// What is computed; it is let go, with the network that it holds, when the job is over.
    ///
    /// @throws IllegalStateException when it is over
    ScenarioRequest request() {
        ScenarioRequest wanted = request;
        if (wanted == null) {
            throw new IllegalStateException("the computation is over: " + id);
        }
        return wanted;
    }

    public String title() {
        return title;
    }

    @Nullable String expected() {
        return expected;
    }

    State state() {
        return state;
    }

    public boolean isOver() {
        return switch (state) {
            case State.Waiting _, State.Running _ -> false;
            case State.Finished _, State.Compared _, State.Cancelled _, State.Failed _ -> true;
        };
    }

    void cancel() {
        cancelled = true;
    }

    boolean isCancelled() {
        return cancelled;
    }

    boolean isTooLong() {
        return tooLong;
    }

    void become(State next) {
        state = next;
        if (isOver()) {
            request = null;
            expected = null;
        }
    }

    /// Takes note of the progress, and ends the computation when it is not wanted any more.
    ///
    /// @param deadlineNanos of [System#nanoTime()]
    void progress(ScenarioProgress progress, long deadlineNanos) {
        if (System.nanoTime() - deadlineNanos > 0) {
            tooLong = true;
        }
        if (cancelled || tooLong) {
            throw new CancellationException("The computation is not wanted any more.");
        }
        state = new State.Running(progress);
    }
}
