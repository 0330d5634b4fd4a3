package dev.hakyu.reader.internal.open;

import dev.hakyu.model.incident.BlockKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Tells the end of a page from its body by its words: related links, contacts, advertising, advice
/// that every notice carries. The words are data: `tails.tsv` beside this class.
public final class TailWords {
    private static final int LONGEST_LINE_CHARS = 250;
    private static final int WIDEST_SECTION_TITLE = 60;
    private static final TailWords SHIPPED = load();

    private final List<String> sections = new ArrayList<>();
    private final List<String> paragraphs = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();

    private TailWords() {}

    /// The same pieces, those that belong to the end of the page marked as its tail.
    public static List<Piece> mark(List<Piece> pieces) {
        return SHIPPED.marked(pieces);
    }

    /// A section's tail ends at the next heading; nothing before the third piece is a tail.
    private List<Piece> marked(List<Piece> pieces) {
        List<Piece> marked = new ArrayList<>(pieces.size());
        boolean inTail = false;
        for (Piece piece : pieces) {
            boolean early = marked.size() < 2;
            String plain = plain(piece.text());
            boolean opens = !early && opensSection(piece, plain);
            if (opens) {
                inTail = true;
            } else if (piece.kind() == BlockKind.HEADING) {
                inTail = false;
            }
            boolean alone = !early && (isLine(plain) || isParagraph(plain));
            marked.add(inTail || alone ? piece.as(BlockKind.TAIL) : piece);
        }
        return marked;
    }

    private boolean opensSection(Piece piece, String plain) {
        if (piece.kind() == BlockKind.TABLE_ROW
                || Lines.width(plain) > WIDEST_SECTION_TITLE
                || Lines.endsSentence(plain)) {
            return false;
        }
        return sections.stream().anyMatch(plain::startsWith);
    }

    private boolean isParagraph(String plain) {
        for (String words : paragraphs) {
            if (plain.startsWith(words)
                    && plain.length() > words.length()
                    && ".?:!。:".indexOf(plain.charAt(words.length())) >= 0) {
                return true;
            }
        }
        return false;
    }

    private boolean isLine(String plain) {
        return plain.length() <= LONGEST_LINE_CHARS && lines.stream().anyMatch(plain::contains);
    }

    /// One spelling, without the bullets and numbers that a title may begin with.
    private static String plain(String text) {
        int end = Math.min(text.length(), 2 * LONGEST_LINE_CHARS);
        String plain =
                Normalizer.normalize(text.substring(0, end), Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT);
        int from = 0;
        while (from < plain.length() && isMark(plain.charAt(from))) {
            from++;
        }
        return plain.substring(from).strip();
    }

    private static boolean isMark(char c) {
        return Character.isWhitespace(c)
                || Character.isDigit(c)
                || "■◆●□◇○▼▽・.*#-<>[(【)]★☆▶►▪".indexOf(c) >= 0;
    }

    private static TailWords load() {
        TailWords words = new TailWords();
        try (InputStream in = TailWords.class.getResourceAsStream("tails.tsv")) {
            if (in == null) {
                throw new IllegalStateException("tails.tsv is missing beside " + TailWords.class);
            }
            BufferedReader rows =
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String row = rows.readLine(); row != null; row = rows.readLine()) {
                if (!row.isBlank() && !row.startsWith("#")) {
                    words.add(row.split("\t"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("could not read tails.tsv", e);
        }
        return words;
    }

    private void add(String[] cells) {
        List<String> list =
                switch (cells[0]) {
                    case "section" -> sections;
                    case "paragraph" -> paragraphs;
                    case "line" -> lines;
                    default -> throw new IllegalStateException("unknown kind " + cells[0]);
                };
        list.add(cells[1]);
    }
}
