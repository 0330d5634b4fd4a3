package dev.hakyu.network.internal.exposure;

import dev.hakyu.model.Text;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.NodeId;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.model.network.Site;
import dev.hakyu.model.network.SystemId;
import dev.hakyu.model.network.SystemNode;
import dev.hakyu.network.api.Concentration;
import dev.hakyu.network.api.Concentration.Dependence;
import dev.hakyu.network.api.Concentration.SharedProvider;
import dev.hakyu.network.api.Concentration.SinglePoint;
import dev.hakyu.network.internal.LongOutage;
import dev.hakyu.network.internal.NeedGroup;
import dev.hakyu.network.internal.NetworkView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Counts who hangs on whom and tries each system alone.
public final class ConcentrationSearch {
    private static final int MOST_SHOWN = 50;
    private static final double STOPPED = 0.5;
    private final NetworkView view;
    private final LocalDate asOf;
    private final List<NeedGroup> groups;

    public ConcentrationSearch(Network network, LocalDate asOf) {
        this.view = new NetworkView(network);
        this.asOf = asOf;
        this.groups = NeedGroup.of(view);
    }

    public Concentration search() {
        SinglePointSearch points = new SinglePointSearch(view, new LongOutage(groups));
        List<SinglePoint> single = points.systems();
        single.addAll(points.items());
        WeakSpots spots = new WeakSpots(view, asOf);
        return new Concentration(
                mostDependedOn(), sharedProviders(), spots.accesses(), spots.keptData(), single);
    }

    /// Each site of ours with everything above it.
    private List<Dependence> mostDependedOn() {
        Upstream upstream = new Upstream(view, groups);
        Map<NodeId, List<NodeId>> sitesOf = new LinkedHashMap<>();
        for (Site site : view.network().sites()) {
            if (view.isOurs(site.id())) {
                for (NodeId node : upstream.of(site.id())) {
                    sitesOf.computeIfAbsent(node, n -> new ArrayList<>()).add(site.id());
                }
            }
        }
        Map<NodeId, Set<OrganisationId>> others = new HashMap<>();
        view.network().organisations().stream()
                .filter(organisation -> !organisation.isSelf())
                .forEach(organisation ->
                        upstream.of(organisation.id())
                                .forEach(node ->
                                        others.computeIfAbsent(node, n -> new LinkedHashSet<>())
                                                .add(organisation.id())));
        return sitesOf.entrySet().stream()
                .filter(entry -> !view.isOurs(entry.getKey()) || isSystem(entry.getKey()))
                .map(entry -> dependence(entry.getKey(), entry.getValue(), others))
                .sorted(
                        Comparator.comparingInt((Dependence each) -> -each.sites().size())
                                .thenComparingInt(each -> -each.suppliers())
                                .thenComparing(each -> each.node().value()))
                .limit(MOST_SHOWN)
                .toList();
    }

    private static boolean isSystem(NodeId node) {
        return node instanceof SystemId;
    }

    private Dependence dependence(
            NodeId node, List<NodeId> sites, Map<NodeId, Set<OrganisationId>> others) {
        int suppliers = others.getOrDefault(node, Set.of()).size();
        return new Dependence(
                node,
                sites,
                suppliers,
                new Text(
                        "当社の%d拠点(%s)%sが依存しています"
                                .formatted(
                                        sites.size(),
                                        Wording.list(view, sites).ja(),
                                        suppliers == 0 ? "" : "と取引先" + suppliers + "社"),
                        "%d of our sites (%s)%s hang on it"
                                .formatted(
                                        sites.size(),
                                        Wording.list(view, sites).en(),
                                        suppliers == 0 ? "" : " and " + suppliers + " partners")));
    }

    private List<SharedProvider> sharedProviders() {
        SharedSystems shared = new SharedSystems(view);
        Map<OrganisationId, List<SystemId>> systems = new LinkedHashMap<>();
        Map<OrganisationId, Set<NodeId>> dependants = new HashMap<>();
        for (SystemNode system : view.network().systems()) {
            OrganisationId operator = system.operator();
            if (operator == null || view.isOurs(operator)) {
                continue;
            }
            Set<NodeId> all = shared.dependants(system.id());
            if (!all.isEmpty()) {
                systems.computeIfAbsent(operator, o -> new ArrayList<>()).add(system.id());
                dependants.computeIfAbsent(operator, o -> new LinkedHashSet<>()).addAll(all);
            }
        }
        List<SharedProvider> found = new ArrayList<>();
        systems.forEach((provider, run) -> {
            List<NodeId> ours = new ArrayList<>();
            Set<OrganisationId> suppliers = new LinkedHashSet<>();
            for (NodeId node : dependants.getOrDefault(provider, Set.of())) {
                if (view.isOurs(node) && !isSystem(node)) {
                    ours.add(node);
                } else if (!isSystem(node)) {
                    view.findOwner(node).ifPresent(suppliers::add);
                }
            }
            suppliers.remove(provider);
            if (ours.size() + suppliers.size() >= 2) {
                found.add(sharedProvider(provider, run, ours, List.copyOf(suppliers)));
            }
        });
        found.sort(
                Comparator.comparingInt((SharedProvider each) ->
                                -each.ourNodes().size() - each.suppliers().size())
                        .thenComparing(each -> each.provider().value()));
        return found;
    }

    private SharedProvider sharedProvider(
            OrganisationId provider,
            List<SystemId> run,
            List<NodeId> ours,
            List<OrganisationId> suppliers) {
        return new SharedProvider(
                provider,
                run,
                ours,
                suppliers,
                new Text(
                        "%s が運用する %s に、当社の%d拠点と取引先%d社が依存しています"
                                .formatted(
                                        view.nameOf(provider),
                                        Wording.list(view, run).ja(),
                                        ours.size(),
                                        suppliers.size()),
                        "%s runs %s, which %d of our sites and %d partners need"
                                .formatted(
                                        view.nameOf(provider),
                                        Wording.list(view, run).en(),
                                        ours.size(),
                                        suppliers.size())));
    }

    static boolean isStopped(double level) {
        return level < STOPPED;
    }
}
