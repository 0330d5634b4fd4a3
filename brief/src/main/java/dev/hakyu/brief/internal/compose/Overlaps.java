package dev.hakyu.brief.internal.compose;

import dev.hakyu.model.Text;
import dev.hakyu.model.network.Impact.NodeImpact;
import dev.hakyu.model.network.NodeId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Sites of ours that two incidents stop. Each incident is simulated alone, so that what both do
/// together is told as not computed.
public final class Overlaps {
    private final List<Case> cases;

    /// @param cases those told in full, in the order of their numbers
    public Overlaps(List<Case> cases) {
        this.cases = List.copyOf(cases);
    }

    /// What the page of one of them says of the others.
    public List<Text> linesOf(Case one) {
        List<Text> lines = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            if (!cases.get(i).incident().id().equals(one.incident().id())) {
                Text other = numbered(i);
                shared(one, cases.get(i))
                        .ifPresent(sites ->
                                lines.add(
                                        new Text(
                                                "%sは%sの事案でも止まる計算です。2つの事案は別々に計算しており、重なったときの停止の長さと損失は計算していません。"
                                                        .formatted(sites.ja(), other.ja()),
                                                "By the computation incident %s stops %s too. The two were computed apart: how long the stop lasts and what it costs when they coincide was not computed."
                                                        .formatted(other.en(), sites.en()))));
            }
        }
        return lines;
    }

    /// One line for each pair.
    public List<Text> pairs() {
        List<Text> lines = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            for (int k = i + 1; k < cases.size(); k++) {
                Text first = numbered(i);
                Text second = numbered(k);
                shared(cases.get(i), cases.get(k))
                        .ifPresent(sites ->
                                lines.add(
                                        new Text(
                                                "%sと%sの事案が重なったときの影響(%s)。別々に計算しています"
                                                        .formatted(
                                                                first.ja(),
                                                                second.ja(),
                                                                sites.ja()),
                                                "What incidents %s and %s do together to %s; they were computed apart"
                                                        .formatted(
                                                                first.en(),
                                                                second.en(),
                                                                sites.en()))));
            }
        }
        return lines;
    }

    private static Text numbered(int index) {
        return new Text(Character.toString('①' + index), Integer.toString(index + 1));
    }

    private static Optional<Text> shared(Case one, Case other) {
        Set<NodeId> there =
                other.ourStops().stream()
                        .filter(Overlaps::isLikely)
                        .map(NodeImpact::node)
                        .collect(Collectors.toSet());
        List<String> names =
                one.ourStops().stream()
                        .filter(Overlaps::isLikely)
                        .filter(stop -> there.contains(stop.node()))
                        .map(NodeImpact::name)
                        .toList();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(new Text(String.join("、", names), String.join(", ", names)));
    }

    private static boolean isLikely(NodeImpact stop) {
        return stop.stopProbability() >= Case.LIKELY;
    }
}
