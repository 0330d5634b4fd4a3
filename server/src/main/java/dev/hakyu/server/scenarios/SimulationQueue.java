package dev.hakyu.server.scenarios;

import dev.hakyu.brief.api.ScenarioJob;
import dev.hakyu.brief.api.ScenarioRequest;
import dev.hakyu.brief.api.ScenarioResult;
import dev.hakyu.brief.api.ScenarioResultJson;
import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.Scenario;
import dev.hakyu.server.scenarios.SimulationJob.State;
import dev.hakyu.server.workspace.EnginePool;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// The computations that people asked for: waiting, running, and the last that are over.
@Component
class SimulationQueue {
    static final int MOST_OPEN = 20;
    static final int MOST_OPEN_OF_ONE = 3;
    static final int MOST_RUNS = 10_000;
    private static final int MOST_REMEMBERED = 200;

    /// Runs times nodes times steps: about a quarter of an hour of one processor.
    private static final double MOST_WORK = 1e10;

    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Logger LOG = LoggerFactory.getLogger(SimulationQueue.class);

    private final EnginePool engines;
    private final KeptRuns kept;
    private final Map<String, SimulationJob> jobs = new LinkedHashMap<>();

    SimulationQueue(EnginePool engines, KeptRuns kept) {
        this.engines = engines;
        this.kept = kept;
    }

    /// What was done with a wish.
    sealed interface Answer {
        record Accepted(SimulationJob job) implements Answer {}

        /// It is not computed.
        ///
        /// @param why for a person
        record Refused(Text why) implements Answer {}
    }

    /// Computes a scenario when those before it are done.
    ///
    /// @param expected the bytes that are kept, to compare with, or null to keep what is computed
    Answer submit(String file, String who, ScenarioRequest request, @Nullable String expected) {
        Optional<Text> tooMuch = tooMuch(request.scenario(), request.network());
        if (tooMuch.isPresent()) {
            return new Answer.Refused(tooMuch.get());
        }
        SimulationJob job =
                new SimulationJob(UUID.randomUUID().toString(), file, who, request, expected);
        synchronized (jobs) {
            List<SimulationJob> open = open();
            long ofOne = open.stream().filter(each -> each.who().equals(who)).count();
            if (open.size() >= MOST_OPEN || ofOne >= MOST_OPEN_OF_ONE) {
                return new Answer.Refused(full());
            }
            jobs.put(job.id(), job);
            forgetOldest();
        }
        engines.run(() -> compute(job), failure -> fail(job, failure));
        return new Answer.Accepted(job);
    }

    Optional<SimulationJob> find(String id) {
        synchronized (jobs) {
            return Optional.ofNullable(jobs.get(id));
        }
    }

    /// Those that wait or run, the first to be done first.
    List<SimulationJob> open() {
        synchronized (jobs) {
            return jobs.values().stream().filter(job -> !job.isOver()).toList();
        }
    }

    /// How many are done before this one.
    int ahead(SimulationJob job) {
        return Math.max(0, open().indexOf(job));
    }

    void cancel(SimulationJob job) {
        job.cancel();
        if (job.state() instanceof State.Waiting) {
            job.become(new State.Cancelled());
        }
    }

    private void compute(SimulationJob job) {
        if (job.isOver() || job.isCancelled()) {
            job.become(new State.Cancelled());
            return;
        }
        long deadline = System.nanoTime() + LONGEST.toNanos();
        ScenarioResult result =
                ScenarioJob.run(
                        job.request(),
                        engines.threads(),
                        progress -> job.progress(progress, deadline));
        String expected = job.expected();
        job.become(
                expected == null
                        ? new State.Finished(kept.keep(job.file(), result))
                        : new State.Compared(ScenarioResultJson.write(result).equals(expected)));
    }

    private static void fail(SimulationJob job, Throwable failure) {
        if (job.isTooLong()) {
            job.become(
                    new State.Failed(
                            Text.of(
                                    "%d分以内に終わらなかったため中止しました。回数、期間、時間の刻みを減らしてください。",
                                    "It was stopped because it took more than %d minutes. Use fewer runs, fewer days or longer steps.",
                                    LONGEST.toMinutes())));
        } else if (job.isCancelled() || failure instanceof CancellationException) {
            job.become(new State.Cancelled());
        } else if (failure instanceof InputRejected rejected) {
            job.become(new State.Failed(words(rejected.problems())));
        } else {
            LOG.error("A scenario could not be computed.", failure);
            job.become(
                    new State.Failed(
                            new Text(
                                    "計算の途中で問題が起きました。内容はサーバーの記録にあります。シナリオは残っています。",
                                    "Something went wrong in the computation; it is in the server's log. The scenario was kept.")));
        }
    }

    private static Text words(List<Problem> problems) {
        List<Text> all = new ArrayList<>();
        for (Problem problem : problems) {
            all.add(problem.message());
            all.add(problem.remedy());
        }
        return new Text(
                all.stream().map(Text::ja).collect(Collectors.joining()),
                all.stream().map(Text::en).collect(Collectors.joining(" ")));
    }

    private static Optional<Text> tooMuch(Scenario scenario, Network network) {
        if (scenario.runs() > MOST_RUNS) {
            return Optional.of(
                    Text.of(
                            "試行は%,d回までです。それより多い計算は hakyu simulate で行えます。",
                            "At most %,d runs can be computed here; hakyu simulate takes more.",
                            MOST_RUNS));
        }
        double nodes =
                network.organisations().size() + network.sites().size() + network.systems().size();
        double steps = scenario.horizonDays() * 24.0 / scenario.stepHours();
        if (nodes * steps * scenario.runs() > MOST_WORK) {
            return Optional.of(
                    new Text(
                            "この供給網の大きさでは計算が重すぎます。回数、期間、時間の刻みを減らしてください。",
                            "That is too much work for a network of this size. Use fewer runs, fewer days or longer steps."));
        }
        return Optional.empty();
    }

    private static Text full() {
        return Text.of(
                "順番待ちがいっぱいです(全体で%d件、1人%d件まで)。終わってからもう一度実行してください。シナリオは残っています。",
                "The queue is full (at most %d, and %d of one person). Run it again when some are done. The scenario was kept.",
                MOST_OPEN,
                MOST_OPEN_OF_ONE);
    }

    private void forgetOldest() {
        Iterator<SimulationJob> oldest = jobs.values().iterator();
        while (jobs.size() > MOST_REMEMBERED && oldest.hasNext()) {
            if (oldest.next().isOver()) {
                oldest.remove();
            }
        }
    }
}
