package dev.hakyu.model.network;

import dev.hakyu.model.Term;
import dev.hakyu.model.Text;

/// A stage of the way back from a hit, in the order in which they follow each other.
public enum Stage implements Term {
    DETECT("detect", "検知", "detection"),
    CONTAIN("contain", "封じ込め", "containment"),
    CLEAN("clean", "除去", "cleaning"),
    RESTORE("restore", "復旧", "restoration"),
    VALIDATE("validate", "確認", "validation"),
    RESTART("restart", "再開", "restart");

    private final String id;
    private final Text label;

    Stage(String id, String ja, String en) {
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
