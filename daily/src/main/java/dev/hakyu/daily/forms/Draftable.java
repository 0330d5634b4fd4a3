package dev.hakyu.daily.forms;

import dev.hakyu.model.Text;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A draft before it takes a form: headings, paragraphs and tables in both languages.
///
/// @param key stable id of the kind of draft, such as `report`
/// @param head lines below the title: moment, addressee, what the draft is not
/// @param marking the user's own marking, or null
/// @param stamps fields for the stamps of those who draft, check and approve; empty for none
public record Draftable(
        String key,
        Text title,
        List<Text> head,
        @Nullable String marking,
        List<Text> stamps,
        List<Section> sections) {
    public Draftable {
        head = List.copyOf(head);
        stamps = List.copyOf(stamps);
        sections = List.copyOf(sections);
    }

    public Optional<String> findMarking() {
        return Optional.ofNullable(marking);
    }

    /// A part with its heading.
    ///
    /// @param key stable id within the draft
    public record Section(String key, Text heading, List<Block> blocks) {
        public Section {
            blocks = List.copyOf(blocks);
        }
    }

    /// What stands in a section.
    public sealed interface Block {}

    /// Words.
    ///
    /// @param mark how they are to be shown
    public record Line(Text text, Mark mark) implements Block {
        public static Line of(Text text) {
            return new Line(text, Mark.PLAIN);
        }

        public static Line unknown(Text text) {
            return new Line(text, Mark.UNKNOWN);
        }
    }

    /// How a line is shown.
    public enum Mark {
        PLAIN,
        /// An item of a list.
        ITEM,
        /// Nobody knows it yet: to be found out before the draft is used.
        UNKNOWN,
        /// New or changed since the draft before.
        CHANGED
    }

    /// Cells in rows below headers.
    public record Grid(List<Text> headers, List<List<Text>> rows) implements Block {
        public Grid {
            headers = List.copyOf(headers);
            rows = rows.stream().map(List::copyOf).toList();
            for (List<Text> row : rows) {
                if (row.size() != headers.size()) {
                    throw new IllegalArgumentException(
                            "a row needs " + headers.size() + " cells, got " + row.size());
                }
            }
        }
    }
}
