package dev.hakyu.model.duty;

import dev.hakyu.model.Term;
import dev.hakyu.model.Text;

/// Whose knowledge or duty it is.
public enum Party implements Term {
    US("us", "当社", "us"),
    CONTRACTOR("contractor", "委託先", "contractor"),
    SUPPLIER("supplier", "取引先", "supplier"),
    OTHER("other", "その他", "other");

    private final String id;
    private final Text label;

    Party(String id, String ja, String en) {
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
