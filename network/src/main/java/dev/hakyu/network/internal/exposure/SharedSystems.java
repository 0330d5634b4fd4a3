package dev.hakyu.network.internal.exposure;

import dev.hakyu.model.Text;
import dev.hakyu.model.network.ExposurePath;
import dev.hakyu.model.network.NodeId;
import dev.hakyu.model.network.Organisation;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.model.network.SystemId;
import dev.hakyu.model.network.SystemNode;
import dev.hakyu.model.network.SystemZone;
import dev.hakyu.network.internal.NeedGroup;
import dev.hakyu.network.internal.NetworkView;
import dev.hakyu.network.internal.names.NameNormaliser;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Systems that an organisation runs and that we, or suppliers of ours, need; also through other
/// systems and through what they are hosted on.
final class SharedSystems {
    private final NetworkView view;
    private final Map<SystemId, List<NodeId>> needers = new HashMap<>();

    SharedSystems(NetworkView view) {
        this.view = view;
        for (NeedGroup group : NeedGroup.of(view)) {
            for (SystemId member : group.members()) {
                needers.computeIfAbsent(member, m -> new ArrayList<>()).add(group.who());
            }
        }
    }

    List<ExposurePath> of(Organisation organisation) {
        List<ExposurePath> paths = new ArrayList<>();
        for (SystemNode system : view.network().systems()) {
            if (!isRunBy(system, organisation)) {
                continue;
            }
            Set<NodeId> all = dependants(system.id());
            List<NodeId> ours = all.stream().filter(view::isOurs).toList();
            Set<OrganisationId> suppliers = new LinkedHashSet<>();
            all.stream()
                    .filter(node -> !(node instanceof SystemId) && !view.isOurs(node))
                    .forEach(node -> view.findOwner(node).ifPresent(suppliers::add));
            suppliers.remove(organisation.id());
            if (!ours.isEmpty() || !suppliers.isEmpty()) {
                paths.add(path(system, ours, List.copyOf(suppliers)));
            }
        }
        return paths;
    }

    /// Everything that needs a system, directly or through others.
    Set<NodeId> dependants(SystemId system) {
        Set<NodeId> seen = new LinkedHashSet<>();
        Deque<SystemId> open = new ArrayDeque<>(List.of(system));
        while (!open.isEmpty()) {
            for (NodeId who : needers.getOrDefault(open.poll(), List.of())) {
                if (!who.equals(system) && seen.add(who) && who instanceof SystemId other) {
                    open.add(other);
                }
            }
        }
        return seen;
    }

    /// It operates the system, or it is named as the vendor of one that lives with a provider.
    private static boolean isRunBy(SystemNode system, Organisation organisation) {
        if (system.operator() != null) {
            return system.operator().equals(organisation.id());
        }
        boolean outside = system.zone() == SystemZone.CLOUD || system.zone() == SystemZone.SUPPLIER;
        return outside
                && system.vendor() != null
                && NameNormaliser.normalise(system.vendor())
                        .core()
                        .equals(NameNormaliser.normalise(organisation.name()).core());
    }

    private ExposurePath path(
            SystemNode system, List<NodeId> ours, List<OrganisationId> suppliers) {
        List<String> ja = new ArrayList<>();
        List<String> en = new ArrayList<>();
        if (!ours.isEmpty()) {
            ja.add("当社の" + Wording.list(view, ours).ja());
            en.add("our " + Wording.list(view, ours).en());
        }
        if (!suppliers.isEmpty()) {
            ja.add("取引先%d社(%s)".formatted(suppliers.size(), Wording.list(view, suppliers).ja()));
            en.add(
                    "%d partner%s (%s)"
                            .formatted(
                                    suppliers.size(),
                                    suppliers.size() == 1 ? "" : "s",
                                    Wording.list(view, suppliers).en()));
        }
        return new ExposurePath.SharedSystem(
                system.id(),
                ours,
                suppliers,
                new Text(
                        "運用する「%s」に、%sが依存しています".formatted(system.name(), String.join("と", ja)),
                        "Runs %s, which %s need"
                                .formatted(system.name(), String.join(" and ", en))));
    }
}
