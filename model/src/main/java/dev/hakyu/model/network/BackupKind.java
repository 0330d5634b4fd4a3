package dev.hakyu.model.network;

import dev.hakyu.model.Term;
import dev.hakyu.model.Text;

/// How a system is backed up.
public enum BackupKind implements Term {
    OFFLINE("offline", "オフライン", "offline"),
    ONLINE("online", "オンライン", "online"),
    NONE("none", "なし", "none"),
    UNKNOWN("unknown", "不明", "unknown");

    private final String id;
    private final Text label;

    BackupKind(String id, String ja, String en) {
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
