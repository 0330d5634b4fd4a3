package dev.hakyu.brief.internal.compose;

import dev.hakyu.brief.api.BriefRequest;
import dev.hakyu.duties.api.Consequences;
import dev.hakyu.duties.api.Draft;
import dev.hakyu.duties.api.LeakScope;
import dev.hakyu.model.PartialDate;
import dev.hakyu.model.decision.Rulings;
import dev.hakyu.model.duty.Action;
import dev.hakyu.model.duty.Clock;
import dev.hakyu.model.duty.Consequence;
import dev.hakyu.model.duty.DraftItem;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.network.Exposure;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Asks every engine about one incident that concerns us.
public final class CaseMaker {
    private final BriefRequest request;
    private final StopForecast forecast;
    private final Known known;
    private final Consequences consequences = Consequences.standard();
    private final CaseDuties duties;

    private final FirstHeard firstHeard;
    private final Rulings rulings;

    /// @param rulings on the incidents of now
    public CaseMaker(BriefRequest request, Known known, FirstHeard firstHeard, Rulings rulings) {
        this.request = request;
        this.known = known;
        this.firstHeard = firstHeard;
        this.rulings = rulings;
        this.forecast = new StopForecast(request);
        this.duties =
                new CaseDuties(
                        request.network(), request.settings(), request.asOf(), request.zone());
    }

    public Case make(Incident incident, List<Exposure> exposures) {
        StopForecast.Forecast stops = forecast.of(incident, exposures, lastSaid(incident));
        boolean ourData = duties.concernsOurData(incident, exposures);
        List<Clock> running = duties.clocks(incident, exposures, rulings);
        List<Consequence> likely =
                ourData ? consequences.of(LeakScope.from(incident, exposures)) : List.of();
        List<DraftItem> draft =
                ourData
                        ? Draft.nineItems(
                                incident, exposures, request.network(), likely, reports(incident))
                        : List.of();
        Instant since = firstHeard.of(incident, exposures).orElse(request.asOf());
        DoneAction.Sorted sorted =
                DoneAction.sort(
                        duties.plan(incident, exposures, running, since),
                        rulings.listDone(incident.id()));
        List<Action> ended = duties.ended(incident, exposures, running, since);
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
                DoneAction.sort(ended, rulings.listDone(incident.id())).open(),
                rulings.listDeclared(incident.id()),
                rulings.listSubmitted(incident.id()),
                draft,
                request.asOf());
    }

    private @Nullable PartialDate lastSaid(Incident incident) {
        return known.reports().stream()
                .filter(report -> report.id().equals(incident.reports().getLast()))
                .findFirst()
                .map(Report::saidOn)
                .orElse(null);
    }

    private List<Report> reports(Incident incident) {
        return known.reports().stream()
                .filter(report -> incident.reports().contains(report.id()))
                .toList();
    }
}
