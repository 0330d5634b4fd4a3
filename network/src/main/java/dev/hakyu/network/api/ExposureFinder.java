package dev.hakyu.network.api;

import dev.hakyu.model.decision.Rulings;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.network.ExposurePath;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.network.internal.exposure.ExposureSearch;
import java.time.LocalDate;
import java.util.List;

/// Says whether and how incidents concern us.
///
/// An incident concerns us when its victim, the third party it came through, an organisation it
/// affected, or its product is in our network under the same name, a known alias, an identifier or
/// the same reading. A similar name is a proposal and nothing more.
///
/// Build once per network; each incident then costs a few look-ups and one walk from the
/// organisation it hit. Immutable, safe to share between threads.
public final class ExposureFinder {
    private final ExposureSearch search;

    private ExposureFinder(ExposureSearch search) {
        this.search = search;
    }

    /// A finder over one network.
    ///
    /// @param asOf the day on which contracts have ended or not
    public static ExposureFinder over(Network network, LocalDate asOf) {
        return over(network, asOf, Rulings.NONE);
    }

    /// A finder that follows what people decided: learned aliases, names confirmed or rejected.
    ///
    /// @param rulings over the incidents that will be asked for
    public static ExposureFinder over(Network network, LocalDate asOf, Rulings rulings) {
        return over(
                network, asOf, rulings, NameIndex.of(network.organisations(), rulings.aliases()));
    }

    /// The same, with a memory of names that mean nobody of this network.
    public static ExposureFinder over(
            Network network, LocalDate asOf, Rulings rulings, NameMemory memory) {
        return over(
                network,
                asOf,
                rulings,
                NameIndex.of(network.organisations(), rulings.aliases(), memory));
    }

    private static ExposureFinder over(
            Network network, LocalDate asOf, Rulings rulings, NameIndex names) {
        return new ExposureFinder(ExposureSearch.over(network, asOf, rulings, names));
    }

    /// For one incident; use [#over] for several.
    public static ExposureFindings find(Incident incident, Network network, LocalDate asOf) {
        return over(network, asOf).find(incident);
    }

    public ExposureFindings find(Incident incident) {
        return search.find(incident);
    }

    /// Every path from an organisation of the network to us, the most pressing first.
    public List<ExposurePath> listPaths(OrganisationId organisation) {
        return search.listPaths(organisation);
    }
}
