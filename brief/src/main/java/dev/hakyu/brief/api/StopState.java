package dev.hakyu.brief.api;

import dev.hakyu.model.Term;
import dev.hakyu.model.Text;

/// Where a stop stands at the moment of the brief.
public enum StopState implements Term {
    /// It lies ahead, or its time cannot be told.
    AHEAD("ahead", "これから", "ahead"),
    /// By the computation it should have come; nobody has observed it.
    PASSED("passed", "計算上の時刻を経過・未確認", "computed time passed, not observed"),
    /// By the computation it has come and is over; nobody has observed it.
    OVER("over", "計算では止まり、動いている・未確認", "by the computation over, not observed"),
    /// What was hit itself: reports say that it stopped.
    TOLD("told", "停止済み(公表・報道)", "stopped, as reported"),
    /// Nothing stops, or nothing was computed.
    NONE("none", "停止なし・計算なし", "none, or not computed");

    private final String id;
    private final Text label;

    StopState(String id, String ja, String en) {
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
