package dev.hakyu.model.network;

import dev.hakyu.model.Term;
import dev.hakyu.model.Text;

/// What the organisation or product that we know is to the incident.
public enum Involvement implements Term {
    VICTIM("victim", "被害組織", "victim"),
    VIA("via", "経由", "the way in"),
    AFFECTED("affected", "影響を受けた組織", "affected"),
    PRODUCT("product", "対象製品", "product concerned");

    private final String id;
    private final Text label;

    Involvement(String id, String ja, String en) {
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
