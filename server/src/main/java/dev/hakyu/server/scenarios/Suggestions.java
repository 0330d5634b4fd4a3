package dev.hakyu.server.scenarios;

import dev.hakyu.network.api.Concentration;
import dev.hakyu.server.workspace.Snapshot;
import java.util.List;
import java.util.Optional;

/// Nodes worth a scenario: what alone stops a site of ours.
final class Suggestions {
    private static final int MOST = 8;

    private Suggestions() {}

    static List<NodeChoice> of(Snapshot now) {
        return Concentration.of(
                        now.network(), now.asOf().atZone(now.settings().zone()).toLocalDate())
                .singlePoints()
                .stream()
                .limit(MOST)
                .map(point -> NodeChoice.find(now.network(), point.node().value()))
                .flatMap(Optional::stream)
                .toList();
    }
}
