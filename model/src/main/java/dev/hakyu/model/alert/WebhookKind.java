package dev.hakyu.model.alert;

import dev.hakyu.model.Term;
import dev.hakyu.model.Text;

/// What a webhook understands.
public enum WebhookKind implements Term {
    SLACK("slack", "Slack", "Slack"),
    TEAMS("teams", "Microsoft Teams", "Microsoft Teams"),
    MATTERMOST("mattermost", "Mattermost", "Mattermost"),
    /// Our own JSON, signed with HMAC-SHA256.
    GENERIC("generic", "署名付きの JSON", "signed JSON");

    private final String id;
    private final Text label;

    WebhookKind(String id, String ja, String en) {
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
