package dev.hakyu.server.incidents;

import dev.hakyu.brief.api.IncidentText;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.DateRole;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.network.api.ExposureFindings;
import dev.hakyu.server.workspace.Snapshot;
import java.util.List;
import java.util.stream.Stream;

/// An incident in one line of a list.
///
/// @param aside somebody said that it does not matter to us
/// @param date the earliest date that is known of it, or empty
/// @param path how it touches us, or empty
public record IncidentRow(
        String id,
        String victim,
        Text kind,
        Certainty certainty,
        boolean touchesUs,
        boolean toVerify,
        boolean aside,
        Standing standing,
        String date,
        List<Text> path,
        int reports) {

    static IncidentRow of(Incident incident, Snapshot now, Standing standing) {
        ExposureFindings findings = now.findingsOf(incident);
        return new IncidentRow(
                incident.id().value(),
                incident.victim().value().name(),
                IncidentText.kind(incident),
                IncidentText.certainty(incident),
                findings.concernsUs(),
                !findings.concernsUs() && !findings.proposals().isEmpty(),
                now.rulings().findDismissal(incident.id()).isPresent(),
                standing,
                date(incident),
                findings.exposures().stream()
                        .limit(1)
                        .map(exposure -> exposure.paths().getFirst().why())
                        .toList(),
                (int) incident.reports().stream().filter(now::isWhole).count());
    }

    private static String date(Incident incident) {
        return Stream.of(DateRole.DISCLOSED, DateRole.DETECTED, DateRole.INTRUSION)
                .flatMap(role -> incident.date(role).stream())
                .map(date -> date.toString().replace('T', ' '))
                .findFirst()
                .orElse("");
    }
}
