package dev.hakyu.model.incident;

import dev.hakyu.model.Term;
import dev.hakyu.model.Text;

/// Who says it.
public enum Speaker implements Term {
    VICTIM("victim", "被害組織", "victim"),
    AUTHORITY("authority", "当局", "authority"),
    THIRD_PARTY("third_party", "第三者", "third party"),
    MEDIA("media", "報道", "media"),
    ATTACKER("attacker", "攻撃者", "attacker");

    private final String id;
    private final Text label;

    Speaker(String id, String ja, String en) {
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
