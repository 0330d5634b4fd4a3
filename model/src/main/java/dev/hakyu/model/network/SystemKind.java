package dev.hakyu.model.network;

import dev.hakyu.model.Term;
import dev.hakyu.model.Text;

/// What a system does.
public enum SystemKind implements Term {
    ERP("erp", "基幹業務", "ERP"),
    MES("mes", "製造実行", "MES"),
    ORDER_PORTAL("order_portal", "受発注ポータル", "order portal"),
    EDI("edi", "EDI", "EDI"),
    IDENTITY("identity", "認証基盤", "identity provider"),
    WMS("wms", "倉庫管理", "warehouse management"),
    LOGISTICS("logistics", "物流", "logistics"),
    CONTROL("control", "制御", "industrial control"),
    PLM("plm", "設計・製品情報", "PLM and CAD"),
    QUALITY("quality", "品質", "quality"),
    CRM("crm", "顧客管理", "CRM"),
    WEBSITE("website", "Webサイト", "web site"),
    MAIL("mail", "メール", "mail"),
    FILE_SHARE("file_share", "ファイル共有", "file share"),
    BACKUP("backup", "バックアップ", "backup"),
    REMOTE_ACCESS("remote_access", "リモート接続", "remote access"),
    NETWORK("network", "ネットワーク", "network"),
    PLATFORM("platform", "仮想化・クラウド基盤", "platform"),
    PAYROLL("payroll", "人事給与", "HR and payroll"),
    FINANCE("finance", "会計", "finance"),
    OTHER("other", "その他", "other");

    private final String id;
    private final Text label;

    SystemKind(String id, String ja, String en) {
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
