package dev.hakyu.reader.internal.scope;

/// What stands between quotation marks in an English text.
final class Quotations {
    private Quotations() {}

    /// The text with spaces in the place of what is quoted, of the same length. A mark that is not
    /// closed in its line quotes the rest of it; so does `>` before a line.
    static String blank(String text) {
        StringBuilder bare = new StringBuilder(text.length());
        int lineStart = 0;
        while (lineStart <= text.length()) {
            int end = text.indexOf('\n', lineStart);
            int lineEnd = end < 0 ? text.length() : end;
            line(text, lineStart, lineEnd, bare);
            if (end >= 0) {
                bare.append('\n');
            }
            lineStart = lineEnd + 1;
        }
        return bare.toString();
    }

    private static void line(String text, int start, int end, StringBuilder bare) {
        char close = text.startsWith(">", start) ? '\n' : 0;
        for (int at = start; at < end; at++) {
            char c = text.charAt(at);
            if (close != 0) {
                boolean closes = c == close && (c != '\'' || !isLetter(text, at + 1, end));
                close = closes ? 0 : close;
                bare.append(' ');
                continue;
            }
            close = closing(text, at, start, end);
            bare.append(close == 0 ? c : ' ');
        }
    }

    /// The mark that closes what the one here opens; 0 when it opens nothing.
    private static char closing(String text, int at, int start, int end) {
        boolean opens = at == start || !isLetter(text, at - 1, end);
        return switch (text.charAt(at)) {
            case '"' -> '"';
            case '\u201C' -> '\u201D';
            case '\u2018', '\'' -> {
                char close = text.charAt(at) == '\'' ? '\'' : '\u2019';
                boolean closed =
                        text.indexOf(close, at + 1) > 0 && text.indexOf(close, at + 1) < end;
                yield opens && closed && isLetter(text, at + 1, end) ? close : 0;
            }
            default -> 0;
        };
    }

    private static boolean isLetter(String text, int at, int end) {
        return at < end && Character.isLetterOrDigit(text.charAt(at));
    }
}
