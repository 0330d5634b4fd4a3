package dev.hakyu.model.incident;

import dev.hakyu.model.Term;
import dev.hakyu.model.Text;

/// What the third party is to the victim.
public enum ViaRole implements Term {
    VENDOR("vendor", "仕入先・提供事業者", "vendor"),
    SUBCONTRACTOR("subcontractor", "委託先", "contractor"),
    API_PARTNER("api_partner", "API連携先", "API partner"),
    CLOUD("cloud", "クラウド事業者", "cloud provider"),
    SOFTWARE("software", "ソフトウェア", "software"),
    OTHER("other", "その他", "other");

    private final String id;
    private final Text label;

    ViaRole(String id, String ja, String en) {
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
