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
    private static final List<String> NEGATIONS =
            List.of("ません", "なし", "ない", "無", "せず", "おらず", "まらず", "n't");

    /// Words that end a stop, unless the same clause says that the end is still to come.
    private static final List<String> ENDS =
            List.of("解消", "解除", "再開", "復旧", "resum", "restor", "recover", "resolved", "back up");

    private static final List<String> TO_COME =
            List.of(
                    "未定",
                    "予定",
                    "見込",
                    "目途",
                    "目処",
                    "めど",
                    "時期",
                    "不明",
                    "expected",
                    "planned",
                    "unknown",
                    "undecided");
    private static final Set<String> NEGATING_WORDS =
            Set.of("no", "not", "none", "nothing", "never", "without", "neither", "nor");

    private static final List<String> NAMES =
            List.of(
                    "システム",
                    "サーバ",
                    "サーバー",
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
                    "ordering",
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
                    "別",
                    "遅",
                    "できる",
                    "制限",
                    "縮小",
                    "オンライン",
                    "ガイドライン",
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
                    "slow",
                    "delay",
                    "reduced",
                    "usual",
                    " by ",
                    " via ",
                    " from ",
                    " with ",
                    "using ",
                    "other ",
                    "is ",
                    "are ",
                    "was ",
                    "were ");

    /// What only a sentence has.
    private static final List<String> SENTENCES = List.of("は", "が", "を", "で", "から", "より");

    private static final String NUMBERS = "0123456789()# 号機等";
    private static final String IN_A_DATE = "0123456789年月日時分頃半/:-. ";
    private static final int LONGEST_NAME = 40;
    private static final int MOST_NAMES = 10;

    private StopWords() {}

    /// Whether the words are nothing but names of work, processes or systems, as a bare answer to
    /// the question which of them stand still: `受注システム`, `第2工場、出荷`. A name with words that say how
    /// it is (`受注システムは通常稼働`, `出荷遅延`) is for a person to read: each part must end with what can
    /// stop, but for a number, brackets or the beginning (`11月16日から`).
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
                && parts.stream().allMatch(each -> each.length() <= LONGEST_NAME && isName(each));
    }

    private static boolean isName(String part) {
        String name = part;
        int open = part.lastIndexOf('(');
        if (open > 0 && part.endsWith(")")) {
            String inside = part.substring(open + 1, part.length() - 1).strip();
            if (!withoutBeginning(inside).isEmpty() && !isName(inside)) {
                return false;
            }
            name = part.substring(0, open).strip();
        }
        name = withoutBeginning(name);
        if (SENTENCES.stream().anyMatch(name::contains)) {
            return false;
        }
        int end = name.length();
        while (end > 0 && NUMBERS.indexOf(name.charAt(end - 1)) >= 0) {
            end--;
        }
        String words = name.substring(0, end);
        String one = words.endsWith("s") ? words.substring(0, words.length() - 1) : words;
        return NAMES.stream().anyMatch(each -> endsWith(words, each) || endsWith(one, each));
    }

    /// Whether the words end with a name; a Latin one must be a word of its own.
    private static boolean endsWith(String words, String name) {
        int start = words.length() - name.length();
        return words.endsWith(name)
                && (start == 0
                        || name.charAt(0) > 'z'
                        || words.charAt(start - 1) < 'a'
                        || words.charAt(start - 1) > 'z');
    }

    /// Without the date at the end from which it counts; empty when there is nothing else.
    private static String withoutBeginning(String text) {
        int end = text.length();
        for (String from : List.of("から", "より", "以降")) {
            end = text.endsWith(from) ? text.length() - from.length() : end;
        }
        int since = text.lastIndexOf("since ");
        if (end == text.length() && since < 0) {
            return text;
        }
        int start = end;
        while (start > 0 && IN_A_DATE.indexOf(text.charAt(start - 1)) >= 0) {
            start--;
        }
        boolean date = start < end && (end < text.length() || start <= since + "since ".length());
        return date ? text.substring(0, end < text.length() ? start : since).strip() : text;
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
        return stop && !isNegated(rest) && !isOver(text);
    }

    /// Whether a clause says that what stood still goes on.
    private static boolean isOver(String text) {
        return Arrays.stream(text.split("[、,。;\n]", -1))
                .anyMatch(clause ->
                        ENDS.stream().anyMatch(clause::contains)
                                && TO_COME.stream().noneMatch(clause::contains));
    }

    private static boolean isNegated(String text) {
        return NEGATIONS.stream().anyMatch(text::contains)
                || Arrays.stream(text.split("[^a-z]+", -1)).anyMatch(NEGATING_WORDS::contains);
    }
}
