package dev.hakyu.daily.alert;

import dev.hakyu.brief.api.Brief;
import dev.hakyu.brief.api.Change;
import dev.hakyu.brief.api.PreparedBrief.Concern;
import dev.hakyu.model.Money;
import dev.hakyu.model.PartialDate;
import dev.hakyu.model.alert.Threshold;
import dev.hakyu.model.alert.Wishes;
import dev.hakyu.model.duty.ClockState;
import dev.hakyu.model.duty.Due;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.DateRole;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Resolved;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which incidents reach whom.
final class Reach {
    /// A stop in fewer runs than this decides nothing.
    private static final double LIKELY = 0.1;

    private static final Set<Certainty> SAID = EnumSet.of(Certainty.CONFIRMED, Certainty.REPORTED);

    private Reach() {}

    static boolean of(Wishes wishes, Concern concern, Instant asOf) {
        if (wishes.organisation() != null) {
            return concern.exposures().stream()
                    .anyMatch(
                            each -> each.concerned().value().equals(wishes.organisation().value()));
        }
        Threshold threshold = wishes.threshold();
        return threshold.everything()
                || stopsWithin(threshold.stopWithinDays(), concern, asOf)
                || losesOver(threshold.lossOver(), concern)
                || clockWithin(threshold.clockWithinHours(), concern, asOf);
    }

    /// The earliest likely stop of ours whose time may be said.
    static Optional<Brief.Stop> firstStop(Concern concern) {
        return likelyStops(concern)
                .filter(stop -> stop.medianAt() != null)
                .min(Comparator.comparing(Reach::at));
    }

    /// Of several, the earliest likely stop; one whose time may be said comes before any other.
    static Optional<Brief.Stop> soonest(List<Concern> concerns) {
        return concerns.stream()
                .flatMap(each -> firstStop(each).stream())
                .min(Comparator.comparing(Reach::at))
                .or(() ->
                        concerns.stream()
                                .flatMap(each -> each.page().stops().stream())
                                .filter(stop -> stop.probability() >= LIKELY)
                                .findFirst());
    }

    /// When it stops; the end of time where that may not be said.
    private static Instant at(Brief.Stop stop) {
        Instant at = stop.medianAt();
        return at == null ? Instant.MAX : at;
    }

    /// Whether something of ours is likely to stop, at a time that may be said or not.
    static boolean mayStop(Concern concern) {
        return likelyStops(concern).findFirst().isPresent();
    }

    /// When those concerned said themselves that they had restarted, if they have. What others
    /// report of it, or a day before anything stopped, takes no warning away.
    static Optional<PartialDate> restarted(Concern concern) {
        Incident incident = concern.incident();
        return Optional.ofNullable(incident.dates().get(DateRole.RESUMED))
                .filter(resumed -> SAID.contains(resumed.certainty()))
                .map(Resolved::value)
                .filter(day ->
                        begun(incident)
                                .allMatch(start ->
                                        !start.earliest()
                                                .toLocalDate()
                                                .isAfter(day.earliest().toLocalDate())));
    }

    private static Stream<PartialDate> begun(Incident incident) {
        return Stream.of(DateRole.INTRUSION, DateRole.DETECTED)
                .flatMap(role -> incident.date(role).stream());
    }

    /// Whoever was told that something may stop is told that it is over.
    private static boolean isNewlyOver(Concern concern) {
        return restarted(concern).isPresent()
                && concern.changes().stream()
                        .anyMatch(each -> each.kind() == Change.Kind.RESUMPTION)
                && concern.page().stops().stream().anyMatch(stop -> stop.probability() >= LIKELY);
    }

    /// What stopped ours is over once they have restarted: the forecast was made for a longer stop.
    private static Stream<Brief.Stop> likelyStops(Concern concern) {
        return restarted(concern).isPresent()
                ? Stream.empty()
                : concern.page().stops().stream().filter(stop -> stop.probability() >= LIKELY);
    }

    /// When the first hard deadline of ours ends that has not passed.
    static Optional<Instant> firstDeadline(Concern concern, Instant asOf) {
        return concern.clocks().stream()
                .filter(clock -> !clock.owedToUs() && clock.state() == ClockState.RUNNING)
                .flatMap(clock -> clock.deadline().stream())
                .map(Due.Deadline::at)
                .filter(at -> !at.isBefore(asOf))
                .min(Comparator.naturalOrder());
    }

    private static boolean stopsWithin(@Nullable Integer days, Concern concern, Instant asOf) {
        if (days == null) {
            return false;
        }
        Instant until = asOf.plus(Duration.ofDays(days));
        return firstStop(concern)
                .map(Reach::at)
                .map(at -> !at.isAfter(until))
                .orElse(mayStop(concern) || isNewlyOver(concern));
    }

    private static boolean losesOver(@Nullable Money over, Concern concern) {
        Brief.Losses losses = concern.page().losses();
        return over != null
                && losses != null
                && losses.currency().equals(over.currency().getCurrencyCode())
                && BigDecimal.valueOf(losses.grossP50()).compareTo(over.amount()) > 0;
    }

    private static boolean clockWithin(@Nullable Integer hours, Concern concern, Instant asOf) {
        if (hours == null) {
            return false;
        }
        Instant until = asOf.plus(Duration.ofHours(hours));
        return concern.clocks().stream()
                .filter(clock -> !clock.owedToUs())
                .filter(clock ->
                        clock.state() == ClockState.RUNNING || clock.state() == ClockState.OVERDUE)
                .flatMap(clock -> clock.due().stream())
                .anyMatch(due -> !due.latest().isAfter(until));
    }
}
