package dev.hakyu.daily.inquiry;

import dev.hakyu.model.Origin;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.NodeId;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.model.network.Site;
import dev.hakyu.model.network.Supply;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The rows of one network that suppliers can be asked about, by key and by supplier. Costs one
/// pass over the network.
final class RowIndex {
    private final Map<RowKey, Row> rows = new LinkedHashMap<>();
    private final Map<String, List<RowKey>> bySupplier = new HashMap<>();

    private record Row(Origin origin, String shown) {}

    private RowIndex() {}

    static RowIndex of(Network network) {
        RowIndex index = new RowIndex();
        Network.Index names = network.index();
        network.organisations()
                .forEach(each -> {
                    String id = each.id().value();
                    index.put(RowKey.of("organisations", id), id, each.origin(), "");
                });
        network.sites()
                .forEach(each ->
                        index.put(
                                RowKey.of("sites", each.id().value()),
                                each.organisation().value(),
                                each.origin(),
                                each.name()));
        network.systems()
                .forEach(each -> {
                    OrganisationId operator = each.operator();
                    index.put(
                            RowKey.of("systems", each.id().value()),
                            operator == null ? null : operator.value(),
                            each.origin(),
                            each.name());
                });
        network.accesses()
                .forEach(each ->
                        index.put(
                                RowKey.of("access", each.id().value()),
                                each.organisation().value(),
                                each.origin(),
                                each.id() + " → " + names.nameOf(each.system())));
        index.putEntrusted(network);
        index.putSupplies(network, names);
        return index;
    }

    private void putEntrusted(Network network) {
        network.contracts()
                .forEach(each ->
                        put(
                                RowKey.of("contracts", each.id().value()),
                                each.organisation().value(),
                                each.origin(),
                                each.title() + "(" + each.id() + ")"));
        network.holdings()
                .forEach(each -> {
                    String contract = each.contract() == null ? "" : each.contract().value();
                    String organisation = each.organisation().value();
                    put(
                            RowKey.of("holdings", organisation, each.dataSet(), contract),
                            organisation,
                            each.origin(),
                            each.dataSet());
                });
    }

    private void putSupplies(Network network, Network.Index names) {
        Map<String, String> owners = new HashMap<>();
        for (Site site : network.sites()) {
            owners.put(site.id().value(), site.organisation().value());
        }
        for (Supply each : network.supplies()) {
            NodeId from = each.from();
            put(
                    RowKey.of("supplies", from.value(), each.to().value(), each.item()),
                    owners.getOrDefault(from.value(), from.value()),
                    each.origin(),
                    each.item() + " → " + names.nameOf(each.to()));
        }
    }

    private void put(RowKey key, @Nullable String supplier, Origin origin, String shown) {
        if (rows.putIfAbsent(key, new Row(origin, shown)) == null && supplier != null) {
            bySupplier
                    .computeIfAbsent(key.table() + "\n" + supplier, k -> new ArrayList<>())
                    .add(key);
        }
    }

    /// The rows of a table that concern a supplier, in file order.
    List<RowKey> rowsOf(String table, OrganisationId supplier) {
        return bySupplier.getOrDefault(table + "\n" + supplier.value(), List.of());
    }

    /// Where a row stands; empty when the network has it no longer.
    Optional<Origin> find(RowKey key) {
        return Optional.ofNullable(rows.get(key)).map(Row::origin);
    }

    /// What a person reads for a row; empty for the supplier itself.
    String shown(RowKey key) {
        Row row = rows.get(key);
        return row == null ? String.join(" / ", key.values()) : row.shown();
    }
}
