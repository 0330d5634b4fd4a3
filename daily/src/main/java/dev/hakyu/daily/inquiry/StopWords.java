package dev.hakyu.daily.inquiry;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Whether a supplier's words state that something stands still: `受注を停止しています`, never `停止はありません`.
///
/// Words that negate anything state no stop, nor do words that name no stop: they are for a person
/// to read.
final class StopWords {
    /// Stops that are themselves put as a negation.
    private static final List<String> UNABLE =
            List.of("できない", "できません", "できず", "出来ない", "出来ません", "cannot", "can't", "unable");

    private static final List<String> STOPS =
            List.of(
                    "停止",
                    "止ま",
                    "止め",
                    "中断",
                    "休止",
                    "遮断",
                    "ダウン",
                    "不能",
                    "不可",
                    "見合わせ",
                    "stop",
                    "halt",
                    "down",
                    "suspend",
                    "outage",
                    "offline",
                    "interrupt");
    private static final List<String> NEGATIONS = List.of("ません", "なし", "ない", "無", "n't");
    private static final Set<String> NEGATING_WORDS =
            Set.of("no", "not", "none", "nothing", "never", "without", "neither", "nor");

    private static final List<String> NAMES =
            List.of(
                    "システム",
                    "サーバ",
                    "ネットワーク",
                    "回線",
                    "メール",
                    "工場",
                    "ライン",
                    "工程",
                    "設備",
                    "倉庫",
                    "拠点",
                    "受注",
                    "発注",
                    "出荷",
                    "生産",
                    "製造",
                    "納品",
                    "物流",
                    "販売",
                    "業務",
                    "サービス",
                    "サイト",
                    "edi",
                    "erp",
                    "mes",
                    "vpn",
                    "system",
                    "server",
                    "network",
                    "e-mail",
                    "email",
                    "plant",
                    "line",
                    "warehouse",
                    "order",
                    "shipping",
                    "production",
                    "logistics",
                    "service",
                    "website",
                    "portal");

    /// Words that say how something is: then it is no bare name.
    private static final List<String> STATES =
            List.of(
                    "稼働",
                    "稼動",
                    "継続",
                    "通常",
                    "正常",
                    "可能",
                    "再開",
                    "復旧",
                    "予定",
                    "見込",
                    "手作業",
                    "代替",
                    "確認",
                    "調査",
                    "不明",
                    "影響",
                    "問題",
                    "以外",
                    "除",
                    "のみ稼",
                    "です",
                    "ます",
                    "した",
                    "いる",
                    "検討",
                    "未定",
                    "work",
                    "running",
                    "normal",
                    "resum",
                    "restor",
                    "manual",
                    "check",
                    "investigat",
                    "unknown",
                    "except",
                    "affect",
                    "impact",
                    "planned",
                    "will",
                    "is ",
                    "are ",
                    "was ",
                    "were ");

    private static final int LONGEST_NAME = 40;
    private static final int MOST_NAMES = 10;

    private StopWords() {}

    /// Whether the words are nothing but names of work, processes or systems, as a bare answer to
    /// the question which of them stand still: `受注システム`, `第2工場、出荷`. A name with words that say how
    /// it is (`受注システムは通常稼働`) is for a person to read.
    static boolean nameWhatStopped(String words) {
        String text =
                Normalizer.normalize(words, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        if (text.isEmpty() || isNegated(text) || STATES.stream().anyMatch(text::contains)) {
            return false;
        }
        List<String> parts =
                Arrays.stream(text.split("[、,・;/\n]| and |および|及び|ならびに", -1))
                        .map(String::strip)
                        .filter(each -> !each.isEmpty())
                        .toList();
        return !parts.isEmpty()
                && parts.size() <= MOST_NAMES
                && parts.stream()
                        .allMatch(each ->
                                each.length() <= LONGEST_NAME
                                        && NAMES.stream().anyMatch(each::contains));
    }

    static boolean stateStop(String words) {
        String text =
                Normalizer.normalize(words, Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT)
                        .replace('’', '\'');
        String rest = text;
        for (String each : UNABLE) {
            rest = rest.replace(each, " ");
        }
        boolean stop = !rest.equals(text) || STOPS.stream().anyMatch(text::contains);
        return stop && !isNegated(rest);
    }

    private static boolean isNegated(String text) {
        return NEGATIONS.stream().anyMatch(text::contains)
                || Arrays.stream(text.split("[^a-z]+", -1)).anyMatch(NEGATING_WORDS::contains);
    }
}
