package dev.hakyu.model.decision;

import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.ReportId;
import org.jspecify.annotations.Nullable;

/// A report as a decision remembers it. The id is of its content, the location is where it was read
/// from: an edited article keeps its location, a renamed file keeps its id, and both stay meant.
///
/// @param id or null when only the place is known
/// @param location address or path, or null when only the content is known
/// @param shared it told of other events too, so that only the victim's name tells which is meant
public record ReportRef(@Nullable ReportId id, @Nullable String location, boolean shared) {
    public ReportRef {
        if (id == null && (location == null || location.isBlank())) {
            throw new IllegalArgumentException(
                    "a report is referred to by its id, its location or both; neither was given");
        }
    }

    /// A report that tells of one event.
    public static ReportRef of(Report report) {
        return new ReportRef(report.id(), report.location(), false);
    }

    /// True when the report has this content, or stands at this place in another version.
    public boolean means(Report report) {
        return report.id().equals(id) || report.location().equals(location);
    }

    boolean overlaps(ReportRef other) {
        return (id != null && id.equals(other.id))
                || (location != null && location.equals(other.location));
    }
}
