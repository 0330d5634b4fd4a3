package dev.hakyu.model.duty;

import dev.hakyu.model.Term;
import dev.hakyu.model.Text;

/// The moments of a case that can start a clock. Each is kept apart from the others.
public enum StartMoment implements Term {
    OCCURRED("occurred", "発生", "occurred"),
    DETECTED("detected", "検知", "detected"),
    AWARE("aware", "知った時点", "aware"),
    SUSPECTED("suspected", "疑いを持った時点", "suspected"),
    CLASSIFIED_MAJOR("classified_major", "重大と分類", "classified as major"),
    MATERIAL_DETERMINED("material_determined", "重要と判断", "determined to be material"),
    ASSESSED_NOTIFIABLE("assessed_notifiable", "通知対象と判断", "assessed as notifiable"),
    PAYMENT_MADE("payment_made", "支払い", "payment made"),
    NOTIFIED_BY_PROCESSOR("notified_by_processor", "委託先からの通知", "notified by the contractor"),
    DISCOVERED("discovered", "発見", "discovered"),
    PREVIOUS_REPORT_SUBMITTED("previous_report_submitted", "前の報告の提出", "previous report submitted"),
    CORRECTIVE_MEASURE_AVAILABLE(
            "corrective_measure_available", "是正策の提供", "corrective measure available"),
    HANDLED("handled", "対処の完了", "handled");

    private final String id;
    private final Text label;

    StartMoment(String id, String ja, String en) {
        this.id = id;
        this.label = new Text(ja, en);
    }

    /// True when it shows that somebody knew: what law calls awareness may be dated from it.
    public boolean showsKnowledge() {
        return switch (this) {
            case DETECTED, AWARE, SUSPECTED, NOTIFIED_BY_PROCESSOR, DISCOVERED -> true;
            case OCCURRED,
                    CLASSIFIED_MAJOR,
                    MATERIAL_DETERMINED,
                    ASSESSED_NOTIFIABLE,
                    PAYMENT_MADE,
                    PREVIOUS_REPORT_SUBMITTED,
                    CORRECTIVE_MEASURE_AVAILABLE,
                    HANDLED ->
                    false;
        };
    }

    /// False for what follows from a submission that is on record itself.
    public boolean isDeclarable() {
        return this != PREVIOUS_REPORT_SUBMITTED;
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
