package dev.hakyu.daily.inquiry;

import java.util.List;

/// Answers that deny for the moment only: `今のところなし`, `none so far`. They are no denial, and what
/// was asked is still open.
final class AsOfNow {
    private static final List<String> BEFORE =
            List.of(
                    "今のところは", "今のところ", "いまのところ", "今の所", "現時点では", "現時点で", "現時点", "現在のところ", "現状では",
                    "現状");
    private static final List<String> BEHIND =
            List.of(
                    " so far",
                    " at present",
                    " for now",
                    " as of now",
                    " at the moment",
                    " to date");

    private AsOfNow() {}

    /// Whether the words say that there is none now, and nothing else.
    static boolean saysNone(String raw) {
        String text = DayWords.narrow(raw);
        if (text.length() > DayWords.LONGEST) {
            return false;
        }
        for (String each : BEFORE) {
            if (text.startsWith(each)) {
                String rest = text.substring(each.length()).replaceFirst("^[、,\\s]+", "");
                return isNone(rest);
            }
        }
        return BEHIND.stream()
                .anyMatch(each ->
                        text.endsWith(each)
                                && isNone(text.substring(0, text.length() - each.length())));
    }

    private static boolean isNone(String words) {
        return !words.isBlank()
                && ChoiceWords.saysNone(words)
                && !ChoiceWords.saysUnaffected(words);
    }
}
