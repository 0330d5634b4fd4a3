package dev.hakyu.daily.inquiry;

import java.util.List;

/// Words by which a restart is one of a part first: `12月7日から段階的に`, `12/7より順次`, `in stages from Dec
/// 7`.
final class Stepwise {
    private static final List<String> WORDS =
            List.of(
                    "段階的に",
                    "段階的な",
                    "段階的",
                    "順次",
                    "部分的に",
                    "部分的な",
                    "一部再開",
                    "部分再開",
                    "step by step",
                    "in stages",
                    "in phases",
                    "stepwise",
                    "gradually",
                    "partially");

    private Stepwise() {}

    /// Whether the words say so.
    static boolean says(String raw) {
        String text = DayWords.narrow(raw);
        return text.length() <= DayWords.LONGEST && WORDS.stream().anyMatch(text::contains);
    }

    /// The words without it, so that the day is left.
    static String without(String raw) {
        if (!says(raw)) {
            return raw;
        }
        String text = DayWords.narrow(raw);
        for (String each : WORDS) {
            text = text.replace(each, " ");
        }
        return text.strip();
    }
}
