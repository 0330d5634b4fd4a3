package dev.hakyu.duties.internal.clock;

import dev.hakyu.model.Term;
import dev.hakyu.model.Text;

/// What a rule counts in.
public enum TimeUnit implements Term {
    HOURS("h", "時間", "hours"),
    DAYS("d", "日", "days"),
    BUSINESS_DAYS("bd", "営業日", "business days"),
    MONTHS("mo", "か月", "month(s)");

    private final String id;
    private final Text label;

    TimeUnit(String id, String ja, String en) {
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
