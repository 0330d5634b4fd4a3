package dev.hakyu.cli;

import dev.hakyu.model.network.Impact;
import dev.hakyu.model.network.Impact.NodeImpact;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// An impact for programs: `docs/schema/impact.schema.json`.
final class ImpactJson {
    private ImpactJson() {}

    static Map<String, Object> of(Impact impact) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("version", 1);
        json.put("title", impact.scenario().title());
        json.put("start", impact.scenario().startInstant());
        json.put("zone", impact.scenario().zone().getId());
        json.put("horizon_days", impact.scenario().horizonDays());
        json.put("provenance", impact.provenance());
        List<Map<String, Object>> nodes = impact.nodes().stream().map(ImpactJson::node).toList();
        json.put("nodes", nodes);
        json.put("totals", impact.totals());
        json.put("assumptions", impact.assumptions());
        return json;
    }

    private static Map<String, Object> node(NodeImpact node) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("node", node.node().value());
        json.put("name", node.name());
        json.put("hit", node.hit());
        json.put("stop_probability", node.stopProbability());
        json.put("stop_probability_error", node.stopProbabilityError());
        json.put("first_stop", node.firstStop());
        json.put("lost_output_days", node.lostOutputDays());
        json.put("lost_value_added", node.lostValueAdded());
        json.put("statement", node.statement());
        json.put("causes", node.causes());
        json.put("output", node.output());
        return json;
    }
}
