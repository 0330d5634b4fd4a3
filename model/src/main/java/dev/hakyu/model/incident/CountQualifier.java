package dev.hakyu.model.incident;

import dev.hakyu.model.Term;
import dev.hakyu.model.Text;

/// How exact a figure is said to be.
public enum CountQualifier implements Term {
    EXACT("exact", "ちょうど", "exactly"),
    APPROX("approx", "約", "about"),
    AT_LEAST("at_least", "以上", "at least"),
    UP_TO("up_to", "最大", "up to");

    private final String id;
    private final Text label;

    CountQualifier(String id, String ja, String en) {
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
