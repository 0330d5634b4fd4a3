package dev.hakyu.network.internal.scenario;

import dev.hakyu.model.Basis;
import dev.hakyu.model.PartialDate;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.AnnouncedRestarts;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Resolved;
import dev.hakyu.model.incident.Statement;
import dev.hakyu.model.network.Assumption;
import dev.hakyu.model.network.Stage;
import dev.hakyu.model.network.StageDuration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// How long a stop lasts once its restart was called off and no other day was given: unknown, so
/// the standard time, but never shorter than while the plan stood. Without this the forecast would
/// fall on the day on which the restart is called off.
///
/// The standard time stands where it is longer than any plan at its worst slip. Else nothing runs
/// up to the day that was planned, and from there on what a plan leaves of the standard time
/// (restoration and restart), or for a plan of the whole as long again, whichever is longer.
final class WithdrawnPlans {
    private final AnnouncedRestarts announced;
    private final Function<PartialDate, Optional<Double>> hoursUntil;
    private final List<Assumption> assumptions;

    /// @param hoursUntil from the start of the stop; empty for a day before it
    WithdrawnPlans(
            AnnouncedRestarts announced,
            Function<PartialDate, Optional<Double>> hoursUntil,
            List<Assumption> assumptions) {
        this.announced = announced;
        this.hoursUntil = hoursUntil;
        this.assumptions = assumptions;
    }

    Map<Stage, StageDuration> stages(Map<Stage, StageDuration> standard) {
        double last = hours(announced.lastOver(false));
        double atShare = hours(announced.lastOver(true));
        Map<Stage, StageDuration> rest = new EnumMap<>(standard);
        rest.keySet().retainAll(List.of(Stage.RESTORE, Stage.RESTART));
        double longest = Math.max(2 * last, atShare > 0 ? atShare + typical(rest) : 0);
        if (typical(standard) >= longest) {
            return standard;
        }
        boolean ofShare = atShare > 0 && atShare + typical(rest) >= 2 * last;
        announced.lastOver(ofShare).ifPresent(this::assume);
        double most = Math.min(2 * last, StageDuration.MAX_HOURS);
        return ofShare
                ? after(atShare, rest)
                : after(
                        last,
                        typical(rest) >= last
                                ? rest
                                : Map.of(Stage.RESTORE, new StageDuration.Pert(0, last, most)));
    }

    private static double typical(Map<Stage, StageDuration> stages) {
        return stages.values().stream().mapToDouble(StageDuration::typicalHours).sum();
    }

    private double hours(Optional<Statement> plan) {
        return plan.flatMap(each -> hoursUntil.apply(AnnouncedRestarts.planOf(each).date()))
                .orElse(0.0);
    }

    private static Map<Stage, StageDuration> after(
            double hours, Map<Stage, StageDuration> following) {
        Map<Stage, StageDuration> stages = new EnumMap<>(Stage.class);
        stages.putAll(following);
        stages.put(Stage.CLEAN, new StageDuration.Constant(hours));
        return stages;
    }

    private void assume(Statement plan) {
        PartialDate day = AnnouncedRestarts.planOf(plan).date();
        Resolved<Assertion.ResumptionForecast> vague = announced.vague();
        Text since =
                vague == null
                        ? new Text("新しい予定日は未公表", "no other day announced")
                        : new Text(
                                "新しい予定は%sとだけ公表".formatted(vague.value().date()),
                                "announced for %s only, without a day"
                                        .formatted(vague.value().date()));
        assumptions.add(
                new Assumption(
                        new Text("取り下げられた再開予定", "Restart called off"),
                        new Text(
                                "%sより前には再開せず、その後は標準の時間(%s)".formatted(day, since.ja()),
                                "not before %s, then the standard time (%s)"
                                        .formatted(day, since.en())),
                        Basis.UNKNOWN,
                        Quoted.of(plan),
                        null));
    }
}
