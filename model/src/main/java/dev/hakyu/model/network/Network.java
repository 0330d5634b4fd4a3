package dev.hakyu.model.network;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All that is known of a supply network, at one moment. Immutable; references resolve.
///
/// @param version hash of the content, for provenance
public record Network(
        String version,
        List<Organisation> organisations,
        List<Site> sites,
        List<SystemNode> systems,
        List<Supply> supplies,
        List<Need> needs,
        List<Access> accesses,
        List<Contract> contracts,
        List<Holding> holdings,
        List<ProductUse> uses,
        List<Control> controls,
        List<CalendarDay> calendar) {
    public Network {
        organisations = List.copyOf(organisations);
        sites = List.copyOf(sites);
        systems = List.copyOf(systems);
        supplies = List.copyOf(supplies);
        needs = List.copyOf(needs);
        accesses = List.copyOf(accesses);
        contracts = List.copyOf(contracts);
        holdings = List.copyOf(holdings);
        uses = List.copyOf(uses);
        controls = List.copyOf(controls);
        calendar = List.copyOf(calendar);
    }

    public static Network empty() {
        return new Network(
                "empty", List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /// The same network, of the same version, for eyes that are not to see whom to ask.
    public Network withoutContacts() {
        return new Network(
                version,
                organisations.stream().map(Organisation::withoutContact).toList(),
                sites,
                systems,
                supplies,
                needs,
                accesses,
                contracts,
                holdings,
                uses,
                controls,
                calendar);
    }

    /// What if some rows said something else; told apart by its version.
    public Network withRows(List<Supply> otherSupplies, List<Need> otherNeeds) {
        return new Network(
                version + "+what-if",
                organisations,
                sites,
                systems,
                otherSupplies,
                otherNeeds,
                accesses,
                contracts,
                holdings,
                uses,
                controls,
                calendar);
    }

    /// The same network, of the same version, with other sites and supplies.
    public Network withSites(List<Site> otherSites, List<Supply> otherSupplies) {
        return new Network(
                version,
                organisations,
                otherSites,
                systems,
                otherSupplies,
                needs,
                accesses,
                contracts,
                holdings,
                uses,
                controls,
                calendar);
    }

    /// A view by id; build it once per use, it costs one pass.
    public Index index() {
        return new Index(this);
    }

    /// The organisations that are ourselves.
    public List<Organisation> self() {
        return organisations.stream().filter(Organisation::isSelf).toList();
    }

    /// Look-up by id over one network.
    public static final class Index {
        private final Map<NodeId, Organisation> organisations = new HashMap<>();
        private final Map<NodeId, Site> sites = new HashMap<>();
        private final Map<NodeId, SystemNode> systems = new HashMap<>();

        private Index(Network network) {
            network.organisations.forEach(each -> organisations.put(each.id(), each));
            network.sites.forEach(each -> sites.put(each.id(), each));
            network.systems.forEach(each -> systems.put(each.id(), each));
        }

        public Optional<Organisation> findOrganisation(NodeId id) {
            return Optional.ofNullable(organisations.get(id));
        }

        public Optional<Site> findSite(NodeId id) {
            return Optional.ofNullable(sites.get(id));
        }

        public Optional<SystemNode> findSystem(NodeId id) {
            return Optional.ofNullable(systems.get(id));
        }

        /// The organisation itself, the owner of a site, or the operator of a system.
        public Optional<Organisation> findOwner(NodeId id) {
            return switch (id) {
                case OrganisationId organisation -> findOrganisation(organisation);
                case SiteId site -> findSite(site).flatMap(s -> findOrganisation(s.organisation()));
                case SystemId system ->
                        findSystem(system)
                                .map(SystemNode::operator)
                                .flatMap(this::findOrganisation);
            };
        }

        /// What a person calls it; the id itself when the network does not have it.
        public String nameOf(NodeId id) {
            return switch (id) {
                case OrganisationId o ->
                        findOrganisation(o).map(Organisation::name).orElse(o.value());
                case SiteId s -> findSite(s).map(Site::name).orElse(s.value());
                case SystemId s -> findSystem(s).map(SystemNode::name).orElse(s.value());
            };
        }
    }
}
