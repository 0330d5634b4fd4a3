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

    private StopWords() {}

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
