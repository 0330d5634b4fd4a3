package dev.hakyu.brief.internal.compose;

import dev.hakyu.model.PartialDate;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Modality;
import dev.hakyu.model.incident.OutageWhat;
import dev.hakyu.model.incident.Resolved;
import dev.hakyu.model.incident.Statement;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The stop of an incident while answers come in.
final class AnsweredStop {
    private final AnswerWeight weight;
    private final @Nullable Resolved<Assertion.Outage> original;
    private @Nullable Resolved<Assertion.Outage> outage;

    /// @param original as published, or null
    AnsweredStop(AnswerWeight weight, @Nullable Resolved<Assertion.Outage> original) {
        this.weight = weight;
        this.original = original;
        this.outage = original;
    }

    @Nullable Resolved<Assertion.Outage> outage() {
        return outage;
    }

    /// Takes what is said of the stop.
    ///
    /// @return true when the answer says that something has stopped
    boolean take(Statement said, Assertion.Outage value) {
        Resolved<Assertion.Outage> before = outage;
        if (before == null) {
            if (said.modality() != Modality.ASSERTED) {
                return false;
            }
            outage = AnswerWeight.only(value, said);
            return true;
        }
        if (said.modality() == Modality.DENIED) {
            outage = AnswerWeight.denied(before, original, said);
            return false;
        }
        outage = weighed(before, said, value);
        return true;
    }

    private Resolved<Assertion.Outage> weighed(
            Resolved<Assertion.Outage> before, Statement said, Assertion.Outage value) {
        PartialDate start = value.start();
        PartialDate known = before.value().start();
        boolean same = start == null || Objects.equals(start, known);
        boolean finer = start != null && (known == null || isFinerPartOf(start, known));
        Assertion.Outage both =
                new Assertion.Outage(
                        // An answer that names nothing in particular speaks of services.
                        value.what() == OutageWhat.SERVICES ? before.value().what() : value.what(),
                        start == null ? known : start,
                        before.value().end(),
                        before.value().days(),
                        before.value().remainingShare(),
                        before.value().lastDelivery());
        if (same) {
            return AnswerWeight.beside(before, said);
        }
        if (finer) {
            return AnswerWeight.instead(both, said, before, List.of(), AnswerWeight.FINER);
        }
        return weight.stands(said, before.basis())
                ? AnswerWeight.instead(
                        both, said, before, List.of(before.basis()), AnswerWeight.LATER)
                : AnswerWeight.against(before, said, AnswerWeight.PUBLISHED);
    }

    private static boolean isFinerPartOf(PartialDate fine, PartialDate coarse) {
        boolean more = (fine.hasDay() && !coarse.hasDay()) || (fine.hasTime() && !coarse.hasTime());
        return more
                && fine.year() == coarse.year()
                && (coarse.month() == 0 || coarse.month() == fine.month())
                && (coarse.day() == 0 || coarse.day() == fine.day());
    }
}
