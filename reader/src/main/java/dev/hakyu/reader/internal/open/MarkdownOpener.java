package dev.hakyu.reader.internal.open;

import com.google.re2j.Pattern;
import dev.hakyu.model.PartialDate;
import dev.hakyu.model.incident.BlockKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Markdown as people write articles in it: front matter, headings, lists, tables, quotes, the text
/// of links. Marks are dropped, the words stay.
final class MarkdownOpener {
    private static final Pattern RULE =
            Pattern.compile("^ {0,3}(?:(?:- ?){3,}|(?:\\* ?){3,}|_{3,})$");
    private static final Pattern TABLE_RULE = Pattern.compile("^\\|?[ :|-]*-[ :|-]*\\|?$");
    private static final Pattern UNDERLINE = Pattern.compile("^(?:=+|-{2,})\\s*$");
    private static final Pattern ITEM =
            Pattern.compile("^\\s{0,12}(?:[-*+]|\\d{1,3}[.)])\\s+(\\S.*)$");
    private static final Pattern DEFINITION = Pattern.compile("^ {0,3}\\[[^\\]]+\\]:\\s*\\S+.*$");

    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private BlockKind openKind = BlockKind.PARAGRAPH;
    private boolean inCode;
    private int images;
    private @Nullable PartialDate published;
    private @Nullable PartialDate updated;
    private @Nullable String publisher;
    private @Nullable String frontTitle;

    private MarkdownOpener() {}

    static Page open(String text) {
        return new MarkdownOpener().read(text.split("\n", -1));
    }

    private Page read(String[] lines) {
        int from = frontMatter(lines);
        for (int i = from; i < lines.length; i++) {
            String line = lines[i].stripTrailing();
            String next = i + 1 < lines.length ? lines[i + 1].strip() : "";
            boolean underlined =
                    !inCode
                            && open.isEmpty()
                            && !line.isBlank()
                            && ITEM.matcher(line).matches() == false
                            && UNDERLINE.matches(next);
            if (underlined) {
                emit(BlockKind.HEADING, line);
                i++;
            } else {
                read(line, lines[i]);
            }
        }
        flush();
        return page();
    }

    private void read(String line, String raw) {
        String bare = line.strip();
        if (bare.startsWith("```") || bare.startsWith("~~~")) {
            flush();
            inCode = !inCode;
        } else if (inCode) {
            emitPlain(BlockKind.PARAGRAPH, bare);
        } else if (bare.isEmpty() || RULE.matches(line) || DEFINITION.matches(line)) {
            flush();
        } else if (bare.startsWith("#")) {
            emit(BlockKind.HEADING, headingWords(bare));
        } else if (bare.startsWith("|") || bare.contains(" | ")) {
            flush();
            if (!TABLE_RULE.matches(bare)) {
                emit(BlockKind.TABLE_ROW, cells(bare));
            }
        } else if (ITEM.matches(line)) {
            flush();
            openKind = BlockKind.LIST_ITEM;
            append(bare.substring(bare.indexOf(' ') + 1).strip());
        } else {
            append(withoutQuoteMarks(bare));
            if (raw.endsWith("  ") || raw.endsWith("\\")) {
                flush();
            }
        }
    }

    private Page page() {
        int at = frontTitle == null ? HeaderLines.linesAboveTitle(head()) : 0;
        String title = frontTitle;
        if (title == null) {
            title = pieces.isEmpty() ? "" : pieces.get(at).text();
        } else if (pieces.isEmpty() || !pieces.getFirst().text().equals(title)) {
            pieces.addFirst(new Piece(BlockKind.HEADING, title));
        }
        if (!pieces.isEmpty()) {
            pieces.set(at, pieces.get(at).as(BlockKind.HEADING));
            HeaderLines.Header header = HeaderLines.around(head(), at);
            published = published == null ? header.published() : published;
            publisher = publisher == null ? header.publisher() : publisher;
        }
        PieceText.Joined joined = PieceText.join(TailWords.mark(pieces));
        return new Page(
                title, joined.text(), joined.blocks(), published, publisher, images, updated, null);
    }

    private List<String> head() {
        return pieces.subList(0, Math.min(pieces.size(), 10)).stream().map(Piece::text).toList();
    }

    /// Reads `title`, `date` and who published from lines between `---`; gives the first line
    /// after.
    private int frontMatter(String[] lines) {
        if (!lines[0].strip().equals("---")) {
            return 0;
        }
        for (int end = 1; end < Math.min(lines.length, 60); end++) {
            if (lines[end].strip().equals("---")) {
                for (int i = 1; i < end; i++) {
                    property(lines[i]);
                }
                return end + 1;
            }
        }
        return 0;
    }

    private void property(String line) {
        int colon = line.indexOf(':');
        if (colon < 0) {
            return;
        }
        String value = line.substring(colon + 1).strip();
        if (value.length() > 1 && "\"'".indexOf(value.charAt(0)) >= 0) {
            value = value.substring(1, value.length() - 1);
        }
        if (value.isBlank()) {
            return;
        }
        switch (line.substring(0, colon).strip()) {
            case "title" -> frontTitle = value;
            case "date", "published", "datePublished" -> published = dateOf(value);
            case "updated", "lastmod", "modified", "dateModified" -> updated = dateOf(value);
            case "publisher", "issuer", "organization", "source" -> publisher = value;
            default -> {}
        }
    }

    private static @Nullable PartialDate dateOf(String value) {
        Optional<DateWords.Found> found = DateWords.in(value);
        return found.map(DateWords.Found::date).orElse(null);
    }

    private static String headingWords(String line) {
        int from = 0;
        while (from < line.length() && line.charAt(from) == '#') {
            from++;
        }
        int to = line.length();
        while (to > from && (line.charAt(to - 1) == '#' || line.charAt(to - 1) == ' ')) {
            to--;
        }
        return line.substring(from, to);
    }

    private static String withoutQuoteMarks(String line) {
        int from = 0;
        while (from < line.length() && (line.charAt(from) == '>' || line.charAt(from) == ' ')) {
            from++;
        }
        return line.substring(from);
    }

    private static String cells(String row) {
        int from = row.startsWith("|") ? 1 : 0;
        int to = row.length() > from && row.endsWith("|") ? row.length() - 1 : row.length();
        StringBuilder cells = new StringBuilder();
        for (String cell : row.substring(from, to).split("\\|", -1)) {
            cells.append(cells.isEmpty() ? "" : " | ").append(cell.strip());
        }
        return cells.toString();
    }

    private void append(String line) {
        if (!open.isEmpty() && !line.isEmpty()) {
            open.append(Lines.seam(open, line));
        }
        open.append(line);
    }

    private void emit(BlockKind kind, String line) {
        flush();
        openKind = kind;
        open.append(line);
        flush();
    }

    private void emitPlain(BlockKind kind, String line) {
        if (!line.isBlank()) {
            pieces.add(new Piece(kind, line));
        }
    }

    private void flush() {
        MarkdownInline.Words words = MarkdownInline.read(open.toString());
        images += words.images();
        emitPlain(openKind, words.text().strip());
        open.setLength(0);
        openKind = BlockKind.PARAGRAPH;
    }
}
