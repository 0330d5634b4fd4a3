package dev.hakyu.duties.api;

import dev.hakyu.model.Term;
import dev.hakyu.model.Text;

/// What can be known of a case and decides whether a clock runs. The id is the word that rules use;
/// the label is the question put to a person while it is not known.
public enum CaseFact implements Term {
    HARMED(
            "harmed",
            "個人データの漏えい、滅失、毀損、またはそのおそれがありますか。",
            "Was personal data leaked, lost or damaged, or is there a risk of it?"),
    PERSONAL_DATA("personal_data", "個人データは含まれますか。", "Is personal data concerned?"),
    SENSITIVE("sensitive", "要配慮個人情報は含まれますか。", "Is sensitive personal data concerned?"),
    PROPERTY_DAMAGE(
            "property_damage",
            "不正に利用されると財産的被害が生じるおそれのあるデータ(決済機能のある認証情報など)は含まれますか。",
            "Could misuse of the data cause financial harm (cards, credentials that pay)?"),
    MALICIOUS(
            "malicious",
            "不正の目的をもって行われたおそれがありますか。",
            "May it have been done with a malicious purpose?"),
    STRONGLY_ENCRYPTED(
            "strongly_encrypted",
            "データは高度な暗号化などで保護されていましたか(鍵が守られていたことを含む)。",
            "Was the data protected by strong encryption, with its keys safe?"),
    RISK_UNLIKELY(
            "risk_unlikely",
            "本人の権利及び自由へのリスクが生じる可能性は低いといえますか。",
            "Is a risk to the rights and freedoms of persons unlikely?"),
    HIGH_RISK("high_risk", "本人への高いリスクがありますか。", "Is there a high risk to persons?"),
    SIGNIFICANT_HARM(
            "significant_harm", "本人に重大な害が生じますか。", "Would it cause significant harm to persons?"),
    SIGNIFICANT_INCIDENT(
            "significant_incident",
            "法令のいう「重大な」インシデントに当たりますか。",
            "Is it a significant incident in the sense of the law?"),
    INTRUSION("intrusion", "外部からの不正侵入ですか。", "Was it an intrusion from outside?"),
    ONGOING("ongoing", "インシデントは続いていますか。", "Is the incident still going on?"),
    HEALTH_DATA("health_data", "医療情報は含まれますか。", "Is health information concerned?"),
    SPECIFIED_COMPUTER_HIT(
            "specified_computer_hit",
            "特定重要電子計算機への侵害などがありましたか。",
            "Was a specified critical computer hit?"),
    EXPLOITED_VULNERABILITY(
            "exploited_vulnerability",
            "当社製品の脆弱性が悪用されていますか。",
            "Is a vulnerability of a product of ours being exploited?"),
    SEVERE_PRODUCT_INCIDENT(
            "severe_product_incident",
            "当社製品の安全に関わる重大なインシデントですか。",
            "Is it a severe incident for the security of a product of ours?"),
    PERSONS("persons", "本人の数は何人ですか。", "How many persons are concerned?"),
    RECORDS("records", "件数はいくつですか。", "How many records are concerned?"),
    CONSUMERS(
            "consumers", "米国の消費者は何人ですか。", "How many consumers in the United States are concerned?"),
    RESIDENTS("residents", "カリフォルニア州の住民は何人ですか。", "How many residents of California are concerned?"),
    SUBJECTS("subjects", "本人はどの国にいますか。", "In which countries are the persons?"),
    LOSS_TO_NET_ASSETS(
            "loss_to_net_assets", "損害額は純資産の何%ですか。", "How large is the damage against net assets?"),
    LOSS_TO_ORDINARY_PROFIT(
            "loss_to_ordinary_profit",
            "損害額は経常利益の何%ですか。",
            "How large is the damage against ordinary profit?"),
    LOSS_TO_NET_PROFIT(
            "loss_to_net_profit", "損害額は純利益の何%ですか。", "How large is the damage against net profit?");

    private final String id;
    private final Text label;

    CaseFact(String id, String ja, String en) {
        this.id = id;
        this.label = new Text(ja, en);
    }

    /// A count or ratio; the others but [#SUBJECTS] are yes or no.
    public boolean isNumber() {
        return switch (this) {
            case PERSONS,
                    RECORDS,
                    CONSUMERS,
                    RESIDENTS,
                    LOSS_TO_NET_ASSETS,
                    LOSS_TO_ORDINARY_PROFIT,
                    LOSS_TO_NET_PROFIT ->
                    true;
            default -> false;
        };
    }

    @Override
    public String id() {
        return id;
    }

    /// The question.
    @Override
    public Text label() {
        return label;
    }
}
