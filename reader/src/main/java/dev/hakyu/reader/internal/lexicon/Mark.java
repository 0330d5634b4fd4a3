package dev.hakyu.reader.internal.lexicon;

/// A word found in a normalised text.
///
/// @param start offset of its first character
/// @param end offset after its last
public record Mark(Word word, int start, int end) {
    public String id() {
        return word.id();
    }

    public boolean is(String id) {
        return word.id().equals(id);
    }
}
