package dev.hakyu.model.incident;

import dev.hakyu.model.Term;
import dev.hakyu.model.Text;

/// The line of business of an organisation, as coarse as public reports allow.
public enum Industry implements Term {
    MANUFACTURING("manufacturing", "製造", "manufacturing"),
    RETAIL("retail", "小売・流通", "retail"),
    FINANCE("finance", "金融", "finance"),
    HEALTHCARE("healthcare", "医療・福祉", "healthcare"),
    GOVERNMENT("government", "官公庁・自治体", "government"),
    EDUCATION("education", "教育", "education"),
    ICT("ict", "情報通信", "information and communication"),
    TRANSPORT("transport", "運輸", "transport"),
    ENERGY("energy", "エネルギー", "energy"),
    MEDIA("media", "メディア", "media"),
    SERVICES("services", "サービス", "services"),
    OTHER("other", "その他", "other");

    private final String id;
    private final Text label;

    Industry(String id, String ja, String en) {
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
