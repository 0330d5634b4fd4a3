package dev.hakyu.daily.inquiry;

import java.util.List;
import java.util.Set;

/// Whether the words say that the connections to us are cut: `遮断ずみ`, `切断済み`, `all disconnected`.
///
/// All of them, and done: `一部遮断済み`, `VPNのみ遮断`, `遮断予定` and `未遮断` are for a person to read.
final class ConnectionWords {
    /// The choice that they are cut.
    static final String CUT = "cut";

    private static final List<String> ALL =
            List.of(
                    "すべての接続を", "全ての接続を", "全接続を", "接続をすべて", "接続を全て", "接続はすべて", "接続は全て", "すべて", "全て",
                    "接続を", "接続は", "全面", "完全に");
    private static final List<String> VERBS = List.of("遮断", "切断");
    private static final Set<String> DONE =
            Set.of(
                    "済",
                    "済み",
                    "ずみ",
                    "した",
                    "しました",
                    "している",
                    "しています",
                    "しております",
                    "いたしました",
                    "致しました",
                    "いたしております",
                    "中");
    private static final Set<String> ENGLISH =
            Set.of(
                    "disconnected",
                    "alldisconnected",
                    "wearedisconnected",
                    "cutoff",
                    "allcut",
                    "allcutoff",
                    "blocked",
                    "allblocked",
                    "allconnectionsarecut",
                    "allconnectionscut",
                    "allconnectionsaredisconnected",
                    "allconnectionsareblocked");

    private ConnectionWords() {}

    static boolean sayCut(String raw) {
        String key = FormWords.key(raw);
        if (ENGLISH.contains(key)) {
            return true;
        }
        String rest = key.endsWith("です") ? key.substring(0, key.length() - 2) : key;
        for (String each : ALL) {
            if (rest.startsWith(each)) {
                rest = rest.substring(each.length());
                break;
            }
        }
        for (String each : VERBS) {
            if (rest.startsWith(each)) {
                return DONE.contains(rest.substring(each.length()));
            }
        }
        return false;
    }
}
