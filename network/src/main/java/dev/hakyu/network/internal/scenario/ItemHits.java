package dev.hakyu.network.internal.scenario;

import dev.hakyu.model.Basis;
import dev.hakyu.model.PartialDate;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Statement;
import dev.hakyu.model.network.Assumption;
import dev.hakyu.model.network.Hit;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.NodeId;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.model.network.Site;
import dev.hakyu.model.network.Supply;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How a hit strikes each thing that a house delivers, where reports tell its plants, lines or
/// goods apart: each with the share and the restart of its own part.
///
/// A house of which nothing is told apart keeps one hit.
final class ItemHits {
    private static final Text UNKNOWN_PART =
            new Text("どの品目に当たるか分からない再開", "Restart of a part, not known of which goods");
    private static final Text RUNS = new Text("稼働している拠点の品目", "Goods of a site that runs");

    /// How one incident strikes.
    interface Strike {
        /// The hit with what is left and comes back, and the times it takes.
        ///
        /// @param assumptions to which what is assumed is added
        Hit of(Incident told, Hit hit, List<Assumption> assumptions);
    }

    private final Incident incident;
    private final Network network;
    private final Strike strike;
    private final List<Assumption> assumptions;

    ItemHits(Incident incident, Network network, Strike strike, List<Assumption> assumptions) {
        this.incident = incident;
        this.network = network;
        this.strike = strike;
        this.assumptions = assumptions;
    }

    /// From where which item comes.
    private record Line(NodeId from, String item) {}

    /// What is told of a line.
    ///
    /// @param hit empty where it runs
    private record Told(Optional<Hit> hit, List<Assumption> assumptions) {}

    List<Hit> of(List<Hit> hits) {
        List<Hit> all = new ArrayList<>();
        for (Hit hit : hits) {
            all.addAll(of(hit));
        }
        return all;
    }

    private List<Hit> of(Hit hit) {
        List<Supply> supplies = suppliesOf(hit.node());
        if (supplies.isEmpty() || isOurs(hit.node())) {
            return List.of(strike.of(incident, hit, assumptions));
        }
        ItemParts parts = new ItemParts(incident, network, all(supplies));
        Map<Line, Told> told = new LinkedHashMap<>();
        Set<Statement> unknown = new LinkedHashSet<>();
        for (Supply supply : supplies) {
            told.computeIfAbsent(
                    new Line(supply.from(), supply.item()),
                    _ -> told(new ToldOfItem(incident, parts, supply), hit, supply, unknown));
        }
        unknown.forEach(this::unknown);
        if (told.values().stream().map(Told::hit).distinct().count() == 1) {
            Told one = told.values().iterator().next();
            assumptions.addAll(one.assumptions());
            return one.hit().stream().toList();
        }
        List<Hit> lines = new ArrayList<>();
        told.forEach((line, each) -> {
            each.assumptions().forEach(assumed -> assumptions.add(of(line, assumed)));
            each.hit().ifPresent(one -> lines.add(one.on(line.from()).of(line.item())));
        });
        return lines;
    }

    /// Those of the whole house, of which a site may be hit alone.
    private List<Supply> all(List<Supply> supplies) {
        return network.index()
                .findOwner(supplies.getFirst().from())
                .map(owner -> suppliesOf(owner.id()))
                .orElse(supplies);
    }

    private List<Supply> suppliesOf(NodeId node) {
        Set<NodeId> from = new LinkedHashSet<>();
        from.add(node);
        if (node instanceof OrganisationId) {
            network.sites().stream()
                    .filter(site -> site.organisation().equals(node))
                    .map(Site::id)
                    .forEach(from::add);
        }
        return network.supplies().stream().filter(row -> from.contains(row.from())).toList();
    }

    private boolean isOurs(NodeId node) {
        return network.index().findOwner(node).filter(owner -> owner.isSelf()).isPresent();
    }

    private Told told(ToldOfItem item, Hit hit, Supply supply, Set<Statement> unknown) {
        List<Assumption> own = new ArrayList<>();
        if (item.runs()) {
            item.states()
                    .forEach(state ->
                            own.add(
                                    new Assumption(
                                            RUNS,
                                            new Text(
                                                    supply.item() + "は停止の計算に入れていません",
                                                    supply.item() + " is not counted as stopped"),
                                            Basis.UNKNOWN,
                                            Quoted.of(state.basis()),
                                            null)));
            return new Told(Optional.empty(), own);
        }
        Incident told = item.incident();
        unknown.addAll(item.unknown());
        return new Told(Optional.of(strike.of(told, hit, own)), own);
    }

    private static Assumption of(Line line, Assumption assumed) {
        return new Assumption(
                new Text(
                        line.item() + ": " + assumed.what().ja(),
                        line.item() + ": " + assumed.what().en()),
                assumed.value(),
                assumed.basis(),
                assumed.source(),
                assumed.effectIfChanged());
    }

    private void unknown(Statement told) {
        String portion =
                switch (told.what()) {
                    case Assertion.Resumed restart -> part(restart.portion(), restart.date());
                    case Assertion.ResumptionForecast plan -> part(plan.portion(), plan.date());
                    default -> "";
                };
        Assumption assumed =
                new Assumption(
                        UNKNOWN_PART,
                        new Text(
                                portion + "(当社への品目がこれに当たるか分からないため、回復とはみていません)",
                                portion
                                        + " (nothing is taken for back, since it is not known"
                                        + " whether our goods are of it)"),
                        Basis.UNKNOWN,
                        Quoted.of(told),
                        null);
        if (!assumptions.contains(assumed)) {
            assumptions.add(assumed);
        }
    }

    private static String part(@Nullable String portion, PartialDate date) {
        return Objects.requireNonNullElse(portion, "") + " " + date;
    }
}
