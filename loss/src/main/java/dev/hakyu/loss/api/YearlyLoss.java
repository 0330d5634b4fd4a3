package dev.hakyu.loss.api;

import dev.hakyu.loss.internal.CompoundYear.Part;
import dev.hakyu.loss.internal.GridRule;
import dev.hakyu.loss.internal.LargestEvent;
import dev.hakyu.loss.internal.LatticeLaw;
import dev.hakyu.loss.internal.PaidSeverity;
import dev.hakyu.loss.internal.Summaries;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;

/// The loss of a year, computed exactly: independent scenarios, each a frequency and a severity.
///
/// Three lattices (losses rounded down, to the nearest point, up) go through a fast transform, so
/// every figure comes with bounds that the exact value of the model cannot leave. Cost: a few tens
/// of milliseconds at 2^17 points. Immutable and safe for use by any number of threads.
///
/// Source: Grübel and Hermesmeier (1999), ASTIN Bulletin 29(2), computation of compound
/// distributions with exponential tilting; differs in the certified bounds and in the transform
/// (see docs/research.md).
public final class YearlyLoss {

    private final List<Part> parts;
    private final LatticeLaw law;
    private final GridReport grid;

    private YearlyLoss(List<Part> parts, GridRule.Outcome outcome) {
        this.parts = parts;
        this.law = outcome.law();
        this.grid = outcome.grid();
    }

    /// One scenario on an automatic lattice.
    public static YearlyLoss of(Frequency frequency, Distribution severity) {
        return of(frequency, severity, LatticeOptions.automatic());
    }

    /// One scenario.
    public static YearlyLoss of(
            Frequency frequency, Distribution severity, LatticeOptions options) {
        return of(
                List.of(new LossScenario("loss", frequency, new Severity.Single(severity))),
                options);
    }

    /// Independent scenarios, before insurance.
    ///
    /// @param scenarios 1 to 200
    public static YearlyLoss of(List<LossScenario> scenarios, LatticeOptions options) {
        return of(scenarios, PaidSeverity::gross, options);
    }

    /// What the policy pays event by event, without its yearly terms.
    static YearlyLoss insuredEvents(
            List<LossScenario> scenarios, InsurancePolicy policy, LatticeOptions options) {
        return of(
                scenarios,
                severity ->
                        PaidSeverity.of(severity, policy.eventRule(), stopRule(policy, severity)),
                options);
    }

    /// What the policy leaves event by event, without its yearly terms.
    static YearlyLoss netEvents(
            List<LossScenario> scenarios, InsurancePolicy policy, LatticeOptions options) {
        PiecewiseLinear identity = PiecewiseLinear.identity();
        return of(
                scenarios,
                severity ->
                        PaidSeverity.of(
                                severity,
                                identity.minus(policy.eventRule()),
                                identity.minus(stopRule(policy, severity))),
                options);
    }

    private static PiecewiseLinear stopRule(InsurancePolicy policy, Severity severity) {
        return switch (severity) {
            case Severity.Outage outage -> policy.stopRule(outage.lossPerHour());
            case Severity.Single single -> policy.eventRule();
            case Severity.PrimarySecondary both -> policy.eventRule();
        };
    }

    private static YearlyLoss of(
            List<LossScenario> scenarios,
            Function<Severity, PaidSeverity> view,
            LatticeOptions options) {
        if (scenarios.isEmpty() || scenarios.size() > 200) {
            throw new IllegalArgumentException(
                    "a year has " + scenarios.size() + " loss scenarios; give 1 to 200");
        }
        List<Part> parts =
                scenarios.stream()
                        .map(s -> new Part(s.frequency(), view.apply(s.severity())))
                        .toList();
        return new YearlyLoss(parts, GridRule.solve(parts, options));
    }

    /// The smallest loss that is not exceeded with the given probability.
    public Bracket quantile(double probability) {
        Checks.probability("probability", probability);
        return law.quantile(probability);
    }

    /// P(loss > `loss`).
    public Bracket probabilityAbove(double loss) {
        return law.probabilityAbove(loss);
    }

    /// P(no loss in the year).
    public Bracket probabilityOfNoLoss() {
        return law.probabilityOfZero();
    }

    /// The mean; exact but for a rule over primary plus secondary loss.
    public Bracket mean() {
        return law.mean();
    }

    /// The standard deviation; exact where the mean is.
    public Bracket standardDeviation() {
        return law.standardDeviation();
    }

    /// E[min(max(loss - attachment, 0), limit)] of the year's total: a yearly layer.
    public Bracket layerMean(double attachment, double limit) {
        return law.layerMean(attachment, limit);
    }

    /// The mean of the worst share 1 - `probability` of years.
    public Bracket tailValueAtRisk(double probability) {
        Checks.probability("probability", probability);
        return law.tailMean(probability);
    }

    /// P(the largest event of the year > `loss`): the occurrence exceedance curve.
    public Bracket probabilityLargestEventAbove(double loss) {
        return LargestEvent.of(parts, law.step(), law.points()).probabilityAbove(loss);
    }

    /// The lattice used and its checks.
    public GridReport grid() {
        return grid;
    }

    LatticeLaw law() {
        return law;
    }

    /// The curve of a year without insurance: nothing is paid, all is left.
    public LossCurve curve(LossQuestion question) {
        LossSummary gross = summary();
        LossSummary nothing = of(new Frequency.Poisson(0), new Constant(0)).summary();
        return new LossCurve(
                gross,
                nothing,
                gross,
                new LossProvenance(
                        question.currency(),
                        question.rateDate(),
                        question.inputs(),
                        "yearly loss without insurance, exact by transform",
                        OptionalLong.empty(),
                        0,
                        List.of(grid),
                        LossProvenance.ENGINE_VERSION));
    }

    /// All of it, for reading.
    public LossSummary summary() {
        LargestEvent largest = LargestEvent.of(parts, law.step(), law.points());
        return Summaries.ofYear(law, largest::probabilityAbove);
    }
}
