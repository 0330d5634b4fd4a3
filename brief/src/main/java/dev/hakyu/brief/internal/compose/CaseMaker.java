package dev.hakyu.brief.internal.compose;

import dev.hakyu.brief.api.BriefRequest;
import dev.hakyu.duties.api.Actions;
import dev.hakyu.duties.api.CaseFacts;
import dev.hakyu.duties.api.Cases;
import dev.hakyu.duties.api.Clocks;
import dev.hakyu.duties.api.Consequences;
import dev.hakyu.duties.api.Draft;
import dev.hakyu.duties.api.LeakScope;
import dev.hakyu.model.decision.Rulings;
import dev.hakyu.model.duty.Action;
import dev.hakyu.model.duty.Clock;
import dev.hakyu.model.duty.Consequence;
import dev.hakyu.model.duty.DraftItem;
import dev.hakyu.model.duty.Profile;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.network.Exposure;
import dev.hakyu.model.network.ExposurePath;
import java.time.Instant;
import java.util.List;

/// Asks every engine about one incident that concerns us.
public final class CaseMaker {
    private final BriefRequest request;
    private final StopForecast forecast;
    private final Known known;
    private final Clocks clocks = Clocks.standard();
    private final Consequences consequences = Consequences.standard();
    private final Actions actions = Actions.standard();
    private final Profile profile;

    private final FirstHeard firstHeard;
    private final Rulings rulings;

    /// @param rulings on the incidents of now
    public CaseMaker(BriefRequest request, Known known, FirstHeard firstHeard, Rulings rulings) {
        this.request = request;
        this.known = known;
        this.firstHeard = firstHeard;
        this.rulings = rulings;
        this.forecast = new StopForecast(request);
        this.profile = ProfileWords.of(request.settings().applicability());
    }

    public Case make(Incident incident, List<Exposure> exposures) {
        StopForecast.Forecast stops = forecast.of(incident, exposures);
        CaseFacts facts =
                Cases.from(incident, exposures, request.network(), request.asOf(), request.zone());
        boolean ourData = ourData(exposures);
        List<Clock> running =
                clocks.run(profile, facts, request.zone(), request.asOf()).clocks().stream()
                        .filter(clock -> ourData || clock.owedToUs())
                        .toList();
        List<Consequence> likely =
                ourData ? consequences.of(LeakScope.from(incident, exposures)) : List.of();
        List<DraftItem> draft =
                ourData
                        ? Draft.nineItems(
                                incident, exposures, request.network(), likely, reports(incident))
                        : List.of();
        DoneAction.Sorted sorted =
                DoneAction.sort(
                        plan(incident, exposures, running), rulings.listDone(incident.id()));
        return new Case(
                incident,
                exposures,
                stops.impact(),
                stops.whyNot(),
                stops.ourStops(),
                stops.losses(),
                running,
                likely,
                sorted.open(),
                sorted.done(),
                draft,
                request.asOf());
    }

    private List<Action> plan(Incident incident, List<Exposure> exposures, List<Clock> running) {
        Instant since = firstHeard.of(incident, exposures).orElse(request.asOf());
        return actions.plan(
                incident,
                exposures,
                request.network(),
                running,
                new Actions.Timing(since, request.asOf(), request.zone()));
    }

    private List<Report> reports(Incident incident) {
        return known.reports().stream()
                .filter(report -> incident.reports().contains(report.id()))
                .toList();
    }

    /// Clocks of authorities run for us only when it is our data or we are the victim.
    private static boolean ourData(List<Exposure> exposures) {
        return exposures.stream()
                .anyMatch(each ->
                        each.findPath(ExposurePath.Entrusted.class).isPresent()
                                || each.findPath(ExposurePath.Ourselves.class).isPresent());
    }
}
