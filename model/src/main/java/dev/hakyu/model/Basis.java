package dev.hakyu.model;

/// What a number rests on. A clock time of a stop is printed only when its inputs are measured,
/// answered or published by whom they concern, or set by a person; otherwise a range in days is.
public enum Basis implements Term {
    MEASURED("measured", "実績", "measured"),
    ANSWERED("answered", "回答", "answered"),
    PUBLISHED("published", "公表", "published"),
    /// Set by a person for a scenario of their own.
    SET("set", "設定", "as set"),
    STANDARD("standard", "標準値", "standard value"),
    UNKNOWN("unknown", "不明", "unknown");

    private final String id;
    private final Text label;

    Basis(String id, String ja, String en) {
        this.id = id;
        this.label = new Text(ja, en);
    }

    /// Firm enough to print a clock time.
    public boolean isFirm() {
        return this == MEASURED || this == ANSWERED || this == PUBLISHED || this == SET;
    }

    /// The weaker of two: a result is no firmer than its weakest input.
    public Basis weaker(Basis other) {
        return compareTo(other) >= 0 ? this : other;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Text label() {
        return label;
    }
}
