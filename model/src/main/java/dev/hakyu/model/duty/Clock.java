package dev.hakyu.model.duty;

import dev.hakyu.model.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A duty to report with the time by which it is due. No legal advice.
///
/// @param jurisdiction `JP`, `EU`, `US-CA` ..., or `CONTRACT`
/// @param owedToUs true when somebody must tell us, by contract; false when we must report
/// @param title what must be handed in
/// @param dueIfAwareAt counted from the earliest evidence that anybody of the reporting party knew;
///   null when there is none
/// @param dueAsDeclared counted from the moment we declared; null when we declared none
/// @param reporters who must report, with the reason; the first is the one this clock is for
/// @param firstKnown who knew first, as far as recorded, or null
/// @param when the due time as a sentence; for a qualitative duty the guidance as a range
/// @param arithmetic how it was counted, in words
/// @param toDecide what a person must decide or find out, each as a question; empty when all is
///   known
/// @param notes what else must be known to read it
public record Clock(
        RuleId rule,
        String jurisdiction,
        boolean owedToUs,
        Text title,
        List<Recipient> recipients,
        ClockState state,
        @Nullable Due dueIfAwareAt,
        @Nullable Due dueAsDeclared,
        List<Reporter> reporters,
        @Nullable Moment firstKnown,
        Text when,
        Text arithmetic,
        List<Text> toDecide,
        LawReference law,
        List<Text> notes) {
    public Clock {
        recipients = List.copyOf(recipients);
        reporters = List.copyOf(reporters);
        toDecide = List.copyOf(toDecide);
        notes = List.copyOf(notes);
        if (law.status() != RuleStatus.IN_FORCE
                && (dueIfAwareAt != null || dueAsDeclared != null)) {
            throw new IllegalArgumentException(
                    rule + " is " + law.status().id() + "; what is not law is never due");
        }
    }

    /// The due time that is shown: the earlier of the two.
    public Optional<Due> due() {
        if (dueIfAwareAt == null) {
            return Optional.ofNullable(dueAsDeclared);
        }
        return Optional.of(
                dueAsDeclared == null ? dueIfAwareAt : Due.earlier(dueIfAwareAt, dueAsDeclared));
    }

    /// The hard deadline, when there is one.
    public Optional<Due.Deadline> deadline() {
        return due().filter(Due.Deadline.class::isInstance).map(Due.Deadline.class::cast);
    }

    /// True when the law gives no number, only "promptly" or "without delay".
    public boolean isQualitative() {
        return due().map(each -> !each.isHard()).orElse(false);
    }

    /// True when the law gives no number, guidance names days, and these have passed while it runs.
    /// "Promptly" alone names no day that could pass.
    public boolean isPastGuide(Instant asOf) {
        return state == ClockState.RUNNING
                && due().filter(Due.Window.class::isInstance)
                        .map(each -> asOf.isAfter(each.latest()))
                        .orElse(false);
    }

    /// Time left until the hard deadline, negative when it has passed.
    public Optional<Duration> leftAt(Instant asOf) {
        return deadline().map(each -> Duration.between(asOf, each.at()));
    }

    public Optional<Moment> findFirstKnown() {
        return Optional.ofNullable(firstKnown);
    }
}
