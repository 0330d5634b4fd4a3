package dev.hakyu.store.api;

import dev.hakyu.model.Term;
import dev.hakyu.model.Text;

/// What a person did about an incident.
public enum HandlingKind implements Term {
    /// It is ours to work on.
    ACCEPTED("accepted", "対応中", "in hand"),
    /// It is out of sight until a day.
    SNOOZED("snoozed", "保留", "snoozed"),
    /// Somebody looks after it, or nobody does any more.
    ASSIGNED("assigned", "担当", "assigned"),
    /// It stands as if nobody had accepted or snoozed it.
    REOPENED("reopened", "未対応", "open");

    private final String id;
    private final Text label;

    HandlingKind(String id, String ja, String en) {
        this.id = id;
        label = new Text(ja, en);
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
