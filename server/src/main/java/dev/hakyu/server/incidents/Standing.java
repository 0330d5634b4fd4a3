package dev.hakyu.server.incidents;

import dev.hakyu.model.Lang;
import dev.hakyu.store.api.Handling;
import dev.hakyu.store.api.HandlingKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Where the work on an incident stands.
///
/// @param stage never [HandlingKind#ASSIGNED]; a snooze whose day has come counts as reopened
/// @param until the day on which a snoozed incident comes back, or null
/// @param isBack it was snoozed and its day has come
/// @param assignee who looks after it, or null
/// @param by who brought it to this stage, or null when nobody did anything
public record Standing(
        HandlingKind stage,
        @Nullable LocalDate until,
        boolean isBack,
        @Nullable String assignee,
        @Nullable String by) {
    /// Nobody has done anything yet.
    public static final Standing NEW = new Standing(HandlingKind.REOPENED, null, false, null, null);

    public boolean isSnoozed() {
        return stage == HandlingKind.SNOOZED;
    }

    public boolean isAccepted() {
        return stage == HandlingKind.ACCEPTED;
    }

    /// The word for the stage.
    public String label(Lang lang) {
        return stage.label().in(lang);
    }

    /// What is known after one more step.
    ///
    /// @param today snoozes up to this day are over
    Standing then(Handling step, LocalDate today) {
        return switch (step.kind()) {
            case ACCEPTED -> new Standing(HandlingKind.ACCEPTED, null, false, assignee, step.by());
            case REOPENED -> new Standing(HandlingKind.REOPENED, null, false, assignee, step.by());
            case ASSIGNED -> new Standing(stage, until, isBack, step.assignee(), by);
            case SNOOZED -> {
                @Nullable LocalDate day = step.until();
                boolean isOver = day == null || !day.isAfter(today);
                yield new Standing(
                        isOver ? HandlingKind.REOPENED : HandlingKind.SNOOZED,
                        isOver ? null : day,
                        isOver,
                        assignee,
                        step.by());
            }
        };
    }
}
