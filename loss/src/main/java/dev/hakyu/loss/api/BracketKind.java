package dev.hakyu.loss.api;

/// What the lower and upper end of a [Bracket] promise.
public enum BracketKind {
    /// The exact value of the model lies inside: rounding, aliasing and cut-off are accounted for.
    CERTIFIED("certified", "計算上確実な範囲", "certified bounds"),
    /// The exact value of the model lies inside with 95 % confidence, given the number of runs.
    CONFIDENCE_95("confidence_95", "95％信頼区間", "95 % confidence interval");

    private final String id;
    private final String japanese;
    private final String english;

    BracketKind(String id, String japanese, String english) {
        this.id = id;
        this.japanese = japanese;
        this.english = english;
    }

    /// The stable name in files.
    public String id() {
        return id;
    }

    /// What people read, in Japanese.
    public String japanese() {
        return japanese;
    }

    /// What people read, in English.
    public String english() {
        return english;
    }
}
