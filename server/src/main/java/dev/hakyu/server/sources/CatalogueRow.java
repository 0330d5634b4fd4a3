package dev.hakyu.server.sources;

import dev.hakyu.model.Text;
import dev.hakyu.model.source.Source;
import dev.hakyu.sources.api.Catalogue;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// A public source to choose.
///
/// @param written when its address was written down
/// @param ours it is among our sources
public record CatalogueRow(
        String id,
        Text name,
        Text category,
        String country,
        String address,
        Text terms,
        String written,
        boolean ours) {
    private static final int MOST_WORDS = 20;

    /// Those in which all words stand.
    ///
    /// @param sources that we have
    static List<CatalogueRow> search(String typed, List<Source> sources) {
        List<String> words =
                typed.isBlank() ? List.of() : List.of(typed.strip().split("\\s+", MOST_WORDS));
        Set<String> ours = sources.stream().map(Source::shownAddress).collect(Collectors.toSet());
        return Catalogue.shipped().search(words).stream().map(each -> of(each, ours)).toList();
    }

    static CatalogueRow of(Catalogue.Entry entry, Set<String> ours) {
        return new CatalogueRow(
                entry.source().id().value(),
                entry.name(),
                entry.category().label(),
                entry.country(),
                entry.source().shownAddress(),
                entry.terms(),
                entry.written().toString(),
                ours.contains(entry.source().shownAddress()));
    }
}
