package dev.hakyu.network.internal.scenario;

import dev.hakyu.model.PartialDate;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.DateRole;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.OutageWhat;
import dev.hakyu.model.incident.Portion;
import dev.hakyu.model.incident.Resolved;
import dev.hakyu.model.incident.Statement;
import dev.hakyu.model.network.Supply;
import dev.hakyu.network.internal.scenario.ItemParts.Meant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the reports say of one supply of a house, as an incident of its own: what is said of the
/// part that it comes from is said of all of it, and what is said of another part is left out.
///
/// What only may be said of it never helps it: a restart, or a plan, of a part of which nobody
/// knows what it delivers is left out too; that the end of such a part is open holds.
final class ToldOfItem {
    private static final Text OF_PART =
            new Text("この品目を作る拠点・ラインの記載です。", "What is said of where the item is made.");

    private final Incident incident;
    private final ItemParts parts;
    private final Supply supply;
    private final boolean alone;
    private final SitesBack sites;
    private final Set<Statement> unknown = new LinkedHashSet<>();

    /// @param parts of the house
    ToldOfItem(Incident incident, ItemParts parts, Supply supply) {
        this.incident = incident;
        this.parts = parts;
        this.supply = supply;
        this.sites = new SitesBack(incident);
        this.alone =
                parts.supplies().stream()
                        .allMatch(each ->
                                each.item().equals(supply.item())
                                        && each.from().equals(supply.from()));
    }

    /// What makes it, as the newest reports say; a site that runs counts only where production is
    /// what stopped, since it delivers nothing while orders or shipping stand still.
    List<Resolved<Assertion.SiteState>> states() {
        List<Resolved<Assertion.SiteState>> states =
                incident.sites().stream()
                        .filter(each ->
                                !each.value().runs() || RunningSites.isOfProduction(incident))
                        .filter(each -> meant(each.value()) == Meant.THIS)
                        .toList();
        int goods =
                states.stream()
                        .filter(each -> each.value().ofGoods())
                        .mapToInt(this::order)
                        .max()
                        .orElse(-1);
        return states.stream().filter(each -> order(each) >= goods).toList();
    }

    /// What is told of the goods themselves stands before what older reports tell of their sites.
    private int order(Resolved<Assertion.SiteState> state) {
        return incident.reports().indexOf(state.basis().quote().report());
    }

    /// True where all that makes it runs.
    boolean runs() {
        List<Resolved<Assertion.SiteState>> states = states();
        return !states.isEmpty() && states.stream().allMatch(each -> each.value().runs());
    }

    private Meant meant(Assertion.SiteState state) {
        return parts.of(state.site(), supply);
    }

    /// Restarts and plans that were left out since nobody knows whether they are of it.
    Set<Statement> unknown() {
        return unknown;
    }

    Incident incident() {
        List<Resolved<Assertion.SiteState>> states = states();
        List<Statement> statements = new ArrayList<>();
        for (Statement each : incident.statements()) {
            boolean ofHouse =
                    each.what() instanceof Assertion.Outage stop && stop.remainingShare() != null;
            boolean site =
                    each.what() instanceof Assertion.SiteState state
                            && meant(state) != Meant.UNKNOWN;
            if ((!ofHouse || states.isEmpty()) && !site) {
                said(each).ifPresent(statements::add);
            }
        }
        Resolved<Assertion.Outage> outage = incident.outage();
        Optional<Statement> share = share(states);
        share.ifPresent(statements::add);
        if (!states.isEmpty()) {
            outage = outage(share.orElse(null), states.getFirst().basis());
        }
        List<Resolved<Assertion.ResumptionForecast>> forecasts = new ArrayList<>();
        for (Resolved<Assertion.ResumptionForecast> each : incident.forecasts()) {
            said(each.basis())
                    .ifPresent(told ->
                            forecasts.add(
                                    new Resolved<>(
                                            plan(each.value(), told),
                                            told,
                                            each.superseded(),
                                            each.conflicting(),
                                            each.why())));
        }
        return incident.with(statements, dates(statements), outage, forecasts);
    }

    /// A plan whose day was told again keeps it.
    private static Assertion.ResumptionForecast plan(
            Assertion.ResumptionForecast value, Statement told) {
        return told.what() instanceof Assertion.ResumptionForecast plan
                ? new Assertion.ResumptionForecast(
                        value.of(),
                        value.date(),
                        plan.portion(),
                        value.partial(),
                        value.insteadOf(),
                        value.shareOfNormal())
                : value;
    }

    /// As it is said of the supply; empty when it is not.
    private Optional<Statement> said(Statement told) {
        String portion =
                switch (told.what()) {
                    case Assertion.Resumed restart -> restart.portion();
                    case Assertion.ResumptionForecast plan -> plan.portion();
                    case Assertion.RestartOpen open -> open.portion();
                    default -> null;
                };
        if (portion == null) {
            return Optional.of(told);
        }
        if (isAllThatStood(portion)) {
            return Optional.of(OfWhole.of(told));
        }
        boolean open = told.what() instanceof Assertion.RestartOpen;
        return switch (parts.of(portion, supply)) {
            case OTHER -> Optional.empty();
            case THIS ->
                    Optional.of(
                            new Portion(portion).isLine() || isOneOfSeveral(portion)
                                    ? told
                                    : OfWhole.of(told));
            case UNKNOWN -> {
                if (open) {
                    yield Optional.of(OfWhole.of(told));
                }
                if (alone && !isGoods(portion)) {
                    if (!sites.isOneOfSeveral(portion)) {
                        yield Optional.of(told);
                    }
                    if (!sites.isOneOpen()) {
                        yield sites.isLast(told) ? Optional.of(OfWhole.of(told)) : Optional.empty();
                    }
                }
                if (told.certainty().affirms()) {
                    unknown.add(told);
                }
                yield Optional.empty();
            }
        };
    }

    /// The only sites that reports name, with nothing told of what they make.
    private boolean isAllThatStood(String portion) {
        List<Resolved<Assertion.SiteState>> sites = incident.sites();
        return !sites.isEmpty()
                && new Portion(portion).isSite()
                && sites.stream()
                        .map(Resolved::value)
                        .allMatch(each ->
                                !each.runs()
                                        && each.goods() == null
                                        && portion.contains(each.site()));
    }

    private static boolean isGoods(String portion) {
        Portion part = new Portion(portion);
        return !part.isSite() && !part.isLine() && !Goods.isSome(portion);
    }

    /// A site of the two that make it.
    private boolean isOneOfSeveral(String portion) {
        return new Portion(portion).isSite()
                && states().stream()
                                .map(each -> each.value().site())
                                .filter(site -> !portion.contains(site))
                                .count()
                        > 0;
    }

    /// What still comes from the site of which least comes; empty for nothing.
    private static Optional<Statement> share(List<Resolved<Assertion.SiteState>> states) {
        return states.stream()
                .min(Comparator.comparingDouble(each -> left(each.value())))
                .filter(each -> left(each.value()) > 0)
                .map(each ->
                        OfWhole.with(
                                each.basis(),
                                new Assertion.Outage(
                                        OutageWhat.ORDERS,
                                        null,
                                        null,
                                        null,
                                        left(each.value()),
                                        null)));
    }

    private static double left(Assertion.SiteState state) {
        Double share = state.shareOfNormal();
        return state.runs() ? 1 : share == null ? 0 : share;
    }

    private Resolved<Assertion.Outage> outage(@Nullable Statement share, Statement otherwise) {
        Resolved<Assertion.Outage> told = incident.outage();
        Double left =
                share != null && share.what() instanceof Assertion.Outage stop
                        ? stop.remainingShare()
                        : null;
        Assertion.Outage of =
                told == null
                        ? new Assertion.Outage(OutageWhat.PRODUCTION, null, null, null)
                        : told.value();
        return new Resolved<>(
                new Assertion.Outage(
                        of.what(), of.start(), of.end(), of.days(), left, of.lastDelivery()),
                told == null ? otherwise : told.basis(),
                List.of(),
                List.of(),
                OF_PART);
    }

    /// The restart that is told of it, if the one told last is of another part.
    private Map<DateRole, Resolved<PartialDate>> dates(List<Statement> statements) {
        Map<DateRole, Resolved<PartialDate>> dates = new EnumMap<>(DateRole.class);
        dates.putAll(incident.dates());
        Resolved<PartialDate> resumed = dates.get(DateRole.RESUMED);
        if (resumed == null || restarts(incident.statements()).isEmpty()) {
            return dates;
        }
        List<Statement> left = restarts(statements);
        boolean stands =
                left.stream().anyMatch(each -> restart(each).date().agreesWith(resumed.value()));
        boolean told =
                restarts(incident.statements()).stream()
                        .anyMatch(each -> restart(each).date().agreesWith(resumed.value()));
        if (stands || !told) {
            return dates;
        }
        dates.remove(DateRole.RESUMED);
        left.stream()
                .filter(each -> restart(each).date().hasDay())
                .max(Comparator.comparing(each -> restart(each).date()))
                .ifPresent(last ->
                        dates.put(
                                DateRole.RESUMED,
                                new Resolved<>(
                                        restart(last).date(),
                                        last,
                                        List.of(),
                                        List.of(),
                                        OF_PART)));
        return dates;
    }

    private static List<Statement> restarts(List<Statement> statements) {
        return statements.stream()
                .filter(each -> each.certainty().affirms())
                .filter(each -> each.what() instanceof Assertion.Resumed)
                .toList();
    }

    private static Assertion.Resumed restart(Statement told) {
        return (Assertion.Resumed) told.what();
    }
}
