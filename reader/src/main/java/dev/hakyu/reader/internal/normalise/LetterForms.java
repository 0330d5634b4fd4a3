package dev.hakyu.reader.internal.normalise;

import java.text.Normalizer;

/// One form for every letter: NFKC, plain quotes and dashes, no invisible marks.
///
/// Circled numbers stay as they are, so that ①2,259件 does not become 12,259件. A full-width comma or
/// full stop is Japanese punctuation unless it stands between digits.
final class LetterForms {
    private static final int MARKS_PER_LETTER = 16;

    private LetterForms() {}

    static NormalText unify(String original) {
        NormalTextBuilder out = new NormalTextBuilder(original.length());
        int at = 0;
        while (at < original.length()) {
            char c = original.charAt(at);
            int next = at + 1;
            boolean plain = isPlain(c);
            if (plain && (next == original.length() || !isMark(original.charAt(next)))) {
                out.append(c, at, next);
            } else {
                if (Character.isHighSurrogate(c)
                        && next < original.length()
                        && Character.isLowSurrogate(original.charAt(next))) {
                    next++;
                }
                int limit = Math.min(original.length(), next + MARKS_PER_LETTER);
                while (next < limit && isMark(original.charAt(next))) {
                    next++;
                }
                appendUnified(original, at, next, out);
            }
            at = next;
        }
        return out.build();
    }

    private static void appendUnified(String original, int at, int end, NormalTextBuilder out) {
        char c = original.charAt(at);
        if (isInvisible(c)) {
            return;
        }
        char replacement = replacement(original, at);
        if (replacement != 0) {
            out.append(replacement, at, end);
        } else if (isCircled(c)) {
            out.append(c, at, end);
        } else {
            String chunk = original.substring(at, end);
            out.append(Normalizer.normalize(chunk, Normalizer.Form.NFKC), at, end);
        }
    }

    /// The one character that stands for this one, or 0 when NFKC decides.
    private static char replacement(String original, int at) {
        return switch (original.charAt(at)) {
            case '’', '‘', '`' -> '\'';
            case '“', '”', '„' -> '"';
            case '‐', '‑', '‒', '–', '−' -> '-';
            case '\u301C', '\uFF5E', '~' -> '~';
            case '\t', '\u00A0', '\u3000', '\u2002', '\u2003', '\u2009' -> ' ';
            case '\r' -> '\n';
            case '\uFF0C' -> betweenDigits(original, at) ? ',' : '、';
            case '\uFF0E' -> betweenDigits(original, at) ? '.' : '。';
            default -> 0;
        };
    }

    private static boolean betweenDigits(String text, int at) {
        return at > 0
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at - 1))
                && Character.isDigit(text.charAt(at + 1));
    }

    private static boolean isPlain(char c) {
        return (c >= ' ' && c < 0x7F && c != '`' && c != '~')
                || c == '\n'
                || (c >= 0x3041 && c <= 0x3096)
                || (c >= 0x30A1 && c <= 0x30FC)
                || (c >= 0x4E00 && c <= 0x9FFF)
                || c == '、'
                || c == '。'
                || c == '「'
                || c == '」';
    }

    private static boolean isMark(char c) {
        return (c >= 0x0300 && c <= 0x036F)
                || c == 0x3099
                || c == 0x309A
                || c == 0xFF9E
                || c == 0xFF9F
                || (c >= 0xFE00 && c <= 0xFE0F);
    }

    private static boolean isInvisible(char c) {
        return (c >= 0x200B && c <= 0x200F)
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2060 && c <= 0x2069)
                || c == 0xFEFF
                || c == 0x00AD;
    }

    private static boolean isCircled(char c) {
        return (c >= 0x2460 && c <= 0x24FF) || (c >= 0x2776 && c <= 0x2793);
    }
}
