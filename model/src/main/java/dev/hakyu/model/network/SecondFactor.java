package dev.hakyu.model.network;

import dev.hakyu.model.Term;
import dev.hakyu.model.Text;

/// What stands behind the password.
public enum SecondFactor implements Term {
    NONE("none", "なし", "none"),
    OTP("otp", "ワンタイムパスワード", "one-time password"),
    PUSH("push", "プッシュ通知", "push"),
    PHISHING_RESISTANT("phishing_resistant", "フィッシング耐性あり", "phishing-resistant"),
    UNKNOWN("unknown", "不明", "unknown");

    private final String id;
    private final Text label;

    SecondFactor(String id, String ja, String en) {
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
