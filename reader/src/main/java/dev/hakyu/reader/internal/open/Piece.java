package dev.hakyu.reader.internal.open;

import dev.hakyu.model.incident.BlockKind;

/// One piece of a page on its way into a text.
public record Piece(BlockKind kind, String text) {
    /// The same words as another kind.
    public Piece as(BlockKind other) {
        return kind == other ? this : new Piece(other, text);
    }
}
