package dev.hakyu.model.incident;

import dev.hakyu.model.PartialDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One document as published: news item, notice, filing, mail.
///
/// @param id hash of the content
/// @param location path or address it was read from
/// @param publisher who published it, as the document says, or null
/// @param published when it was first, as the document says, or null
/// @param language of the body
/// @param title first heading or title line; may be empty
/// @param text what a reader sees, in the original's characters; offsets of quotes point into it
/// @param blocks the pieces of the text in order, not overlapping; page tails are kept as such
/// @param updated the last day on which its words were changed or added to, as its head says, or
///   null
/// @param zone of the clock by which it says when it was published, for a mail whose header does;
///   or null
public record Report(
        ReportId id,
        String location,
        @Nullable String publisher,
        @Nullable PartialDate published,
        ReportLanguage language,
        String title,
        String text,
        List<Block> blocks,
        @Nullable PartialDate updated,
        @Nullable ZoneOffset zone) {
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

    /// A report that says nothing of updates.
    public Report(
            ReportId id,
            String location,
            @Nullable String publisher,
            @Nullable PartialDate published,
            ReportLanguage language,
            String title,
            String text,
            List<Block> blocks) {
        this(id, location, publisher, published, language, title, text, blocks, null, null);
    }

    /// When what it says was said: on the day of its update, else of its publication.
    public @Nullable PartialDate saidOn() {
        return updated == null ? published : updated;
    }

    /// The same report, read from somewhere else.
    public Report at(String otherLocation) {
        return new Report(
                id,
                otherLocation,
                publisher,
                published,
                language,
                title,
                text,
                blocks,
                updated,
                zone);
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
