package dev.hakyu.store.api;

import dev.hakyu.model.Term;
import dev.hakyu.model.Text;

/// What an account may do; each includes those before it.
public enum AccountRole implements Term {
    /// Reads everything that is not kept to a few.
    READER("reader", "閲覧者", "reader"),
    /// Decides on incidents: confirms, dismisses, merges.
    ANALYST("analyst", "分析担当", "analyst"),
    /// Approves, sends and submits.
    MANAGER("manager", "責任者", "manager"),
    /// Looks after accounts, sources and settings.
    ADMINISTRATOR("administrator", "管理者", "administrator");

    private final String id;
    private final Text label;

    AccountRole(String id, String ja, String en) {
        this.id = id;
        label = new Text(ja, en);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Text label() {
        return label;
    }

    /// Whether this role may do what another may.
    public boolean includes(AccountRole other) {
        return compareTo(other) >= 0;
    }
}
