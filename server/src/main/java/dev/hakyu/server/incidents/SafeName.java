package dev.hakyu.server.incidents;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/// A name for a file that somebody sends: letters, digits and a few signs; never a path, a hidden
/// file or a device.
final class SafeName {
    private static final int LONGEST = 80;
    private static final Set<String> DEVICES =
            Set.of("con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "lpt1", "lpt2");

    private SafeName() {}

    /// The name without its path and ending.
    ///
    /// @param sent as the browser sent it; anything
    static String of(String sent) {
        String name = Normalizer.normalize(sent, Normalizer.Form.NFC).replace('\\', '/');
        name = name.substring(name.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        name = dot > 0 ? name.substring(0, dot) : name;
        StringBuilder safe = new StringBuilder();
        name.codePoints()
                .limit(LONGEST)
                .forEach(c -> {
                    if (Character.isLetterOrDigit(c)) {
                        safe.appendCodePoint(c);
                    } else if (!safe.isEmpty() && safe.charAt(safe.length() - 1) != '-') {
                        safe.append('-');
                    }
                });
        while (!safe.isEmpty() && safe.charAt(safe.length() - 1) == '-') {
            safe.setLength(safe.length() - 1);
        }
        String kept = safe.toString();
        return kept.isEmpty() || DEVICES.contains(kept.toLowerCase(Locale.ROOT))
                ? "report" + (kept.isEmpty() ? "" : "-" + kept)
                : kept;
    }
}
