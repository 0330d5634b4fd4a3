package dev.hakyu.network.internal.files;

import dev.hakyu.model.Basis;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads from the words of a `source` cell what the numbers of its row rest on.
///
/// The first group with a word in the text decides; a word that denies (未回答, 実績なし) makes it
/// unknown.
final class BasisWords {
    private static final List<String> DENIALS =
            List.of(
                    "未回答",
                    "回答待ち",
                    "回答なし",
                    "無回答",
                    "実績なし",
                    "実績無",
                    "未実測",
                    "不明",
                    "unanswered",
                    "no answer",
                    "not measured",
                    "not answered",
                    "unknown");
    private static final List<String> MEASURED =
            List.of("実績", "実測", "計測", "棚卸", "measured", "actual", "counted");
    private static final List<String> ANSWERED =
            List.of("回答", "ヒアリング", "聞き取り", "聴取", "申告", "answer", "reply", "interview", "stated by");
    private static final List<String> STANDARD =
            List.of("標準", "業界平均", "既定", "standard", "benchmark", "default", "industry average");

    private BasisWords() {}

    static Basis read(@Nullable String source) {
        if (source == null) {
            return Basis.UNKNOWN;
        }
        String text = Normalizer.normalize(source, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        if (hasAny(text, DENIALS)) {
            return Basis.UNKNOWN;
        }
        if (hasAny(text, MEASURED)) {
            return Basis.MEASURED;
        }
        if (hasAny(text, ANSWERED)) {
            return Basis.ANSWERED;
        }
        return hasAny(text, STANDARD) ? Basis.STANDARD : Basis.UNKNOWN;
    }

    private static boolean hasAny(String text, List<String> words) {
        return words.stream().anyMatch(text::contains);
    }
}
