package dev.hakyu.network.api;

import dev.hakyu.model.Text;
import java.text.Normalizer;
import java.util.Map;

/// How a marking of papers reads to those who read no Japanese.
///
/// The wording of `english_names` goes before the usual ones; a marking that neither knows stays as
/// it is, as does the traffic light protocol, which is English.
public final class EnglishMarking {
    private static final String LEVEL = "機密性";
    private static final String INFORMATION = "情報";
    private static final Map<String, String> USUAL =
            Map.of(
                    "社外秘", "Confidential",
                    "部外秘", "Departmental use only",
                    "極秘", "Top secret",
                    "厳秘", "Strictly confidential",
                    "秘", "Secret",
                    "関係者限り", "Restricted to those concerned",
                    "関係者外秘", "Restricted to those concerned",
                    "取扱注意", "Handle with care");

    private EnglishMarking() {}

    /// The marking in both languages.
    ///
    /// @param marking as printed on papers in Japanese
    /// @param given English wordings of the workspace, by what they stand for
    public static Text of(String marking, Map<String, String> given) {
        String said = given.get(marking);
        if (said != null && !said.isBlank()) {
            return new Text(marking, said);
        }
        String plain = Normalizer.normalize(marking, Normalizer.Form.NFKC).strip();
        String usual = USUAL.get(plain);
        if (usual == null && isLevel(plain)) {
            usual = "Confidentiality " + plain.charAt(LEVEL.length());
        }
        return usual == null ? Text.same(marking) : new Text(marking, usual + " (" + marking + ")");
    }

    /// 機密性2情報, the levels of the government's standard for the handling of information.
    private static boolean isLevel(String plain) {
        return plain.length() == LEVEL.length() + 1 + INFORMATION.length()
                && plain.startsWith(LEVEL)
                && plain.endsWith(INFORMATION)
                && plain.charAt(LEVEL.length()) >= '1'
                && plain.charAt(LEVEL.length()) <= '3';
    }
}
