package dev.hakyu.model.incident;

import dev.hakyu.model.Term;
import dev.hakyu.model.Text;

/// What a date in a report is the date of.
public enum DateRole implements Term {
    INTRUSION("intrusion", "侵入・発生", "intrusion"),
    DETECTED("detected", "検知", "detected"),
    CONTAINED("contained", "封じ込め", "contained"),
    VICTIM_TOLD("victim_told", "被害組織への連絡", "victim was told"),
    /// The mail in which the victim told us, by its own date.
    TOLD_US("told_us", "当社への連絡", "told us"),
    DISCLOSED("disclosed", "公表", "disclosed"),
    RESUMED("resumed", "再開", "resumed"),
    NORMAL("normal", "通常化", "back to normal");

    private final String id;
    private final Text label;

    DateRole(String id, String ja, String en) {
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
