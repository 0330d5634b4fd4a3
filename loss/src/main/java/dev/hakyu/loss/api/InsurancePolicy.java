package dev.hakyu.loss.api;

import java.util.List;

/// An insurance contract against the losses of a year.
///
/// For each event: losses of a stop are first cut to the covered hours; then each layer pays on the
/// rest, and the layers' payments add up. Over the year: min(max(sum - yearlyDeductible, 0),
/// yearlyLimit). Losses that are no stops know no waiting period.
///
/// @param waiting hours not paid for at the start of a stop
/// @param layers at least one; together they never pay more than the loss
/// @param yearlyDeductible at least 0, currency units
/// @param yearlyLimit above 0; infinity for none
public record InsurancePolicy(
        WaitingPeriod waiting,
        List<InsuranceLayer> layers,
        double yearlyDeductible,
        double yearlyLimit) {

    public InsurancePolicy {
        layers = List.copyOf(layers);
        Checks.nonNegative("yearly deductible", yearlyDeductible);
        Checks.positiveOrUnlimited("yearly limit", yearlyLimit);
        if (layers.isEmpty() || layers.size() > 50) {
            throw new IllegalArgumentException(
                    "an insurance has " + layers.size() + " layers; give 1 to 50");
        }
        checkNotAboveLoss(layers);
    }

    private static void checkNotAboveLoss(List<InsuranceLayer> layers) {
        try {
            PiecewiseLinear unused = PiecewiseLinear.identity().minus(sum(layers));
            assert unused.lastSlope() >= 0;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "the layers "
                            + layers
                            + " together pay more than the loss somewhere; check for overlaps",
                    e);
        }
    }

    /// One layer per event, no waiting period, no yearly terms.
    public static InsurancePolicy perEvent(double deductible, double limit) {
        return new InsurancePolicy(
                WaitingPeriod.none(),
                List.of(InsuranceLayer.excessOf(deductible, limit)),
                0,
                Double.POSITIVE_INFINITY);
    }

    /// The same with a waiting period.
    public InsurancePolicy withWaiting(WaitingPeriod period) {
        return new InsurancePolicy(period, layers, yearlyDeductible, yearlyLimit);
    }

    /// The same with yearly terms.
    public InsurancePolicy withYearlyTerms(double deductible, double limit) {
        return new InsurancePolicy(waiting, layers, deductible, limit);
    }

    /// Whether a year's deductible or limit applies.
    public boolean hasYearlyTerms() {
        return yearlyDeductible > 0 || yearlyLimit < Double.POSITIVE_INFINITY;
    }

    /// What is paid for one event, as a rule of its covered loss.
    public PiecewiseLinear eventRule() {
        return sum(layers);
    }

    /// What is paid for a stop, as a rule of its whole loss, at a given loss per hour.
    public PiecewiseLinear stopRule(double lossPerHour) {
        return eventRule().after(waiting.rule(lossPerHour));
    }

    /// What is paid for one stop.
    ///
    /// @param loss currency units, spread evenly over the stop
    /// @param stopHours length of the stop; 0 means that the loss is no stop's
    public double paidForStop(double loss, double stopHours) {
        double covered =
                stopHours > 0 ? loss * (waiting.coveredHours(stopHours) / stopHours) : loss;
        return eventRule().at(covered);
    }

    /// What is paid for a year whose events' payments sum to `sum`.
    public double paidForYear(double sum) {
        return Math.min(Math.max(sum - yearlyDeductible, 0), yearlyLimit);
    }

    private static PiecewiseLinear sum(List<InsuranceLayer> layers) {
        PiecewiseLinear sum = layers.getFirst().rule();
        for (InsuranceLayer layer : layers.subList(1, layers.size())) {
            sum = sum.plus(layer.rule());
        }
        return sum;
    }
}
