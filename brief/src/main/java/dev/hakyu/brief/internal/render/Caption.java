package dev.hakyu.brief.internal.render;

import dev.hakyu.model.Lang;
import dev.hakyu.model.Text;

/// The fixed words of a brief. An enum, so that neither language can lack one.
public enum Caption {
    TITLE("朝の要約", "Morning brief"),
    AS_OF("現在", "As of"),
    OUR_COMPANY("(当社)", "(our company)"),
    CONCLUSION("結論", "Conclusion"),
    CONCERNING("当社に関係する事案", "Incidents that concern us"),
    WHAT_HAPPENED("起きたこと", "What happened"),
    PATH_TO_US("当社との関係", "Path to us"),
    WHAT_STOPS("止まるもの", "What stops, and when"),
    LOSS("損失", "Loss"),
    CLOCKS("報告期限", "Clocks"),
    CONSEQUENCES("漏えいした情報から起こりうること", "What may follow from the leaked data"),
    ACTIONS("まず行うこと", "First actions"),
    STOCK_COUNTED("在庫の測定", "Stock counted"),
    UPDATE_STOCK(
            "停止の時刻は推定です。在庫の実績を更新してください。",
            "The time of the stop is a guess; update the stock as counted."),
    DONE("実施済み", "Done"),
    MARK_DONE("実施したら記録する", "When one is done, record it"),
    ACTION_ID("番号", "ID"),
    DRAFT("報告書の下書き(個人情報保護委員会の様式の九項目)", "Draft report (the nine items of the commission's form)"),
    THEIR_WORDS("先方の説明", "What they say"),
    OUR_KNOWLEDGE("当社で把握していること", "What we know"),
    ASKED("取引先から当社への依頼(期限順)", "What partners ask of us, by deadline"),
    ASKED_HOW(
            "差出人は確かめられていません(なりすましの可能性)。答える前に、既知の連絡先で確かめてください。",
            "Who sent these was not verified and can be forged; confirm by a known contact before answering."),
    PROMISED("取引先が示した納入などの数量", "Quantities that partners say they will deliver"),
    OTHERS("その他の関係する事案", "Other incidents that concern us"),
    PRODUCTS("製品の脆弱性", "Product vulnerabilities"),
    WHO_USES("利用しているところ", "Who uses it"),
    MORE("ほか(件)", "more:"),
    INQUIRE("取引先に照会する", "To ask the partners"),
    PUT_ASIDE("判断済み(当社に関係なし)", "Put aside by people"),
    CHANGED_SINCE("経過に変化", "Changed since"),
    INCIDENT_ID("事案の番号", "incident id"),
    UNDO_BY("取り消す場合の番号", "to take it back"),
    COMMAND("判断の記録", "To answer"),
    TO_VERIFY("要確認(近い名前)", "To verify (near names)"),
    BACKGROUND("当社に関係しない事案", "Incidents that do not concern us"),
    BY_INDUSTRY("業種別", "By industry"),
    BY_ATTACK("攻撃の種類別", "By kind of attack"),
    HOME("国内", "Home"),
    ABROAD("海外", "Abroad"),
    CHANGES("前回からの変化", "What changed since the last brief"),
    UNSEEN("見えていないもの", "What we cannot see"),
    DATA("データの段階", "Where your data stands"),
    ROWS("今日の答えを最も変える入力", "The entries that would change today's answer most"),
    WHY("理由", "Why"),
    PROVENANCE("この要約を再現するための情報", "How to make these figures again"),
    ASSUMPTIONS("置いた仮定", "Assumptions made"),
    SOURCE("出典", "Source"),
    DUTY("義務", "Duty"),
    RECIPIENT("提出先", "To"),
    DUE("期限", "Due"),
    BASIS("根拠", "Basis"),
    PREVENTS("防げること", "What it prevents"),
    COSTS("代わりに止まること", "What it stops"),
    UNDONE("戻し方", "How it is undone"),
    NONE_CONCERN("関係する事案はありません。", "Nothing concerns us."),
    NONE("ありません。", "None."),
    TIME("時点", "Time"),
    MEDIAN("中央値", "median"),
    LOW("悪い場合(下位5%)", "bad case (lowest 5 %)"),
    HIGH("良い場合(上位5%)", "good case (highest 5 %)"),
    CHART("予定に対する生産の割合", "Output as a share of the schedule"),
    FIRST_STOP("ここで止まる", "stops here"),
    NOT_LEGAL(
            "報告期限は一般的な規則から計算したもので、法的助言ではありません。",
            "The clocks are computed from general rules and are no legal advice."),
    UNKNOWN("不明", "unknown"),
    TABLE("表で見る", "As a table"),
    IF_CHANGED("入力を変えると", "If an input were different"),
    IF_CHANGED_HOW(
            "同じ乱数で最大50回の試行を比べました。ここにない入力と仮定の影響は計算していません。",
            "From up to 50 runs with the same random numbers. Inputs and assumptions not named here were not varied."),
    SUM("計算の内訳", "The sum behind it"),
    BECAUSE("経路", "Because"),
    NAME_IN_REPORT("記事の名前", "Name in the report"),
    OUR_NAME("当社の登録名", "Name in our list"),
    ITEM("項目", "Item"),
    NO_CHANGES("変化はありません。", "Nothing changed."),
    FIRST_BRIEF(
            "最初の要約のため、比べるものがありません。", "This is the first brief; there is nothing to compare with.");

    private final Text text;

    Caption(String ja, String en) {
        this.text = new Text(ja, en);
    }

    public String in(Lang lang) {
        return text.in(lang);
    }
}
