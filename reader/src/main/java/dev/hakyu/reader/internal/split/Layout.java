package dev.hakyu.reader.internal.split;

import dev.hakyu.model.incident.BlockKind;
import dev.hakyu.model.incident.Report;
import dev.hakyu.reader.internal.lexicon.Mark;
import dev.hakyu.reader.internal.lexicon.Marks;
import dev.hakyu.reader.internal.lexicon.Phrase;
import dev.hakyu.reader.internal.lexicon.WordKind;
import dev.hakyu.reader.internal.normalise.NormalText;
import java.util.ArrayList;
import java.util.List;

/// Tells the lines of a report apart: title, source line, headings, body.
public final class Layout {
    private static final int LONGEST_SOURCE = 70;
    private static final int SOURCE_LINES = 5;
    private static final int LONGEST_DATE = 22;
    private static final int LONGEST_SENDER = 220;
    private static final int LONGEST_SUBJECT = 400;
    private static final String NO_NAME = ":、。のをはがに「」()";

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
        int title = titleAt(text, bare, marks);
        for (int i = 0; i < bare.size(); i++) {
            Line line = bare.get(i);
            Line.Kind kind = line.kind();
            if (i == title && isTitle(text, line)) {
                kind = Line.Kind.TITLE;
            } else if (!bodySeen
                    && i <= SOURCE_LINES
                    && (isSender(text, line) || isSource(text, line, marks))) {
                kind = Line.Kind.SOURCE;
            } else if (kind == Line.Kind.BODY
                    && (Headings.isHeading(text, line) || Headings.isOverBody(text, bare, i))) {
                kind = Line.Kind.HEADING;
            } else if (kind == Line.Kind.BODY
                    && (Headings.isItem(text, line) || Headings.isShortFigure(text, line))) {
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

    /// The title stands first, or below the date and the issuer when a notice begins with its date.
    private static int titleAt(String text, List<Line> bare, Marks marks) {
        if (bare.isEmpty() || !isDateAlone(text, bare.getFirst())) {
            return 0;
        }
        int at = 1;
        while (at < bare.size() && at < SOURCE_LINES && isSource(text, bare.get(at), marks)) {
            at++;
        }
        return at < bare.size() ? at : 0;
    }

    private static boolean isDateAlone(String text, Line line) {
        char last = text.charAt(line.end() - 1);
        return line.is(Line.Kind.BODY)
                && line.length() <= LONGEST_DATE
                && (last == '日' || last == ')' || Character.isDigit(last))
                && startsWithDate(text, line.start(), line.end());
    }

    private static boolean isTitle(String text, Line line) {
        return line.is(Line.Kind.HEADING)
                || (line.length() <= 3 * Headings.LONGEST_EN_HEADING
                        && !Headings.endsSentence(text, line));
    }

    private static boolean isSource(String text, Line line, Marks marks) {
        boolean form = marks.endingAt(WordKind.LEGAL_FORM, line.end()).isPresent();
        if (line.is(Line.Kind.TAIL)
                || line.length() > LONGEST_SOURCE
                || (Headings.endsSentence(text, line) && !form)) {
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
                (marks.has(WordKind.LEAK, line.start(), line.end())
                                && !(form && isOneName(text, line, marks)))
                        || marks.has(WordKind.ATTACK, line.start(), line.end());
        boolean attacks = marks.has(WordKind.ATTACK, line.start(), line.end());
        boolean issuer = (named || suffixed) && !leaks && !isCounted(text, line);
        return dated ? !attacks || line.length() < 20 : issuer;
    }

    /// 1. X株式会社: the first heading of a roundup.
    private static boolean isCounted(String text, Line line) {
        int at = line.start();
        while (at < line.end() && Character.isDigit(text.charAt(at))) {
            at++;
        }
        return at > line.start() && at < line.end() && ".)".indexOf(text.charAt(at)) >= 0;
    }

    /// X情報サービス株式会社, X Data Services, Inc.: words that elsewhere tell what data hold are a part of
    /// the name.
    private static boolean isOneName(String text, Line line, Marks marks) {
        if (marks.has(WordKind.LEAK, "leak", line.start(), line.end())
                || marks.has(WordKind.LEAK, "lost", line.start(), line.end())) {
            return false;
        }
        String words = text.substring(line.start(), line.end());
        boolean joined = words.codePoints().anyMatch(c -> NO_NAME.indexOf(c) >= 0);
        return !joined && !words.contains(" of ") && !words.contains(" from ");
    }

    /// ■ X(2021年): a heading of a roundup, unless the date itself is so marked.
    private static boolean isSigned(String text, Line line) {
        int at = line.start();
        while (at < line.end() && Headings.SIGNS.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        boolean signed = at > line.start();
        while (at < line.end() && text.charAt(at) == ' ') {
            at++;
        }
        return signed && at < line.end() && !Character.isDigit(text.charAt(at));
    }

    /// 差出人: X <info@x.example>: who a mail says that it is from.
    public static boolean isSender(String text, Line line) {
        return line.length() <= LONGEST_SENDER
                && line.start() <= LONGEST_SUBJECT
                && Phrase.SENDER.startsAt(text, line.start());
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
            if (office && line.length() <= Headings.LONGEST_SIGNATURE) {
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
}
