package dev.hakyu.reader.internal.scope;

import com.google.re2j.Pattern;
import java.util.List;

/// Negated predicates of Japanese clauses: 含まれておりません, 確認されていない, 形跡はなく.
///
/// A negation counts as a denial only on a verb or noun of harm; double negation (否定できない) and what
/// could not be done (見つかっていない, 分かっていない) deny nothing.
final class Negation {
    private static final List<String> FORMS =
            List.of("ません", "なかった", "なく", "ない", "おらず", "されず", "まれず", "なし", "無く", "無し", "無い", "ず");
    private static final List<String> STOPPED_NOT = List.of("きれ", "とめられ", "まぬがれ", "おさえられ");
    private static final List<String> STEMS =
            List.of(
                    "含",
                    "確認",
                    "漏えい",
                    "漏洩",
                    "流出",
                    "閲覧",
                    "保存",
                    "保有",
                    "保持",
                    "存在",
                    "該当",
                    "登録",
                    "使用",
                    "悪用",
                    "形跡",
                    "痕跡",
                    "事実",
                    "影響",
                    "被害",
                    "事象",
                    "おそれ",
                    "恐れ",
                    "可能性",
                    "扱って",
                    "預かって",
                    "預かりして",
                    "お持ちして",
                    "示すもの",
                    "うかがわせるもの",
                    "疑わせるもの",
                    "入って",
                    "漏れ",
                    "持ち出され",
                    "アクセス",
                    "侵入",
                    "ダウンロード",
                    "公開",
                    "取得",
                    "報告",
                    "受け取ら",
                    "盗まれ",
                    "抜き取られ",
                    "攻撃",
                    "感染",
                    "記載",
                    "心配",
                    "問題",
                    "記録し",
                    "見られ",
                    "発生",
                    "影響を受けて",
                    "影響を及ぼし",
                    "関係",
                    "不正",
                    "届いて",
                    "対象",
                    "記録され",
                    "記録して",
                    "表示され",
                    "掲載",
                    "格納",
                    "収集し",
                    "取り扱って",
                    "保管",
                    "支障",
                    "支障は出て",
                    "支障も出て",
                    "支障は生じて",
                    "支障は来たして",
                    "置いて",
                    "影響は出て",
                    "影響も出て",
                    "影響は生じて",
                    "影響は及んで",
                    "被害は出て",
                    "被害は生じて",
                    "影響を与えて",
                    "影響を受けて",
                    "認められ",
                    "見受けられ",
                    "寄せられて",
                    "渡って",
                    "把握して",
                    "検出され",
                    "受けた事実",
                    "届けは");

    /// 流出した情報はございません denies; お伝えできる情報はございません only has nothing to tell.
    private static final Pattern NOTHING_LEAKED =
            Pattern.compile(
                    "(?:漏えい|漏洩|流出|漏れ|盗まれ|抜き取られ|持ち出され|窃取され|閲覧され)(?:し|いたし|され|しまし)?(?:た|ました)"
                            + "(?:個人|顧客|お客様の|お取引先の|機密|技術|当社の|弊社の)?(?:情報|データ)は(?:ござい|あり|な|無)?$");

    /// 対象に含まれるとの情報はありません: nothing is known of it.
    private static final Pattern NOTHING_KNOWN =
            Pattern.compile(
                    "(?:含ま|対象|該当|漏え|漏洩|漏れ|流出|送信|送られ|持ち出)[^。、]{0,14}(?:との|という|といった|とする|ことを示す)"
                            + "(?:情報|報告|連絡|記録|結果)(?:は|も)(?:、)?(?:現在|現時点で|今のところ)?(?:ござい|あり|な|得られてい|入ってい|届いてい)?$");

    private static final List<String> NOT_FOUND =
            List.of("見つかって", "見つから", "確かめられて", "得られて", "確認できて", "見当たり", "見当たって", "見当たら");
    private static final List<String> TRACES =
            List.of(
                    "形跡", "事実", "痕跡", "証拠", "兆候", "兆し", "事象", "材料", "確証", "示す", "うかがわせる", "疑わせる",
                    "思わせる", "匂わせる", "流出は", "漏えいは", "漏洩は", "悪用は", "被害は");
    private static final List<String> WHOLLY = List.of("一切", "全く", "何ら");
    private static final List<String> NOT_SURE =
            List.of("とは言い切れ", "とはいい切れ", "とは言え", "とは断定", "とは限ら", "と断定", "とは断言");
    private static final int REACH = 14;
    private static final int TRACE_REACH = 30;

    private Negation() {}

    static boolean denies(String text, int start, int end) {
        for (int at = start; at < end; at++) {
            char c = text.charAt(at);
            if (c != 'ま' && c != 'な' && c != 'お' && c != 'さ' && c != '無' && c != 'ず') {
                continue;
            }
            for (String form : FORMS) {
                if (text.startsWith(form, at)
                        && (c != 'ず' || isVerbEnd(text, start, at))
                        && at + form.length() <= end
                        && denies(text, start, at, at + form.length())) {
                    return true;
                }
            }
        }
        return false;
    }

    /// 認められず, 見つからず; not わずか, 必ず, 防ぎきれず.
    private static boolean isVerbEnd(String text, int start, int at) {
        String before = text.substring(Math.max(start, at - REACH), at);
        boolean verb = before.endsWith("れ") || before.endsWith("見つから");
        return verb && STOPPED_NOT.stream().noneMatch(before::endsWith);
    }

    private static boolean denies(String text, int start, int at, int end) {
        int from = Math.max(start, at - REACH);
        String before = text.substring(from, at);
        boolean doubled =
                before.contains("否定")
                        || (before.endsWith("では") && before.contains("だけ"))
                        || before.contains("言い切れ")
                        || before.contains("少");
        boolean conditional = text.startsWith("ければ", end) || text.startsWith("いよう", end);
        boolean unable = before.endsWith("でき") || before.endsWith("きて") || before.endsWith("きてい");
        boolean unsure = NOT_SURE.stream().anyMatch(words -> text.startsWith(words, end));
        if (doubled || conditional || unsure) {
            return false;
        }
        if (isNotFound(text, start, at)) {
            return true;
        }
        if (unable) {
            return false;
        }
        String said = text.substring(Math.max(start, at - TRACE_REACH), at);
        if (NOTHING_LEAKED.matcher(said).find() || NOTHING_KNOWN.matcher(said).find()) {
            return true;
        }
        String bare = before;
        for (String wholly : WHOLLY) {
            bare = bare.replace(wholly, "");
        }
        for (String stem : STEMS) {
            int found = bare.lastIndexOf(stem);
            if (found >= 0 && isInflection(bare, found + stem.length())) {
                return true;
            }
        }
        return false;
    }

    /// 漏れた事実は今のところ見つかっていない: no trace of it has been found.
    private static boolean isNotFound(String text, int start, int at) {
        String before = text.substring(Math.max(start, at - TRACE_REACH), at);
        for (String found : NOT_FOUND) {
            int verb = before.lastIndexOf(found);
            if (verb < 0 || before.length() - verb > found.length() + 3) {
                continue;
            }
            for (String trace : TRACES) {
                int noun = before.lastIndexOf(trace, verb);
                if (noun >= 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Only kana, and no comma, between stem and negation.
    private static boolean isInflection(String before, int from) {
        for (int i = from; i < before.length(); i++) {
            char c = before.charAt(i);
            if (c < 0x3041 || c > 0x3096) {
                return false;
            }
        }
        return true;
    }
}
