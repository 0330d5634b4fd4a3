package dev.hakyu.model.incident;

/// The words of a report that say something, in the original's characters.
///
/// @param start offset in [Report#text()] of the first UTF-16 unit
/// @param end offset after the last
/// @param text exactly `report.text().substring(start, end)`
public record Quote(ReportId report, int start, int end, String text) {
    public Quote {
        if (start < 0 || end - start != text.length()) {
            throw new IllegalArgumentException(
                    "a quote from %d to %d cannot have %d characters"
                            .formatted(start, end, text.length()));
        }
    }

    /// True for words of the same report that share some of theirs.
    public boolean overlaps(Quote other) {
        return report.equals(other.report) && start < other.end && other.start < end;
    }
}
