package dev.hakyu.brief.internal.compose;

import dev.hakyu.model.PartialDate;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.IncidentStatus;
import dev.hakyu.model.incident.InquiryAnswer;
import dev.hakyu.model.incident.OrganisationName;
import dev.hakyu.model.incident.ReportId;
import dev.hakyu.model.incident.Resolved;
import dev.hakyu.model.incident.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Lays what the victim answered over what the reports say of an incident.
///
/// An answer stands before media and attackers, and before what the victim published earlier; never
/// before an authority. Whichever stands, a difference from what was published stays in sight as a
/// conflict, and a denial never takes anything away: a person looks at both.
final class AnsweredIncident {
    private final Incident incident;
    private final List<ReportId> reports;
    private final List<Statement> statements;
    private final AnsweredStop stop;
    private final AnsweredRestarts restarts;
    private final AnsweredLeak leak;
    private Resolved<OrganisationName> victim;
    private IncidentStatus status;

    /// @param published when each report was published, of those that say so
    AnsweredIncident(Incident incident, Map<ReportId, PartialDate> published) {
        AnswerWeight weight = new AnswerWeight(published);
        this.incident = incident;
        this.reports = new ArrayList<>(incident.reports());
        this.statements = new ArrayList<>(incident.statements());
        this.stop = new AnsweredStop(weight, incident.outage());
        this.restarts = new AnsweredRestarts(weight, incident);
        this.leak = new AnsweredLeak(incident);
        this.victim = incident.victim();
        this.status = incident.status();
    }

    /// One that states nothing, such as that a supplier still looks, leaves it as it is.
    void take(InquiryAnswer answer) {
        if (answer.statements().isEmpty()) {
            return;
        }
        reports.add(answer.report().id());
        for (Statement said : answer.statements()) {
            statements.add(said);
            boolean happened =
                    switch (said.what()) {
                        case Assertion.Outage value -> stop.take(said, value);
                        case Assertion.ResumptionForecast value -> {
                            restarts.take(answer.supplier(), said, value);
                            yield false;
                        }
                        case Assertion.HarmDone value -> leak.harm(said, value.harm());
                        case Assertion.Exposed value -> {
                            leak.exposed(said, value);
                            yield false;
                        }
                        default -> false;
                    };
            if (happened) {
                confirm(said);
            }
        }
    }

    /// What only others said of the event is confirmed when the victim tells what happened.
    private void confirm(Statement said) {
        if (status != IncidentStatus.CONFIRMED) {
            status = IncidentStatus.CONFIRMED;
            Statement own =
                    new Statement(
                            new Assertion.Victim(victim.value()),
                            said.speaker(),
                            said.modality(),
                            said.speakerName(),
                            said.quote());
            statements.add(own);
            victim =
                    AnswerWeight.instead(
                            victim.value(), own, victim, List.of(), AnswerWeight.OWN_WORDS);
        }
    }

    Incident incident() {
        return new Incident(
                incident.id(),
                status,
                reports,
                statements,
                victim,
                incident.via(),
                incident.affected(),
                incident.country(),
                incident.industry(),
                incident.attacks(),
                incident.actors(),
                incident.counts(),
                leak.exposed(),
                incident.denied(),
                leak.harms(),
                incident.dates(),
                stop.outage(),
                incident.losses(),
                restarts.forecasts(),
                incident.regulators(),
                incident.links());
    }
}
