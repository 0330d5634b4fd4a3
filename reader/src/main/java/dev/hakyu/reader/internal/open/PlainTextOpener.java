package dev.hakyu.reader.internal.open;

import dev.hakyu.model.incident.BlockKind;
import dev.hakyu.model.incident.Report;
import java.util.ArrayList;
import java.util.List;

/// Plain text: a title line, then perhaps a date and an issuer, then the body, a line or a wrapped
/// paragraph per block. The text stays as it is.
public final class PlainTextOpener {
    private static final int LEAST_WRAPPED_LINES = 4;
    private static final int WIDEST_COLUMN = 100;
    private static final int RAGGED = 14;

    private PlainTextOpener() {}

    private record Line(int start, int end, boolean blankBefore) {}

    /// The lines of a text as a page.
    public static Page open(String text) {
        List<Line> lines = lines(text);
        if (lines.isEmpty()) {
            return new Page("", text, List.of(), null, null, 0);
        }
        List<String> head = new ArrayList<>();
        for (Line line : lines.subList(0, Math.min(lines.size(), 10))) {
            head.add(text.substring(line.start, line.end));
        }
        int title = HeaderLines.linesAboveTitle(head);
        HeaderLines.Header header = HeaderLines.around(head, title);
        int column = column(lines, text);
        List<Report.Block> blocks = new ArrayList<>();
        List<Piece> pieces = new ArrayList<>();
        int i = 0;
        while (i < lines.size()) {
            int last = i > title + header.lines() ? wrappedUntil(lines, i, text, column) : i;
            int start = lines.get(i).start;
            int end = lines.get(last).end;
            String piece = text.substring(start, end);
            Line next = last + 1 < lines.size() ? lines.get(last + 1) : null;
            String after = next == null ? "" : text.substring(next.start, next.end);
            BlockKind kind =
                    i == title
                            ? BlockKind.HEADING
                            : i <= title + header.lines()
                                    ? BlockKind.PARAGRAPH
                                    : Lines.kindOf(piece, after);
            pieces.add(new Piece(kind, piece));
            blocks.add(new Report.Block(kind, start, end));
            i = last + 1;
        }
        Line first = lines.get(title);
        return new Page(
                text.substring(first.start, first.end),
                text,
                withTails(blocks, pieces),
                header.published(),
                header.publisher(),
                0);
    }

    private static List<Report.Block> withTails(List<Report.Block> blocks, List<Piece> pieces) {
        List<Piece> marked = TailWords.mark(pieces);
        List<Report.Block> result = new ArrayList<>(blocks.size());
        for (int i = 0; i < blocks.size(); i++) {
            Report.Block block = blocks.get(i);
            result.add(new Report.Block(marked.get(i).kind(), block.start(), block.end()));
        }
        return result;
    }

    /// The lines that are not blank, without the white space around them.
    private static List<Line> lines(String text) {
        List<Line> lines = new ArrayList<>();
        boolean blank = false;
        int from = 0;
        while (from <= text.length()) {
            int newline = text.indexOf('\n', from);
            int to = newline < 0 ? text.length() : newline;
            int start = from;
            int end = to;
            while (start < end && isSpace(text.charAt(start))) {
                start++;
            }
            while (end > start && isSpace(text.charAt(end - 1))) {
                end--;
            }
            if (start < end) {
                lines.add(new Line(start, end, blank));
            }
            blank = start == end;
            from = to + 1;
        }
        return lines;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || c == '\u00A0' || c == '\uFEFF';
    }

    /// The column at which the text is wrapped, or 0 when it is not.
    private static int column(List<Line> lines, String text) {
        int widest = 0;
        for (Line line : lines) {
            widest = Math.max(widest, Lines.width(text.substring(line.start, line.end)));
        }
        if (widest > WIDEST_COLUMN) {
            return 0;
        }
        int full = 0;
        for (Line line : lines) {
            String words = text.substring(line.start, line.end);
            if (Lines.width(words) > widest - RAGGED && !Lines.endsSentence(words)) {
                full++;
            }
        }
        return full >= LEAST_WRAPPED_LINES ? widest : 0;
    }

    private static int wrappedUntil(List<Line> lines, int from, String text, int column) {
        int at = from;
        while (column > 0 && at + 1 < lines.size() && !lines.get(at + 1).blankBefore) {
            String line = text.substring(lines.get(at).start, lines.get(at).end);
            String next = text.substring(lines.get(at + 1).start, lines.get(at + 1).end);
            boolean full = Lines.width(line) > column - RAGGED;
            if (!full || Lines.kindOf(next, "") == BlockKind.LIST_ITEM || Lines.isTableRow(line)) {
                break;
            }
            at++;
        }
        return at;
    }
}
