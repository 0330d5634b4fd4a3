package dev.hakyu.server.incidents;

import dev.hakyu.brief.api.DecisionText;
import dev.hakyu.brief.api.IncidentText;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Resolved;
import dev.hakyu.model.network.Exposure;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.network.api.ExposureFindings;
import dev.hakyu.server.workspace.Snapshot;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One incident with all that was said of it.
///
/// @param victimWhy why the victim is called so, and what else it is called
/// @param concerned organisations of ours that it was found to concern, by id
/// @param questions near names of which nobody has said whether they are ours
/// @param timeline what happened when, oldest first
/// @param claims what was claimed beside what was confirmed, by day
/// @param links why its reports belong together
/// @param related other incidents, with what they have in common
/// @param decisions on it that hold, newest first
/// @param dismissal who put it aside and why, or null
public record Dossier(
        String id,
        String victim,
        List<String> aliases,
        Text kind,
        Certainty certainty,
        List<Text> victimWhy,
        List<FactGroup> facts,
        List<Text> paths,
        Map<String, String> concerned,
        List<Questions.Question> questions,
        List<Timeline.Entry> timeline,
        List<Claims.Row> claims,
        List<Sources.Source> sources,
        List<Text> links,
        List<Related> related,
        List<Made> decisions,
        @Nullable Dismissal dismissal) {

    /// Somebody said that it does not matter to us.
    public record Dismissal(String decision, String who, String day, String reason) {}

    /// A decision that holds.
    public record Made(String id, Text what, String who, String day, String reason) {}

    /// Another incident.
    ///
    /// @param why what both have in common
    public record Related(String id, String victim, Text kind, Text why) {}

    static Dossier of(
            Incident incident,
            Snapshot now,
            Sources sources,
            Timeline timeline,
            Meant meant,
            IncidentText words) {
        ExposureFindings findings = now.findingsOf(incident);
        Set<Text> paths = new LinkedHashSet<>();
        findings.exposures()
                .forEach(exposure -> exposure.paths().forEach(path -> paths.add(path.why())));
        return new Dossier(
                incident.id().value(),
                incident.victim().value().name(),
                incident.victim().value().aliases(),
                IncidentText.kind(incident),
                IncidentText.certainty(incident),
                why(incident.victim()),
                FactGroup.of(incident, words),
                List.copyOf(paths),
                concerned(findings, now),
                Questions.of(incident, now),
                timeline.entries(),
                Claims.of(incident, now, words),
                sources.list(),
                incident.links().stream().map(link -> link.reason()).distinct().toList(),
                RelatedIncidents.of(incident, now),
                decisions(incident, now, meant),
                now.rulings()
                        .findDismissal(incident.id())
                        .map(each ->
                                new Dismissal(
                                        each.id().value(),
                                        each.by(),
                                        each.day().toString(),
                                        each.reason()))
                        .orElse(null));
    }

    private static List<Text> why(Resolved<?> value) {
        return value.superseded().isEmpty() ? List.of() : List.of(value.why());
    }

    private static Map<String, String> concerned(ExposureFindings findings, Snapshot now) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Exposure exposure : findings.exposures()) {
            if (exposure.concerned() instanceof OrganisationId id) {
                names.put(id.value(), now.network().index().nameOf(id));
            }
        }
        return names;
    }

    private static List<Made> decisions(Incident incident, Snapshot now, Meant meant) {
        return meant.on(incident, now.rulings().decisions()).reversed().stream()
                .map(each ->
                        new Made(
                                each.id().value(),
                                DecisionText.of(each, now.network()),
                                each.by(),
                                each.day().toString(),
                                each.reason()))
                .toList();
    }
}
