package dev.hakyu.cli;

import dev.hakyu.brief.api.DecisionText;
import dev.hakyu.model.decision.Decision;
import dev.hakyu.model.network.Network;
import java.util.LinkedHashMap;
import java.util.Map;

/// A decision for programs.
final class DecisionJson {
    private DecisionJson() {}

    /// The parts that every decision has.
    static Map<String, Object> of(Decision decision, Network network) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", decision.id().value());
        json.put("kind", DecisionText.kind(decision));
        json.put("at", decision.said().at().toString());
        json.put("by", decision.by());
        json.put("reason", decision.reason());
        json.put("text", DecisionText.of(decision, network));
        return json;
    }
}
