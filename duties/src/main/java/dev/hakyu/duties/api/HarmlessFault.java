package dev.hakyu.duties.api;

import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.OutageWhat;
import dev.hakyu.model.network.Exposure;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.OrganisationRole;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// A stop that harmed no data: of which its house says that it was no attack, or that a service
/// provider tells of as a fault. What is asked of us is to work without the service, not to shut
/// anybody out and not to report a leak.
public final class HarmlessFault {
    private static final Set<OutageWhat> SERVICE =
            EnumSet.of(OutageWhat.SERVICES, OutageWhat.SYSTEMS);

    private HarmlessFault() {}

    /// True when the incident is one.
    ///
    /// @param exposures of the incident
    public static boolean isOne(Incident incident, List<Exposure> exposures, Network.Index index) {
        return (incident.isFault() && harmedNoData(incident))
                || isSupposedByProvider(incident, exposures, index);
    }

    private static boolean harmedNoData(Incident incident) {
        return incident.exposed().isEmpty() && incident.harms().isEmpty();
    }

    /// True for an outage that a service provider tells of as a fault, with no word of an attack.
    ///
    /// @param exposures of the incident
    public static boolean isSupposedByProvider(
            Incident incident, List<Exposure> exposures, Network.Index index) {
        return incident.isSupposedFault()
                && harmedNoData(incident)
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
