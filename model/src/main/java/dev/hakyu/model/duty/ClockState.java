package dev.hakyu.model.duty;

import dev.hakyu.model.Term;
import dev.hakyu.model.Text;

/// Where a clock stands at the moment asked for.
public enum ClockState implements Term {
    OVERDUE("overdue", "期限超過", "overdue"),
    RUNNING("running", "進行中", "running"),
    TO_DECIDE("to_decide", "要判断", "a person decides"),
    WAITING("waiting", "起点待ち", "waiting for its start"),
    SUBMITTED("submitted", "提出済み", "submitted"),
    RELEASED("released", "免除", "released"),
    NOT_IN_FORCE("not_in_force", "未施行(参考)", "not in force, for reference");

    private final String id;
    private final Text label;

    ClockState(String id, String ja, String en) {
        this.id = id;
        this.label = new Text(ja, en);
    }

    /// True when nobody waits for it any more.
    public boolean isClosed() {
        return this == SUBMITTED || this == RELEASED;
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
