package dev.hakyu.model.incident;

import dev.hakyu.model.Term;
import dev.hakyu.model.Text;

/// What a victim asks of its partners and customers.
public enum PartnerRequest implements Term {
    CHANGE_CREDENTIALS("change_credentials", "パスワード・認証情報の変更", "change passwords and credentials"),
    CUT_CONNECTION("cut_connection", "接続・回線の利用停止", "stop using connections to it"),
    USE_OTHER_CHANNEL("use_other_channel", "電話・FAXなど別の方法の利用", "use phone, fax or another channel"),
    BEWARE_MESSAGES("beware_messages", "不審なメール・電話への注意", "beware of suspicious mails and calls"),
    CHECK_SYSTEMS("check_systems", "自社のシステム・ログの点検", "check their own systems and logs");

    private final String id;
    private final Text label;

    PartnerRequest(String id, String ja, String en) {
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
