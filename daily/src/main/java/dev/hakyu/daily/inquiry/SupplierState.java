package dev.hakyu.daily.inquiry;

import dev.hakyu.model.Term;
import dev.hakyu.model.Text;

/// How far a supplier is, in one inquiry.
public enum SupplierState implements Term {
    POTENTIAL("potential", "影響の可能性", "potential"),
    ASKED("asked", "照会済", "asked"),
    CONFIRMED("confirmed", "影響を確認", "confirmed"),
    NO_IMPACT("no_impact", "影響なし", "no impact"),
    RESTORED("restored", "復旧(先方申告)", "restored, as they say"),
    APPROVED("approved", "再接続承認", "reconnection approved by us");

    private final String id;
    private final Text label;

    SupplierState(String id, String ja, String en) {
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
