package dev.hakyu.server.network;

import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.Organisation;
import dev.hakyu.model.network.SystemNode;
import dev.hakyu.server.network.NodePanel.Neighbour;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Searches organisations, sites and systems by name or id.
final class NodeLists {
    private NodeLists() {}

    static List<Neighbour> search(Network network, String words, int most) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return List.of();
        }
        return Stream.of(
                        network.organisations().stream().map(NodeLists::organisation),
                        network.sites().stream()
                                .map(site ->
                                        new Candidate(
                                                new Neighbour(site.id(), site.name()),
                                                site.name())),
                        network.systems().stream().map(NodeLists::system))
                .flatMap(each -> each)
                .filter(each -> each.matches(wanted))
                .map(Candidate::node)
                .limit(most)
                .toList();
    }

    private static Candidate organisation(Organisation each) {
        return new Candidate(
                new Neighbour(each.id(), each.name()),
                each.name()
                        + "\n"
                        + (each.nameEn() == null ? "" : each.nameEn())
                        + "\n"
                        + (each.nameKana() == null ? "" : each.nameKana())
                        + "\n"
                        + String.join("\n", each.aliases()));
    }

    private static Candidate system(SystemNode each) {
        return new Candidate(
                new Neighbour(each.id(), each.name()),
                each.name()
                        + "\n"
                        + (each.vendor() == null ? "" : each.vendor())
                        + "\n"
                        + (each.product() == null ? "" : each.product()));
    }

    private record Candidate(Neighbour node, String names) {
        boolean matches(String wanted) {
            return names.toLowerCase(Locale.ROOT).contains(wanted)
                    || node.id().value().toLowerCase(Locale.ROOT).contains(wanted);
        }
    }
}
