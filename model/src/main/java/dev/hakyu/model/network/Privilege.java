package dev.hakyu.model.network;

import dev.hakyu.model.Term;
import dev.hakyu.model.Text;

/// How far an access goes.
public enum Privilege implements Term {
    USER("user", "一般", "user"),
    ADMIN("admin", "管理者", "administrator"),
    DOMAIN("domain", "ドメイン管理者", "domain administrator");

    private final String id;
    private final Text label;

    Privilege(String id, String ja, String en) {
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
