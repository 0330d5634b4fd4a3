package dev.hakyu.reader.internal.lexicon;

/// An entry of a lexicon.
///
/// @param id what the word means, in the vocabulary of its kind
/// @param term as written in the file, without its signs
/// @param exactCase capitals count (`=` before the term)
/// @param open more letters may follow (`~` after the term): encrypt~ is also encrypted
public record Word(WordKind kind, String id, String term, boolean exactCase, boolean open) {
    static Word of(WordKind kind, String id, String written) {
        String term = written;
        boolean exactCase = term.startsWith("=");
        if (exactCase) {
            term = term.substring(1);
        }
        boolean open = term.endsWith("~");
        if (open) {
            term = term.substring(0, term.length() - 1);
        }
        if (term.isBlank()) {
            throw new IllegalArgumentException("an empty term for " + id + " in " + kind);
        }
        return new Word(kind, id, term, exactCase, open);
    }
}
