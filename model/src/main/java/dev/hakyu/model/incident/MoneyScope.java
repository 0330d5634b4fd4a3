package dev.hakyu.model.incident;

import dev.hakyu.model.Term;
import dev.hakyu.model.Text;

/// Whose loss it is.
public enum MoneyScope implements Term {
    VICTIM("victim", "被害組織", "the victim"),
    CHAIN("chain", "供給網", "the supply chain"),
    NATION("nation", "国全体", "the nation");

    private final String id;
    private final Text label;

    MoneyScope(String id, String ja, String en) {
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
