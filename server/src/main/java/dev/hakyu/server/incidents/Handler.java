package dev.hakyu.server.incidents;

import dev.hakyu.model.incident.Incident;
import dev.hakyu.server.accounts.Kept;
import dev.hakyu.server.workspace.Snapshot;
import dev.hakyu.server.workspace.Workspace;
import dev.hakyu.store.api.Handling;
import dev.hakyu.store.api.HandlingKind;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Accepts, snoozes, assigns and reopens incidents.
@Component
class Handler {
    private final Workspace workspace;
    private final Standings standings;
    private final Kept kept;
    private final Clock clock;

    Handler(Workspace workspace, Standings standings, Kept kept, Clock hakyuClock) {
        this.workspace = workspace;
        this.standings = standings;
        this.kept = kept;
        this.clock = hakyuClock;
    }

    /// Keeps what somebody does about incidents.
    ///
    /// @param until the day on which snoozed ones come back; otherwise not looked at
    /// @param assignee of assigned ones, empty for nobody; otherwise not looked at
    void handle(
            List<Incident> incidents,
            HandlingKind kind,
            String until,
            String assignee,
            String who) {
        Snapshot now = workspace.current();
        BiFunction<Incident, Instant, Handling> maker = maker(kind, until, assignee, who, now);
        Instant at = clock.instant();
        standings.add(incidents.stream().map(each -> maker.apply(each, at)).toList());
        incidents.forEach(each ->
                kept.store().audit().add(at, who, "incident-" + kind.id(), each.id().value()));
    }

    private BiFunction<Incident, Instant, Handling> maker(
            HandlingKind kind, String until, String assignee, String by, Snapshot now) {
        return switch (kind) {
            case ACCEPTED ->
                    (incident, at) -> Handling.accepted(standings.refer(incident, now), by, at);
            case REOPENED ->
                    (incident, at) -> Handling.reopened(standings.refer(incident, now), by, at);
            case SNOOZED -> {
                LocalDate day = Chosen.until(until, now);
                yield (incident, at) ->
                        Handling.snoozed(standings.refer(incident, now), day, by, at);
            }
            case ASSIGNED -> {
                @Nullable String name = assignee.isBlank() ? null : assignee.strip();
                if (name != null && !Handling.isName(name)) {
                    throw Chosen.refused();
                }
                yield (incident, at) ->
                        Handling.assigned(standings.refer(incident, now), name, by, at);
            }
        };
    }
}
