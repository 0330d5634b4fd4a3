package dev.hakyu.network.internal.scenario;

import dev.hakyu.model.PartialDate;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Resolved;
import dev.hakyu.model.incident.RestartOf;
import dev.hakyu.model.incident.Statement;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A share of the normal output that was told from a day on.
///
/// @param share more than 0 and less than 1
record AtShare(PartialDate since, double share, Statement basis) {

    /// At which it runs since its restart.
    ///
    /// @param resumed when it ran again, or null
    static Optional<AtShare> sinceRestart(
            Incident incident, @Nullable Resolved<PartialDate> resumed) {
        if (resumed == null) {
            return Optional.empty();
        }
        return incident.statements().stream()
                .filter(each -> each.certainty().affirms())
                .filter(each ->
                        each.what() instanceof Assertion.Resumed told
                                && told.shareOfNormal() != null
                                && told.date().hasDay()
                                && told.date().date().equals(resumed.value().date()))
                .max(Comparator.comparing(each -> isOfGoods((Assertion.Resumed) each.what())))
                .flatMap(told -> of(told, resumed.value()));
    }

    /// That still comes since a day behind a stop of the whole, unless work was resumed later.
    ///
    /// @param told what [Meanwhile#later] found
    static Optional<AtShare> meanwhile(
            Optional<Statement> told, @Nullable Resolved<PartialDate> resumed) {
        return told.flatMap(each ->
                each.what() instanceof Assertion.Outage outage
                                && outage.start() != null
                                && (resumed == null
                                        || outage.start().compareTo(resumed.value()) >= 0)
                        ? of(each, outage.start())
                        : Optional.empty());
    }

    private static Optional<AtShare> of(Statement told, PartialDate since) {
        Double share =
                switch (told.what()) {
                    case Assertion.Resumed restart -> restart.shareOfNormal();
                    case Assertion.Outage stop -> stop.remainingShare();
                    default -> null;
                };
        return share == null ? Optional.empty() : Optional.of(new AtShare(since, share, told));
    }

    /// Goods rather than orders.
    private static boolean isOfGoods(Assertion.Resumed told) {
        return told.of() == RestartOf.SHIPPING || told.of() == RestartOf.PRODUCTION;
    }

    boolean isRestart() {
        return basis.what() instanceof Assertion.Resumed;
    }
}
