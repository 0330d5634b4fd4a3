package dev.hakyu.daily.inquiry;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds yes and no in the short sentences that people write instead of choosing: `影響なし`,
/// `漏えいはありません`, `一部影響あり`, `not affected`.
///
/// Only what is said of the thing asked about counts (`出荷していません` is no answer to whether anything
/// is affected), and words that leave anything open (`確認されていません`, `no known impact`) are neither.
final class ChoiceWords {
    private static final int LONGEST = 30;
    private static final int MOST_WORDS = 7;
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
    private static final Set<String> OPEN_WORDS =
            Set.of(
                    "known",
                    "confirmed",
                    "yet",
                    "sure",
                    "evidence",
                    "but",
                    "except",
                    "far",
                    "currently",
                    "possible",
                    "possibly",
                    "may",
                    "might",
                    "expected");
    private static final Set<String> NEGATIVE = Set.of("no", "not", "none", "nothing");
    private static final Set<String> BETWEEN = Set.of("any", "been", "data", "supply", "are", "is");
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
        return key.chars().allMatch(c -> c < 0x250) ? english(raw, asked) : japanese(key, asked);
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
        if (ends(said, asked, NO_ENDINGS) && !said.startsWith("はい") && !said.contains("一部")) {
            return Optional.of(Choice.NO);
        }
        boolean yes = ends(said, asked, YES_ENDINGS) || said.equals("はいあります");
        return yes && !denied ? Optional.of(Choice.YES) : Optional.empty();
    }

    private static boolean ends(String said, List<String> asked, List<String> endings) {
        for (String ending : endings) {
            for (String particle : PARTICLES) {
                String tail = particle + ending;
                if (said.endsWith(tail)) {
                    String before = said.substring(0, said.length() - tail.length());
                    if (asked.stream().anyMatch(before::endsWith)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static Optional<String> english(String raw, List<String> asked) {
        String text = Normalizer.normalize(raw, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        List<String> words =
                Arrays.stream(text.split("[^a-z']+", -1)).filter(e -> !e.isEmpty()).toList();
        if (words.isEmpty()
                || words.size() > MOST_WORDS
                || words.stream().anyMatch(OPEN_WORDS::contains)
                || text.contains("n't")) {
            return Optional.empty();
        }
        boolean denied = words.size() > 1 && text.startsWith("no,");
        List<String> said = denied ? words.subList(1, words.size()) : words;
        int about = -1;
        for (int i = 0; i < said.size(); i++) {
            about = about < 0 && asked.stream().anyMatch(said.get(i)::startsWith) ? i : about;
        }
        if (said.getLast().equals("unaffected") && asked.equals(IMPACT)) {
            return said.stream().noneMatch(NEGATIVE::contains)
                    ? Optional.of(Choice.NO)
                    : Optional.empty();
        }
        long negatives = said.stream().filter(NEGATIVE::contains).count();
        if (about > 0 && negatives == 1) {
            int at = about - 1;
            at = at > 0 && BETWEEN.contains(said.get(at)) ? at - 1 : at;
            return NEGATIVE.contains(said.get(at)) ? Optional.of(Choice.NO) : Optional.empty();
        }
        boolean yes = negatives == 0 && !denied && about >= 0 && about == said.size() - 1;
        return yes ? Optional.of(Choice.YES) : Optional.empty();
    }
}
