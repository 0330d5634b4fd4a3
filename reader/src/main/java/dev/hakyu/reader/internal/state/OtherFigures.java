package dev.hakyu.reader.internal.state;

import com.google.re2j.Pattern;
import dev.hakyu.model.incident.CountUnit;
import dev.hakyu.reader.internal.lexicon.WordKind;
import dev.hakyu.reader.internal.mark.Quantity;
import dev.hakyu.reader.internal.mark.Sentence;
import java.util.Locale;

/// Tells figures that do not say how many were affected: those told before, the size of a company,
/// those who acted.
final class OtherFigures {
    private static final int REFERENCE_FRONT = 40;
    private static final int REFERENCE_BEHIND = 24;

    /// 既報の, 前回公表した氏名, 第1報でお知らせした; with no pause before the figure.
    private static final Pattern TOLD_BEFORE =
            Pattern.compile(
                    "(?:既報|既に|すでに|前回|先日|先に|第[0-9一二三四五六七八九十]{1,2}報|[0-9]{1,2}日)[^、。]{0,30}$"
                            + "|(?:公表|発表|お知らせ|報告|通知)(?:済み|ずみ)の?[^、。]{0,12}$");

    private static final Pattern LEFT_OUT =
            Pattern.compile("^(?:の(?:方々?|情報|データ|皆様|お客様))?(?:を除|以外|とは別|の?ほか|の?他に|に加え)");
    private static final Pattern TELLS_BEFORE =
            Pattern.compile("既報|(?:公表|発表|お知らせ|ご?報告|通知|案内)(?:いた)?(?:し|済|ずみ)");
    private static final Pattern LEFT_OUT_EN =
            Pattern.compile(
                    "(?:excluding|besides|apart from|other than|in addition to|on top of|separate from|distinct from) the (?:[a-z]+ ){0,3}$");
    private static final Pattern TOLD_BEFORE_EN =
            Pattern.compile(
                    "\\b(?:previously|already|earlier|first) (?:announced|reported|disclosed|notified|told)|\\b(?:announced|reported|disclosed) (?:earlier|before|last|in our|on|in (?:january|february|march|april|may|june|july|august|september|october|november|december))");

    /// ランサムウェアの被害は238件で、前の年より9%増えた: of a whole country and a year.
    private static final Pattern STATISTIC =
            Pattern.compile(
                    "(?:前の?年|前年度?)(?:より|比|に比べ|同期)|(?:国内|全国|世界)で(?:公表|報告|確認|発生)(?:され|し)た|統計"
                            + "|(?i:\\byear[- ]on[- ]year\\b|\\bcompared (?:with|to) (?:the )?(?:previous|prior|last) year\\b"
                            + "|\\b(?:nationwide|worldwide|across the country) (?:last year|in (?:19|20)[0-9]{2})\\b)");

    /// 先着500名, for the first 500 people: who is invited.
    private static final Pattern INVITED =
            Pattern.compile(
                    "(?:先着順?|定員|募集(?:人数|人員|定員)?|抽選で)(?:は|で|:|\\|)?\\s*(?:各|計|約)?$"
                            + "|(?i:\\b(?:(?:limited to|open to|for) the first|(?:capacity|seats|places|room) (?:of|for)(?: up to)?) $)");

    /// 差し引き340名の減少, 増えました575名様, 340名減り: by how many a count changed.
    private static final Pattern CHANGED_BY =
            Pattern.compile(
                    "(?:差し?引き|純[増減]|(?:^|[、。])(?:その)?差(?:分)?(?:の|は、?|である)|(?:増え|減り|減っ|増加し|減少し)(?:まし)?た)(?:の?は、?)?(?:約|計)?$");

    private static final Pattern CHANGE =
            Pattern.compile(
                    "^(?:の(?:純)?(?:減少|増加|減|増)(?:[となでにがを、。し]|$)|(?:だけ|ほど)?(?:増え|減り|減っ|増加し|減少し|少なく|上回|下回))");
    private static final Pattern CHANGED_BY_EN =
            Pattern.compile(
                    "\\b(?:up|down|rose|fell|increased|decreased|increase|decrease|reduction|rise|fall|difference) (?:by|of)(?: about| some)? $");
    private static final Pattern CHANGE_EN =
            Pattern.compile(
                    "^ (?:[a-z]+ )?(?:more|fewer|less) than (?:we |it |they )?(?:first |previously |originally )?(?:announced|reported|said|stated|told)");

    private final Passage passage;

    OtherFigures(Passage passage) {
        this.passage = passage;
    }

    /// True for a figure that counts no harm.
    boolean isIt(Sentence sentence, Quantity quantity) {
        return isReference(sentence, quantity)
                || isDifference(passage, sentence, quantity)
                || INVITED.matcher(passage.substring(sentence.start(), quantity.start())).find()
                || isOther(sentence, quantity)
                || STATISTIC.matcher(passage.substring(sentence.start(), sentence.end())).find();
    }

    /// True for the number by which a count rose or fell.
    static boolean isDifference(Passage passage, Sentence sentence, Quantity quantity) {
        String before = passage.substring(sentence.start(), quantity.start());
        String after =
                passage.substring(
                        Math.min(quantity.end(), sentence.end()),
                        Math.min(sentence.end(), quantity.end() + REFERENCE_FRONT));
        return passage.japanese()
                ? CHANGED_BY.matcher(before).find() || CHANGE.matcher(after).find()
                : CHANGED_BY_EN.matcher(before.toLowerCase(Locale.ROOT)).find()
                        || CHANGE_EN.matcher(after.toLowerCase(Locale.ROOT)).find();
    }

    /// 既報の1,204名分を除き, in addition to the 1,204 previously reported: says of which no more is told.
    private boolean isReference(Sentence sentence, Quantity quantity) {
        int from = Math.max(sentence.start(), quantity.start() - REFERENCE_FRONT);
        int to = Math.min(sentence.end(), quantity.end() + REFERENCE_BEHIND);
        String before = passage.substring(from, quantity.start());
        String after = passage.substring(quantity.end(), to);
        if (passage.japanese()) {
            return LEFT_OUT.matcher(after).find()
                    && TOLD_BEFORE.matcher(before).find()
                    && TELLS_BEFORE.matcher(before).find();
        }
        String front = before.toLowerCase(Locale.ROOT);
        return LEFT_OUT_EN.matcher(front).find()
                && TOLD_BEFORE_EN.matcher(front + "# " + after.toLowerCase(Locale.ROOT)).find();
    }

    private boolean isOther(Sentence sentence, Quantity quantity) {
        int start = quantity.start();
        int end = quantity.end();
        String after = passage.substring(end, Math.min(sentence.end(), end + 20));
        String before = passage.substring(Math.max(sentence.start(), start - 16), start);
        if (passage.japanese()) {
            boolean sheets = quantity.counter().startsWith("枚") && !before.contains("カード");
            boolean staff =
                    ((before.endsWith("従業員") || before.endsWith("社員") || before.endsWith("職員"))
                                    && after.startsWith("の")
                                    && !after.contains("氏名")
                                    && !after.contains("情報")
                                    && !after.contains("データ"))
                            || before.endsWith("従業員数")
                            || before.endsWith("会員数")
                            || before.endsWith("利用者数");
            boolean mail =
                    (before.endsWith("メール") && after.contains("送信"))
                            || after.startsWith("送信")
                            || (after.startsWith("のメール") && !after.startsWith("のメールア"))
                            || (before.contains("問い合わせ") && !before.contains("問い合わせた"))
                            || after.startsWith("の問い合わせ")
                            || before.substring(before.lastIndexOf('、') + 1).contains("試行は")
                            || before.contains("迷惑メール")
                            || after.startsWith("以上の企業")
                            || before.endsWith("遅")
                            || after.startsWith("体制");
            return staff
                    || mail
                    || sheets
                    || isAside(before, after)
                    || isOwnSize(sentence, quantity, before, after);
        }
        boolean staff =
                before.contains("employs")
                        || before.contains("runs ")
                        || before.contains("operates ")
                        || before.contains("employ ")
                        || before.contains("serves ")
                        || after.startsWith(" work")
                        || before.contains("network of")
                        || (before.contains("of the ") && quantity.unit() == CountUnit.COMPANIES)
                        || before.contains("survey")
                        || (before.contains("more than")
                                && quantity.unit() == CountUnit.COMPANIES
                                && after.contains("world"))
                        || (after.contains(" worldwide") && quantity.unit() != CountUnit.RECORDS)
                        || before.contains("has about")
                        || before.contains("up from ")
                        || before.contains("workforce");
        return staff;
    }

    /// Staff that acted, bodies that report, sums of the whole country: no harm to them is told.
    private static boolean isAside(String before, String after) {
        for (String actor :
                new String[] {
                    "職員", "社員", "従業員", "教員", "教諭", "元社員", "元職員", "担当者", "容疑者", "男", "女", "委員"
                }) {
            if (before.endsWith(actor)
                    && (after.startsWith("が") || after.startsWith("は") || after.startsWith("、"))) {
                return true;
            }
        }
        boolean twice =
                after.startsWith("が重複")
                        || after.startsWith("の重複")
                        || ((before.contains("重複") || before.contains("二重"))
                                && after.startsWith("を除"));
        return twice
                || after.startsWith("を懲戒")
                || after.startsWith("を逮捕")
                || after.startsWith("を処分")
                || after.startsWith("体制")
                || after.startsWith("が参加")
                || after.startsWith("以上が働")
                || after.startsWith("を擁")
                || after.startsWith("を抱え")
                || after.startsWith("が働")
                || after.startsWith("の企業が加盟")
                || after.startsWith("が導入")
                || after.startsWith("が利用して")
                || after.startsWith("が利用する")
                || before.endsWith("導入実績は")
                || before.endsWith("人口")
                || before.endsWith("年間")
                || before.endsWith("加盟");
    }

    /// 従業員約310人, 委託元は2社, 100人を採用: how large the company is, whom it deals with; no harm.
    private boolean isOwnSize(Sentence sentence, Quantity quantity, String before, String after) {
        boolean harm =
                passage.marks().has(WordKind.LEAK, "leak", sentence.start(), sentence.end())
                        || passage.marks()
                                .has(WordKind.LEAK, "lost", sentence.start(), sentence.end())
                        || passage.marks().has(WordKind.DATA, sentence.start(), sentence.end());
        boolean hired =
                after.startsWith("を採用") || after.startsWith("を雇") || after.startsWith("を増員");
        boolean dealing =
                after.startsWith("に納") || after.startsWith("に供給") || after.startsWith("と取引");
        if (hired || dealing) {
            return true;
        }
        if (harm) {
            return false;
        }
        if (quantity.unit() == CountUnit.COMPANIES) {
            String front = passage.substring(sentence.start(), quantity.start());
            return front.contains("委託元")
                    || front.contains("納入先")
                    || front.contains("納品先")
                    || front.contains("販売先")
                    || front.contains("取引先");
        }
        return quantity.unit() == CountUnit.PERSONS
                && (before.endsWith("従業員")
                        || before.endsWith("従業員は")
                        || before.endsWith("社員は")
                        || before.endsWith("職員は")
                        || before.endsWith("社員"));
    }
}
