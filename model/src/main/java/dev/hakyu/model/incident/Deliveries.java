package dev.hakyu.model.incident;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/// What is said to come while something stands still, with the statement that says it.
public final class Deliveries {
    private Deliveries() {}

    /// What tells the share that remains; empty when none stands.
    public static Optional<Statement> share(Incident incident) {
        Resolved<Assertion.Outage> outage = incident.outage();
        return outage == null || outage.value().remainingShare() == null
                ? Optional.empty()
                : newest(
                        incident,
                        told ->
                                Objects.equals(
                                        told.remainingShare(), outage.value().remainingShare()));
    }

    /// What tells until when customers get what was agreed; empty when nothing does.
    public static Optional<Statement> last(Incident incident) {
        Resolved<Assertion.Outage> outage = incident.outage();
        return outage == null || outage.value().lastDelivery() == null
                ? Optional.empty()
                : newest(
                        incident,
                        told -> Objects.equals(told.lastDelivery(), outage.value().lastDelivery()));
    }

    /// What earlier reports say of the stop, the newest first.
    public static List<Statement> before(Incident incident, Statement statement) {
        int told = incident.reports().indexOf(statement.quote().report());
        return stops(incident, _ -> true).reversed().stream()
                .filter(each -> incident.reports().indexOf(each.quote().report()) < told)
                .toList();
    }

    /// The last report that says of the stop what is meant.
    public static Optional<Statement> newest(Incident incident, Predicate<Assertion.Outage> meant) {
        List<Statement> told = stops(incident, meant);
        return told.isEmpty() ? Optional.empty() : Optional.of(told.getLast());
    }

    /// In the order of the reports.
    private static List<Statement> stops(Incident incident, Predicate<Assertion.Outage> meant) {
        return incident.statements().stream()
                .filter(each -> each.certainty().affirms())
                .filter(each -> each.what() instanceof Assertion.Outage told && meant.test(told))
                .sorted(
                        Comparator.comparingInt(
                                each -> incident.reports().indexOf(each.quote().report())))
                .toList();
    }
}
