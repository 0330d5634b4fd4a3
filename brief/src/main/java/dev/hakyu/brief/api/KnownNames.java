package dev.hakyu.brief.api;

import dev.hakyu.model.incident.OrganisationName;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.Organisation;
import java.util.ArrayList;
import java.util.List;

/// The names that a network holds of its organisations, by which reports in two languages are found
/// to tell of one victim. Everything that assembles incidents takes them from here, so that each
/// finds the same ones.
public final class KnownNames {
    private KnownNames() {}

    /// Each organisation that has another name, with its English name and its aliases.
    public static List<OrganisationName> of(Network network) {
        List<OrganisationName> names = new ArrayList<>();
        for (Organisation organisation : network.organisations()) {
            List<String> others = new ArrayList<>(organisation.aliases());
            String english = organisation.nameEn();
            if (english != null) {
                others.add(english);
            }
            others.removeIf(String::isBlank);
            if (!others.isEmpty()) {
                names.add(new OrganisationName(organisation.name(), others, true));
            }
        }
        return List.copyOf(names);
    }
}
