package dev.hakyu.model.network;

import dev.hakyu.model.Term;
import dev.hakyu.model.Text;

/// Where a system lives.
public enum SystemZone implements Term {
    IT("it", "情報系", "IT"),
    OT("ot", "制御系", "OT"),
    CLOUD("cloud", "クラウド", "cloud"),
    SUPPLIER("supplier", "取引先", "supplier");

    private final String id;
    private final Text label;

    SystemZone(String id, String ja, String en) {
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
