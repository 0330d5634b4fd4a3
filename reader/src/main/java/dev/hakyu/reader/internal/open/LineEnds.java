package dev.hakyu.reader.internal.open;

/// One line end for all: `\n`.
final class LineEnds {
    private LineEnds() {}

    static String unify(String text) {
        if (text.indexOf('\r') < 0) {
            return text;
        }
        StringBuilder unified = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\r') {
                unified.append(c);
            } else if (i + 1 == text.length() || text.charAt(i + 1) != '\n') {
                unified.append('\n');
            }
        }
        return unified.toString();
    }
}
