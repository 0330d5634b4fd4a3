package dev.hakyu.store.api;

import dev.hakyu.model.PersonName;
import dev.hakyu.model.decision.IncidentRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One thing that a person did about an incident.
///
/// @param incident as it was then
/// @param until the day on which it comes back; only and always of a snooze
/// @param assignee an account or a name, 1 to 100 characters on one line; null of an assignment
///   means nobody, and of everything else it is null
/// @param by the account that did it
public record Handling(
        IncidentRef incident,
        HandlingKind kind,
        @Nullable LocalDate until,
        @Nullable String assignee,
        String by,
        Instant at) {
    public static final int LONGEST_ASSIGNEE = 100;

    public Handling {
        if ((kind == HandlingKind.SNOOZED) != (until != null)) {
            throw new IllegalArgumentException(
                    "a snooze, and nothing else, lasts until a day; got %s of %s"
                            .formatted(until, kind));
        }
        if (assignee != null && (kind != HandlingKind.ASSIGNED || !isKept(assignee))) {
            throw new IllegalArgumentException(
                    "an assignment names somebody in 1 to %d characters on one line, got '%s' of %s"
                            .formatted(LONGEST_ASSIGNEE, assignee, kind));
        }
    }

    /// Whether a text can name who looks after an incident.
    public static boolean isName(String text) {
        return PersonName.isName(text, LONGEST_ASSIGNEE);
    }

    /// What earlier versions took is still read.
    private static boolean isKept(String text) {
        return !text.isBlank()
                && text.length() <= LONGEST_ASSIGNEE
                && text.chars().noneMatch(Character::isISOControl);
    }

    public static Handling accepted(IncidentRef incident, String by, Instant at) {
        return new Handling(incident, HandlingKind.ACCEPTED, null, null, by, at);
    }

    public static Handling snoozed(IncidentRef incident, LocalDate until, String by, Instant at) {
        return new Handling(
                incident, HandlingKind.SNOOZED, Objects.requireNonNull(until), null, by, at);
    }

    public static Handling assigned(
            IncidentRef incident, @Nullable String assignee, String by, Instant at) {
        return new Handling(incident, HandlingKind.ASSIGNED, null, assignee, by, at);
    }

    public static Handling reopened(IncidentRef incident, String by, Instant at) {
        return new Handling(incident, HandlingKind.REOPENED, null, null, by, at);
    }
}
