package dev.hakyu.model.incident;

import dev.hakyu.model.Term;
import dev.hakyu.model.Text;

/// How it is said.
public enum Modality implements Term {
    ASSERTED("asserted", "断定", "asserted"),
    POSSIBLE("possible", "おそれ", "possible"),
    DENIED("denied", "否定", "denied"),
    WITHDRAWN("withdrawn", "撤回", "withdrawn");

    private final String id;
    private final Text label;

    Modality(String id, String ja, String en) {
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
