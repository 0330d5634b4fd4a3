package dev.hakyu.network.internal.exposure;

import dev.hakyu.model.Text;
import dev.hakyu.model.network.Importance;
import dev.hakyu.model.network.NodeId;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.model.network.Supply;
import dev.hakyu.model.network.SystemNode;
import dev.hakyu.network.api.Concentration.SinglePoint;
import dev.hakyu.network.internal.LongOutage;
import dev.hakyu.network.internal.NetworkView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Systems whose loss alone stops a site of ours, and only sources of essential items.
final class SinglePointSearch {
    private static final double NEARLY_ALL = 0.999;
    private final NetworkView view;
    private final LongOutage outage;

    SinglePointSearch(NetworkView view, LongOutage outage) {
        this.view = view;
        this.outage = outage;
    }

    List<SinglePoint> systems() {
        List<SinglePoint> found = new ArrayList<>();
        for (SystemNode system : view.network().systems()) {
            List<NodeId> stopped = new ArrayList<>();
            outage.without(Set.of(system.id()))
                    .forEach((node, level) -> {
                        if (ConcentrationSearch.isStopped(level) && view.ours().contains(node)) {
                            stopped.add(node);
                        }
                    });
            if (!stopped.isEmpty()) {
                found.add(
                        new SinglePoint(
                                system.id(),
                                stopped,
                                new Text(
                                        "「%s」だけが長く止まると %s が止まります"
                                                .formatted(
                                                        system.name(),
                                                        Wording.list(view, stopped).ja()),
                                        "If %s alone stays away, %s %s"
                                                .formatted(
                                                        system.name(),
                                                        Wording.list(view, stopped).en(),
                                                        stopped.size() == 1 ? "stops" : "stop"))));
            }
        }
        found.sort(
                Comparator.comparingInt((SinglePoint each) -> -each.stops().size())
                        .thenComparing(each -> each.node().value()));
        return found;
    }

    List<SinglePoint> items() {
        Map<List<Object>, List<Supply>> byItem = new LinkedHashMap<>();
        for (Supply supply : view.network().supplies()) {
            if (view.isOurs(supply.to()) && supply.importance() == Importance.ESSENTIAL) {
                byItem.computeIfAbsent(
                                List.of(supply.to(), supply.item()), key -> new ArrayList<>())
                        .add(supply);
            }
        }
        Map<OrganisationId, List<Supply>> bySource = new LinkedHashMap<>();
        for (List<Supply> rows : byItem.values()) {
            for (Supply row : rows) {
                if (isOnlySource(row, rows)) {
                    view.findOwner(row.from())
                            .ifPresent(source ->
                                    bySource.computeIfAbsent(source, s -> new ArrayList<>())
                                            .add(row));
                }
            }
        }
        List<SinglePoint> found = new ArrayList<>();
        bySource.forEach((source, rows) -> found.add(onlySource(source, rows)));
        found.sort(
                Comparator.comparingInt((SinglePoint each) -> -each.stops().size())
                        .thenComparing(each -> each.node().value()));
        return found;
    }

    /// Said so, or nobody else is listed and no alternative is known.
    private static boolean isOnlySource(Supply row, List<Supply> rows) {
        if (row.singleSource() != null) {
            return row.singleSource();
        }
        boolean alone = rows.stream().allMatch(other -> other.from().equals(row.from()));
        boolean all = row.share() == null || row.share() >= NEARLY_ALL;
        return alone && all && row.alternateAfterDays() == null;
    }

    private SinglePoint onlySource(OrganisationId source, List<Supply> rows) {
        Set<NodeId> stops = new LinkedHashSet<>();
        Set<String> items = new LinkedHashSet<>();
        for (Supply row : rows) {
            stops.addAll(view.productionNodesOf(row.to()));
            items.add(row.item());
        }
        List<NodeId> sites = List.copyOf(stops);
        return new SinglePoint(
                source,
                sites,
                new Text(
                        "必須品目(%s)の唯一の調達先です。止まると %s が止まります"
                                .formatted(String.join("、", items), Wording.list(view, sites).ja()),
                        "The only source of what is essential (%s) to %s"
                                .formatted(
                                        String.join(", ", items), Wording.list(view, sites).en())));
    }
}
