package dev.hakyu.network.internal.scenario;

import dev.hakyu.model.network.Exposure;
import dev.hakyu.model.network.ExposurePath;
import dev.hakyu.model.network.Involvement;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.NodeId;
import dev.hakyu.model.network.Site;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Who is supplied by the victim, directly or not: what it lacks follows from the stop of the
/// victim, and it does not stand still by itself.
final class BehindVictim {
    private BehindVictim() {}

    static Set<NodeId> of(List<Exposure> exposures, Network network) {
        Set<NodeId> behind = new HashSet<>();
        for (Exposure exposure : exposures) {
            for (ExposurePath path : exposure.paths()) {
                if (exposure.involvement() == Involvement.VICTIM
                        && path instanceof ExposurePath.NthTier chain) {
                    behind.addAll(chain.chain().subList(1, chain.chain().size()));
                }
            }
        }
        network.sites().stream()
                .filter(site -> behind.contains(site.id()))
                .map(Site::organisation)
                .toList()
                .forEach(behind::add);
        return behind;
    }
}
