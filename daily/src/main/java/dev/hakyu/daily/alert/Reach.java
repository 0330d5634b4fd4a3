package dev.hakyu.daily.alert;

import dev.hakyu.brief.api.Brief;
import dev.hakyu.brief.api.PreparedBrief.Concern;
import dev.hakyu.model.Money;
import dev.hakyu.model.alert.Threshold;
import dev.hakyu.model.alert.Wishes;
import dev.hakyu.model.duty.ClockState;
import dev.hakyu.model.duty.Due;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which incidents reach whom.
final class Reach {
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
        if (!StopNews.behind(List.of(concern)).isEmpty()) {
            return true;
        }
        return StopNews.first(concern)
                .flatMap(stop -> Optional.ofNullable(stop.medianAt()))
                .map(at -> !at.isAfter(until))
                .orElse(StopNews.mayStop(concern) || StopNews.isNewlyRestarted(concern));
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
