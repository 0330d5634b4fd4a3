package dev.hakyu.network.internal.compile;

import dev.hakyu.model.Money;
import dev.hakyu.model.network.Hit;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.NodeId;
import dev.hakyu.model.network.Organisation;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.model.network.Site;
import dev.hakyu.model.network.SystemId;
import dev.hakyu.model.network.SystemNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The nodes of the network as numbers: sites, organisations without sites, systems, in file order.
final class NodeTable {
    private final Network.Index index;
    private final List<NodeId> ids = new ArrayList<>();
    private final Map<NodeId, Integer> numbers = new HashMap<>();
    private final Map<NodeId, List<Site>> sitesOf = new LinkedHashMap<>();
    private final ItemLines lines;

    NodeTable(ItemLines lines) {
        this.lines = lines;
        Network network = lines.network();
        index = network.index();
        for (Site site : network.sites()) {
            sitesOf.computeIfAbsent(site.organisation(), _ -> new ArrayList<>()).add(site);
            add(site.id());
        }
        for (Organisation organisation : network.organisations()) {
            if (!sitesOf.containsKey(organisation.id())) {
                add(organisation.id());
            }
        }
        for (SystemNode system : network.systems()) {
            add(system.id());
        }
    }

    private void add(NodeId id) {
        if (numbers.putIfAbsent(id, ids.size()) == null) {
            ids.add(id);
        }
    }

    int size() {
        return ids.size();
    }

    /// As the user's network knows it.
    NodeId id(int node) {
        return lines.known(ids.get(node));
    }

    String name(int node) {
        return index.nameOf(ids.get(node));
    }

    Network.Index index() {
        return index;
    }

    boolean isProduction(int node) {
        return !(ids.get(node) instanceof SystemId);
    }

    /// A node that stands for part of something, and how large a part.
    record Part(int node, double share) {}

    /// The nodes that stand for an id, their parts adding to 1: a site or system itself, an
    /// organisation's sites by value added (equally when none is known, or in several currencies).
    /// Sites of unknown value take no part beside known ones. Empty for an unknown id.
    List<Part> parts(NodeId id) {
        Integer number = numbers.get(id);
        if (number != null) {
            return List.of(new Part(number, 1));
        }
        List<Site> sites = sitesOf.getOrDefault(id, List.of());
        Set<String> currencies =
                sites.stream()
                        .flatMap(site -> Optional.ofNullable(site.valueAddedPerDay()).stream())
                        .map(money -> money.currency().getCurrencyCode())
                        .collect(Collectors.toSet());
        List<Part> parts = new ArrayList<>();
        double total = sites.stream().mapToDouble(NodeTable::valueAdded).sum();
        boolean byValue = currencies.size() == 1 && total > 0;
        for (Site site : sites) {
            double share = byValue ? valueAdded(site) / total : 1.0 / sites.size();
            if (share > 0) {
                parts.add(new Part(Objects.requireNonNull(numbers.get(site.id())), share));
            }
        }
        return parts;
    }

    /// All nodes that stand for an id: an organisation's sites, whatever their value.
    List<Integer> nodes(NodeId id) {
        Integer number = numbers.get(id);
        if (number != null) {
            return List.of(number);
        }
        return sitesOf.getOrDefault(id, List.of()).stream()
                .map(site -> Objects.requireNonNull(numbers.get(site.id())))
                .toList();
    }

    /// The nodes that a hit strikes; empty for an id or an item that nobody knows.
    List<Integer> struck(Hit hit) {
        return lines.findStruck(hit).map(this::nodes).orElse(List.of());
    }

    /// Whom a row of the compiled network names, as the user's network knows it.
    NodeId known(NodeId id) {
        return lines.known(id);
    }

    /// What somebody delivers, by the names of the items.
    List<String> itemsOf(NodeId node) {
        return lines.itemsOf(node);
    }

    private static double valueAdded(Site site) {
        Money money = site.valueAddedPerDay();
        return money == null ? 0 : Math.max(0, money.amount().doubleValue());
    }

    /// Its sites are nodes, so the organisation is not one itself.
    boolean hasSites(OrganisationId organisation) {
        return sitesOf.containsKey(organisation);
    }

    Optional<Site> findSite(int node) {
        return index.findSite(ids.get(node));
    }

    Optional<Organisation> findOwner(int node) {
        return index.findOwner(ids.get(node));
    }

    /// Every id that a scenario may name.
    List<NodeId> known() {
        List<NodeId> all = new ArrayList<>(sitesOf.keySet());
        all.addAll(ids);
        all.replaceAll(lines::known);
        return all.stream().distinct().toList();
    }
}
