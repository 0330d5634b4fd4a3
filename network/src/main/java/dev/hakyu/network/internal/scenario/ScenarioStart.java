package dev.hakyu.network.internal.scenario;

import dev.hakyu.model.Basis;
import dev.hakyu.model.PartialDate;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.DateRole;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Resolved;
import dev.hakyu.model.network.Assumption;
import dev.hakyu.network.api.ScenarioDefaults.Options;
import dev.hakyu.network.internal.StartWords;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// When the scenario of an incident begins.
final class ScenarioStart {
    private final Incident incident;
    private final Options options;
    private final List<Assumption> assumptions;

    /// @param assumptions to which what is assumed is added
    ScenarioStart(Incident incident, Options options, List<Assumption> assumptions) {
        this.incident = incident;
        this.options = options;
        this.assumptions = assumptions;
    }

    /// When it begins.
    ///
    /// @param assumed what is assumed of it, or null
    record Start(LocalDateTime at, Basis basis, @Nullable Assumption assumed) {}

    /// The end of deliveries as usual where it lies behind the stop.
    Start of(Meanwhile meanwhile) {
        Start stop = start();
        Optional<LocalDateTime> end = meanwhile.begins(stop.at());
        if (end.isPresent()) {
            return new Start(end.get(), Basis.UNKNOWN, null);
        }
        if (stop.assumed() != null) {
            assumptions.add(stop.assumed());
        }
        return stop;
    }

    /// The stated start of the outage, else when it was detected or disclosed, else now.
    private Start start() {
        Resolved<Assertion.Outage> outage = incident.outage();
        if (outage != null && outage.value().start() != null) {
            PartialDate date = outage.value().start();
            if (date != null && date.hasDay()) {
                return known(date, outage);
            }
        }
        for (DateRole role : List.of(DateRole.DETECTED, DateRole.DISCLOSED)) {
            Resolved<PartialDate> date = incident.dates().get(role);
            if (date != null && date.value().hasDay() && date.certainty().affirms()) {
                return assumed(
                        date.value().earliest(),
                        StartWords.takenFrom(date.value(), role),
                        Basis.UNKNOWN);
            }
        }
        return assumed(
                options.asOf(),
                new Text(
                        shown(options.asOf()) + "(記事に日時がないため現時点)",
                        shown(options.asOf()) + " (now, since the reports state none)"),
                Basis.UNKNOWN);
    }

    private static Start assumed(LocalDateTime at, Text value, Basis basis) {
        return new Start(at, basis, new Assumption(StartWords.START, value, basis, null, null));
    }

    private static String shown(Object moment) {
        return moment.toString().replace('T', ' ');
    }

    /// Firm only with a time of day from the victim or an authority, published or answered.
    private static Start known(PartialDate date, Resolved<?> stated) {
        Certainty certainty = stated.certainty();
        if (!date.hasTime()) {
            return assumed(date.earliest(), StartWords.dayOnly(date), Basis.UNKNOWN);
        }
        Basis firm = stated.basis().quote().report().isAnswer() ? Basis.ANSWERED : Basis.PUBLISHED;
        Basis basis = certainty == Certainty.CONFIRMED ? firm : Basis.UNKNOWN;
        return basis.isFirm()
                ? new Start(date.earliest(), basis, null)
                : assumed(date.earliest(), StartWords.uncertain(date, certainty), basis);
    }
}
