package dev.hakyu.daily.inquiry;

import dev.hakyu.model.network.Exposure;
import dev.hakyu.model.network.ExposurePath;
import dev.hakyu.model.network.Involvement;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.NodeId;
import dev.hakyu.model.network.Organisation;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.model.network.OrganisationRole;
import dev.hakyu.network.api.ProductUsers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Whom an inquiry could go to. Ourselves, authorities and customers are never among them.
public final class SupplierChoice {
    private final Network network;
    private final Network.Index index;
    private final Map<OrganisationId, Boolean> chosen = new LinkedHashMap<>();
    private final Map<OrganisationId, String> unaffected = new LinkedHashMap<>();

    private SupplierChoice(Network network) {
        this.network = network;
        this.index = network.index();
    }

    /// Nobody yet.
    public static SupplierChoice of(Network network) {
        return new SupplierChoice(network);
    }

    /// Those that an incident concerns: the organisation hit, and the suppliers that share a system
    /// or a product with it or stand between it and us.
    public SupplierChoice addConcerned(List<Exposure> exposures) {
        for (Exposure exposure : exposures) {
            boolean victim =
                    exposure.involvement() == Involvement.VICTIM
                            || exposure.involvement() == Involvement.AFFECTED;
            add(exposure.concerned(), victim && exposure.concerned() instanceof OrganisationId);
            for (ExposurePath path : exposure.paths()) {
                switch (path) {
                    case ExposurePath.NthTier tier -> add(firstTier(tier), false);
                    case ExposurePath.SharedSystem shared ->
                            shared.suppliers().forEach(each -> add(each, false));
                    case ExposurePath.ProductInUse use ->
                            use.users().forEach(each -> add(each, false));
                    case ExposurePath.DirectSupply direct -> add(direct.supplier(), victim);
                    case ExposurePath.Ourselves ourselves -> {}
                    case ExposurePath.ReachesSystem access -> {}
                    case ExposurePath.Entrusted entrusted -> {}
                    case ExposurePath.Listed listed -> {}
                }
            }
        }
        return this;
    }

    /// These, or the organisations behind them.
    public SupplierChoice addAll(List<? extends NodeId> nodes) {
        nodes.forEach(each -> add(each, false));
        return this;
    }

    /// Those that use a product in a version that is concerned, or in one that is not on record.
    /// Whoever uses other versions only is left out.
    public SupplierChoice addUsers(ProductUsers.Found found) {
        for (ProductUsers.Use use : found.uses()) {
            if (use.verdict() != ProductUsers.Verdict.NOT_AFFECTED) {
                add(use.node(), false);
            }
        }
        for (ProductUsers.Use use : found.uses()) {
            String version = use.version();
            if (use.verdict() == ProductUsers.Verdict.NOT_AFFECTED && version != null) {
                index.findOwner(use.node())
                        .filter(SupplierChoice::canBeAsked)
                        .map(Organisation::id)
                        .ifPresent(id ->
                                unaffected.merge(id, version, (old, more) -> old + "、" + more));
            }
        }
        unaffected.keySet().removeAll(chosen.keySet());
        return this;
    }

    /// Users of the product that are not asked, with the versions that they use, none of which is
    /// concerned. Whoever was chosen by name is not among them.
    public Map<OrganisationId, String> unaffected() {
        return new LinkedHashMap<>(unaffected);
    }

    /// Every supplier, contractor, service provider and group company that our list holds, but for
    /// those whose version of the product is known not to be concerned.
    public SupplierChoice addEverybody() {
        network.organisations().stream()
                .filter(each -> !unaffected.containsKey(each.id()))
                .forEach(each -> add(each.id(), false));
        return this;
    }

    /// These and nobody else; what was known of them, such as that they were hit, is kept.
    public SupplierChoice keepOnly(List<OrganisationId> suppliers) {
        Map<OrganisationId, Boolean> before = new LinkedHashMap<>(chosen);
        chosen.clear();
        suppliers.forEach(id -> chosen.put(id, before.getOrDefault(id, false)));
        unaffected.keySet().removeAll(suppliers);
        return this;
    }

    /// Those bought by one buyer only.
    public SupplierChoice keepBuyer(String buyer) {
        Buyer wanted = Buyer.of(buyer);
        chosen.keySet()
                .removeIf(id ->
                        index.findOrganisation(id)
                                .flatMap(each -> Optional.ofNullable(each.buyer()))
                                .map(each -> !Buyer.of(each).isSame(wanted))
                                .orElse(true));
        return this;
    }

    /// Whom, and whether it is the one that was hit, in the order in which they were added.
    public Map<OrganisationId, Boolean> suppliers() {
        return new LinkedHashMap<>(chosen);
    }

    private static NodeId firstTier(ExposurePath.NthTier tier) {
        return tier.chain().get(tier.tier() - 1);
    }

    private void add(NodeId node, boolean victim) {
        index.findOwner(node)
                .filter(SupplierChoice::canBeAsked)
                .map(Organisation::id)
                .ifPresent(id -> chosen.merge(id, victim, Boolean::logicalOr));
    }

    private static boolean canBeAsked(Organisation organisation) {
        List<OrganisationRole> roles = organisation.roles();
        return roles.isEmpty()
                || roles.stream()
                        .anyMatch(role ->
                                switch (role) {
                                    case SUPPLIER, SERVICE_PROVIDER, CONTRACTOR, GROUP_COMPANY ->
                                            true;
                                    case SELF, CUSTOMER, AUTHORITY -> false;
                                });
    }
}
