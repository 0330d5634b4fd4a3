package dev.hakyu.network.internal.compile;

import dev.hakyu.model.network.Hit;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.NodeId;
import dev.hakyu.model.network.Organisation;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.model.network.Site;
import dev.hakyu.model.network.SiteId;
import dev.hakyu.model.network.Supply;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A network in which whoever is hit in one item only delivers that item from a site of its own, so
/// that the others go on.
///
/// The sites are made for one scenario and are told of by the id of the house that they belong to.
final class ItemLines {
    private final Network network;
    private final Map<Line, SiteId> lines = new LinkedHashMap<>();
    private final Map<NodeId, NodeId> houses = new LinkedHashMap<>();

    private record Line(NodeId house, String item) {}

    ItemLines(Network given, List<Hit> hits) {
        Set<Line> wanted = new LinkedHashSet<>();
        for (Hit hit : hits) {
            String item = hit.item();
            if (item != null) {
                wanted.add(new Line(hit.node(), item));
            }
        }
        network = wanted.isEmpty() ? given : split(given, wanted);
    }

    private Network split(Network given, Set<Line> wanted) {
        Set<NodeId> split = new HashSet<>();
        given.supplies().stream()
                .filter(row -> wanted.contains(lineOf(row)))
                .forEach(row -> split.add(row.from()));
        Network.Index index = given.index();
        Set<NodeId> withSites = new HashSet<>();
        given.sites().forEach(site -> withSites.add(site.organisation()));
        List<Site> sites = new ArrayList<>(given.sites());
        List<Supply> supplies = new ArrayList<>();
        for (Supply row : given.supplies()) {
            Line line = lineOf(row);
            boolean other = !withSites.contains(row.from()) && index.findSite(row.from()).isEmpty();
            if (!split.contains(row.from()) || (!wanted.contains(line) && !other)) {
                supplies.add(row);
                continue;
            }
            Line of = wanted.contains(line) ? line : new Line(row.from(), "");
            SiteId id = lines.get(of);
            if (id == null) {
                id = free(given, row.from());
                lines.put(of, id);
                houses.put(id, row.from());
                sites.add(site(index, id, of));
            }
            supplies.add(row.from(id));
        }
        return given.withSites(sites, supplies);
    }

    private static Line lineOf(Supply row) {
        return new Line(row.from(), row.item());
    }

    private SiteId free(Network given, NodeId house) {
        for (int number = lines.size() + 1; ; number++) {
            SiteId id = new SiteId("line " + number + " of " + house.value().hashCode());
            if (given.sites().stream().noneMatch(each -> each.id().equals(id))) {
                return id;
            }
        }
    }

    /// Works as its house does.
    private static Site site(Network.Index index, SiteId id, Line line) {
        String name = index.nameOf(line.house());
        String shown = line.item().isEmpty() ? name : name + "(" + line.item() + ")";
        Optional<Site> of = index.findSite(line.house());
        OrganisationId owner =
                of.map(Site::organisation)
                        .or(() -> index.findOrganisation(line.house()).map(Organisation::id))
                        .orElseThrow();
        return new Site(
                id,
                owner,
                shown,
                null,
                null,
                null,
                null,
                null,
                null,
                of.map(Site::operatingDays).orElse(null),
                of.map(Site::shifts).orElse(null),
                null,
                of.map(Site::extra).orElse(Map.of()),
                of.map(Site::origin)
                        .or(() -> index.findOrganisation(line.house()).map(Organisation::origin))
                        .orElseThrow());
    }

    Network network() {
        return network;
    }

    /// Where a hit strikes; empty for an item that the node does not deliver.
    Optional<NodeId> findStruck(Hit hit) {
        String item = hit.item();
        return item == null
                ? Optional.of(hit.node())
                : Optional.ofNullable(lines.get(new Line(hit.node(), item)));
    }

    /// Whom the network of the user knows.
    NodeId known(NodeId id) {
        return houses.getOrDefault(id, id);
    }

    /// What somebody delivers, by the names of the items.
    List<String> itemsOf(NodeId node) {
        return network.supplies().stream()
                .filter(row -> known(row.from()).equals(node))
                .map(Supply::item)
                .distinct()
                .toList();
    }
}
