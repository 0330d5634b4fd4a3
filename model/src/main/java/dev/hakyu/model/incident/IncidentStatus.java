package dev.hakyu.model.incident;

import dev.hakyu.model.Term;
import dev.hakyu.model.Text;

/// Whether the event itself is certain.
public enum IncidentStatus implements Term {
    CONFIRMED("confirmed", "確認", "confirmed"),
    CLAIMED("claimed", "攻撃者の主張のみ", "claimed only"),
    SUSPECTED("suspected", "疑い", "suspected");

    private final String id;
    private final Text label;

    IncidentStatus(String id, String ja, String en) {
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
