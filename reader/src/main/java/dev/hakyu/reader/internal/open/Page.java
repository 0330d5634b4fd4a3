package dev.hakyu.reader.internal.open;

import dev.hakyu.model.PartialDate;
import dev.hakyu.model.incident.BlockKind;
import dev.hakyu.model.incident.Report;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a format gives before language and id are known.
///
/// @param images pictures in the body, to tell an image-only page from an empty one; 0 when that
///   was settled before
/// @param updated a day of update that stands outside the text, or null
/// @param zone of the clock by which a mail says when it was sent, or null
public record Page(
        String title,
        String text,
        List<Report.Block> blocks,
        @Nullable PartialDate published,
        @Nullable String publisher,
        int images,
        @Nullable PartialDate updated,
        @Nullable ZoneOffset zone) {
    public Page {
        blocks = List.copyOf(blocks);
    }

    /// A page that says nothing of updates outside its text.
    public Page(
            String title,
            String text,
            List<Report.Block> blocks,
            @Nullable PartialDate published,
            @Nullable String publisher,
            int images) {
        this(title, text, blocks, published, publisher, images, null, null);
    }

    /// The same text with a line of its own below the title.
    public Page withLine(String line) {
        boolean titled = !blocks.isEmpty() && blocks.getFirst().kind() == BlockKind.HEADING;
        int at = titled ? blocks.getFirst().end() : 0;
        int start = titled ? at + 1 : 0;
        int more = line.length() + 1;
        List<Report.Block> moved = new ArrayList<>();
        for (Report.Block block : blocks) {
            boolean behind = block.start() >= at && !(titled && moved.isEmpty());
            moved.add(
                    behind
                            ? new Report.Block(
                                    block.kind(), block.start() + more, block.end() + more)
                            : block);
        }
        moved.add(
                titled ? 1 : 0,
                new Report.Block(BlockKind.PARAGRAPH, start, start + line.length()));
        String before = text.substring(0, at);
        String whole = titled ? before + "\n" + line + text.substring(at) : line + "\n" + text;
        return new Page(title, whole, moved, published, publisher, images, updated, zone);
    }

    /// The same text with what is known of it from elsewhere.
    public Page with(
            String otherTitle, @Nullable PartialDate otherDate, @Nullable String otherPublisher) {
        return new Page(otherTitle, text, blocks, otherDate, otherPublisher, images, updated, zone);
    }

    /// The same, sent by a clock of this zone.
    public Page sentIn(@Nullable ZoneOffset ofSender) {
        return new Page(title, text, blocks, published, publisher, images, updated, ofSender);
    }
}
