package dev.hakyu.reader.internal.split;

import java.util.List;

/// Tells headings and items from body lines, by length, signs, numbering and what follows them.
public final class Headings {
    static final String SIGNS = "■●◆□◇▼▲▶【";
    static final int LONGEST_EN_HEADING = 100;
    static final int LONGEST_SIGNATURE = 30;
    private static final int LONGEST_JA_HEADING = 45;
    private static final int LONGEST_SIGNED = 70;
    private static final int LONGEST_QUESTION = 80;
    private static final String BULLETS = "・●○■□◆◇▼▲▶※*-•►✓";
    private static final List<String> SERIES =
            List.of("Case ", "事例", "その", "ケース", "No.", "事案", "事故", "第");

    private Headings() {}

    static boolean isHeading(String text, Line line) {
        char first = text.charAt(line.start());
        if (first == '・' || first == '-' || (endsSentence(text, line) && !isQuestion(text, line))) {
            return false;
        }
        if (SIGNS.indexOf(first) >= 0 && line.length() <= LONGEST_SIGNED) {
            return true;
        }
        boolean japanese = isJapanese(text, line);
        int longest = japanese ? LONGEST_JA_HEADING : LONGEST_EN_HEADING;
        if (line.length() > longest) {
            return false;
        }
        if (hasFigure(text, line) && !isSeries(text, line)) {
            return false;
        }
        char last = text.charAt(line.end() - 1);
        if (last == '、' || last == ',' || last == ';') {
            return false;
        }
        int colon = text.indexOf(':', line.start(), line.end());
        boolean labelled = colon >= 0 && colon < line.end() - 1;
        return (!labelled || isSeries(text, line) || isQuestion(text, line))
                && !startsWithYear(text, line);
    }

    /// A short line without an end, over a paragraph that is longer: a heading even with a figure.
    static boolean isOverBody(String text, List<Line> bare, int at) {
        if (at + 1 >= bare.size() || at == 0) {
            return false;
        }
        Line line = bare.get(at);
        Line next = bare.get(at + 1);
        Line before = bare.get(at - 1);
        boolean alone =
                at == 1 || endsSentence(text, before) || before.length() <= LONGEST_SIGNATURE;
        return isJapanese(text, line)
                && line.length() <= LONGEST_JA_HEADING
                && !endsSentence(text, line)
                && !isItem(text, line)
                && "、,:;".indexOf(text.charAt(line.end() - 1)) < 0
                && text.indexOf(':', line.start(), line.end()) < 0
                && alone
                && endsSentence(text, next)
                && next.is(Line.Kind.BODY)
                && !isItem(text, next)
                && next.length() > 2 * line.length();
    }

    /// Case 2, 事例3, その1, 1), 2.: a heading that counts on.
    public static boolean isSeries(String text, Line line) {
        int at = line.start();
        for (String word : SERIES) {
            if (text.startsWith(word, at)) {
                int next = at + word.length();
                return next < line.end()
                        && (Character.isDigit(text.charAt(next)) || word.endsWith(" "));
            }
        }
        int digits = at;
        while (digits < line.end() && Character.isDigit(text.charAt(digits))) {
            digits++;
        }
        boolean counted =
                digits > at
                        && (text.startsWith("つ目", digits)
                                || text.startsWith("社目", digits)
                                || text.startsWith("件目", digits)
                                || text.startsWith("例目", digits));
        boolean numbered =
                digits > at
                        && digits - at <= 2
                        && digits + 1 < line.end()
                        && ").:".indexOf(text.charAt(digits)) >= 0
                        && !Character.isDigit(text.charAt(digits + 1));
        return counted || numbered;
    }

    /// One short question on its own line.
    private static boolean isQuestion(String text, Line line) {
        return line.length() <= LONGEST_QUESTION
                && text.charAt(line.end() - 1) == '?'
                && text.indexOf(". ", line.start(), line.end()) < 0;
    }

    static boolean isShortFigure(String text, Line line) {
        return !endsSentence(text, line) && hasFigure(text, line);
    }

    /// A line with a counted figure or a list states something; a heading does not.
    private static boolean hasFigure(String text, Line line) {
        int listed = 0;
        for (int i = line.start() + 1; i < line.end(); i++) {
            char c = text.charAt(i);
            boolean counter = "件人名円万億".indexOf(c) >= 0;
            if (counter && Character.isDigit(text.charAt(i - 1))) {
                return true;
            }
            listed += c == '、' ? 1 : 0;
        }
        return listed >= 2;
    }

    private static boolean startsWithYear(String text, Line line) {
        return line.length() > 10
                && Character.isDigit(text.charAt(line.start()))
                && Character.isDigit(text.charAt(line.start() + 1))
                && Character.isDigit(text.charAt(line.start() + 2));
    }

    static boolean endsSentence(String text, Line line) {
        int end = line.end();
        char last = text.charAt(end - 1);
        if (last == ')' || last == '」' || last == '"') {
            end--;
            last = end > line.start() ? text.charAt(end - 1) : last;
        }
        return "。.!?!?".indexOf(last) >= 0;
    }

    private static boolean isJapanese(String text, Line line) {
        for (int i = line.start(); i < line.end(); i++) {
            char c = text.charAt(i);
            if (c >= 0x3041 && c <= 0x9FFF) {
                return true;
            }
        }
        return false;
    }

    static boolean isItem(String text, Line line) {
        return BULLETS.indexOf(text.charAt(line.start())) >= 0;
    }
}
