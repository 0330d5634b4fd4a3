package dev.hakyu.brief.internal.compose;

import dev.hakyu.brief.api.Brief.Losses;
import dev.hakyu.model.Text;
import dev.hakyu.model.decision.Decision;
import dev.hakyu.model.duty.Action;
import dev.hakyu.model.duty.Clock;
import dev.hakyu.model.duty.Consequence;
import dev.hakyu.model.duty.DraftItem;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.network.Exposure;
import dev.hakyu.model.network.ExposurePath;
import dev.hakyu.model.network.Impact;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One incident that concerns us, with what every engine says of it.
///
/// @param impact what stops; null when nothing is said to be out, or nothing could be computed
/// @param whyNoImpact the reason in that case, else null
/// @param ourStops nodes of ours that stop in some run, the likely ones first, each group soonest
///   first
/// @param actions those still open
/// @param done what a person marked as done
/// @param ended those that nobody did before all that had stopped ran again
/// @param declared moments that people declared
/// @param submitted what people handed in
/// @param asOf the moment of the brief
public record Case(
        Incident incident,
        List<Exposure> exposures,
        @Nullable Impact impact,
        @Nullable Text whyNoImpact,
        List<Impact.NodeImpact> ourStops,
        @Nullable Losses losses,
        List<Clock> clocks,
        List<Consequence> consequences,
        List<Action> actions,
        List<DoneAction> done,
        List<Action> ended,
        List<Decision.StartDeclared> declared,
        List<Decision.Submitted> submitted,
        List<DraftItem> draft,
        Instant asOf) {
    /// A stop in fewer runs than this is told but decides nothing.
    static final double LIKELY = 0.1;

    /// The most urgent first: what is likely to stop us soonest, then clocks that run, then ways
    /// in, then how sure it is.
    public static Comparator<Case> urgency() {
        return Comparator.comparing(Case::soonest)
                .thenComparingInt(each -> each.clocksRunning() ? 0 : 1)
                .thenComparingInt(each -> each.has(ExposurePath.ReachesSystem.class) ? 0 : 1)
                .thenComparingInt(each -> each.has(ExposurePath.SharedSystem.class) ? 0 : 1)
                .thenComparing(each -> IncidentWords.certainty(each.incident()))
                .thenComparing(each -> each.incident().id().value());
    }

    public Case {
        exposures = List.copyOf(exposures);
        ourStops = List.copyOf(ourStops);
        clocks = List.copyOf(clocks);
        consequences = List.copyOf(consequences);
        actions = List.copyOf(actions);
        done = List.copyOf(done);
        ended = List.copyOf(ended);
        declared = List.copyOf(declared);
        submitted = List.copyOf(submitted);
        draft = List.copyOf(draft);
    }

    /// The first of our nodes that is likely to stop.
    Optional<Impact.NodeImpact> firstStop() {
        return ourStops.stream().filter(stop -> stop.stopProbability() >= LIKELY).findFirst();
    }

    /// The stops of ours as they stand now, in the order of `ourStops`.
    List<StopCourse> courses() {
        Impact computed = impact;
        return computed == null
                ? List.of()
                : ourStops.stream()
                        .map(stop -> new StopCourse(stop, computed.scenario(), asOf))
                        .toList();
    }

    /// The first likely stop that lies ahead; one whose time is told comes before any other.
    Optional<StopCourse> nextStop() {
        return stopsAhead().stream().min(StopCourse.SOONEST);
    }

    List<StopCourse> stopsAhead() {
        return courses().stream().filter(stop -> stop.isLikely() && stop.isAhead()).toList();
    }

    /// Likely stops that have come, by the computation or as reported, and are not over.
    List<StopCourse> stopsBehind() {
        return courses().stream()
                .filter(stop -> stop.isLikely() && !stop.isAhead() && !stop.isOver())
                .toList();
    }

    boolean has(Class<? extends ExposurePath> kind) {
        return exposures.stream().anyMatch(each -> each.findPath(kind).isPresent());
    }

    boolean clocksRunning() {
        return clocks.stream().anyMatch(clock -> !clock.owedToUs() && clock.due().isPresent());
    }

    private Instant soonest() {
        return courses().stream()
                .filter(stop -> stop.isLikely() && !stop.isOver())
                .map(StopCourse::middle)
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
    }
}
