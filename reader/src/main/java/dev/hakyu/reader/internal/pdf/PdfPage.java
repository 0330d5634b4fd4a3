package dev.hakyu.reader.internal.pdf;

import dev.hakyu.model.PartialDate;
import dev.hakyu.model.incident.BlockKind;
import dev.hakyu.reader.internal.open.HeaderLines;
import dev.hakyu.reader.internal.open.Page;
import dev.hakyu.reader.internal.open.Piece;
import dev.hakyu.reader.internal.open.PieceText;
import dev.hakyu.reader.internal.open.TailWords;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The blocks of a document as a page: its title first, as on web pages, then what stood above the
/// title (date, issuer, addressee), the body, and what repeats on every sheet as the tail.
final class PdfPage {
    private static final int TITLE_WITHIN_BLOCKS = 16;
    private static final double TITLE_SIZE = 1.1;
    private static final int SHORTEST_TITLE_CHARS = 6;
    private static final int HEADER_LINES = 9;
    private static final List<String> NAMES_OF_FILES =
            List.of(
                    ".doc", ".docx", ".xls", ".xlsx", ".ppt", ".pptx", ".indd", ".ai", ".pdf",
                    ".jtd", ".txt", ".html");

    private PdfPage() {}

    /// @param stated the title in the file's properties
    /// @param created the day the file was made
    static Page of(
            List<Paragraphs.Block> blocks,
            Collection<String> heads,
            @Nullable String stated,
            @Nullable PartialDate created) {
        List<Piece> above = new ArrayList<>();
        List<Piece> body = new ArrayList<>();
        int titleAt = titleAt(blocks);
        String title = titleAt < 0 ? sane(stated) : blocks.get(titleAt).text();
        for (int i = 0; i < blocks.size(); i++) {
            Paragraphs.Block block = blocks.get(i);
            boolean heading = i < titleAt && block.kind() == BlockKind.HEADING;
            BlockKind kind = heading ? BlockKind.PARAGRAPH : block.kind();
            if (i != titleAt) {
                (i < titleAt ? above : body).add(new Piece(kind, block.text()));
            }
        }
        if (title.isEmpty() && !body.isEmpty()) {
            int header = HeaderLines.read(lines(body)).lines();
            int at = Math.min(header, body.size() - 1);
            title = body.remove(at).text();
            above.addAll(body.subList(0, at));
            body.subList(0, at).clear();
        }
        return page(title, above, body, heads, created);
    }

    private static Page page(
            String title,
            List<Piece> above,
            List<Piece> body,
            Collection<String> heads,
            @Nullable PartialDate created) {
        HeaderLines.Header first = HeaderLines.read(lines(above));
        HeaderLines.Header second = HeaderLines.read(lines(body));
        List<Piece> all = new ArrayList<>();
        if (!title.isEmpty()) {
            all.add(new Piece(BlockKind.HEADING, title));
        }
        all.addAll(above);
        all.addAll(body);
        all = new ArrayList<>(TailWords.mark(all));
        for (String head : heads) {
            all.add(new Piece(BlockKind.TAIL, head));
        }
        PieceText.Joined joined = PieceText.join(all);
        PartialDate shown = first.published() == null ? second.published() : first.published();
        String issuer = first.publisher() == null ? second.publisher() : first.publisher();
        return new Page(
                title, joined.text(), joined.blocks(), shown == null ? created : shown, issuer, 0);
    }

    /// The heading in the largest type near the beginning, or -1.
    private static int titleAt(List<Paragraphs.Block> blocks) {
        int best = -1;
        double size = TITLE_SIZE * bodySize(blocks);
        for (int i = 0; i < Math.min(TITLE_WITHIN_BLOCKS, blocks.size()); i++) {
            Paragraphs.Block block = blocks.get(i);
            boolean title =
                    block.kind() == BlockKind.HEADING
                            && block.text().length() >= SHORTEST_TITLE_CHARS
                            && block.size() > size;
            if (title) {
                best = i;
                size = block.size();
            }
        }
        return best;
    }

    /// The size that most characters of paragraphs have.
    private static double bodySize(List<Paragraphs.Block> blocks) {
        Map<Double, Integer> chars = new HashMap<>();
        for (Paragraphs.Block block : blocks) {
            if (block.kind() == BlockKind.PARAGRAPH) {
                chars.merge(block.size(), block.text().length(), Integer::sum);
            }
        }
        return chars.entrySet().stream()
                .max(Map.Entry.<Double, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .orElse(0.0);
    }

    /// A stated title, unless it is only the name of a file or of nothing.
    private static String sane(@Nullable String stated) {
        String title = stated == null ? "" : stated.replaceAll("\\p{Cntrl}", " ").strip();
        String plain = title.toLowerCase(Locale.ROOT);
        boolean file = NAMES_OF_FILES.stream().anyMatch(plain::endsWith);
        boolean empty =
                title.length() < SHORTEST_TITLE_CHARS
                        || title.length() > 200
                        || plain.startsWith("microsoft")
                        || plain.startsWith("untitled")
                        || plain.startsWith("about:")
                        || (plain.indexOf(' ') < 0 && plain.chars().allMatch(c -> c < 128));
        return file || empty ? "" : title;
    }

    private static List<String> lines(List<Piece> pieces) {
        return pieces.subList(0, Math.min(pieces.size(), HEADER_LINES)).stream()
                .map(piece -> piece.text().replace(" | ", " "))
                .toList();
    }
}
