package dev.hakyu.model.incident;

import dev.hakyu.model.Term;
import dev.hakyu.model.Text;

/// What happened to the data. Encryption without a copy taken is loss or damage, and reportable
/// too.
public enum Harm implements Term {
    LEAK("leak", "漏えい", "leak"),
    LOSS("loss", "滅失", "loss"),
    DAMAGE("damage", "毀損", "damage"),
    UNAVAILABLE("unavailable", "利用不能", "unavailable");

    private final String id;
    private final Text label;

    Harm(String id, String ja, String en) {
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
