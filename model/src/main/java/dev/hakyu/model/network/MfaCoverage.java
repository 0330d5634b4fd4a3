package dev.hakyu.model.network;

import dev.hakyu.model.Term;
import dev.hakyu.model.Text;

/// How many of the users of a system need a second factor.
public enum MfaCoverage implements Term {
    ALL("all", "全員", "all"),
    PARTIAL("partial", "一部", "partial"),
    NONE("none", "なし", "none"),
    UNKNOWN("unknown", "不明", "unknown");

    private final String id;
    private final Text label;

    MfaCoverage(String id, String ja, String en) {
        this.id = id;
        this.label = new Text(ja, en);
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
