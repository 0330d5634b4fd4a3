package dev.hakyu.network.internal.files;

/// Shortens what a user wrote, so that a message stays readable and harmless.
public final class Shown {
    private static final int MAX_CHARS = 60;

    private Shown() {}

    /// At most 60 characters on one line, without control and direction marks.
    public static String value(String raw) {
        StringBuilder shown = new StringBuilder();
        int end = Math.min(raw.length(), MAX_CHARS);
        if (end < raw.length() && Character.isHighSurrogate(raw.charAt(end - 1))) {
            end--;
        }
        raw.substring(0, end)
                .codePoints()
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .filter(c -> Character.getType(c) != Character.FORMAT)
                .forEach(shown::appendCodePoint);
        return end < raw.length() ? shown + "…" : shown.toString();
    }
}
