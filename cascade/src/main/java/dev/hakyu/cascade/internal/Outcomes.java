package dev.hakyu.cascade.internal;

import dev.hakyu.cascade.api.CascadeRequest;
import dev.hakyu.cascade.api.CascadeResult;
import dev.hakyu.cascade.api.NodeOutcome;
import dev.hakyu.cascade.api.OutputSeries;
import dev.hakyu.cascade.api.Production;
import dev.hakyu.cascade.api.Spread;
import dev.hakyu.cascade.api.StopExplanation;
import dev.hakyu.cascade.api.TrackedRuns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// Turns the tallies of all runs into the result.
final class Outcomes {
    private static final int MAX_TOLD_RUNS = 32;
    private static final double[] SHARES_OF_RUNS = {0.05, 0.10, 0.25, 0.50, 0.75, 0.90, 0.95};

    private final Tallies tallies;
    private final Plan plan;
    private final CascadeRequest request;
    private final int runs;

    Outcomes(Tallies tallies) {
        this.tallies = tallies;
        plan = tallies.plan;
        request = plan.request;
        runs = request.runs();
    }

    CascadeResult result(String engineVersion) {
        int representative = medianRun();
        Map<Integer, StopExplanation> told = explanations(representative);
        List<NodeOutcome> outcomes = new ArrayList<>();
        List<OutputSeries> series = new ArrayList<>();
        for (int k = 0; k < plan.followed.length; k++) {
            if (tallies.hasDeviated(k)) {
                outcomes.add(outcome(k, told));
                series.addAll(tallies.series.series(k));
            }
        }
        return new CascadeResult(
                new CascadeResult.Provenance(
                        engineVersion,
                        request.seed(),
                        runs,
                        request.horizonSteps(),
                        request.stepHours()),
                request.network(),
                outcomes,
                series,
                tallies.lostValueAdded,
                representative,
                IntStream.range(0, tallies.setStopHours.length)
                        .mapToObj(set ->
                                new TrackedRuns(
                                        tallies.setLostValueAdded[set], tallies.setStopHours[set]))
                        .toList());
    }

    /// The run with the median loss: of value added, or of hours where no value is known.
    private int medianRun() {
        boolean valued = Arrays.stream(tallies.lostValueAdded).anyMatch(value -> value > 0);
        double[] loss = valued ? tallies.lostValueAdded : tallies.lostHours;
        return IntStream.range(0, runs)
                .boxed()
                .sorted(Comparator.comparingDouble(run -> loss[run]))
                .toList()
                .get((runs - 1) / 2);
    }

    private NodeOutcome outcome(int k, Map<Integer, StopExplanation> told) {
        NodeRuns record = tallies.record(k);
        int node = plan.followed[k];
        Optional<Production> made = request.network().node(node).production();
        double[] stops = stopHours(record);
        double probability = (double) stops.length / runs;
        Spread lost = Spread.of(record.lostHours);
        double outputPerShipment = outputPerShipment(k, made);
        return new NodeOutcome(
                node,
                probability,
                Math.sqrt(probability * (1 - probability) / runs),
                stops.length == 0 ? Optional.empty() : Optional.of(Spread.of(stops)),
                lost,
                made.map(production -> lost.times(production.baselinePerHour())),
                made.map(Production::valueAddedPerHour)
                        .filter(OptionalDouble::isPresent)
                        .map(value -> lost.times(value.getAsDouble())),
                Spread.of(record.recovered).times(outputPerShipment),
                Spread.of(record.waiting).times(outputPerShipment),
                stoppedBy(stops),
                Optional.ofNullable(told.get(node)));
    }

    private List<NodeOutcome.StoppedBy> stoppedBy(double[] stops) {
        double[] sorted = stops.clone();
        Arrays.sort(sorted);
        List<NodeOutcome.StoppedBy> told = new ArrayList<>();
        for (double share : SHARES_OF_RUNS) {
            int rank = Math.max(1, (int) Math.ceil(share * runs - 1e-9));
            if (rank < sorted.length) {
                told.add(new NodeOutcome.StoppedBy((double) rank / runs, sorted[rank - 1]));
            }
        }
        if (sorted.length > 0) {
            told.add(
                    new NodeOutcome.StoppedBy(
                            (double) sorted.length / runs, sorted[sorted.length - 1]));
        }
        return told;
    }

    private double outputPerShipment(int k, Optional<Production> made) {
        boolean plans = k < plan.physical.size() && plan.physical.plannedPerHour[k] > 0;
        return plans
                ? made.map(Production::baselinePerHour).orElse(0.0)
                        / plan.physical.plannedPerHour[k]
                : 0;
    }

    private double[] stopHours(NodeRuns record) {
        return Arrays.stream(record.stopStepPlusOne)
                .filter(step -> step > 0)
                .mapToDouble(step -> (step - 1) * request.stepHours())
                .toArray();
    }

    /// Tells the representative run, then, for nodes that do not stop in it, the run in which they
    /// stop at their median time, until all are told or enough runs are.
    private Map<Integer, StopExplanation> explanations(int representative) {
        if (runs == 1) {
            return tallies.told;
        }
        Map<Integer, StopExplanation> told = new HashMap<>();
        Workspace workspace = new Workspace(plan);
        tell(representative, workspace, told);
        int toldRuns = 1;
        for (int k = 0; k < plan.followed.length && toldRuns < MAX_TOLD_RUNS; k++) {
            if (tallies.hasDeviated(k) && !told.containsKey(plan.followed[k])) {
                int run = medianStopRun(tallies.record(k));
                if (run >= 0) {
                    tell(run, workspace, told);
                    toldRuns++;
                }
            }
        }
        return told;
    }

    private static void tell(int run, Workspace workspace, Map<Integer, StopExplanation> told) {
        Explainer explainer = new Explainer(run, workspace);
        workspace.run(run, explainer);
        explainer.explanations().forEach(told::putIfAbsent);
    }

    private int medianStopRun(NodeRuns record) {
        List<Integer> stopping =
                IntStream.range(0, runs)
                        .filter(run -> record.stopStepPlusOne[run] > 0)
                        .boxed()
                        .sorted(Comparator.comparingInt(run -> record.stopStepPlusOne[run]))
                        .toList();
        return stopping.isEmpty() ? -1 : stopping.get((stopping.size() - 1) / 2);
    }
}
