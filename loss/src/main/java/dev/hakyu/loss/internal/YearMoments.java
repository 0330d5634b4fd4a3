package dev.hakyu.loss.internal;

import dev.hakyu.loss.internal.CompoundYear.Part;
import java.util.List;

/// Mean and standard deviation of a year's total in closed form: E[S] = E[N] E[X],
/// Var[S] = E[N] E[X^2] + (Var[N] - E[N]) E[X]^2, summed over independent scenarios.
///
/// @param known false when some severity has no closed form (a rule over primary plus secondary loss);
///     the other two are then not used
public record YearMoments(boolean known, double mean, double standardDeviation) {

    /// For moments that only the lattice can give.
    public static final YearMoments UNKNOWN = new YearMoments(false, Double.NaN, Double.NaN);

    public static YearMoments of(List<Part> parts) {
        double mean = 0;
        double variance = 0;
        for (Part part : parts) {
            if (!part.severity().hasExactMoments()) {
                return UNKNOWN;
            }
            double eventMean = part.severity().meanBeforeRule();
            double count = part.frequency().mean();
            mean += count * eventMean;
            variance +=
                    count * part.severity().secondMomentBeforeRule()
                            + (part.frequency().variance() - count) * eventMean * eventMean;
        }
        return new YearMoments(true, mean, Math.sqrt(Math.max(0, variance)));
    }
}
