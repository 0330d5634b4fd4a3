package dev.hakyu.server.incidents;

import dev.hakyu.model.decision.Decision;
import dev.hakyu.server.workspace.Snapshot;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads when something was: `2026-11-18T09:10`, where the workspace is.
@Component
class PastMoment {
    private final Clock clock;

    PastMoment(Clock hakyuClock) {
        this.clock = hakyuClock;
    }

    /// The moment that was typed.
    ///
    /// @param typed empty for now
    /// @return null for now
    @Nullable OffsetDateTime of(String typed, Snapshot now) {
        if (typed.isBlank()) {
            return null;
        }
        try {
            OffsetDateTime at =
                    LocalDateTime.parse(typed.strip())
                            .atZone(now.settings().zone())
                            .toOffsetDateTime();
            if (isPast(at)) {
                return at;
            }
        } catch (DateTimeException e) {
            throw Chosen.refused();
        }
        throw Chosen.refused();
    }

    boolean isPast(OffsetDateTime at) {
        return !at.toInstant().isAfter(clock.instant()) && at.getYear() >= Decision.EARLIEST_YEAR;
    }
}
