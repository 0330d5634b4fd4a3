package dev.hakyu.store.api;

import dev.hakyu.model.Term;
import dev.hakyu.model.Text;

/// How far a delivery is.
public enum DeliveryState implements Term {
    /// Claimed and neither confirmed nor failed: it may have gone out.
    CLAIMED("claimed", "送信済みか不明", "may have been sent"),
    SENT("sent", "送信済み", "sent"),
    /// Surely not sent; it may be tried again.
    FAILED("failed", "送信失敗", "failed"),
    /// A person said that it may be sent again although it may have gone out.
    RELEASED("released", "再送可", "to be sent again");

    private final String id;
    private final Text label;

    DeliveryState(String id, String ja, String en) {
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
