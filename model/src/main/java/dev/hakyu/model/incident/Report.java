package dev.hakyu.model.incident;

import dev.hakyu.model.PartialDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One document as published: news item, notice, filing, mail.
///
/// @param id hash of the content
/// @param location path or address it was read from
/// @param publisher who published it, as the document says, or null
/// @param published when, as the document says, or null
/// @param language of the body
/// @param title first heading or title line; may be empty
/// @param text what a reader sees, in the original's characters; offsets of quotes point into it
/// @param blocks the pieces of the text in order, not overlapping; page tails are kept as such
public record Report(
        ReportId id,
        String location,
        @Nullable String publisher,
        @Nullable PartialDate published,
        ReportLanguage language,
        String title,
        String text,
        List<Block> blocks) {
    public Report {
        blocks = List.copyOf(blocks);
        int end = 0;
        for (Block block : blocks) {
            if (block.start() < end || block.end() > text.length()) {
                throw new IllegalArgumentException("block out of order or range: " + block);
            }
            end = block.end();
        }
    }

    /// The same report, read from somewhere else.
    public Report at(String otherLocation) {
        return new Report(id, otherLocation, publisher, published, language, title, text, blocks);
    }

    /// A piece of the text.
    ///
    /// @param start offset of its first UTF-16 unit
    /// @param end offset after its last
    public record Block(BlockKind kind, int start, int end) {
        public Block {
            if (start < 0 || end < start) {
                throw new IllegalArgumentException("no such span: " + start + " to " + end);
            }
        }
    }
}
