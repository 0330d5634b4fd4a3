package dev.hakyu.reader.internal.split;

import dev.hakyu.model.incident.BlockKind;
import dev.hakyu.model.incident.Report;
import dev.hakyu.reader.internal.lexicon.Mark;
import dev.hakyu.reader.internal.lexicon.Marks;
import dev.hakyu.reader.internal.lexicon.WordKind;
import dev.hakyu.reader.internal.normalise.NormalText;
import java.util.ArrayList;
import java.util.List;

/// Tells the lines of a report apart: title, source line, headings, body.
public final class Layout {
    private static final int LONGEST_JA_HEADING = 45;
    private static final int LONGEST_EN_HEADING = 100;
    private static final String HEADING_SIGNS = "■●◆□◇▼▲▶【";
    private static final int LONGEST_SIGNED = 70;
    private static final int LONGEST_SOURCE = 70;
    private static final int SOURCE_LINES = 5;
    private static final int LONGEST_SIGNATURE = 30;
    private static final int LONGEST_QUESTION = 80;
    private static final String BULLETS = "・●○■□◆◇▼▲▶※*-•►✓";

    private Layout() {}

    public static List<Line> of(Report report, NormalText normal, Marks marks) {
        List<Line> bare = new ArrayList<>();
        if (report.blocks().isEmpty()) {
            addLines(normal, 0, normal.length(), BlockKind.PARAGRAPH, bare);
        }
        for (Report.Block block : report.blocks()) {
            int start = normal.fromOriginal(block.start());
            int end = normal.fromOriginal(block.end());
            addLines(normal, start, end, block.kind(), bare);
        }
        return classify(normal.text(), bare, marks);
    }

    private static void addLines(
            NormalText normal, int start, int end, BlockKind kind, List<Line> out) {
        String text = normal.text();
        int at = start;
        while (at < end) {
            int next = text.indexOf('\n', at);
            int lineEnd = next < 0 || next > end ? end : next;
            int from = at;
            int to = lineEnd;
            while (from < to && text.charAt(from) == ' ') {
                from++;
            }
            while (to > from && text.charAt(to - 1) == ' ') {
                to--;
            }
            if (to > from) {
                out.add(new Line(lineKind(kind), from, to, ""));
            }
            at = lineEnd + 1;
        }
    }

    private static Line.Kind lineKind(BlockKind kind) {
        return switch (kind) {
            case HEADING -> Line.Kind.HEADING;
            case PARAGRAPH -> Line.Kind.BODY;
            case LIST_ITEM -> Line.Kind.ITEM;
            case TABLE_ROW -> Line.Kind.TABLE;
            case TAIL -> Line.Kind.TAIL;
        };
    }

    private static List<Line> classify(String text, List<Line> bare, Marks marks) {
        List<Line> lines = new ArrayList<>(bare.size());
        boolean bodySeen = false;
        String under = "";
        for (int i = 0; i < bare.size(); i++) {
            Line line = bare.get(i);
            Line.Kind kind = line.kind();
            if (i == 0 && isTitle(text, line)) {
                kind = Line.Kind.TITLE;
            } else if (!bodySeen && i <= SOURCE_LINES && isSource(text, line, marks)) {
                kind = Line.Kind.SOURCE;
            } else if (kind == Line.Kind.BODY
                    && (isHeading(text, line) || isOverBody(text, bare, i))) {
                kind = Line.Kind.HEADING;
            } else if (kind == Line.Kind.BODY
                    && (isItem(text, line) || isShortFigure(text, line))) {
                kind = Line.Kind.ITEM;
            }
            if (kind == Line.Kind.HEADING) {
                under = bodySeen ? announced(marks, line) : inHead(announced(marks, line));
            }
            bodySeen |= kind == Line.Kind.BODY;
            lines.add(new Line(kind, line.start(), line.end(), under));
        }
        return List.copyOf(lines);
    }

    /// The contact in the head of a notice announces nothing of what follows.
    private static String inHead(String id) {
        return id.equals("contact") || id.equals("advice") ? "" : id;
    }

    private static String announced(Marks marks, Line line) {
        String id = "";
        for (Mark mark : marks.in(WordKind.HEADING, line.start(), line.end())) {
            id = mark.id();
        }
        return id;
    }

    private static boolean isTitle(String text, Line line) {
        return line.is(Line.Kind.HEADING)
                || (line.length() <= 3 * LONGEST_EN_HEADING && !endsSentence(text, line));
    }

    private static boolean isSource(String text, Line line, Marks marks) {
        boolean form = marks.endingAt(WordKind.LEGAL_FORM, line.end()).isPresent();
        if (line.is(Line.Kind.TAIL)
                || line.length() > LONGEST_SOURCE
                || (endsSentence(text, line) && !form)) {
            return false;
        }
        if (marks.has(WordKind.HEADING, line.start(), line.end()) || isSigned(text, line)) {
            return false;
        }
        boolean dated =
                startsWithDate(text, line.start(), line.end())
                        || endsWithDate(text, line.start(), line.end());
        boolean named = marks.has(WordKind.LEGAL_FORM, line.start(), line.end());
        boolean suffixed = isIssuer(text, line, marks);
        boolean leaks =
                marks.has(WordKind.LEAK, line.start(), line.end())
                        || marks.has(WordKind.ATTACK, line.start(), line.end());
        boolean attacks = marks.has(WordKind.ATTACK, line.start(), line.end());
        return dated ? !attacks || line.length() < 20 : (named || suffixed) && !leaks;
    }

    /// ■ X(2021年): a heading of a roundup, unless the date itself is so marked.
    private static boolean isSigned(String text, Line line) {
        int at = line.start();
        while (at < line.end() && HEADING_SIGNS.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        boolean signed = at > line.start();
        while (at < line.end() && text.charAt(at) == ' ') {
            at++;
        }
        return signed && at < line.end() && !Character.isDigit(text.charAt(at));
    }

    /// X市, X市長, X省(ABC): the end of a name, or the head of a body that signs for it.
    private static boolean isIssuer(String text, Line line, Marks marks) {
        int end = line.end();
        if (text.charAt(end - 1) == ')') {
            int open = text.lastIndexOf('(', end - 1);
            end = open > line.start() ? open : end;
        }
        if (marks.endingAt(WordKind.SUFFIX, end).isPresent()) {
            return true;
        }
        for (Mark head : marks.in(WordKind.ROLE_WORD, line.start() + 1, line.end())) {
            boolean office =
                    head.is("head")
                            && (marks.endingAt(WordKind.SUFFIX, head.start()).isPresent()
                                    || marks.endingAt(WordKind.SUFFIX, head.start() + 1)
                                            .isPresent());
            if (office && line.length() <= LONGEST_SIGNATURE) {
                return true;
            }
        }
        return false;
    }

    /// A byline that closes with the date: City desk, London, 5 July 2024.
    private static boolean endsWithDate(String text, int start, int end) {
        int digits = 0;
        int at = end;
        while (at > start && Character.isDigit(text.charAt(at - 1))) {
            at--;
            digits++;
        }
        int space = text.lastIndexOf(' ', Math.max(start, at - 2));
        return digits == 4
                && at - 2 > start
                && text.charAt(at - 1) == ' '
                && space > start
                && hasDayBefore(text, start, at - 1);
    }

    private static boolean hasDayBefore(String text, int start, int end) {
        for (int i = Math.max(start, end - 14); i < end; i++) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWithDate(String text, int start, int end) {
        int digits = 0;
        for (int i = start; i < Math.min(end, start + 30); i++) {
            if (Character.isDigit(text.charAt(i))) {
                digits++;
            }
        }
        return digits >= 4;
    }

    /// A short line without an end, over a paragraph that is longer: a heading even with a figure.
    private static boolean isOverBody(String text, List<Line> bare, int at) {
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

    private static boolean isHeading(String text, Line line) {
        char first = text.charAt(line.start());
        if (first == '・' || first == '-' || (endsSentence(text, line) && !isQuestion(text, line))) {
            return false;
        }
        if (HEADING_SIGNS.indexOf(first) >= 0 && line.length() <= LONGEST_SIGNED) {
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
        return counted
                || digits > at
                        && digits - at <= 2
                        && digits + 1 < line.end()
                        && ").:".indexOf(text.charAt(digits)) >= 0
                        && !Character.isDigit(text.charAt(digits + 1));
    }

    private static final List<String> SERIES =
            List.of("Case ", "事例", "その", "ケース", "No.", "事案", "事故", "第");

    /// One short question on its own line.
    private static boolean isQuestion(String text, Line line) {
        int stop = text.indexOf(". ", line.start());
        return line.length() <= LONGEST_QUESTION
                && text.charAt(line.end() - 1) == '?'
                && (stop < 0 || stop > line.end());
    }

    private static boolean isShortFigure(String text, Line line) {
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

    private static boolean isItem(String text, Line line) {
        return BULLETS.indexOf(text.charAt(line.start())) >= 0;
    }

    private static boolean endsSentence(String text, Line line) {
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
}
