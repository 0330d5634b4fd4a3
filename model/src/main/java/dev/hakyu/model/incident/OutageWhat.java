package dev.hakyu.model.incident;

import dev.hakyu.model.Term;
import dev.hakyu.model.Text;

/// What stopped; declared from the most to the least specific.
public enum OutageWhat implements Term {
    PRODUCTION("production", "生産", "production"),
    ORDERS("orders", "受発注・出荷", "orders"),
    SALES("sales", "販売", "sales"),
    SERVICES("services", "サービス", "services"),
    SYSTEMS("systems", "システム", "systems");

    private final String id;
    private final Text label;

    OutageWhat(String id, String ja, String en) {
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
