package dev.hakyu.model.incident;

/// Names one report for good: a hash of its content, or the id of a labelled article.
public record ReportId(String value) {
    private static final String ANSWER = "answer-";

    public ReportId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a report id must not be blank");
        }
    }

    /// The id of what somebody answered to an inquiry of ours.
    ///
    /// @param hash of the answers
    public static ReportId ofAnswer(String hash) {
        return new ReportId(ANSWER + hash);
    }

    /// True for answers to an inquiry, which came to us alone; false for what was published.
    public boolean isAnswer() {
        return value.startsWith(ANSWER);
    }

    @Override
    public String toString() {
        return value;
    }
}
