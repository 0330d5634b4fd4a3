package dev.hakyu.loss.api;

import java.util.List;
import java.util.Optional;

/// One distribution of losses, for reading: never a number without its range.
///
/// @param kind what the ranges promise
/// @param mean in currency units
/// @param standardDeviation in currency units
/// @param quantiles P5 to P99.9, rising
/// @param tails value at risk and tail value at risk, rising
/// @param probabilityOfNoLoss P(loss = 0)
/// @param returnPeriods for a year's loss; empty for one event
/// @param exceedance P(loss > t): the chart; for a year, the aggregate curve (AEP); at most 1,000
/// @param occurrence P(the year's largest event > t): the occurrence curve (OEP); may be empty
public record LossSummary(
        BracketKind kind,
        Bracket mean,
        Bracket standardDeviation,
        List<Quantile> quantiles,
        List<Tail> tails,
        Bracket probabilityOfNoLoss,
        List<ReturnPeriod> returnPeriods,
        List<Exceedance> exceedance,
        List<Exceedance> occurrence) {

    /// The most points a chart may have.
    public static final int MOST_CHART_POINTS = 1000;

    public LossSummary {
        quantiles = List.copyOf(quantiles);
        tails = List.copyOf(tails);
        returnPeriods = List.copyOf(returnPeriods);
        exceedance = List.copyOf(exceedance);
        occurrence = List.copyOf(occurrence);
        if (exceedance.size() > MOST_CHART_POINTS || occurrence.size() > MOST_CHART_POINTS) {
            throw new IllegalArgumentException(
                    "a chart has "
                            + Math.max(exceedance.size(), occurrence.size())
                            + " points; give at most "
                            + MOST_CHART_POINTS);
        }
    }

    /// The loss that is not exceeded with the given probability.
    public record Quantile(double probability, Bracket loss) {}

    /// What the bad outcomes cost.
    ///
    /// @param valueAtRisk the quantile at `probability`
    /// @param tailValueAtRisk the mean of the worst share 1 - `probability`
    public record Tail(double probability, Bracket valueAtRisk, Bracket tailValueAtRisk) {}

    /// The loss that is exceeded once in so many years on average.
    public record ReturnPeriod(double years, Bracket loss) {}

    /// P(loss > `loss`).
    public record Exceedance(double loss, Bracket probability) {}

    /// The quantile at one of the listed probabilities.
    public Optional<Bracket> findQuantile(double probability) {
        return quantiles.stream()
                .filter(q -> q.probability() == probability)
                .map(Quantile::loss)
                .findFirst();
    }
}
