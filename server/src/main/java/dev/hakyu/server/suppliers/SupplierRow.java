package dev.hakyu.server.suppliers;

import dev.hakyu.model.network.NodeId;
import dev.hakyu.model.network.Organisation;
import dev.hakyu.model.network.OrganisationRole;
import dev.hakyu.server.workspace.Snapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// An organisation we depend on, in one line.
///
/// @param tier as the network says, or empty
/// @param incidents ids of those that concern it
public record SupplierRow(
        String id,
        String name,
        List<OrganisationRole> roles,
        String tier,
        String buyer,
        List<String> incidents) {

    static List<SupplierRow> of(Snapshot now, String words) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        Map<NodeId, List<String>> incidents = incidentsByNode(now);
        return now.network().organisations().stream()
                .filter(each -> !each.isSelf())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).contains(wanted))
                .map(each -> row(each, incidents.getOrDefault(each.id(), List.of())))
                .sorted(
                        java.util.Comparator.comparing(
                                        (SupplierRow row) -> row.incidents().isEmpty())
                                .thenComparing(SupplierRow::tier)
                                .thenComparing(SupplierRow::name))
                .toList();
    }

    private static SupplierRow row(Organisation each, List<String> incidents) {
        return new SupplierRow(
                each.id().value(),
                each.name(),
                each.roles(),
                each.tier() == null ? "" : each.tier().toString(),
                each.buyer() == null ? "" : each.buyer(),
                incidents);
    }

    private static Map<NodeId, List<String>> incidentsByNode(Snapshot now) {
        Map<NodeId, List<String>> byNode = new HashMap<>();
        now.findings()
                .forEach((incident, findings) ->
                        findings.exposures()
                                .forEach(exposure ->
                                        byNode.merge(
                                                exposure.concerned(),
                                                List.of(incident.value()),
                                                SupplierRow::joined)));
        return byNode;
    }

    private static List<String> joined(List<String> first, List<String> second) {
        return java.util.stream.Stream.concat(first.stream(), second.stream()).distinct().toList();
    }
}
