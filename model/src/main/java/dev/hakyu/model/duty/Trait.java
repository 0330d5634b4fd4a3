package dev.hakyu.model.duty;

import dev.hakyu.model.Term;
import dev.hakyu.model.Text;

/// What an organisation is, as far as it decides which duties bind it.
public enum Trait implements Term {
    LISTED("listed", "上場会社", "listed company"),
    SEC_REGISTRANT("sec_registrant", "SEC登録会社", "SEC registrant"),
    CRITICAL_INFRASTRUCTURE(
            "critical_infrastructure", "指定された重要インフラ事業者", "designated critical infrastructure"),
    TELECOM("telecom", "電気通信事業者", "telecommunications operator"),
    ONLINE_SERVICE("online_service", "オンラインサービス提供者", "online service provider"),
    PUBLIC_BODY("public_body", "行政機関等", "public body"),
    FINANCIAL("financial", "金融機関", "financial entity"),
    HEALTH_CARE("health_care", "医療機関・医療保険者", "health care provider or insurer"),
    HANDLES_PERSONAL_DATA("handles_personal_data", "個人データの取扱い", "handles personal data"),
    NIS2_ENTITY("nis2_entity", "NIS2の対象組織", "NIS2 essential or important entity"),
    DIGITAL_PRODUCTS_IN_EU(
            "digital_products_in_eu",
            "EUでデジタル製品を製造・販売",
            "sells products with digital elements in the EU"),
    MANAGED_SERVICE_PROVIDER(
            "managed_service_provider", "マネージドサービス提供者", "managed service provider"),
    NO_WEEKEND_RELIEF(
            "no_weekend_relief",
            "DORAの休日猶予の対象外(信用機関など)",
            "outside the weekend relief of DORA (credit institutions and others)");

    private final String id;
    private final Text label;

    Trait(String id, String ja, String en) {
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
