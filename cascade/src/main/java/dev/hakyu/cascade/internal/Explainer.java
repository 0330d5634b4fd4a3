package dev.hakyu.cascade.internal;

import dev.hakyu.cascade.api.StopCause;
import dev.hakyu.cascade.api.StopExplanation;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/// Watches one run and keeps, for each node, why it first fell below its schedule and why it first
/// stopped.
final class Explainer implements StepObserver {
    private static final double DOWN = 1e-9;
    private static final double SHORT = 1e-4;
    private static final double MINOR_SHARE = 0.1;
    private static final int MAX_CHAIN = 50;

    private final int run;
    private final Workspace workspace;
    private final Plan plan;
    private final PhysicalLayout layout;
    private final int[][] linksOfSupplier;
    private final double[] shortfall;
    private final boolean[] seenDown;
    private final boolean[] seenBelow;
    private final boolean[] seenStop;
    private final Map<Integer, StopCause> firstDown = new HashMap<>();
    private final Map<Integer, StopCause> firstBelow = new HashMap<>();
    private final Map<Integer, StopCause> stop = new LinkedHashMap<>();
    private final Map<Integer, Integer> stopStep = new HashMap<>();

    Explainer(int run, Workspace workspace) {
        this.run = run;
        this.workspace = workspace;
        plan = workspace.plan;
        layout = plan.physical;
        shortfall = new double[layout.supplier.length];
        seenDown = new boolean[plan.digital.nodes.length];
        seenBelow = new boolean[plan.followed.length];
        seenStop = new boolean[plan.followed.length];
        int[] degree = new int[layout.size()];
        for (int supplier : layout.supplier) {
            degree[supplier]++;
        }
        linksOfSupplier = new int[layout.size()][];
        for (int p = 0; p < layout.size(); p++) {
            linksOfSupplier[p] = new int[degree[p]];
        }
        for (int link = layout.supplier.length - 1; link >= 0; link--) {
            int supplier = layout.supplier[link];
            linksOfSupplier[supplier][--degree[supplier]] = link;
        }
    }

    @Override
    public void afterStep(int step) {
        for (int i = 0; i < plan.digital.nodes.length; i++) {
            int node = plan.digital.nodes[i];
            if (!seenDown[i] && workspace.availability[node] < 1 - DOWN) {
                seenDown[i] = true;
                firstDown.put(node, availabilityCause(i));
            }
        }
        for (int k = 0; k < plan.followed.length; k++) {
            double level = workspace.level(k);
            if (level < 1 - DOWN
                    && !(seenBelow[k] && (seenStop[k] || level >= RunTally.STOP_BELOW))
                    && plan.operatingHours(k, step) > 0) {
                below(k, step, level < RunTally.STOP_BELOW);
            }
        }
        double[] served = workspace.physical.served;
        for (int p = 0; p < served.length; p++) {
            if (served[p] < 1 - SHORT) {
                for (int link : linksOfSupplier[p]) {
                    shortfall[link] += (1 - served[p]) * orderedOn(link, step);
                }
            }
        }
    }

    private double orderedOn(int link, int step) {
        double days =
                layout.time
                        .days[layout.schedule[layout.buyerOfLink[link]]][
                        step + layout.lagSteps[link]];
        return layout.unitsPerDay[link] * days * workspace.physical.order[layout.cellOfLink[link]];
    }

    private void below(int follow, int step, boolean stopped) {
        int node = plan.followed[follow];
        StopCause cause = follow < layout.size() ? outputCause(follow, step) : firstDownOf(node);
        firstBelow.putIfAbsent(node, cause);
        seenBelow[follow] = true;
        if (stopped) {
            stop.put(node, cause);
            stopStep.put(node, step);
            seenStop[follow] = true;
        }
    }

    private StopCause firstDownOf(int node) {
        StopCause cause = firstDown.get(node);
        return cause == null ? new StopCause.OwnOutage(node) : cause;
    }

    private StopCause availabilityCause(int index) {
        int node = plan.digital.nodes[index];
        double level = workspace.availability[node];
        int worst = -1;
        for (int g = plan.digital.groupStart[index]; g < plan.digital.groupStart[index + 1]; g++) {
            if (workspace.digital.allowed[g] <= level && workspace.own[node] > level) {
                worst = g;
                break;
            }
        }
        if (worst < 0) {
            return new StopCause.OwnOutage(node);
        }
        List<Integer> members = new ArrayList<>();
        for (int m = plan.digital.memberStart[worst];
                m < plan.digital.memberStart[worst + 1];
                m++) {
            if (workspace.availability[plan.digital.member[m]] < 1) {
                members.add(plan.digital.member[m]);
            }
        }
        members.sort(Comparator.comparingDouble(member -> workspace.availability[member]));
        return new StopCause.Dependency(node, plan.digital.groupOfNode[worst], members);
    }

    private StopCause outputCause(int p, int step) {
        PhysicalKernel kernel = workspace.physical;
        int node = layout.nodeOf[p];
        if (kernel.output[p] < kernel.limit[p] - DOWN) {
            return new StopCause.Orders(node, buyersOrderingLess(p, step));
        }
        int group = shortestGroup(p, step);
        if (kernel.limit[p] >= kernel.level[p] - DOWN || group < 0) {
            return firstDownOf(node);
        }
        return new StopCause.Input(node, group - layout.groupStart[p], shortSuppliers(group));
    }

    private int shortestGroup(int p, int step) {
        double need =
                layout.time.days[layout.schedule[p]][step]
                        * Math.max(workspace.physical.level[p], DOWN);
        int worst = -1;
        double most = 0;
        for (int g = layout.groupStart[p]; g < layout.groupStart[p + 1]; g++) {
            double missing = 1 - Math.min(1, workspace.physical.groupStock[g] / need);
            double effect =
                    switch (layout.essentiality[g]) {
                        case PhysicalLayout.ESSENTIAL -> missing;
                        case PhysicalLayout.HALF -> missing / 2;
                        case PhysicalLayout.NON_ESSENTIAL -> missing * layout.valueShare[g];
                        default -> 0;
                    };
            if (effect > most) {
                most = effect;
                worst = g;
            }
        }
        return worst;
    }

    private List<Integer> shortSuppliers(int group) {
        int first = layout.linkStart[layout.cellStart[group]];
        int last = layout.linkStart[layout.cellStart[group + 1]];
        return largest(first, last, link -> shortfall[link], link -> layout.supplier[link]);
    }

    private List<Integer> buyersOrderingLess(int p, int step) {
        int[] links = linksOfSupplier[p];
        return largest(
                0,
                links.length,
                i -> {
                    int link = links[i];
                    double order = workspace.physical.order[layout.cellOfLink[link]];
                    return order >= 1
                            ? 0
                            : orderedOn(link, step) / Math.max(order, DOWN) * (1 - order);
                },
                i -> layout.buyerOfLink[links[i]]);
    }

    private List<Integer> largest(
            int first, int last, IntToDoubleFunction size, IntUnaryOperator productionNode) {
        Map<Integer, Double> byNode = new LinkedHashMap<>();
        for (int i = first; i < last; i++) {
            byNode.merge(
                    layout.nodeOf[productionNode.applyAsInt(i)],
                    size.applyAsDouble(i),
                    Double::sum);
        }
        double all = byNode.values().stream().mapToDouble(Double::doubleValue).sum();
        return byNode.entrySet().stream()
                .filter(entry -> entry.getValue() > MINOR_SHARE * all)
                .sorted(Map.Entry.<Integer, Double>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    /// Nodes that stopped in this run, with the chain of causes behind each.
    Map<Integer, StopExplanation> explanations() {
        Map<Integer, StopExplanation> all = new LinkedHashMap<>();
        stop.keySet().forEach(node -> all.put(node, explain(node)));
        return all;
    }

    private StopExplanation explain(int node) {
        int when = stopStep.getOrDefault(node, 0);
        List<StopCause> chain = new ArrayList<>();
        BitSet told = new BitSet();
        StopCause cause = stop.get(node);
        while (cause != null && chain.size() < MAX_CHAIN) {
            chain.add(cause);
            told.set(cause.node());
            cause = next(cause, told, when);
        }
        return new StopExplanation(run, when * plan.request.stepHours(), chain);
    }

    private @Nullable StopCause next(StopCause cause, BitSet told, int when) {
        return switch (cause) {
            case StopCause.OwnOutage _ -> null;
            case StopCause.Dependency(_, _, List<Integer> members) ->
                    firstUntold(members, told, firstDown::get);
            case StopCause.Input(_, _, List<Integer> suppliers) ->
                    firstUntold(suppliers, told, node -> outputCauseUntil(node, when));
            case StopCause.Orders(_, List<Integer> buyers) ->
                    firstUntold(buyers, told, node -> outputCauseUntil(node, when));
        };
    }

    private static @Nullable StopCause firstUntold(
            List<Integer> nodes, BitSet told, IntFunction<@Nullable StopCause> causeOf) {
        for (int node : nodes) {
            StopCause cause = told.get(node) ? null : causeOf.apply(node);
            if (cause != null) {
                return cause;
            }
        }
        return null;
    }

    private @Nullable StopCause outputCauseUntil(int node, int when) {
        return stopStep.getOrDefault(node, Integer.MAX_VALUE) <= when
                ? stop.get(node)
                : firstBelow.get(node);
    }
}
