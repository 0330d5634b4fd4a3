package dev.hakyu.duties.internal.clock;

import dev.hakyu.duties.internal.expression.Truth;
import dev.hakyu.duties.internal.expression.Verdict;
import dev.hakyu.model.duty.Confidence;
import dev.hakyu.model.duty.Profile;
import java.util.List;

/// Whether a rule binds an organisation.
///
/// @param missing keys of the profile that would decide it, when it may
public record ProfileCheck(Binding binding, List<String> missing) {
    public ProfileCheck {
        missing = List.copyOf(missing);
    }

    /// Yes, perhaps, no.
    public enum Binding {
        BINDS,
        MAY_BIND,
        DOES_NOT_BIND
    }

    public static ProfileCheck of(ClockRule rule, Profile profile) {
        Verdict verdict = rule.applies().evaluate(Vocabularies.values(profile));
        boolean confirmed = rule.law().confidence() != Confidence.UNKNOWN;
        if (verdict.truth() == Truth.TRUE) {
            return new ProfileCheck(Binding.BINDS, List.of());
        }
        return verdict.truth() == Truth.UNKNOWN && confirmed
                ? new ProfileCheck(Binding.MAY_BIND, List.copyOf(verdict.because()))
                : new ProfileCheck(Binding.DOES_NOT_BIND, List.of());
    }
}
