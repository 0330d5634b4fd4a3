package dev.hakyu.network.internal.scenario;

import dev.hakyu.model.Basis;
import dev.hakyu.model.PartialDate;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.AnnouncedRestarts;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.DateRole;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Resolved;
import dev.hakyu.model.incident.Statement;
import dev.hakyu.model.network.Assumption;
import dev.hakyu.model.network.Stage;
import dev.hakyu.model.network.StageDuration;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How long a stop lasts by what the reports say of its end: a restart that was told, wholly or in
/// part, or the one announced last. Each assumption carries the words it rests on.
///
/// A restart in part is a ramp: nothing until its day, everything on the day announced for the
/// rest.
final class StatedRestart {
    private static final List<String> OF_A_PART =
            List.of("一部", "限定", "部分", "partial", "limited", "some ");
    private static final List<String> BY_STAGES = List.of("段階", "順次", "gradual", "phased");

    private final Incident incident;
    private final LocalDateTime start;
    private final List<Assumption> assumptions;
    private final Meanwhile meanwhile;
    private final AnnouncedRestarts announced;

    /// @param assumptions to which what is assumed is added
    StatedRestart(
            Incident incident,
            LocalDateTime start,
            Meanwhile meanwhile,
            List<Assumption> assumptions) {
        this.incident = incident;
        this.start = start;
        this.meanwhile = meanwhile;
        this.announced = AnnouncedRestarts.of(incident);
        this.assumptions = assumptions;
    }

    /// The stages of the stop; empty when the reports say nothing of an end.
    Optional<Map<Stage, StageDuration>> stages() {
        Resolved<PartialDate> resumed = resumed();
        AtShare atShare = atShare();
        if (atShare != null) {
            if (untilShare().isPresent()) {
                if (atShare.isPlan()) {
                    assumptions.add(atShare.assumption(false));
                }
                return Optional.empty();
            }
            return hoursUntil(atShare.since()).map(hours -> reduced(hours, atShare));
        }
        if (resumed != null && isInPart(resumed)) {
            return hoursUntil(resumed.value()).map(hours -> ramp(hours, resumed));
        }
        Optional<Double> stated = statedHours();
        if (stated.isEmpty() && resumed != null) {
            stated = hoursUntil(resumed.value());
            stated.ifPresent(_ -> toldRestart(resumed));
        }
        if (stated.isPresent()) {
            return Optional.of(Map.of(Stage.RESTORE, new StageDuration.Constant(stated.get())));
        }
        Resolved<Assertion.ResumptionForecast> last = announced.last();
        if (last == null) {
            announced.all().reversed().stream().findFirst().ifPresent(this::partOnly);
            return Optional.empty();
        }
        if (says(last.basis(), OF_A_PART)) {
            partOnly(last);
            return Optional.empty();
        }
        return hoursUntil(last.value().date()).map(hours -> announced(hours, last));
    }

    /// How much of what is missing is back since then, where a share was told; null when none was.
    ///
    /// @param level what is left before, 0 or more and less than 1
    @Nullable Double restored(double level) {
        AtShare atShare = atShare();
        return atShare == null ? null : Math.max(0, (atShare.share() - level) / (1 - level));
    }

    /// The time until a share comes that is no restart and of which nobody says when it ends.
    Optional<StageDuration> untilShare() {
        AtShare atShare = atShare();
        return atShare == null
                ? Optional.empty()
                : hoursUntil(atShare.since())
                        .filter(hours -> !atShare.isRestart() && rest(hours, atShare).isEmpty())
                        .map(atShare::until);
    }

    /// With plans that were taken back and no other: their end is unknown, and no earlier for it.
    ///
    /// @param standard how long it takes where nobody says
    Map<Stage, StageDuration> afterWithdrawal(Map<Stage, StageDuration> standard) {
        return resumed() != null
                ? standard
                : new WithdrawnPlans(announced, this::hoursUntil, assumptions).stages(standard);
    }

    /// The share since the restart, else that of a day after a stop of the whole, else that of a
    /// plan.
    private @Nullable AtShare atShare() {
        Resolved<PartialDate> resumed = resumed();
        return AtShare.sinceRestart(incident, resumed)
                .or(() -> AtShare.meanwhile(meanwhile.later(start), resumed))
                .or(() ->
                        resumed == null || isInPart(resumed)
                                ? AtShare.planned(announced, resumed)
                                : Optional.empty())
                .filter(each -> hoursUntil(each.since()).isPresent())
                .orElse(null);
    }

    /// From the share to all of it, where a day of that was told.
    private Optional<StageDuration> rest(double hours, AtShare atShare) {
        Resolved<Assertion.ResumptionForecast> last = announced.last();
        Optional<Double> whole = last == null ? Optional.empty() : hoursUntil(last.value().date());
        Optional<StageDuration> slipping =
                whole.filter(until -> until > hours).map(until -> Slip.of(until - hours));
        return slipping.isPresent() || atShare.isRestart()
                ? slipping
                : statedHours()
                        .filter(until -> until > hours)
                        .map(until -> new StageDuration.Constant(until - hours));
    }

    /// Nothing until its day, then that share, until all of it runs: on the day announced for that,
    /// else as long as it stood still, at most twice as long.
    private Map<Stage, StageDuration> reduced(double hours, AtShare atShare) {
        Map<Stage, StageDuration> stages = new EnumMap<>(Stage.class);
        stages.put(Stage.CLEAN, atShare.until(hours));
        Optional<StageDuration> rest = rest(hours, atShare);
        stages.put(Stage.VALIDATE, rest.orElseGet(() -> unknownRamp(hours)));
        assumptions.add(atShare.assumption(rest.isPresent()));
        return stages;
    }

    private @Nullable Resolved<PartialDate> resumed() {
        Resolved<PartialDate> resumed = incident.dates().get(DateRole.RESUMED);
        return resumed != null
                        && resumed.certainty().affirms()
                        && resumed.value().hasDay()
                        && hoursUntil(resumed.value()).isPresent()
                ? resumed
                : null;
    }

    /// Hours until the stated end of the outage.
    private Optional<Double> statedHours() {
        Resolved<Assertion.Outage> outage = incident.outage();
        if (outage == null || !outage.certainty().affirms()) {
            return Optional.empty();
        }
        PartialDate end = outage.value().end();
        if (end != null && end.hasDay()) {
            return hoursUntil(end);
        }
        Integer days = outage.value().days();
        return days == null || days <= 0 || days > StageDuration.MAX_HOURS / 24
                ? Optional.empty()
                : Optional.of(days * 24.0);
    }

    private void toldRestart(Resolved<PartialDate> resumed) {
        assume(
                new Text("再開", "Restart"),
                new Text(resumed.value() + "に全面再開", "all of it on " + resumed.value()),
                resumed.basis());
    }

    /// From the day some of it ran again to the day announced for all of it.
    private Map<Stage, StageDuration> ramp(double hours, Resolved<PartialDate> resumed) {
        Map<Stage, StageDuration> stages = new EnumMap<>(Stage.class);
        stages.put(Stage.RESTORE, new StageDuration.Constant(hours));
        Resolved<Assertion.ResumptionForecast> last = announced.last();
        Optional<Double> whole = last == null ? Optional.empty() : hoursUntil(last.value().date());
        if (last != null && whole.isPresent() && whole.get() > hours) {
            double rest = whole.get() - hours;
            stages.put(Stage.RESTART, Slip.of(rest));
            assume(
                    new Text("一部再開から全面再開まで", "From restart in part to all of it"),
                    new Text(
                            resumed.value() + "から" + last.value().date() + "まで直線で回復、遅れは0〜100%",
                            "in a line from "
                                    + resumed.value()
                                    + " to "
                                    + last.value().date()
                                    + ", slipping by 0 to 100 %"),
                    last.basis());
        } else {
            stages.put(Stage.RESTART, unknownRamp(hours));
            assume(
                    new Text("一部再開から全面再開まで", "From restart in part to all of it"),
                    new Text(
                            resumed.value() + "から、止まっていた時間の0〜2倍(全面再開の日は未公表)",
                            "from "
                                    + resumed.value()
                                    + ", 0 to 2 times as long as it stood still"
                                    + " (no day announced for all of it)"),
                    resumed.basis());
        }
        return stages;
    }

    /// Announced restarts slip: by a tenth most often, by as long again at worst.
    private Map<Stage, StageDuration> announced(
            double hours, Resolved<Assertion.ResumptionForecast> last) {
        List<String> days = new ArrayList<>();
        last.superseded().reversed().stream()
                .map(Statement::what)
                .filter(Assertion.ResumptionForecast.class::isInstance)
                .map(Assertion.ResumptionForecast.class::cast)
                .forEach(each -> days.add(each.date().toString()));
        announced.ofWhole().forEach(each -> days.add(each.value().date().toString()));
        String history =
                days.size() < 2
                        ? ""
                        : days.stream().distinct().collect(Collectors.joining(" → ", " (", ")"));
        assume(
                new Text("公表された再開予定からの遅れ", "Slip of the announced restart"),
                new Text("0〜100%、多くは10%" + history, "0 to 100 %, most often 10 %" + history),
                last.basis());
        Map<Stage, StageDuration> stages = new EnumMap<>(Stage.class);
        stages.put(Stage.RESTORE, new StageDuration.Constant(hours));
        double most = Math.min(hours, StageDuration.MAX_HOURS);
        stages.put(Stage.VALIDATE, new StageDuration.Pert(0, most / 10, most));
        return stages;
    }

    /// What is announced for a part says nothing of the rest: standard durations stand.
    private void partOnly(Resolved<Assertion.ResumptionForecast> last) {
        assume(
                new Text("公表された一部再開の予定", "Restart announced for a part"),
                new Text(
                        last.value().date() + "(全体の再開の見積もりには使いません)",
                        last.value().date() + " (not used for the whole)"),
                last.basis());
    }

    private static StageDuration unknownRamp(double hours) {
        return new StageDuration.Pert(0, hours, Math.min(2 * hours, StageDuration.MAX_HOURS));
    }

    private boolean isInPart(Resolved<PartialDate> resumed) {
        Statement basis = resumed.basis();
        List<Assertion.Resumed> told = told(resumed.value());
        return says(basis, OF_A_PART)
                || says(basis, BY_STAGES)
                || (!told.isEmpty()
                        && told.stream()
                                .map(Assertion.Resumed::portion)
                                .allMatch(each -> each != null && announced.isOnlyAPart(each)));
    }

    /// What was told to run again on a day.
    private List<Assertion.Resumed> told(PartialDate day) {
        return incident.statements().stream()
                .filter(each -> each.certainty().affirms())
                .map(Statement::what)
                .filter(Assertion.Resumed.class::isInstance)
                .map(Assertion.Resumed.class::cast)
                .filter(each -> each.date().agreesWith(day))
                .toList();
    }

    private static boolean says(Statement basis, List<String> words) {
        String quote = basis.quote().text();
        return words.stream().anyMatch(quote::contains);
    }

    private Optional<Double> hoursUntil(PartialDate end) {
        double hours = Duration.between(start, end.earliest()).toMinutes() / 60.0;
        return hours > 0 && hours <= StageDuration.MAX_HOURS
                ? Optional.of(hours)
                : Optional.empty();
    }

    private void assume(Text what, Text value, Statement basis) {
        assumptions.add(new Assumption(what, value, Basis.UNKNOWN, Quoted.of(basis), null));
    }
}
