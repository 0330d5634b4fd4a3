package dev.hakyu.reader.internal.open;

/// The words of one Markdown block: links by their text, images left out, marks dropped. One pass.
final class MarkdownInline {
    private static final int LONGEST_TAG_CHARS = 300;
    private static final String ESCAPABLE = "\\`*_{}[]()#+-.!|<>~";

    private final String source;
    private final StringBuilder text = new StringBuilder();
    private int images;
    private int at;

    private MarkdownInline(String source) {
        this.source = source;
    }

    /// @param images how many were left out
    record Words(String text, int images) {}

    static Words read(String source) {
        MarkdownInline inline = new MarkdownInline(source);
        inline.read();
        return new Words(inline.text.toString(), inline.images);
    }

    private void read() {
        int open = 0;
        while (at < source.length()) {
            char c = source.charAt(at);
            if (c == '\\' && at + 1 < source.length() && escapes(at + 1)) {
                text.append(source.charAt(at + 1));
                at += 2;
            } else if (c == '!' && at + 1 < source.length() && source.charAt(at + 1) == '[') {
                image();
            } else if (c == '[' && opensLink()) {
                open++;
                at++;
            } else if (c == ']' && open > 0) {
                at = afterTarget(at + 1);
                open--;
            } else if (c == '<') {
                tag();
            } else if (c == '*' || c == '`' || (c == '~' && doubled()) || isUnderscoreMark(c)) {
                at++;
            } else {
                text.append(c);
                at++;
            }
        }
    }

    private boolean opensLink() {
        int close = bounded(']', at + 1);
        return close >= 0 && targetsFrom(close + 1);
    }

    private boolean targetsFrom(int index) {
        return index < source.length() && "([".indexOf(source.charAt(index)) >= 0;
    }

    private boolean escapes(int index) {
        return ESCAPABLE.indexOf(source.charAt(index)) >= 0;
    }

    private boolean doubled() {
        return (at > 0 && source.charAt(at - 1) == '~')
                || (at + 1 < source.length() && source.charAt(at + 1) == '~');
    }

    /// An underscore inside a word is a letter of a name, not a mark.
    private boolean isUnderscoreMark(char c) {
        if (c != '_') {
            return false;
        }
        boolean before = at > 0 && Character.isLetterOrDigit(source.charAt(at - 1));
        boolean after =
                at + 1 < source.length() && Character.isLetterOrDigit(source.charAt(at + 1));
        return !(before && after);
    }

    private void image() {
        int close = bounded(']', at + 2);
        if (close < 0 || !targetsFrom(close + 1)) {
            text.append('!');
            at++;
            return;
        }
        images++;
        at = afterTarget(close + 1);
    }

    /// Skips `(address)` or `[reference]` after a link's text.
    private int afterTarget(int from) {
        if (from < source.length() && (source.charAt(from) == '(' || source.charAt(from) == '[')) {
            int end = bounded(source.charAt(from) == '(' ? ')' : ']', from + 1);
            if (end >= 0) {
                return end + 1;
            }
        }
        return from;
    }

    private void tag() {
        int end = bounded('>', at + 1);
        boolean opens =
                end > 0
                        && at + 1 < source.length()
                        && (Character.isLetter(source.charAt(at + 1))
                                || "/!".indexOf(source.charAt(at + 1)) >= 0);
        if (opens) {
            String inside = source.substring(at + 1, end);
            if (inside.startsWith("http")) {
                text.append(inside);
            }
            at = end + 1;
        } else {
            text.append('<');
            at++;
        }
    }

    /// The next `wanted` within a bounded reach, or -1.
    private int bounded(char wanted, int from) {
        int limit = Math.min(source.length(), from + LONGEST_TAG_CHARS);
        for (int i = from; i < limit; i++) {
            if (source.charAt(i) == wanted) {
                return i;
            }
        }
        return -1;
    }
}
