package dev.hakyu.reader.internal.open;

import java.util.ArrayList;
import java.util.List;

/// Collects the text of one element, white space collapsed as a browser does.
final class LineDraft {
    private static final String CELL = " | ";

    private final StringBuilder text = new StringBuilder();

    void append(String words, boolean preformatted) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean space = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
            if (preformatted && c == '\n') {
                breakLine();
            } else if (!space) {
                text.append(c);
            } else if (!endsWithSpace()) {
                text.append(' ');
            }
        }
    }

    private boolean endsWithSpace() {
        return text.isEmpty() || " \n".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    void breakLine() {
        trimEnd();
        if (!text.isEmpty()) {
            text.append('\n');
        }
    }

    void nextCell() {
        if (!text.isEmpty()) {
            trimEnd();
            text.append(CELL);
        }
    }

    /// Where what is appended next will stand.
    int length() {
        return text.length();
    }

    /// What was appended since, in one line.
    String since(int start) {
        return text.substring(Math.min(start, text.length())).replace('\n', ' ').strip();
    }

    private void trimEnd() {
        while (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
            text.setLength(text.length() - 1);
        }
    }

    boolean isBlank() {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c) && c != '\u00A0' && c != '|') {
                return false;
            }
        }
        return true;
    }

    void clear() {
        text.setLength(0);
    }

    /// The lines of the element; those that were only wrapped are joined.
    ///
    /// @param asOne true when line breaks inside mean nothing: cells, headings
    List<String> take(boolean asOne) {
        List<String> lines = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (String part : text.toString().split("\n")) {
            String words = part.strip();
            if (words.isEmpty()) {
                continue;
            }
            boolean joins = !open.isEmpty() && (asOne || Lines.isWrapped(open, words));
            if (!open.isEmpty() && !joins) {
                lines.add(open.toString());
                open.setLength(0);
            } else if (joins) {
                open.append(Lines.seam(open, words));
            }
            open.append(words);
        }
        if (!open.isEmpty()) {
            lines.add(open.toString());
        }
        clear();
        return lines;
    }
}
