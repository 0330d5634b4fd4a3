package dev.hakyu.network.internal.exposure;

import dev.hakyu.model.Text;
import dev.hakyu.model.network.ExposurePath;
import dev.hakyu.model.network.NodeId;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.model.network.Supply;
import dev.hakyu.network.internal.NetworkView;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Chains of supplies through others to us: for each who delivers to us, the shortest one. Each
/// organisation is passed once, so cycles end.
final class SupplyChains {
    private static final int MOST_TIERS = 6;
    private static final int MOST_CHAINS = 5;
    private final NetworkView view;

    SupplyChains(NetworkView view) {
        this.view = view;
    }

    List<ExposurePath> of(OrganisationId start) {
        Map<OrganisationId, List<Supply>> wayTo = new HashMap<>();
        wayTo.put(start, List.of());
        Deque<OrganisationId> open = new ArrayDeque<>(List.of(start));
        List<ExposurePath> found = new ArrayList<>();
        while (!open.isEmpty() && found.size() < MOST_CHAINS) {
            OrganisationId at = open.poll();
            List<Supply> way = wayTo.get(at);
            Set<NodeId> reached = new HashSet<>();
            for (Supply supply : view.suppliesFrom(at)) {
                OrganisationId next = view.findOwner(supply.to()).orElse(null);
                if (next == null || way == null || way.size() >= MOST_TIERS) {
                    continue;
                }
                List<Supply> longer = new ArrayList<>(way);
                longer.add(supply);
                if (view.isOurs(supply.to())) {
                    if (longer.size() > 1
                            && reached.add(supply.to())
                            && found.size() < MOST_CHAINS) {
                        found.add(path(start, longer));
                    }
                } else if (!wayTo.containsKey(next)) {
                    wayTo.put(next, longer);
                    open.add(next);
                }
            }
        }
        return found;
    }

    private ExposurePath path(OrganisationId start, List<Supply> way) {
        List<NodeId> chain = new ArrayList<>();
        chain.add(start);
        way.forEach(supply -> chain.add(supply.to()));
        List<String> items = way.stream().map(Supply::item).toList();
        String arrows = chain.stream().map(view::fullNameOf).collect(Collectors.joining(" → "));
        return new ExposurePath.NthTier(
                way.size(),
                chain,
                items,
                new Text(
                        "%d次仕入先です: %s(%s)".formatted(way.size(), arrows, String.join(" → ", items)),
                        "Tier %d supplier: %s (%s)"
                                .formatted(way.size(), arrows, String.join(" → ", items))));
    }
}
