package dev.hakyu.network.internal;

import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.NodeId;
import dev.hakyu.model.network.Organisation;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.model.network.Site;
import dev.hakyu.model.network.SiteId;
import dev.hakyu.model.network.Supply;
import dev.hakyu.model.network.SystemId;
import dev.hakyu.model.network.SystemNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A network as paths are followed through it: who owns what, who supplies whom.
public final class NetworkView {
    private final Network network;
    private final Network.Index index;
    private final Map<OrganisationId, List<Site>> sites = new HashMap<>();
    private final Map<OrganisationId, List<Supply>> outgoing = new HashMap<>();
    private final List<NodeId> ours = new ArrayList<>();

    public NetworkView(Network network) {
        this.network = network;
        this.index = network.index();
        for (Site site : network.sites()) {
            sites.computeIfAbsent(site.organisation(), o -> new ArrayList<>()).add(site);
        }
        for (Supply supply : network.supplies()) {
            findOwner(supply.from())
                    .ifPresent(owner ->
                            outgoing.computeIfAbsent(owner, o -> new ArrayList<>()).add(supply));
        }
        for (Organisation self : network.self()) {
            ours.add(self.id());
            sitesOf(self.id()).forEach(site -> ours.add(site.id()));
        }
    }

    public Network network() {
        return network;
    }

    public Network.Index index() {
        return index;
    }

    public String nameOf(NodeId node) {
        return index.nameOf(node);
    }

    /// The organisation's name before a site's own, for a person who does not know the site.
    public String fullNameOf(NodeId node) {
        if (node instanceof SiteId && !isOurs(node)) {
            String owner = findOwner(node).map(this::nameOf).orElse("");
            String name = nameOf(node);
            return name.startsWith(owner) ? name : owner + " " + name;
        }
        return nameOf(node);
    }

    public List<Site> sitesOf(OrganisationId organisation) {
        return List.copyOf(sites.getOrDefault(organisation, List.of()));
    }

    /// What the organisation or its sites deliver.
    public List<Supply> suppliesFrom(OrganisationId organisation) {
        return List.copyOf(outgoing.getOrDefault(organisation, List.of()));
    }

    /// The organisation itself, or whom a site belongs to, or who runs a system.
    public Optional<OrganisationId> findOwner(NodeId node) {
        return switch (node) {
            case OrganisationId organisation -> Optional.of(organisation);
            case SiteId site -> index.findSite(site).map(Site::organisation);
            case SystemId system -> index.findSystem(system).map(SystemNode::operator);
        };
    }

    /// True for ourselves, our sites and the systems we run.
    public boolean isOurs(NodeId node) {
        return findOwner(node)
                .flatMap(index::findOrganisation)
                .map(Organisation::isSelf)
                .orElse(false);
    }

    /// Ourselves and our sites.
    public List<NodeId> ours() {
        return List.copyOf(ours);
    }

    /// Where something is made: each site, and each organisation that has none.
    public List<NodeId> productionNodes() {
        Map<NodeId, Boolean> nodes = new LinkedHashMap<>();
        for (Organisation organisation : network.organisations()) {
            List<Site> own = sitesOf(organisation.id());
            if (own.isEmpty()) {
                nodes.put(organisation.id(), true);
            }
            own.forEach(site -> nodes.put(site.id(), true));
        }
        return List.copyOf(nodes.keySet());
    }

    /// The production nodes that an organisation or site stands for.
    public List<NodeId> productionNodesOf(NodeId node) {
        return switch (node) {
            case OrganisationId organisation -> {
                List<Site> own = sitesOf(organisation);
                yield own.isEmpty()
                        ? List.of(organisation)
                        : own.stream().map(site -> (NodeId) site.id()).toList();
            }
            case SiteId site -> List.of(site);
            case SystemId system -> List.of();
        };
    }
}
