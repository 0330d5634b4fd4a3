package dev.hakyu.model.network;

import dev.hakyu.model.Term;
import dev.hakyu.model.Text;

/// What an organisation is to us.
public enum OrganisationRole implements Term {
    SELF("self", "当社", "ourselves"),
    SUPPLIER("supplier", "仕入先", "supplier"),
    SERVICE_PROVIDER("service_provider", "サービス提供者", "service provider"),
    CONTRACTOR("contractor", "委託先", "contractor"),
    CUSTOMER("customer", "顧客", "customer"),
    AUTHORITY("authority", "当局", "authority"),
    GROUP_COMPANY("group_company", "グループ会社", "group company");

    private final String id;
    private final Text label;

    OrganisationRole(String id, String ja, String en) {
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
