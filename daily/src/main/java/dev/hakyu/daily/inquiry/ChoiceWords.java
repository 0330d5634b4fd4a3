package dev.hakyu.daily.inquiry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds yes and no in the short sentences that people write instead of choosing: `影響なし`,
/// `漏えいはありません`, `一部影響あり`, `not affected`.
///
/// Only what is said of the thing asked about counts (`出荷していません` is no answer to whether anything
/// is affected), and words that leave anything open (`確認されていません`, `大きな影響はありません`, `no known impact`)
/// are neither.
final class ChoiceWords {
    private static final int LONGEST = 30;
    private static final List<String> IMPACT = List.of("影響", "支障", "impact", "affect", "effect");
    private static final Map<String, List<String>> ASKED =
            Map.of(
                    Question.IMPACT,
                    IMPACT,
                    "impact_product",
                    IMPACT,
                    Question.LEAK,
                    List.of("漏えい", "漏えい等", "漏洩", "漏洩等", "流出", "leak", "breach"),
                    "depends",
                    List.of("利用", "使用", "use", "using"),
                    "use",
                    List.of("利用", "使用", "use", "using"),
                    "connected",
                    List.of("接続", "送受信", "connect"),
                    "exposed",
                    List.of("到達", "公開", "reachable", "exposed"),
                    "traces",
                    List.of("痕跡", "trace"),
                    "encrypted",
                    List.of("暗号化", "encrypt"),
                    "shared_account",
                    List.of("共用", "共有", "share"));
    private static final List<String> POLITE = List.of("でございます", "になります", "となります", "です", "み");
    private static final List<String> PARTICLES = List.of("", "は", "が", "も", "を", "等は", "などは");
    private static final List<String> NO_ENDINGS =
            List.of(
                    "なし",
                    "無し",
                    "無",
                    "ない",
                    "ありません",
                    "ございません",
                    "していない",
                    "していません",
                    "しておりません",
                    "出ていない",
                    "出ていません",
                    "出ておりません",
                    "受けていません",
                    "受けておりません");
    private static final List<String> YES_ENDINGS =
            List.of(
                    "あり", "有り", "有", "ある", "あります", "ございます", "している", "しています", "しております", "出ている",
                    "出ています", "出ております", "受けています", "受けております");
    private static final List<String> OPEN =
            List.of(
                    "確認", "調査", "不明", "おそれ", "恐れ", "可能性", "除", "ほか", "他", "ただし", "のみ", "以外", "見込",
                    "予定", "限", "判明", "把握");

    /// What may stand before the thing asked about in a denial: anything else, such as 大きな, 直接の or
    /// 現時点で, may deny a part only.
    private static final List<String> SCOPE =
            List.of(
                    "生産および出荷", "生産及び出荷", "生産出荷", "生産供給", "供給", "出荷", "納品", "納入", "納期", "製品", "商品",
                    "部品", "サービス", "貴社", "御社", "お客様向け", "向け", "弊社では", "当社では", "弊社から", "当社から", "弊社へ",
                    "当社へ", "本件", "今回", "当該", "該当", "対象", "同社", "同製品", "本製品", "による", "における", "に関する",
                    "に関わる", "について", "情報", "データ", "侵害", "侵入", "不審な", "外部", "インターネット", "アカウント", "複数人",
                    "一切", "全く", "まったく", "特に", "とくに", "何ら", "なんら", "および", "及び", "から", "では", "へ", "の",
                    "に", "は", "で", "等");

    private static final Set<String> NONE =
            Set.of(
                    "なし",
                    "無し",
                    "無",
                    "ない",
                    "特になし",
                    "特に無し",
                    "特にない",
                    "ありません",
                    "特にありません",
                    "ございません",
                    "特にございません",
                    "none",
                    "nil");

    private ChoiceWords() {}

    /// `yes` or `no`; empty when the words say neither for sure.
    ///
    /// @param question id
    static Optional<String> yesOrNo(String question, String raw) {
        String key = FormWords.key(raw);
        if (key.isEmpty() || key.length() > LONGEST * 2) {
            return Optional.empty();
        }
        if (NONE.contains(plain(key))) {
            return Optional.of(Choice.NO);
        }
        List<String> asked = ASKED.getOrDefault(question, List.of());
        return key.chars().allMatch(c -> c < 0x250)
                ? EnglishChoice.read(raw, asked)
                : japanese(key, asked);
    }

    /// A key without the endings that only make it polite.
    static String plain(String key) {
        String rest = key;
        for (String each : POLITE) {
            if (rest.endsWith(each) && rest.length() > each.length()) {
                rest = rest.substring(0, rest.length() - each.length());
            }
        }
        return rest;
    }

    /// Whether the words say that there is none, or that nothing is affected.
    static boolean saysNone(String raw) {
        return NONE.contains(plain(FormWords.key(raw))) || saysUnaffected(raw);
    }

    /// Such as `影響なし`.
    static boolean saysUnaffected(String raw) {
        String key = FormWords.key(raw);
        return !NONE.contains(plain(key))
                && yesOrNo(Question.IMPACT, raw).filter(Choice.NO::equals).isPresent();
    }

    private static Optional<String> japanese(String key, List<String> asked) {
        if (key.length() > LONGEST || OPEN.stream().anyMatch(key::contains)) {
            return Optional.empty();
        }
        boolean denied = key.startsWith("いいえ");
        String said = plain(denied ? key.substring(3) : key);
        if (denied && (said.isEmpty() || NONE.contains(said))) {
            return Optional.of(Choice.NO);
        }
        if (ends(said, asked, NO_ENDINGS, true)) {
            return Optional.of(Choice.NO);
        }
        boolean yes = ends(said, asked, YES_ENDINGS, false) || said.equals("はいあります");
        return yes && !denied ? Optional.of(Choice.YES) : Optional.empty();
    }

    /// Whether the words end with the thing asked about and one of the endings.
    ///
    /// @param whole whether only words of a scope may stand before it
    private static boolean ends(
            String said, List<String> asked, List<String> endings, boolean whole) {
        for (String ending : endings) {
            for (String particle : PARTICLES) {
                String tail = particle + ending;
                if (!said.endsWith(tail)) {
                    continue;
                }
                String before = said.substring(0, said.length() - tail.length());
                for (String each : asked) {
                    if (before.endsWith(each)
                            && (!whole
                                    || isScope(
                                            before.substring(
                                                    0, before.length() - each.length())))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean isScope(String words) {
        int at = 0;
        while (at < words.length()) {
            int from = at;
            at +=
                    SCOPE.stream()
                            .filter(each -> words.startsWith(each, from))
                            .mapToInt(String::length)
                            .max()
                            .orElse(words.length() + 1);
        }
        return at == words.length();
    }

    /// Whether the words only suspect what the question asks about.
    static boolean suspects(String question, String raw) {
        return EnglishChoice.suspects(raw, ASKED.getOrDefault(question, List.of()));
    }
}
