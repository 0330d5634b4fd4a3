package dev.hakyu.server.incidents;

import dev.hakyu.brief.api.ShownId;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.network.NameMatch;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.network.api.ExposureFindings;
import dev.hakyu.server.workspace.Snapshot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Names in reports that are near one of ours, and of which nobody has said whether they are.
public final class Questions {
    private Questions() {}

    /// Whether a name is an organisation of ours.
    ///
    /// @param ours what the organisation is called in the network
    /// @param incidents those that name it
    public record Question(
            String id,
            String mention,
            OrganisationId organisation,
            String ours,
            Text reason,
            List<Incident> incidents) {
        public Question {
            incidents = List.copyOf(incidents);
        }
    }

    /// All that are open.
    public static List<Question> open(Snapshot now) {
        Map<String, Question> open = new LinkedHashMap<>();
        for (Incident incident : now.incidents()) {
            ExposureFindings findings = now.findingsOf(incident);
            if (!findings.concernsUs() && now.rulings().findDismissal(incident.id()).isEmpty()) {
                findings.proposals().forEach(each -> ask(open, now, each.match(), incident));
            }
        }
        return List.copyOf(open.values());
    }

    static Optional<Question> find(Snapshot now, String id) {
        return open(now).stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /// Those of one incident.
    static List<Question> of(Incident incident, Snapshot now) {
        return open(now).stream().filter(each -> each.incidents().contains(incident)).toList();
    }

    private static void ask(
            Map<String, Question> open, Snapshot now, NameMatch match, Incident incident) {
        @Nullable OrganisationId organisation = match.findOrganisation().orElse(null);
        if (organisation == null) {
            return;
        }
        String id = ShownId.ofQuestion(match.mention(), organisation);
        Question known = open.get(id);
        List<Incident> where = new ArrayList<>(known == null ? List.of() : known.incidents());
        if (!where.contains(incident)) {
            where.add(incident);
        }
        open.put(
                id,
                new Question(
                        id,
                        match.mention(),
                        organisation,
                        now.network().index().nameOf(organisation),
                        match.reason(),
                        where));
    }
}
