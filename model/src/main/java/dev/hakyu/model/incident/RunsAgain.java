package dev.hakyu.model.incident;

import dev.hakyu.model.PartialDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whether what an incident had stopped runs again, all of it.
public final class RunsAgain {
    private static final Set<Certainty> SAID = EnumSet.of(Certainty.CONFIRMED, Certainty.REPORTED);

    private RunsAgain() {}

    /// Whether a restart that was told as done is of all that had stopped, as far as reports say.
    public static boolean isWhole(Incident incident, Restart restart) {
        return restart.state() == Restart.State.DONE
                && !restart.partial()
                && restart.portion() == null
                && isOfWhatStopped(incident, restart.of());
    }

    /// Whether somebody other than attackers told so, and nothing is told of a part or of another
    /// stop on a later day.
    public static boolean isFull(Incident incident) {
        List<Assertion.Resumed> told =
                incident.statements().stream()
                        .filter(each -> SAID.contains(each.certainty()))
                        .map(Statement::what)
                        .filter(Assertion.Resumed.class::isInstance)
                        .map(Assertion.Resumed.class::cast)
                        .toList();
        PartialDate last =
                told.stream().map(Assertion.Resumed::date).max(PartialDate::compareTo).orElse(null);
        Resolved<Assertion.Outage> outage = incident.outage();
        PartialDate stopped = outage == null ? null : outage.value().start();
        return last != null
                && !isAfter(stopped, last)
                && told.stream()
                        .filter(each -> each.date().agreesWith(last))
                        .anyMatch(each -> isWhole(incident, each));
    }

    private static boolean isWhole(Incident incident, Assertion.Resumed told) {
        RestartOf of = told.of();
        return !told.partial()
                && told.portion() == null
                && told.shareOfNormal() == null
                && isOfWhatStopped(incident, of == null ? List.of() : List.of(of));
    }

    private static boolean isAfter(@Nullable PartialDate stopped, PartialDate restarted) {
        return stopped != null
                && stopped.hasDay()
                && restarted.hasDay()
                && stopped.earliest().toLocalDate().isAfter(restarted.earliest().toLocalDate());
    }

    private static boolean isOfWhatStopped(Incident incident, Collection<RestartOf> of) {
        Resolved<Assertion.Outage> outage = incident.outage();
        return of.isEmpty()
                || outage == null
                || of.stream().anyMatch(stopped(outage.value().what())::contains);
    }

    /// What must run again when this had stopped; what makes goods comes before what sells them,
    /// and needs the systems that had stopped.
    private static Set<RestartOf> stopped(OutageWhat what) {
        return switch (what) {
            case PRODUCTION -> EnumSet.of(RestartOf.PRODUCTION);
            case ORDERS -> EnumSet.of(RestartOf.PRODUCTION, RestartOf.SHIPPING);
            case SALES -> EnumSet.of(RestartOf.SALES);
            case SERVICES -> EnumSet.of(RestartOf.SERVICES);
            case SYSTEMS -> EnumSet.of(RestartOf.SYSTEMS, RestartOf.SERVICES, RestartOf.PRODUCTION);
        };
    }
}
