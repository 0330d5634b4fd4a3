package dev.hakyu.network.internal.exposure;

import dev.hakyu.model.Basis;
import dev.hakyu.model.Origin;
import dev.hakyu.model.incident.OrganisationName;
import dev.hakyu.model.network.Contract;
import dev.hakyu.model.network.NameMatch;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.Organisation;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.network.api.NameIndex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Who works for our contractors, as contracts name them: organisations of the network, and names
/// that stand nowhere else.
final class Subcontractors {
    private final Map<OrganisationId, List<Contract>> listed = new HashMap<>();
    private final Map<OrganisationId, List<Contract>> unlisted = new LinkedHashMap<>();
    private final NameIndex names;

    private Subcontractors(Network network, NameIndex known) {
        Map<String, OrganisationId> ids = new HashMap<>();
        network.organisations().forEach(each -> ids.put(each.id().value(), each.id()));
        List<Organisation> strangers = new ArrayList<>();
        for (Contract contract : network.contracts()) {
            for (String written : contract.subentrustedTo()) {
                String name = withoutRemark(written);
                OrganisationId id = ids.get(name);
                if (id == null) {
                    id =
                            known.find(name).stream()
                                    .filter(NameMatch::decides)
                                    .findFirst()
                                    .flatMap(NameMatch::findOrganisation)
                                    .orElse(null);
                }
                if (id != null) {
                    listed.computeIfAbsent(id, each -> new ArrayList<>()).add(contract);
                } else if (!name.isBlank()) {
                    OrganisationId stranger = new OrganisationId(shortened(name));
                    if (unlisted.put(stranger, withAdded(stranger, contract)) == null) {
                        strangers.add(stranger(stranger, name));
                    }
                }
            }
        }
        this.names = NameIndex.of(strangers);
    }

    static Subcontractors of(Network network, NameIndex known) {
        return new Subcontractors(network, known);
    }

    /// A contract under which a name that is not in the network works.
    record Entry(Contract contract, NameMatch match) {}

    /// Contracts that an organisation of the network works under without being our contractor.
    List<Contract> contractsOf(OrganisationId organisation) {
        return List.copyOf(listed.getOrDefault(organisation, List.of()));
    }

    List<Entry> find(OrganisationName name) {
        List<Entry> entries = new ArrayList<>();
        for (NameMatch match : names.find(name)) {
            for (Contract contract :
                    unlisted.getOrDefault(match.findOrganisation().orElseThrow(), List.of())) {
                entries.add(
                        new Entry(
                                contract,
                                new NameMatch(
                                        match.mention(),
                                        contract.organisation(),
                                        match.matched(),
                                        match.kind(),
                                        match.score(),
                                        match.reason())));
            }
        }
        return entries;
    }

    private List<Contract> withAdded(OrganisationId stranger, Contract contract) {
        List<Contract> all = new ArrayList<>(unlisted.getOrDefault(stranger, List.of()));
        all.add(contract);
        return all;
    }

    /// `北斗データ(承認 2025-04-01)` names 北斗データ.
    private static String withoutRemark(String written) {
        int bracket = written.length();
        for (char open : new char[] {'(', '（', '【', '['}) {
            int at = written.indexOf(open);
            if (at > 0 && !isLegalForm(written, at)) {
                bracket = Math.min(bracket, at);
            }
        }
        return written.substring(0, bracket).strip();
    }

    private static boolean isLegalForm(String written, int at) {
        return at + 2 < written.length() && ")）".indexOf(written.charAt(at + 2)) >= 0;
    }

    private static String shortened(String name) {
        return name.length() > 200 ? name.substring(0, 200) : name;
    }

    private static Organisation stranger(OrganisationId id, String name) {
        return new Organisation(
                id,
                name,
                null,
                null,
                List.of(),
                null,
                null,
                List.of(),
                null,
                null,
                List.of(),
                null,
                null,
                null,
                Organisation.Finance.UNKNOWN,
                null,
                Organisation.Contact.UNKNOWN,
                null,
                null,
                null,
                null,
                Map.of(),
                new Origin(
                        dev.hakyu.model.Place.file("network/contracts.csv"),
                        Basis.UNKNOWN,
                        null,
                        null,
                        null));
    }
}
