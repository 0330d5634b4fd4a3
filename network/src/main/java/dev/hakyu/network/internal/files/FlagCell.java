package dev.hakyu.network.internal.files;

import java.util.Set;

/// Reads yes and no: 有/無, ○/×, はい/いいえ, 済/未, yes/no, true/false, 1/0.
public final class FlagCell {
    private static final Set<String> YES =
            Set.of(
                    "有", "有り", "あり", "○", "〇", "◯", "◎", "●", "はい", "可", "済", "済み", "要", "yes", "y",
                    "true", "t", "1", "on", "✓", "✔", "☑", "する", "している", "対応済", "実施", "導入済", "該当",
                    "レ");
    private static final Set<String> NO =
            Set.of(
                    "無", "無し", "なし", "×", "✕", "✗", "✖", "☓", "いいえ", "不可", "未", "否", "不要", "no",
                    "n", "false", "f", "0", "off", "x", "しない", "していない", "未対応", "未実施", "未導入", "非該当");

    private FlagCell() {}

    public static Parsed<Boolean> parse(String narrow) {
        String key = HeaderKey.ofWord(narrow);
        if (YES.contains(key)) {
            return Parsed.known(true);
        }
        if (NO.contains(key)) {
            return Parsed.known(false);
        }
        return Parsed.bad(Finding.unreadable(narrow, ColumnType.FLAG));
    }
}
