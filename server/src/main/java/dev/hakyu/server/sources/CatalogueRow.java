package dev.hakyu.server.sources;

import dev.hakyu.model.Text;
import dev.hakyu.sources.api.Catalogue;
import java.util.Set;

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
