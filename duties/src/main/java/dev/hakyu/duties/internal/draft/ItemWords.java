package dev.hakyu.duties.internal.draft;

import dev.hakyu.model.Text;
import dev.hakyu.model.duty.DraftItem.Item;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.DateRole;
import java.util.List;

/// Which words and statements belong to which item of the form, and what to ask.
final class ItemWords {
    private ItemWords() {}

    /// Words, lower case, by which a sentence of their notice is taken for the item.
    static List<String> of(Item item) {
        return switch (item) {
            case SUMMARY, DATA, PERSONS, OTHER -> List.of();
            case CAUSE -> List.of("原因", "脆弱性", "cause", "vulnerabilit");
            case SECONDARY_HARM ->
                    List.of(
                            "二次被害", "悪用された事実", "不正利用", "不審な電話", "不審なメール", "misuse", "misused",
                            "fraud");
            case RESPONSE ->
                    List.of(
                            "個別にご連絡",
                            "お知らせしてまい",
                            "専用窓口",
                            "お問い合わせ窓口",
                            "notify affected",
                            "notifying affected",
                            "contact the affected",
                            "call centre",
                            "call center");
            case PUBLICATION -> List.of("公表いた", "公表しま", "ホームページに掲載");
            case PREVENTION -> List.of("再発防止", "対策を講じ", "prevent recurrence", "strengthen");
        };
    }

    /// True when a statement of this kind belongs to the item.
    static boolean takes(Item item, Assertion what) {
        return switch (item) {
            case SUMMARY ->
                    what instanceof Assertion.Attack
                            || what instanceof Assertion.HarmDone
                            || what instanceof Assertion.Outage
                            || isDated(what, DateRole.INTRUSION)
                            || isDated(what, DateRole.DETECTED);
            case DATA -> what instanceof Assertion.Exposed;
            case PERSONS -> what instanceof Assertion.Count;
            case CAUSE -> what instanceof Assertion.Via;
            case PUBLICATION -> isDated(what, DateRole.DISCLOSED);
            case OTHER -> what instanceof Assertion.RegulatorTold;
            case SECONDARY_HARM, RESPONSE, PREVENTION -> false;
        };
    }

    private static boolean isDated(Assertion what, DateRole role) {
        return what instanceof Assertion.Dated dated && dated.role() == role;
    }

    /// What to find out when nothing is known of the item.
    static Text question(Item item) {
        return switch (item) {
            case SUMMARY ->
                    new Text("発生日、発覚日、発生場所、何が起きたか", "when, where, how found, and what happened");
            case DATA ->
                    new Text(
                            "漏えい等が発生し、又は発生したおそれがある個人データの項目",
                            "items of personal data leaked or feared to be");
            case PERSONS -> new Text("本人の数(件数ではなく人数)", "the number of persons, not of records");
            case CAUSE ->
                    new Text("原因(侵入経路、委託先か当社か)", "the cause: way in, at the contractor or here");
            case SECONDARY_HARM ->
                    new Text(
                            "二次被害又はそのおそれの有無と内容",
                            "whether there is secondary harm or a risk of it, and what");
            case RESPONSE ->
                    new Text("本人への通知の実施状況と方法、窓口", "notice to the persons: state, means, contact");
            case PUBLICATION ->
                    new Text("公表の実施状況(予定を含む)と方法", "publication, done or planned, and how");
            case PREVENTION ->
                    new Text("実施済みと実施予定の再発防止策", "measures taken and planned against recurrence");
            case OTHER ->
                    new Text("ほかの行政機関への報告、警察への相談", "reports to other authorities and the police");
        };
    }
}
