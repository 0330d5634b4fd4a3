package dev.hakyu.server.scenarios;

import dev.hakyu.model.network.Network;
import java.util.List;
import java.util.Optional;

/// What is hit, in the form.
///
/// @param choice the node; empty when the network does not have it
public record StruckRow(ScenarioForm.Struck field, Optional<NodeChoice> choice) {
    static List<StruckRow> of(ScenarioForm form, Network network) {
        return form.struck().stream()
                .map(each -> new StruckRow(each, NodeChoice.find(network, each.node())))
                .toList();
    }
}
