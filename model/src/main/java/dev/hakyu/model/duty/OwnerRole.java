package dev.hakyu.model.duty;

import dev.hakyu.model.Term;
import dev.hakyu.model.Text;

/// Who does an action at our side.
public enum OwnerRole implements Term {
    IT("it", "情報システム", "IT"),
    OPERATIONS("operations", "生産・現場", "operations"),
    PROCUREMENT("procurement", "購買", "procurement"),
    COMMUNICATIONS("communications", "広報", "communications"),
    LEGAL("legal", "法務", "legal"),
    CUSTOMER_SERVICE("customer_service", "お客様対応", "customer service"),
    DATA_OWNER("data_owner", "個人データの主管部門", "owner of the data"),
    HUMAN_RESOURCES("human_resources", "人事", "human resources"),
    FINANCE("finance", "経理・財務", "finance");

    private final String id;
    private final Text label;

    OwnerRole(String id, String ja, String en) {
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
