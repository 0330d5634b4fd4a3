package dev.hakyu.model.duty;

import dev.hakyu.model.Term;
import dev.hakyu.model.Text;

/// How far a rule is law. Only what is in force is ever due.
public enum RuleStatus implements Term {
    IN_FORCE("in_force", "施行済み", "in force"),
    PROPOSED("proposed", "提案段階", "proposed"),
    BILL("bill", "法案", "bill"),
    DRAFT("draft", "案", "draft"),
    UNKNOWN("unknown", "不明", "unknown");

    private final String id;
    private final Text label;

    RuleStatus(String id, String ja, String en) {
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
