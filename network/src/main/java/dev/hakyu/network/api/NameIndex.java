package dev.hakyu.network.api;

import dev.hakyu.model.decision.Decision;
import dev.hakyu.model.incident.OrganisationName;
import dev.hakyu.model.network.NameMatch;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.Organisation;
import dev.hakyu.network.internal.names.NameSearch;
import java.util.List;
import java.util.Optional;

/// Finds which organisation of a network a name means.
///
/// A search answers either with one match that decides (same name, alias, identifier, reading,
/// abbreviation of the text) or with at most five proposals (要確認), each with its reason; names of a
/// trade, a legal form alone and 当社 answer nothing. Companies of one group are different
/// organisations: 『ミナト精工九州』 is proposed for 『ミナト精工』, never taken for it.
///
/// Building costs one pass with a few keys per name (about 0.5 KB each); a search looks at a few
/// keys and postings, never at all names. Immutable; safe to share between threads.
public final class NameIndex {
    private final NameSearch search;

    private NameIndex(NameSearch search) {
        this.search = search;
    }

    public static NameIndex of(Network network) {
        return of(network.organisations());
    }

    public static NameIndex of(List<Organisation> organisations) {
        return of(organisations, List.of());
    }

    /// An index that also knows what people said organisations are called. Such a name decides like
    /// an alias of the files, and before one; the match names who said so.
    ///
    /// @param learned those of organisations that are not there are left out
    public static NameIndex of(List<Organisation> organisations, List<Decision.Alias> learned) {
        return of(organisations, learned, new NameMemory());
    }

    /// The same, with a memory of names that mean nobody.
    public static NameIndex of(
            List<Organisation> organisations, List<Decision.Alias> learned, NameMemory memory) {
        return new NameIndex(NameSearch.over(organisations, learned, memory));
    }

    /// What a name in a text means: a name, a 法人番号, an LEI or a domain.
    ///
    /// @return one match that decides, or up to five proposals, best first; empty when nothing is
    ///   near
    public List<NameMatch> find(String mention) {
        return search.find(mention);
    }

    /// The match that decides what a name in a text means, if there is one; proposals are not
    /// looked for.
    public Optional<NameMatch> findDecided(String mention) {
        return search.findDecided(mention);
    }

    /// As [#find(String)], for a name with the other forms that its text uses. An abbreviation
    /// counts only when the full name does not speak against it.
    public List<NameMatch> find(OrganisationName name) {
        return search.find(name);
    }
}
