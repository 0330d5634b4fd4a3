package dev.hakyu.reader.internal.split;

/// A line of a report in the normalised text.
///
/// @param under what the heading above it announces: an id of the heading lexicon, or empty
public record Line(Kind kind, int start, int end, String under) {

    /// What a line is for.
    public enum Kind {
        TITLE,
        /// Date, place or issuer, between title and body.
        SOURCE,
        HEADING,
        BODY,
        ITEM,
        TABLE,
        TAIL
    }

    public boolean is(Kind other) {
        return kind == other;
    }

    public int length() {
        return end - start;
    }
}
