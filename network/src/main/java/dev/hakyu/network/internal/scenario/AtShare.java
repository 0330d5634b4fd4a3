package dev.hakyu.network.internal.scenario;

import dev.hakyu.model.Basis;
import dev.hakyu.model.PartialDate;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.AnnouncedRestarts;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Resolved;
import dev.hakyu.model.incident.RestartOf;
import dev.hakyu.model.incident.Statement;
import dev.hakyu.model.network.Assumption;
import dev.hakyu.model.network.StageDuration;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A share of the normal output that was told, or is planned, from a day on.
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

    /// At which it is to run by a plan, unless something was resumed since.
    static Optional<AtShare> planned(
            AnnouncedRestarts announced, @Nullable Resolved<PartialDate> resumed) {
        return announced
                .atShare()
                .filter(plan -> resumed == null || plan.value().date().agreesWith(resumed.value()))
                .flatMap(plan -> of(plan.basis(), plan.value().date()));
    }

    private static Optional<AtShare> of(Statement told, PartialDate since) {
        Double share =
                switch (told.what()) {
                    case Assertion.Resumed restart -> restart.shareOfNormal();
                    case Assertion.ResumptionForecast plan -> plan.shareOfNormal();
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

    boolean isPlan() {
        return basis.what() instanceof Assertion.ResumptionForecast;
    }

    /// Until it comes: a plan slips as every plan does.
    StageDuration until(double hours) {
        return isPlan() ? Slip.of(hours) : new StageDuration.Constant(hours);
    }

    /// @param dated whether a day is announced for all of it
    Assumption assumption(boolean dated) {
        long percent = Math.round(share * 100);
        return new Assumption(
                isPlan()
                        ? new Text("公表された一部再開の予定", "Restart announced for a part")
                        : new Text("再開後の生産量", "Output since the restart"),
                new Text(
                        "%s%sから通常の%d%%。全量に戻るまで%s"
                                .formatted(
                                        portion(" "),
                                        since,
                                        percent,
                                        dated
                                                ? "は公表された日まで、遅れは0〜100%"
                                                : isPlan()
                                                        ? "は標準の時間(時期は未公表)"
                                                        : "は止まっていた時間の0〜2倍、多くは同じ長さ(時期は未公表)"),
                        "%s%d %% of normal from %s; %s"
                                .formatted(
                                        portion(": "),
                                        percent,
                                        since,
                                        dated
                                                ? "all of it on the day announced, slipping by 0 to 100 %"
                                                : isPlan()
                                                        ? "all of it after the standard time (no day announced)"
                                                        : "all of it after 0 to 2 times as long as it stood still, most often once (no day announced)")),
                Basis.UNKNOWN,
                Quoted.of(basis),
                null);
    }

    private String portion(String behind) {
        return basis.what() instanceof Assertion.ResumptionForecast plan && plan.portion() != null
                ? plan.portion() + behind
                : "";
    }
}
