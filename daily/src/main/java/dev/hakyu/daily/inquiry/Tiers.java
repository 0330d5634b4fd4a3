package dev.hakyu.daily.inquiry;

import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.NodeId;
import dev.hakyu.model.network.Organisation;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.model.network.Supply;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Who delivers to us, and through whom those are reached that do not.
final class Tiers {
    private final Network.Index index;
    private final Set<OrganisationId> ourselves = new HashSet<>();
    private final Map<OrganisationId, Set<OrganisationId>> customers = new HashMap<>();

    private Tiers(Network network) {
        this.index = network.index();
    }

    static Tiers of(Network network) {
        Tiers tiers = new Tiers(network);
        network.self().forEach(each -> tiers.ourselves.add(each.id()));
        for (Supply supply : network.supplies()) {
            Optional<OrganisationId> from = tiers.owner(supply.from());
            Optional<OrganisationId> to = tiers.owner(supply.to());
            if (from.isPresent() && to.isPresent() && !from.equals(to)) {
                tiers.customers
                        .computeIfAbsent(
                                from.get(),
                                key -> new TreeSet<>(Comparator.comparing(OrganisationId::value)))
                        .add(to.get());
            }
        }
        return tiers;
    }

    /// The first tier through whom a supplier delivers to us; empty when it delivers to us itself,
    /// or no chain of deliveries is known. Of several, the nearest, then one that has an address,
    /// then the first by id.
    Optional<OrganisationId> via(OrganisationId supplier) {
        if (deliversToUs(supplier)) {
            return Optional.empty();
        }
        Set<OrganisationId> seen = new HashSet<>();
        ArrayDeque<List<OrganisationId>> levels = new ArrayDeque<>();
        levels.add(List.of(supplier));
        seen.add(supplier);
        while (!levels.isEmpty()) {
            List<OrganisationId> next =
                    levels.poll().stream()
                            .flatMap(each -> customers.getOrDefault(each, Set.of()).stream())
                            .filter(seen::add)
                            .toList();
            Optional<OrganisationId> first =
                    next.stream()
                            .filter(this::deliversToUs)
                            .min(
                                    Comparator.comparing((OrganisationId each) -> !hasAddress(each))
                                            .thenComparing(OrganisationId::value));
            if (first.isPresent()) {
                return first;
            }
            if (!next.isEmpty()) {
                levels.add(next);
            }
        }
        return Optional.empty();
    }

    private boolean deliversToUs(OrganisationId supplier) {
        return customers.getOrDefault(supplier, Set.of()).stream().anyMatch(ourselves::contains);
    }

    private boolean hasAddress(OrganisationId id) {
        return index.findOrganisation(id).map(each -> each.contact().email() != null).orElse(false);
    }

    private Optional<OrganisationId> owner(NodeId node) {
        return index.findOwner(node).map(Organisation::id);
    }
}
