package dev.hakyu.reader.internal.dossier;

import dev.hakyu.model.incident.OrganisationName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which names mean one organisation: those that share a name or alias after normalisation.
final class OrganisationGroups {
    private static final Comparator<OrganisationName> FULLEST_FIRST =
            Comparator.comparing((OrganisationName name) -> !name.named())
                    .thenComparing(name -> NameKey.of(name.name()).isGeneric())
                    .thenComparing(name -> NameKey.of(name.name()).form().isEmpty())
                    .thenComparingInt(name -> -name.name().length())
                    .thenComparing(OrganisationName::name);

    private final Map<String, Integer> groupOfKey = new LinkedHashMap<>();

    /// @param names in a stable order
    OrganisationGroups(Collection<OrganisationName> names) {
        int next = 0;
        for (OrganisationName name : names) {
            Set<String> keys = keys(name);
            Set<Integer> touched = new HashSet<>();
            for (String key : keys) {
                Integer group = groupOfKey.get(key);
                if (group != null) {
                    touched.add(group);
                }
            }
            int group = touched.isEmpty() ? next++ : Collections.min(touched);
            groupOfKey.replaceAll((key, old) -> touched.contains(old) ? group : old);
            keys.forEach(key -> groupOfKey.put(key, group));
        }
    }

    /// The same number for names of one organisation; -1 for a name that was not given.
    int groupOf(OrganisationName name) {
        return groupOfKey.getOrDefault(keys(name).iterator().next(), -1);
    }

    private static Set<String> keys(OrganisationName name) {
        Set<String> keys = new LinkedHashSet<>(NameKey.keysOf(name));
        if (keys.isEmpty()) {
            keys.add("?" + name.name());
        }
        return keys;
    }

    /// The fullest of several names of one organisation, the others as its aliases.
    static OrganisationName fullest(Collection<OrganisationName> names) {
        List<OrganisationName> sorted = names.stream().sorted(FULLEST_FIRST).toList();
        OrganisationName first = sorted.getFirst();
        List<String> aliases = new ArrayList<>();
        for (OrganisationName name : sorted) {
            aliases.add(name.name());
            name.aliases().stream()
                    .filter(alias -> !NameKey.of(alias).isGeneric())
                    .forEach(aliases::add);
        }
        return new OrganisationName(first.name(), aliases, first.named());
    }
}
