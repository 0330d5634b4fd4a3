package dev.hakyu.reader.internal.office;

import dev.hakyu.model.PartialDate;
import dev.hakyu.model.incident.BlockKind;
import dev.hakyu.reader.internal.open.HeaderLines;
import dev.hakyu.reader.internal.open.Lines;
import dev.hakyu.reader.internal.open.Page;
import dev.hakyu.reader.internal.open.Piece;
import dev.hakyu.reader.internal.open.PieceText;
import dev.hakyu.reader.internal.open.Stamps;
import dev.hakyu.reader.internal.open.TailWords;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The pieces of a document as a page: its title first, then what stood above the title, the body,
/// the notes, and the page headers and footers as the tail.
final class WordPage {
    private static final int TITLE_WITHIN_PIECES = 12;
    private static final int WIDEST_TITLE = 140;
    private static final int HEADER_LINES = 9;
    private static final int LARGER_HALF_POINTS = 3;

    private WordPage() {}

    static Page of(WordText text, List<Piece> notes, List<Piece> edges, DocumentProperties about) {
        List<Piece> pieces = text.pieces();
        int titleAt = titleAt(text);
        String title = titleAt < 0 ? "" : pieces.get(titleAt).text();
        List<Piece> above = new ArrayList<>();
        List<Piece> body = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            if (i < titleAt) {
                above.add(new Piece(BlockKind.PARAGRAPH, pieces.get(i).text()));
            } else if (i > titleAt) {
                body.add(pieces.get(i));
            }
        }
        HeaderLines.Header first = HeaderLines.read(lines(above));
        HeaderLines.Header second = HeaderLines.read(lines(body));
        List<Piece> all = new ArrayList<>();
        if (titleAt >= 0) {
            all.add(new Piece(BlockKind.HEADING, title));
        }
        all.addAll(above);
        all.addAll(body);
        all.addAll(notes);
        all = new ArrayList<>(TailWords.mark(all));
        Set<String> edgeLines = new LinkedHashSet<>();
        edges.forEach(piece -> edgeLines.add(piece.text()));
        for (String line : edgeLines) {
            all.add(new Piece(BlockKind.TAIL, line));
        }
        PieceText.Joined joined = PieceText.join(all);
        PartialDate shown = first.published() == null ? second.published() : first.published();
        return new Page(
                title.isEmpty() ? about.title() : title,
                joined.text(),
                joined.blocks(),
                shown == null ? made(about) : shown,
                first.publisher() == null ? second.publisher() : first.publisher(),
                text.images());
    }

    private static @Nullable PartialDate made(DocumentProperties about) {
        return Stamps.read(about.created(), true)
                .map(stamp -> new PartialDate(stamp.year(), stamp.month(), stamp.day(), -1))
                .orElse(null);
    }

    /// What a style calls the title, else the largest line near the top, else the first line that
    /// is no date, issuer or addressee; -1 in an empty document.
    private static int titleAt(WordText text) {
        List<Piece> pieces = text.pieces();
        if (text.titleAt() >= 0 || pieces.isEmpty()) {
            return text.titleAt();
        }
        int best = -1;
        int largest = usualSize(text) + LARGER_HALF_POINTS - 1;
        for (int i = 0; i < Math.min(TITLE_WITHIN_PIECES, pieces.size()); i++) {
            boolean line =
                    pieces.get(i).kind() != BlockKind.TABLE_ROW
                            && Lines.width(pieces.get(i).text()) <= WIDEST_TITLE
                            && !Lines.endsSentence(pieces.get(i).text());
            if (line && text.size(i) > largest) {
                best = i;
                largest = text.size(i);
            }
        }
        if (best < 0) {
            int header = HeaderLines.read(lines(pieces)).lines();
            best = Math.min(header, pieces.size() - 1);
        }
        return best;
    }

    private static int usualSize(WordText text) {
        int[] chars = new int[1000];
        int usual = 0;
        for (int i = 0; i < text.pieces().size(); i++) {
            int size = Math.min(chars.length - 1, text.size(i));
            chars[size] += text.pieces().get(i).text().length();
            usual = chars[size] > chars[usual] ? size : usual;
        }
        return usual;
    }

    private static List<String> lines(List<Piece> pieces) {
        return pieces.subList(0, Math.min(HEADER_LINES, pieces.size())).stream()
                .map(piece -> piece.text().replace(" | ", " "))
                .toList();
    }
}
