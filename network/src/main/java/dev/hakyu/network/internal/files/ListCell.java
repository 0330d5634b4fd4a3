package dev.hakyu.network.internal.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Parts a list at `;`, `、`, `,` and line breaks. `Co., Ltd.` stays together.
public final class ListCell {
    private static final String SEPARATORS = ";；、,，\n\r";
    private static final Set<String> LEGAL_ENDINGS =
            Set.of(
                    "ltd",
                    "ltd.",
                    "inc",
                    "inc.",
                    "llc",
                    "llc.",
                    "co",
                    "co.",
                    "corp",
                    "corp.",
                    "limited",
                    "s.a.",
                    "gmbh",
                    "plc",
                    "l.l.c.",
                    "pte",
                    "pte.",
                    "pte. ltd.",
                    "co. ltd.",
                    "llp");

    private ListCell() {}

    /// The parts in order, each cleaned, without empty ones and repetitions.
    public static List<String> split(String cleaned) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= cleaned.length(); i++) {
            if (i == cleaned.length() || SEPARATORS.indexOf(cleaned.charAt(i)) >= 0) {
                add(parts, CellText.clean(cleaned.substring(start, i)));
                start = i + 1;
            }
        }
        return List.copyOf(parts);
    }

    /// Whether a part is the end of a company's name, as in `Co., Ltd.`.
    public static boolean isLegalEnding(String part) {
        return LEGAL_ENDINGS.contains(part.toLowerCase(Locale.ROOT));
    }

    private static void add(List<String> parts, String part) {
        if (part.isEmpty()) {
            return;
        }
        if (!parts.isEmpty() && isLegalEnding(part)) {
            parts.set(parts.size() - 1, parts.getLast() + ", " + part);
        } else if (!parts.contains(part)) {
            parts.add(part);
        }
    }
}
