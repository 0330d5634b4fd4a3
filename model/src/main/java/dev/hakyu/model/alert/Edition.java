package dev.hakyu.model.alert;

import dev.hakyu.model.Term;
import dev.hakyu.model.Text;

/// For whom an output is made, and so what stands in it.
public enum Edition implements Term {
    /// Everything.
    IN_CHARGE("in_charge", "担当者用", "for the person in charge"),
    /// Without names of accounts and ways in, and without gaps that an attacker could use.
    BOARD("board", "経営層用", "for the board"),
    /// Only what is public of an incident of that supplier, and what we ask for.
    SUPPLIER("supplier", "取引先用", "for a supplier");

    private final String id;
    private final Text label;

    Edition(String id, String ja, String en) {
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
