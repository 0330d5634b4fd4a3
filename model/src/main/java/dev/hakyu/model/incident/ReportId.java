package dev.hakyu.model.incident;

/// Names one report for good: a hash of its content, or the id of a labelled article.
public record ReportId(String value) {
    public ReportId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a report id must not be blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
