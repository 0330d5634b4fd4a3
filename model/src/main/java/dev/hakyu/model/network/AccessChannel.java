package dev.hakyu.model.network;

import dev.hakyu.model.Term;
import dev.hakyu.model.Text;

/// How an organisation reaches a system.
public enum AccessChannel implements Term {
    VPN("vpn", "VPN", "VPN"),
    RDP("rdp", "リモートデスクトップ", "remote desktop"),
    JUMP_HOST("jump_host", "踏み台", "jump host"),
    API_KEY("api_key", "APIキー", "API key"),
    OAUTH_APP("oauth_app", "OAuth連携", "OAuth application"),
    EDI("edi", "EDI", "EDI"),
    SFTP("sftp", "SFTP", "SFTP"),
    SITE_TO_SITE("site_to_site", "拠点間接続", "site-to-site link"),
    REMOTE_MAINTENANCE("remote_maintenance", "遠隔保守", "remote maintenance"),
    ON_SITE("on_site", "常駐・構内", "on site"),
    SAAS_ADMIN("saas_admin", "SaaS管理者", "SaaS administrator"),
    EMAIL("email", "メール", "e-mail");

    private final String id;
    private final Text label;

    AccessChannel(String id, String ja, String en) {
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
