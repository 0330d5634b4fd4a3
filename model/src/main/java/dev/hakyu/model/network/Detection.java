package dev.hakyu.model.network;

import dev.hakyu.model.Term;
import dev.hakyu.model.Text;

/// Who watches a system, and when.
public enum Detection implements Term {
    ROUND_THE_CLOCK("24x7", "24時間", "round the clock"),
    OFFICE_HOURS("office_hours", "業務時間", "office hours"),
    NONE("none", "なし", "none");

    private final String id;
    private final Text label;

    Detection(String id, String ja, String en) {
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
