package dev.hakyu.server.incidents;

import dev.hakyu.brief.api.IncidentText;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.OrganisationName;
import dev.hakyu.model.network.Exposure;
import dev.hakyu.model.network.NodeId;
import dev.hakyu.server.workspace.Snapshot;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Other incidents that have an organisation, an attacker or something of ours in common with one.
final class RelatedIncidents {
    private static final int MOST = 12;
    private final Incident incident;
    private final Snapshot now;
    private final Set<String> organisations;
    private final Set<String> actors;
    private final Set<NodeId> concerned;

    private RelatedIncidents(Incident incident, Snapshot now) {
        this.incident = incident;
        this.now = now;
        organisations = organisations(incident);
        actors = actors(incident);
        concerned = concerned(incident);
    }

    static List<Dossier.Related> of(Incident incident, Snapshot now) {
        return new RelatedIncidents(incident, now).list();
    }

    private List<Dossier.Related> list() {
        List<Dossier.Related> related = new ArrayList<>();
        for (Incident other : now.incidents()) {
            if (related.size() < MOST && !other.id().equals(incident.id())) {
                common(other)
                        .ifPresent(why ->
                                related.add(
                                        new Dossier.Related(
                                                other.id().value(),
                                                other.victim().value().name(),
                                                IncidentText.kind(other),
                                                why)));
            }
        }
        return related;
    }

    private Optional<Text> common(Incident other) {
        Optional<String> organisation = shared(organisations, organisations(other));
        if (organisation.isPresent()) {
            return organisation.map(
                    name -> new Text("同じ組織: " + name, "the same organisation: " + name));
        }
        Optional<String> actor = shared(actors, actors(other));
        if (actor.isPresent()) {
            return actor.map(name -> new Text("同じ攻撃者: " + name, "the same attacker: " + name));
        }
        return concerned(other).stream()
                .filter(concerned::contains)
                .findFirst()
                .map(node -> now.network().index().nameOf(node))
                .map(name -> new Text("当社の同じ対象: " + name, "the same of ours: " + name));
    }

    private static Optional<String> shared(Set<String> mine, Set<String> theirs) {
        return mine.stream().filter(theirs::contains).findFirst();
    }

    private static Set<String> organisations(Incident incident) {
        return Stream.concat(
                        Stream.of(incident.victim().value()),
                        incident.via().stream()
                                .map(each -> each.value().organisation())
                                .filter(Objects::nonNull))
                .filter(OrganisationName::named)
                .map(name -> name.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> actors(Incident incident) {
        return incident.actors().stream()
                .map(each -> each.value().name())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Set<NodeId> concerned(Incident of) {
        return now.findingsOf(of).exposures().stream()
                .map(Exposure::concerned)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
