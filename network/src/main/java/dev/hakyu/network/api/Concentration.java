package dev.hakyu.network.api;

import dev.hakyu.model.Text;
import dev.hakyu.model.network.Access;
import dev.hakyu.model.network.Contract;
import dev.hakyu.model.network.Holding;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.NodeId;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.model.network.SystemId;
import dev.hakyu.network.internal.exposure.ConcentrationSearch;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where much hangs on little, whether or not anything has happened.
///
/// @param mostDependedOn organisations and systems by how many of our sites hang on them, at most
///   50
/// @param sharedProviders organisations whose systems two or more of our sites and suppliers need
/// @param weakAccesses accesses without a phishing-resistant second factor, the most dangerous
///   first
/// @param keptData data past the end of a contract or of its retention, or held after the end
///   without proof of erasure, the longest past first
/// @param singlePoints what alone stops a site of ours
public record Concentration(
        List<Dependence> mostDependedOn,
        List<SharedProvider> sharedProviders,
        List<WeakAccess> weakAccesses,
        List<KeptData> keptData,
        List<SinglePoint> singlePoints) {
    public Concentration {
        mostDependedOn = List.copyOf(mostDependedOn);
        sharedProviders = List.copyOf(sharedProviders);
        weakAccesses = List.copyOf(weakAccesses);
        keptData = List.copyOf(keptData);
        singlePoints = List.copyOf(singlePoints);
    }

    /// Looks for all of them; a few walks per system and supplier.
    ///
    /// @param asOf the day on which contracts and retention have ended or not
    public static Concentration of(Network network, LocalDate asOf) {
        return new ConcentrationSearch(network, asOf).search();
    }

    /// Something that sites of ours hang on, through supplies and systems and in any number of
    /// steps.
    ///
    /// @param sites sites of ours, at least one
    /// @param suppliers how many other organisations hang on it too
    public record Dependence(NodeId node, List<NodeId> sites, int suppliers, Text why) {
        public Dependence {
            sites = List.copyOf(sites);
        }
    }

    /// One organisation behind several.
    public record SharedProvider(
            OrganisationId provider,
            List<SystemId> systems,
            List<NodeId> ourNodes,
            List<OrganisationId> suppliers,
            Text why) {
        public SharedProvider {
            systems = List.copyOf(systems);
            ourNodes = List.copyOf(ourNodes);
            suppliers = List.copyOf(suppliers);
        }
    }

    /// An access that a stolen password, or a tricked user, opens.
    public record WeakAccess(Access access, Text why) {}

    /// Data that should be gone.
    ///
    /// @param contract or holding: at least one is known
    /// @param since the day on which it should have gone
    public record KeptData(
            OrganisationId organisation,
            @Nullable Contract contract,
            @Nullable Holding holding,
            LocalDate since,
            Text why) {
        public Optional<Contract> findContract() {
            return Optional.ofNullable(contract);
        }

        public Optional<Holding> findHolding() {
            return Optional.ofNullable(holding);
        }
    }

    /// Something whose loss alone stops sites of ours: the only source of an essential item, or a
    /// system, when it stays away until all tolerance and manual work has ended.
    ///
    /// @param stops sites of ours that fall below half
    public record SinglePoint(NodeId node, List<NodeId> stops, Text why) {
        public SinglePoint {
            stops = List.copyOf(stops);
        }
    }
}
