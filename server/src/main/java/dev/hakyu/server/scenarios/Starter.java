package dev.hakyu.server.scenarios;

import dev.hakyu.brief.api.ScenarioRequest;
import dev.hakyu.model.Text;
import dev.hakyu.model.network.Scenario;
import dev.hakyu.network.api.ScenarioReader;
import dev.hakyu.network.api.ScenarioWriter;
import dev.hakyu.server.accounts.Kept;
import dev.hakyu.server.workspace.Snapshot;
import dev.hakyu.server.workspace.Workspace;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/// Starts computations as people ask for them.
@Component
class Starter {
    private static final long LARGEST_SEED = 999_999_999_999_999_999L;

    private final Workspace workspace;
    private final SimulationQueue queue;
    private final KeptRuns runs;
    private final Kept kept;
    private final Clock clock;

    Starter(
            Workspace workspace,
            SimulationQueue queue,
            KeptRuns runs,
            Kept kept,
            Clock hakyuClock) {
        this.workspace = workspace;
        this.queue = queue;
        this.runs = runs;
        this.kept = kept;
        this.clock = hakyuClock;
    }

    /// What became of a wish.
    sealed interface Started {
        /// It is computed, or waits for that.
        record Computing(SimulationJob job) implements Started {}

        /// The same was computed before.
        record Known(KeptRuns.Entry run) implements Started {}

        /// Nothing was started.
        ///
        /// @param why for a person
        record Refused(Text why) implements Started {}
    }

    /// Computes a scenario, unless the same was computed before.
    ///
    /// @param askedRuns empty for what the scenario says; so is `askedSeed`
    Started run(String file, Scenario scenario, String askedRuns, String askedSeed, String who) {
        OptionalLong times = number(askedRuns, scenario.runs(), 1, SimulationQueue.MOST_RUNS);
        OptionalLong seed = number(askedSeed, scenario.seed(), 0, LARGEST_SEED);
        if (times.isEmpty() || seed.isEmpty()) {
            return new Started.Refused(
                    Text.of(
                            "試行の回数は1〜%,d、乱数の種は0以上の整数で書いてください。",
                            "Write 1 to %,d runs, and a whole number of 0 or more as the seed.",
                            SimulationQueue.MOST_RUNS));
        }
        ScenarioRequest request =
                request(scenario.withRuns((int) times.getAsLong()).withSeed(seed.getAsLong()));
        String hash = request.inputsHash();
        Optional<KeptRuns.Entry> before = runs.findInputs(file, hash);
        if (before.isPresent()) {
            return new Started.Known(before.get());
        }
        return submitted(queue.submit(file, who, request, null), "scenario-run", who, file);
    }

    /// Computes a kept result again, to see whether it comes out the same.
    Started again(KeptRuns.KeptRun run, String who) {
        Snapshot now = workspace.current();
        ScenarioRequest request =
                request(
                        ScenarioReader.parse(
                                run.result().scenario(),
                                run.file(),
                                now.network(),
                                now.settings().zone()));
        if (!request.inputsHash().equals(run.result().provenance().inputsHash())) {
            return new Started.Refused(
                    Text.of(
                            "計算のあとで供給網または設定が変わったため、同じ入力からは計算できません(当時の供給網の版 %s、今の版 %s)。",
                            "The network or the settings have changed since, so it cannot be computed from the same inputs (network version then %s, now %s).",
                            run.result().provenance().networkVersion(),
                            now.network().version()));
        }
        return submitted(
                queue.submit(run.file(), who, request, run.json()),
                "scenario-check",
                who,
                run.path());
    }

    private Started submitted(
            SimulationQueue.Answer answer, String action, String who, String subject) {
        return switch (answer) {
            case SimulationQueue.Answer.Refused(Text why) -> new Started.Refused(why);
            case SimulationQueue.Answer.Accepted(SimulationJob job) -> {
                kept.store().audit().add(clock.instant(), who, action, subject);
                yield new Started.Computing(job);
            }
        };
    }

    /// What is computed is always what a file of this scenario would say, so that it can be
    /// computed again from the kept text.
    private ScenarioRequest request(Scenario scenario) {
        Snapshot now = workspace.current();
        return new ScenarioRequest(
                now.network(),
                now.settings(),
                ScenarioReader.parse(
                        ScenarioWriter.yaml(scenario),
                        scenario.title(),
                        now.network(),
                        now.settings().zone()));
    }

    private static OptionalLong number(String asked, long usual, long least, long most) {
        if (asked.isBlank()) {
            return OptionalLong.of(usual);
        }
        try {
            long value = Long.parseLong(asked.strip());
            return value >= least && value <= most ? OptionalLong.of(value) : OptionalLong.empty();
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }
}
