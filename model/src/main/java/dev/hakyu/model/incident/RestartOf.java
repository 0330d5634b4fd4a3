package dev.hakyu.model.incident;

import dev.hakyu.model.Term;
import dev.hakyu.model.Text;

/// What runs again; finer than [OutageWhat], since orders are often taken again before anything is
/// shipped.
public enum RestartOf implements Term {
    PRODUCTION("production", "生産", "production"),
    ORDERS("orders", "受注", "order intake"),
    /// Goods leave: dispatch, transport, warehouses.
    SHIPPING("shipping", "出荷", "shipping"),
    SALES("sales", "販売", "sales"),
    SERVICES("services", "サービス", "services"),
    SYSTEMS("systems", "システム", "systems");

    private final String id;
    private final Text label;

    RestartOf(String id, String ja, String en) {
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
