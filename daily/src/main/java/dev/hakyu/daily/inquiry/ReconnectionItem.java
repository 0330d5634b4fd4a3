package dev.hakyu.daily.inquiry;

import dev.hakyu.model.Term;
import dev.hakyu.model.Text;

/// What must be known before a supplier is connected again.
public enum ReconnectionItem implements Term {
    WAY_IN("way_in", "侵入経路の特定", "way in is known"),
    CONTAINMENT("containment", "封じ込めと駆除の完了", "containment and removal are complete"),
    CREDENTIALS("credentials", "認証情報の再発行", "credentials are reissued"),
    THIRD_PARTY_CHECK("third_party_check", "第三者による確認", "a third party has checked"),
    STAGED_CONNECTION("staged_connection", "段階的な接続と監視の計画", "connection in stages, watched");

    private final String id;
    private final Text label;

    ReconnectionItem(String id, String ja, String en) {
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
