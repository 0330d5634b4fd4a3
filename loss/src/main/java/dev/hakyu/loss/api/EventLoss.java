package dev.hakyu.loss.api;

import dev.hakyu.loss.internal.SampleLaw;
import dev.hakyu.loss.internal.Summaries;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// The loss of one incident whose business interruption was simulated: run by run, the loss and the
/// hours of the stop; what insurance pays of it and what is left follow run by run.
///
/// Ranges are 95 % confidence intervals: they say how far the number of runs can be trusted, not
/// whether the inputs are right.
///
/// @param gross loss of each run, currency units
/// @param insured what insurance pays in each run
/// @param net gross less insured in each run
public record EventLoss(LossSummary gross, LossSummary insured, LossSummary net, int runs) {

    /// With insurance. Yearly terms are applied as if this were the year's only event.
    ///
    /// @param perRunLoss at least two, finite, not negative
    /// @param perRunStopHours one per run, finite, not negative; 0 where nothing stopped: the
    ///   waiting period then takes nothing off
    public static EventLoss of(
            double[] perRunLoss, double[] perRunStopHours, InsurancePolicy policy) {
        return of(perRunLoss, perRunStopHours, Optional.of(policy));
    }

    /// Without insurance.
    public static EventLoss uninsured(double[] perRunLoss) {
        return of(perRunLoss, new double[perRunLoss.length], Optional.empty());
    }

    private static EventLoss of(
            double[] perRunLoss, double[] perRunStopHours, Optional<InsurancePolicy> policy) {
        int runs = perRunLoss.length;
        if (perRunStopHours.length != runs) {
            throw new IllegalArgumentException(
                    "there are "
                            + runs
                            + " losses and "
                            + perRunStopHours.length
                            + " stop times; give one of each per run");
        }
        double[] paid = new double[runs];
        double[] left = perRunLoss.clone();
        for (int run = 0; run < runs; run++) {
            Checks.nonNegative("loss of run " + (run + 1), perRunLoss[run]);
            Checks.nonNegative("stop hours of run " + (run + 1), perRunStopHours[run]);
            if (policy.isPresent()) {
                paid[run] = paid(policy.get(), perRunLoss[run], perRunStopHours[run]);
                left[run] = Math.max(0, perRunLoss[run] - paid[run]);
            }
        }
        return new EventLoss(summary(perRunLoss), summary(paid), summary(left), runs);
    }

    private static double paid(InsurancePolicy policy, double loss, double stopHours) {
        return policy.paidForYear(policy.paidForStop(loss, stopHours));
    }

    private static LossSummary summary(double[] outcomes) {
        return Summaries.ofEvent(new SampleLaw(outcomes));
    }

    /// The curve with its provenance.
    ///
    /// @param seed of the simulation the runs came from
    public LossCurve curve(long seed, LossQuestion question) {
        return new LossCurve(
                gross,
                insured,
                net,
                new LossProvenance(
                        question.currency(),
                        question.rateDate(),
                        question.inputs(),
                        "loss of one incident from simulated business interruption",
                        OptionalLong.of(seed),
                        runs,
                        List.of(),
                        LossProvenance.ENGINE_VERSION));
    }
}
