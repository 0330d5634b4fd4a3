package dev.hakyu.loss.internal;

import dev.hakyu.loss.api.Constant;
import dev.hakyu.loss.api.Distribution;
import dev.hakyu.loss.api.PiecewiseLinear;
import dev.hakyu.loss.api.Severity;
import dev.hakyu.loss.api.Transformed;
import java.util.random.RandomGenerator;

/// One event's loss as seen from one side (before insurance, paid by it, left over), in the form
/// the lattice is made from: rule(primary + maybe secondary).
///
/// @param secondaryProbability 0 when there is no secondary loss; then `rule` is the identity
public record PaidSeverity(
        Distribution primary,
        double secondaryProbability,
        Distribution secondary,
        PiecewiseLinear rule) {

    private static final PiecewiseLinear IDENTITY = PiecewiseLinear.identity();

    /// The loss before insurance.
    public static PaidSeverity gross(Severity severity) {
        return of(severity, IDENTITY, IDENTITY);
    }

    /// The loss after a rule.
    ///
    /// @param moneyRule what is made of an event's loss
    /// @param outageRule what is made of the loss of a stop of x hours, as a rule of the loss
    ///   lossPerHour x
    public static PaidSeverity of(
            Severity severity, PiecewiseLinear moneyRule, PiecewiseLinear outageRule) {
        return switch (severity) {
            case Severity.Single(Distribution loss) -> single(transformed(loss, moneyRule));
            case Severity.Outage(Distribution hours, double lossPerHour) ->
                    single(
                            transformed(
                                    hours,
                                    outageRule.after(PiecewiseLinear.proportional(lossPerHour))));
            case Severity.PrimarySecondary(
                            Distribution primary,
                            double share,
                            Distribution other) ->
                    share == 0
                            ? single(transformed(primary, moneyRule))
                            : new PaidSeverity(primary, share, other, moneyRule);
        };
    }

    private static PaidSeverity single(Distribution loss) {
        return new PaidSeverity(loss, 0, new Constant(0), IDENTITY);
    }

    private static Distribution transformed(Distribution base, PiecewiseLinear rule) {
        return rule.equals(IDENTITY) ? base : new Transformed(base, rule);
    }

    /// Whether mean and second moment have a closed form.
    public boolean hasExactMoments() {
        return secondaryProbability == 0 || rule.equals(IDENTITY);
    }

    /// E[X], before `rule`.
    double meanBeforeRule() {
        return primary.mean() + secondaryProbability * secondary.mean();
    }

    /// E[X^2], before `rule`.
    double secondMomentBeforeRule() {
        return primary.secondMoment()
                + secondaryProbability
                        * (2 * primary.mean() * secondary.mean() + secondary.secondMoment());
    }

    /// A value that few events exceed: the start of the search for a grid.
    double farQuantile(double rest) {
        double far = primary.quantile(1 - rest);
        if (secondaryProbability > 0) {
            far += secondary.quantile(1 - rest);
        }
        return rule.at(far);
    }

    /// One loss drawn by the stream.
    public double sample(RandomGenerator stream) {
        double loss = primary.sample(stream);
        if (secondaryProbability > 0 && stream.nextDouble() < secondaryProbability) {
            loss += secondary.sample(stream);
        }
        return rule.at(loss);
    }
}
