package dev.hakyu.network.internal.files;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One column of a network file, as `columns.tsv` describes it.
///
/// @param id name in the file format
/// @param of vocabulary of a term, or table of a reference, or null
/// @param lenient a word that the vocabulary lacks is told and stands as unknown
/// @param synonymsJa headers in Japanese; the first is the one Hakyu writes
public record Column(
        String id,
        ColumnType type,
        @Nullable String of,
        boolean lenient,
        boolean required,
        List<String> synonymsJa,
        List<String> synonymsEn) {
    public Column {
        synonymsJa = List.copyOf(synonymsJa);
        synonymsEn = List.copyOf(synonymsEn);
    }

    /// The Japanese header that Hakyu writes.
    public String headerJa() {
        return synonymsJa.getFirst();
    }
}
