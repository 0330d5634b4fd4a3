package dev.hakyu.model.network;

import dev.hakyu.model.Term;
import dev.hakyu.model.Text;

/// What a control does.
public enum ControlKind implements Term {
    PREVENT("prevent", "予防", "prevent"),
    DETECT("detect", "検知", "detect"),
    RESPOND("respond", "対応", "respond"),
    RECOVER("recover", "復旧", "recover");

    private final String id;
    private final Text label;

    ControlKind(String id, String ja, String en) {
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
