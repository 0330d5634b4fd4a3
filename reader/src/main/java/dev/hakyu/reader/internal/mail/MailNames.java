package dev.hakyu.reader.internal.mail;

import dev.hakyu.reader.internal.open.Format;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// Names for the parts of one mail: what their senders call them, made safe to show and distinct.
final class MailNames {
    private static final int LONGEST_CHARS = 80;
    private final Set<String> used = new HashSet<>();

    /// @param given may be empty
    /// @param ending what to add when the name has none
    String name(String given, String ending) {
        String clean = clean(given);
        if (Format.ending(clean).isEmpty()) {
            clean = (clean.isEmpty() ? "part" : clean) + "." + ending;
        }
        int dot = clean.lastIndexOf('.');
        String stem = clean.substring(0, dot);
        String name = clean;
        for (int i = 2; !used.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = stem + "-" + i + clean.substring(dot);
        }
        return name;
    }

    private static String clean(String given) {
        StringBuilder clean = new StringBuilder();
        for (int i = 0; i < given.length(); i++) {
            char c = given.charAt(i);
            boolean safe =
                    !Character.isISOControl(c)
                            && "/\\:*?\"<>|#".indexOf(c) < 0
                            && Character.getType(c) != Character.FORMAT;
            clean.append(safe ? c : '_');
        }
        String name = clean.toString().strip();
        int cut = name.length() - LONGEST_CHARS;
        if (cut > 0) {
            int dot = name.lastIndexOf('.');
            boolean hasEnding = dot > 0 && name.length() - dot <= 6;
            String ending = hasEnding ? name.substring(dot) : "";
            name = name.substring(0, LONGEST_CHARS - ending.length()) + ending;
        }
        return name;
    }
}
