package dev.hakyu.model.incident;

import dev.hakyu.model.Term;
import dev.hakyu.model.Text;

/// What kind of event it is. Several may hold at once.
public enum AttackKind implements Term {
    RANSOMWARE("ransomware", "ランサムウェア", "ransomware"),
    UNAUTHORIZED_ACCESS("unauthorized_access", "不正アクセス", "unauthorised access"),
    PHISHING("phishing", "フィッシング", "phishing"),
    CREDENTIAL_ABUSE("credential_abuse", "認証情報の悪用", "credential abuse"),
    VULNERABILITY_EXPLOIT("vulnerability_exploit", "脆弱性の悪用", "vulnerability exploit"),
    MALWARE("malware", "マルウェア", "malware"),
    DDOS("ddos", "DDoS攻撃", "DDoS"),
    MISCONFIGURATION("misconfiguration", "設定不備", "misconfiguration"),
    INSIDER("insider", "内部不正", "insider"),
    LOST_DEVICE("lost_device", "紛失・盗難", "lost or stolen device"),
    MISDELIVERY("misdelivery", "誤送信・誤交付", "misdelivery"),
    WEB_SKIMMING("web_skimming", "Webスキミング", "web skimming"),
    API_ABUSE("api_abuse", "APIの悪用", "API abuse"),
    EMAIL_COMPROMISE("email_compromise", "メールアカウント侵害", "e-mail compromise"),
    SUPPLY_CHAIN("supply_chain", "第三者経由", "through a third party"),
    DESTRUCTION("destruction", "データ・機器の破壊", "destruction"),
    UNKNOWN("unknown", "不明", "unknown");

    private final String id;
    private final Text label;

    AttackKind(String id, String ja, String en) {
        this.id = id;
        this.label = new Text(ja, en);
    }

    /// True when a person with intent acted; decides the 60-day clock and "malicious" in duties.
    public boolean isMalicious() {
        return switch (this) {
            case RANSOMWARE,
                    UNAUTHORIZED_ACCESS,
                    PHISHING,
                    CREDENTIAL_ABUSE,
                    VULNERABILITY_EXPLOIT,
                    MALWARE,
                    DDOS,
                    INSIDER,
                    WEB_SKIMMING,
                    API_ABUSE,
                    EMAIL_COMPROMISE,
                    DESTRUCTION ->
                    true;
            case MISCONFIGURATION, LOST_DEVICE, MISDELIVERY, SUPPLY_CHAIN, UNKNOWN -> false;
        };
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
