package dev.hakyu.model.network;

import dev.hakyu.model.Text;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One way in which an incident reaches our network.
public sealed interface ExposurePath {
    /// The path as a sentence for a person.
    Text why();

    /// The organisation concerned is ourselves.
    record Ourselves(OrganisationId organisation, Text why) implements ExposurePath {}

    /// It delivers to us.
    ///
    /// @param supplies at least one row; `to` is the buying site or organisation
    record DirectSupply(OrganisationId supplier, List<Supply> supplies, Text why)
            implements ExposurePath {
        public DirectSupply {
            supplies = List.copyOf(supplies);
        }
    }

    /// It delivers to somebody who delivers to us.
    ///
    /// @param chain from the organisation concerned to the site or organisation of ours, in the
    ///   direction of the goods; `tier + 1` nodes
    /// @param items what flows on each link of the chain
    record NthTier(int tier, List<NodeId> chain, List<String> items, Text why)
            implements ExposurePath {
        public NthTier {
            chain = List.copyOf(chain);
            items = List.copyOf(items);
            if (tier < 2 || chain.size() != tier + 1 || items.size() != tier) {
                throw new IllegalArgumentException(
                        "tier must be 2 or more with tier + 1 nodes and tier items, got "
                                + tier
                                + ", "
                                + chain.size()
                                + " and "
                                + items.size());
            }
        }
    }

    /// It can reach a system.
    record ReachesSystem(Access access, Text why) implements ExposurePath {}

    /// It holds data of ours or works under a contract of ours.
    ///
    /// @param contract or null when only the holding is known
    /// @param ended the contract's last day or the holding's retention end has passed
    /// @param erasureProven a proof of erasure was received
    /// @param subentrusted it is not our contractor but works for one
    record Entrusted(
            OrganisationId organisation,
            @Nullable Contract contract,
            List<Holding> holdings,
            boolean ended,
            boolean erasureProven,
            boolean subentrusted,
            Text why)
            implements ExposurePath {
        public Entrusted {
            holdings = List.copyOf(holdings);
        }

        public Optional<Contract> findContract() {
            return Optional.ofNullable(contract);
        }
    }

    /// It runs a system, or what a system is hosted on, that we or suppliers of ours need.
    ///
    /// @param ourNodes sites, organisations and systems of ours that need it
    /// @param suppliers suppliers that need it
    record SharedSystem(
            SystemId system, List<NodeId> ourNodes, List<OrganisationId> suppliers, Text why)
            implements ExposurePath {
        public SharedSystem {
            ourNodes = List.copyOf(ourNodes);
            suppliers = List.copyOf(suppliers);
        }
    }

    /// The product concerned is in use.
    ///
    /// @param users our systems, and organisations, that use it
    record ProductInUse(String product, List<NodeId> users, Text why) implements ExposurePath {
        public ProductInUse {
            users = List.copyOf(users);
        }
    }

    /// It stands in our list and nothing more is known of what joins us.
    record Listed(OrganisationId organisation, Text why) implements ExposurePath {}
}
