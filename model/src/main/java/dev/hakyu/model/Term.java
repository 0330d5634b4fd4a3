package dev.hakyu.model;

import java.util.Optional;

/// A word of a closed vocabulary: a stable lower-case id for files and programs, a label for
/// people.
public interface Term {
    /// Stable over versions, lower case, words joined by `_`.
    String id();

    /// What a person reads.
    Text label();

    /// The word with this id, if the vocabulary has it.
    static <T extends Enum<T> & Term> Optional<T> find(Class<T> vocabulary, String id) {
        for (T word : vocabulary.getEnumConstants()) {
            if (word.id().equals(id)) {
                return Optional.of(word);
            }
        }
        return Optional.empty();
    }
}
