package dev.hakyu.model.incident;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// An organisation as reports name it.
///
/// @param name the fullest name; an unnamed organisation keeps the words of the text (大手部品会社)
/// @param aliases other forms that the reports use for it: short forms, brands, 当社
/// @param named false when the text only describes it
public record OrganisationName(String name, List<String> aliases, boolean named) {
    public OrganisationName {
        if (name.isBlank()) {
            throw new IllegalArgumentException("an organisation needs some words to be called by");
        }
        Set<String> distinct = new LinkedHashSet<>(aliases);
        distinct.remove(name);
        aliases = List.copyOf(distinct);
    }

    public static OrganisationName of(String name) {
        return new OrganisationName(name, List.of(), true);
    }
}
