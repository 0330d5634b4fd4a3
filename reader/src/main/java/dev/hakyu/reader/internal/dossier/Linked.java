package dev.hakyu.reader.internal.dossier;

import dev.hakyu.model.incident.Link;
import java.util.List;

/// Accounts that were taken for one event, and why.
public record Linked(List<Sighting> members, List<Link> links) {
    public Linked {
        members = List.copyOf(members);
        links = List.copyOf(links);
    }
}
