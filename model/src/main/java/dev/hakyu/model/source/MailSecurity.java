package dev.hakyu.model.source;

import dev.hakyu.model.Term;
import dev.hakyu.model.Text;

/// How a connection to a mail server is protected.
public enum MailSecurity implements Term {
    TLS("tls", "TLS(接続時から)", "TLS from the start"),
    STARTTLS("starttls", "STARTTLS(必須)", "STARTTLS, required"),
    NONE("none", "暗号化なし(同じ機器の中だけ)", "none, for the same machine only");

    private final String id;
    private final Text label;

    MailSecurity(String id, String ja, String en) {
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
