package dev.hakyu.duties.internal.clock;

import dev.hakyu.model.duty.RuleId;
import dev.hakyu.model.duty.StartMoment;

/// What starts a clock.
public sealed interface Start {
    /// A moment of the case.
    record At(StartMoment moment) implements Start {}

    /// The submission of another report: its first, or its latest update.
    record AfterSubmission(RuleId rule, boolean latest) implements Start {}
}
