package dev.hakyu.reader.internal.open;

import dev.hakyu.model.PartialDate;
import dev.hakyu.model.incident.Report;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a format gives before language and id are known.
///
/// @param images pictures in the body, to tell an image-only page from an empty one; 0 when that
///   was settled before
public record Page(
        String title,
        String text,
        List<Report.Block> blocks,
        @Nullable PartialDate published,
        @Nullable String publisher,
        int images) {
    public Page {
        blocks = List.copyOf(blocks);
    }

    /// The same text with what is known of it from elsewhere.
    public Page with(
            String otherTitle, @Nullable PartialDate otherDate, @Nullable String otherPublisher) {
        return new Page(otherTitle, text, blocks, otherDate, otherPublisher, images);
    }
}
