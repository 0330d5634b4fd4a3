package dev.hakyu.network.internal.compile;

import dev.hakyu.cascade.api.DependencyGroup;
import dev.hakyu.model.Basis;
import dev.hakyu.model.Text;
import dev.hakyu.model.network.Need;
import dev.hakyu.model.network.Network;
import dev.hakyu.network.internal.NeedGroup;
import dev.hakyu.network.internal.NetworkView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/// Makes dependency groups of the engine out of the need groups of a network, and notes what nobody
/// said about them.
final class NeedCompiler {
    /// How long manual work lasts when nobody has said.
    static final double MANUAL_HOURS_BY_DEFAULT = 24;

    private final NodeTable nodes;
    private final Notebook notes;

    NeedCompiler(NodeTable nodes, Notebook notes) {
        this.nodes = nodes;
        this.notes = notes;
    }

    /// The groups of each node, in the order of the file.
    Map<Integer, List<CompiledNeed>> groups(Network network) {
        Map<Integer, List<CompiledNeed>> groups = new LinkedHashMap<>();
        for (NeedGroup group : NeedGroup.of(new NetworkView(network))) {
            List<Integer> members =
                    group.members().stream()
                            .flatMap(system -> nodes.nodes(system).stream())
                            .toList();
            if (members.isEmpty()) {
                continue;
            }
            for (int node : nodes.nodes(group.who())) {
                groups.computeIfAbsent(node, _ -> new ArrayList<>())
                        .add(
                                group.rows().isEmpty()
                                        ? onHost(node, members)
                                        : group(node, members, group.rows()));
            }
        }
        return groups;
    }

    private CompiledNeed onHost(int node, List<Integer> members) {
        Basis basis =
                nodes.index()
                        .findSystem(nodes.id(node))
                        .map(system -> system.origin().basis())
                        .orElse(Basis.UNKNOWN);
        return new CompiledNeed(node, DependencyGroup.of(members, 1), basis, List.of());
    }

    private CompiledNeed group(int node, List<Integer> members, List<Need> rows) {
        int required = rows.stream().mapToInt(Need::required).max().orElse(1);
        double weight = rows.stream().mapToDouble(Need::weight).max().orElse(1);
        Figure tolerance = least(rows, Need::toleranceHours, 0);
        Figure manual = least(rows, Need::manualShare, 0);
        Figure hours = least(rows, Need::manualHours, MANUAL_HOURS_BY_DEFAULT);
        Figure end = least(rows, Need::fallbackEndShare, 0);
        double ramp = given(rows, Need::manualRampHours).max().orElse(0);
        boolean works = manual.value > 0;
        Basis basis =
                rows.stream()
                        .map(row -> row.origin().basis())
                        .reduce(Basis.MEASURED, Basis::weaker);
        if (!tolerance.known || !manual.known || (works && !hours.known)) {
            basis = Basis.UNKNOWN;
            note(node, members, rows, tolerance, manual, hours);
        }
        return new CompiledNeed(
                node,
                new DependencyGroup(
                        members,
                        Math.clamp(required, 1, members.size()),
                        tolerance.value,
                        manual.value,
                        works ? hours.value : 0,
                        ramp,
                        Math.min(end.value, manual.value),
                        Math.clamp(weight, 0, 1)),
                basis,
                rows);
    }

    private void note(
            int node,
            List<Integer> members,
            List<Need> rows,
            Figure tolerance,
            Figure manual,
            Figure hours) {
        String system = nodes.index().nameOf(rows.getFirst().system());
        String name = nodes.name(node);
        List<String> ja = new ArrayList<>();
        List<String> en = new ArrayList<>();
        if (!tolerance.known) {
            ja.add("許容0時間");
            en.add("tolerance 0 hours");
        }
        if (!manual.known) {
            ja.add("手作業なし");
            en.add("no manual work");
        } else if (manual.value > 0 && !hours.known) {
            ja.add("手作業は24時間まで");
            en.add("manual work for 24 hours");
        }
        notes.unknown(
                node,
                Set.copyOf(members),
                Noted.Topic.NEED,
                new Text(
                        name + "は" + system + "なしでどれだけ動けるか",
                        "how long " + name + " works without " + system),
                new Text(String.join("、", ja), String.join(", ", en)));
    }

    private record Figure(double value, boolean known) {}

    private static Figure least(
            List<Need> rows, Function<Need, @Nullable Double> of, double byDefault) {
        double[] values = given(rows, of).toArray();
        return values.length == 0
                ? new Figure(byDefault, false)
                : new Figure(DoubleStream.of(values).min().orElse(byDefault), true);
    }

    private static DoubleStream given(List<Need> rows, Function<Need, @Nullable Double> of) {
        return rows.stream()
                .flatMapToDouble(row -> {
                    Double value = of.apply(row);
                    return value == null ? DoubleStream.empty() : DoubleStream.of(value);
                });
    }
}
