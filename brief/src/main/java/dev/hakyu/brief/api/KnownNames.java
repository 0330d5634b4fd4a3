package dev.hakyu.brief.api;

import dev.hakyu.model.decision.Decision;
import dev.hakyu.model.decision.Decisions;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.OrganisationName;
import dev.hakyu.model.incident.Reading;
import dev.hakyu.model.network.NameMatch;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.Organisation;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.network.api.NameIndex;
import dev.hakyu.network.api.NameMemory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The names that are known of a network's organisations, by which reports in two languages are
/// found to tell of one victim. Everything that assembles incidents takes them from here, so that
/// each finds the same ones.
public final class KnownNames {
    private KnownNames() {}

    /// Each organisation that has another name, with its English name, its aliases and those names
    /// of victims in the readings that the network takes for it: by its reading (ミチノベセイドウ,
    /// Michinobe Seido), or because a person said so. A name that is only like one is not among
    /// them.
    public static List<OrganisationName> of(
            Network network, Decisions decisions, List<Reading> readings) {
        return of(network, decisions, readings, new NameMemory());
    }

    /// The same, with a memory of names that mean nobody of this network.
    public static List<OrganisationName> of(
            Network network, Decisions decisions, List<Reading> readings, NameMemory memory) {
        Map<OrganisationId, Set<String>> found = found(network, decisions, readings, memory);
        List<OrganisationName> names = new ArrayList<>();
        for (Organisation organisation : network.organisations()) {
            Set<String> others = new LinkedHashSet<>(organisation.aliases());
            String english = organisation.nameEn();
            if (english != null) {
                others.add(english);
            }
            others.addAll(found.getOrDefault(organisation.id(), Set.of()));
            others.removeIf(String::isBlank);
            others.remove(organisation.name());
            if (!others.isEmpty()) {
                names.add(new OrganisationName(organisation.name(), List.copyOf(others), true));
            }
        }
        return List.copyOf(names);
    }

    private static Map<OrganisationId, Set<String>> found(
            Network network, Decisions decisions, List<Reading> readings, NameMemory memory) {
        Set<String> victims = victims(readings);
        if (victims.isEmpty()) {
            return Map.of();
        }
        NameIndex index =
                NameIndex.of(network.organisations(), decisions.list(Decision.Alias.class), memory);
        Map<OrganisationId, Set<String>> found = new HashMap<>();
        for (String victim : victims) {
            index.findDecided(victim)
                    .flatMap(NameMatch::findOrganisation)
                    .ifPresent(id -> found.computeIfAbsent(id, key -> new TreeSet<>()).add(victim));
        }
        return found;
    }

    private static Set<String> victims(List<Reading> readings) {
        Set<String> victims = new TreeSet<>();
        for (Reading reading : readings) {
            reading.accounts().stream()
                    .flatMap(account -> account.statements().stream())
                    .forEach(statement -> {
                        if (statement.what() instanceof Assertion.Victim(OrganisationName name)
                                && name.named()) {
                            victims.add(name.name());
                        }
                    });
        }
        return victims;
    }
}
