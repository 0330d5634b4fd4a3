package dev.hakyu.server.scenarios;

import dev.hakyu.model.Text;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.NodeId;
import dev.hakyu.model.network.Organisation;
import dev.hakyu.model.network.Site;
import dev.hakyu.model.network.SystemNode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A node that can be hit, as a list shows it.
///
/// @param of the organisation that it belongs to, or empty
public record NodeChoice(String id, String name, Text kind, String of) {
    private static final Text ORGANISATION = new Text("組織", "organisation");
    private static final Text SITE = new Text("拠点", "site");
    private static final Text SYSTEM = new Text("システム", "system");

    /// Nodes whose id, name or alias contains the words; none for no words.
    static List<NodeChoice> search(Network network, String words, int most) {
        String sought = folded(words);
        if (sought.isEmpty()) {
            return List.of();
        }
        List<NodeChoice> found = new ArrayList<>();
        for (NodeChoice each : all(network)) {
            if (found.size() == most) {
                break;
            }
            if (folded(each.id()).contains(sought) || folded(each.name()).contains(sought)) {
                found.add(each);
            }
        }
        for (Organisation organisation : network.organisations()) {
            boolean alias =
                    organisation.aliases().stream().anyMatch(each -> folded(each).contains(sought));
            NodeChoice choice = of(organisation);
            if (alias && found.size() < most && !found.contains(choice)) {
                found.add(choice);
            }
        }
        return found;
    }

    /// The node of this id.
    static Optional<NodeChoice> find(Network network, String id) {
        return all(network).stream().filter(each -> each.id().equals(id)).findFirst();
    }

    private static List<NodeChoice> all(Network network) {
        Network.Index index = network.index();
        List<NodeChoice> all = new ArrayList<>();
        network.organisations().forEach(each -> all.add(of(each)));
        for (Site site : network.sites()) {
            all.add(new NodeChoice(site.id().value(), site.name(), SITE, owner(index, site.id())));
        }
        for (SystemNode system : network.systems()) {
            all.add(
                    new NodeChoice(
                            system.id().value(), system.name(), SYSTEM, owner(index, system.id())));
        }
        return all;
    }

    private static NodeChoice of(Organisation organisation) {
        return new NodeChoice(organisation.id().value(), organisation.name(), ORGANISATION, "");
    }

    private static String owner(Network.Index index, NodeId id) {
        return index.findOwner(id).map(Organisation::name).orElse("");
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
    }
}
