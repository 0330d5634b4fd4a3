package dev.hakyu.model.network;

import dev.hakyu.model.Term;
import dev.hakyu.model.Text;

/// How much a buyer needs an item.
public enum Importance implements Term {
    ESSENTIAL("essential", "必須", "essential"),
    IMPORTANT("important", "重要", "important"),
    MINOR("minor", "軽微", "minor");

    private final String id;
    private final Text label;

    Importance(String id, String ja, String en) {
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
