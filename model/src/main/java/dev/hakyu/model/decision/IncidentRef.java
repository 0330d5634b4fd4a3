package dev.hakyu.model.decision;

import dev.hakyu.model.incident.IncidentId;
import dev.hakyu.model.incident.Report;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// An incident as a person saw it when deciding: its reports and what its victim was called. An
/// incident's id may change as reports arrive; what it rests on does not.
///
/// @param id as it was shown, or null; decides alone only when none of the reports is there any
///   more
/// @param names the names of the victim in those reports; empty when the reports tell of one event
///   only
/// @param reports what the incident rested on; empty only when there is an id
public record IncidentRef(@Nullable IncidentId id, List<String> names, List<ReportRef> reports) {
    public IncidentRef {
        names = List.copyOf(names);
        reports = List.copyOf(reports);
        if (id == null && reports.isEmpty()) {
            throw new IllegalArgumentException(
                    "an incident is referred to by its reports, its id or both; neither was given");
        }
    }

    /// True when one of its reports is this one, or another version of it.
    public boolean restsOn(Report report) {
        return reports.stream().anyMatch(ref -> ref.means(report));
    }

    /// True when both speak of one event as far as the two alone can tell: a report in common, and
    /// no other victim in it.
    boolean overlaps(IncidentRef other) {
        boolean report =
                reports.stream().anyMatch(mine -> other.reports.stream().anyMatch(mine::overlaps));
        if (report) {
            return names.isEmpty()
                    || other.names.isEmpty()
                    || !Collections.disjoint(keys(), other.keys());
        }
        return id != null && id.equals(other.id);
    }

    /// True when this is one of the names by which the victim was called.
    public boolean names(String name) {
        return keys().contains(Spelled.key(name));
    }

    Set<String> keys() {
        return names.stream().map(Spelled::key).collect(Collectors.toSet());
    }
}
