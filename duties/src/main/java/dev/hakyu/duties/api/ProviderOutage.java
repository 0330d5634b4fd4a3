package dev.hakyu.duties.api;

import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.OutageWhat;
import dev.hakyu.model.network.Exposure;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.OrganisationRole;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// An outage of a service provider that it tells of as a fault, with no word of an attack and no
/// data harmed: what is asked of us is to work without the service, not to shut the provider out.
public final class ProviderOutage {
    private static final Set<OutageWhat> SERVICE =
            EnumSet.of(OutageWhat.SERVICES, OutageWhat.SYSTEMS);

    private ProviderOutage() {}

    /// True when the incident is one.
    ///
    /// @param exposures of the incident
    public static boolean isOne(Incident incident, List<Exposure> exposures, Network.Index index) {
        return incident.isSupposedFault()
                && incident.exposed().isEmpty()
                && incident.harms().isEmpty()
                && incident.outage() != null
                && SERVICE.contains(incident.outage().value().what())
                && exposures.stream()
                        .anyMatch(each ->
                                index.findOrganisation(each.concerned())
                                        .filter(house ->
                                                house.roles()
                                                        .contains(
                                                                OrganisationRole.SERVICE_PROVIDER))
                                        .isPresent());
    }
}
