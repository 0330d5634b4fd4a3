package dev.hakyu.loss.internal;

import dev.hakyu.loss.api.Bracket;
import dev.hakyu.loss.api.BracketKind;

/// min(max(S - attachment, 0), limit) of a total S on a lattice: a year's deductible and limit.
///
/// @param limit infinity for none
public record LayerLaw(LatticeLaw total, double attachment, double limit) implements Law {

    @Override
    public BracketKind kind() {
        return total.kind();
    }

    private double paid(double loss) {
        return Math.min(Math.max(loss - attachment, 0), limit);
    }

    @Override
    public Bracket quantile(double probability) {
        Bracket q = total.quantile(probability);
        return new Bracket(paid(q.lower()), paid(q.value()), paid(q.upper()));
    }

    @Override
    public Bracket probabilityAbove(double x) {
        if (x < 0) {
            return Bracket.exact(1);
        }
        return x >= limit ? Bracket.exact(0) : total.probabilityAbove(attachment + x);
    }

    @Override
    public Bracket mean() {
        if (limit == Double.POSITIVE_INFINITY) {
            Bracket mean = total.mean();
            Bracket below = total.layerMean(0, attachment);
            double lower = Math.max(0, mean.lower() - below.upper());
            return Bracket.around(
                    lower,
                    mean.value() - below.value(),
                    Math.max(lower, mean.upper() - below.lower()));
        }
        return total.layerMean(attachment, limit);
    }

    @Override
    public Bracket standardDeviation() {
        return total.layerStandardDeviation(attachment, limit);
    }

    /// t + E[max(Y - t, 0)] / (1 - p), as for the total; above t the layer is a higher, thinner
    /// layer.
    @Override
    public Bracket tailMean(double probability) {
        Bracket q = quantile(probability);
        double rest = 1 - probability;
        if (!q.isBounded()) {
            return q;
        }
        Bracket aboveLower = aboveMean(q.lower());
        Bracket aboveValue = aboveMean(q.value());
        double upper = Math.min(limit, q.value() + aboveValue.upper() / rest);
        double lower = Math.min(upper, q.lower() + aboveLower.lower() / rest);
        return Bracket.around(lower, q.value() + aboveValue.value() / rest, upper);
    }

    private Bracket aboveMean(double paid) {
        return paid < limit
                ? new LayerLaw(total, attachment + paid, limit - paid).mean()
                : Bracket.exact(0);
    }
}
