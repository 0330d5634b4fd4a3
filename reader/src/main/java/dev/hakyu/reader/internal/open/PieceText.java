package dev.hakyu.reader.internal.open;

import dev.hakyu.model.incident.Report;
import java.util.ArrayList;
import java.util.List;

/// Pieces joined line by line into the text of a report.
public final class PieceText {
    private PieceText() {}

    /// A text and where the pieces stand in it.
    public record Joined(String text, List<Report.Block> blocks) {
        public Joined {
            blocks = List.copyOf(blocks);
        }
    }

    /// One piece a line.
    public static Joined join(List<Piece> pieces) {
        StringBuilder text = new StringBuilder();
        List<Report.Block> blocks = new ArrayList<>(pieces.size());
        for (Piece piece : pieces) {
            if (!text.isEmpty()) {
                text.append('\n');
            }
            int start = text.length();
            text.append(piece.text());
            blocks.add(new Report.Block(piece.kind(), start, text.length()));
        }
        return new Joined(text.toString(), blocks);
    }
}
