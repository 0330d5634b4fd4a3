package dev.hakyu.brief.api;

import dev.hakyu.model.Text;

/// A piece of a sentence.
///
/// @param strong true for what a reader must not miss
public record Phrase(Text text, boolean strong) {
    public static Phrase plain(String ja, String en) {
        return new Phrase(new Text(ja, en), false);
    }

    public static Phrase strong(String ja, String en) {
        return new Phrase(new Text(ja, en), true);
    }
}
