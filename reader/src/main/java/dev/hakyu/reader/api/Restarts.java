package dev.hakyu.reader.api;

import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.Restart;
import dev.hakyu.model.incident.Statement;
import dev.hakyu.reader.internal.dossier.RestartHistory;
import dev.hakyu.reader.internal.state.KeptPlan;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/// The restarts of an incident in the order in which they were announced.
public final class Restarts {
    private Restarts() {}

    /// What was planned, what became of it, and what was told as done.
    ///
    /// A later report takes the place of an earlier plan for the same thing; a text that says "put
    /// off from .. to" does so for the day it names. A plan that is repeated stands once, where it
    /// was said first. Assumption and figures: ADR 114.
    ///
    /// @param reports those the incident rests on, for their days of publication; what others say
    ///   is left out
    /// @param today a plan for an earlier day, of which nothing more was told, has passed
    public static List<Restart> of(Incident incident, Collection<Report> reports, LocalDate today) {
        return RestartHistory.of(incident, reports, today);
    }

    /// True for a statement whose words say that a plan stands as it was: 21日の目標を変えておりません.
    public static boolean isKept(Statement said) {
        return KeptPlan.isSaidIn(said.quote().text());
    }
}
