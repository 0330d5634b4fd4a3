package dev.hakyu.reader.api;

import dev.hakyu.model.Term;
import dev.hakyu.model.incident.DataClass;
import dev.hakyu.reader.internal.lexicon.Lexicon;
import dev.hakyu.reader.internal.lexicon.WordKind;
import java.util.Optional;

/// What the words of reports for data mean.
public final class DataWords {
    private static final Lexicon LEXICON = Lexicon.shipped();

    private DataWords() {}

    /// The class of data that a word of a report names, such as that of 旅券番号; empty for words that
    /// the reader does not know.
    public static Optional<DataClass> find(String word) {
        return LEXICON.find(WordKind.DATA, word.strip())
                .flatMap(each -> Term.find(DataClass.class, each.id()));
    }
}
