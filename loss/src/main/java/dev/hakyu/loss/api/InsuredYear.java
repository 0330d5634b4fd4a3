package dev.hakyu.loss.api;

import dev.hakyu.loss.internal.LayerLaw;
import dev.hakyu.loss.internal.SampleLaw;
import dev.hakyu.loss.internal.Summaries;
import dev.hakyu.loss.internal.YearSimulation;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// A year's losses before insurance, paid by it and left over.
///
/// Gross and insured are exact. Net is exact without yearly terms; with a yearly deductible or
/// limit it depends on two sums at once and is simulated, its ranges being confidence intervals
/// then.
public final class InsuredYear {

    private InsuredYear() {}

    /// How net is simulated where it must be.
    ///
    /// @param seed of the random streams
    /// @param years 1,000 to 10,000,000
    /// @param threads 1 to 256; changes no digit
    public record Simulation(long seed, int years, int threads) {
        public Simulation {
            if (years < 1000 || years > 10_000_000 || threads < 1 || threads > 256) {
                throw new IllegalArgumentException(
                        "simulation has "
                                + years
                                + " years and "
                                + threads
                                + " threads; give 1,000 to 10,000,000 and 1 to 256");
            }
        }
    }

    /// The curve of a year.
    ///
    /// @throws InterruptedException when interrupted while net is simulated
    public static LossCurve of(
            List<LossScenario> scenarios,
            InsurancePolicy policy,
            LatticeOptions options,
            Simulation simulation,
            LossQuestion question)
            throws InterruptedException {
        YearlyLoss gross = YearlyLoss.of(scenarios, options);
        YearlyLoss paid = YearlyLoss.insuredEvents(scenarios, policy, options);
        List<GridReport> grids = new ArrayList<>(List.of(gross.grid(), paid.grid()));
        LossSummary insured = paid.summary();
        LossSummary net;
        if (policy.hasYearlyTerms()) {
            insured =
                    Summaries.ofYear(
                            new LayerLaw(
                                    paid.law(), policy.yearlyDeductible(), policy.yearlyLimit()));
            net = simulated(scenarios, policy, simulation);
        } else {
            YearlyLoss left = YearlyLoss.netEvents(scenarios, policy, options);
            grids.add(left.grid());
            net = left.summary();
        }
        return new LossCurve(
                gross.summary(),
                insured,
                net,
                provenance(policy.hasYearlyTerms(), simulation, grids, question));
    }

    private static LossSummary simulated(
            List<LossScenario> scenarios, InsurancePolicy policy, Simulation simulation)
            throws InterruptedException {
        double[] net =
                new YearSimulation(scenarios, policy, simulation.seed())
                        .netLosses(simulation.years(), simulation.threads());
        return Summaries.ofYear(new SampleLaw(net));
    }

    private static LossProvenance provenance(
            boolean isSimulated,
            Simulation simulation,
            List<GridReport> grids,
            LossQuestion question) {
        return new LossProvenance(
                question.currency(),
                question.rateDate(),
                question.inputs(),
                isSimulated
                        ? "yearly loss: gross and insured exact by transform, net simulated"
                        : "yearly loss: gross, insured and net exact by transform",
                isSimulated ? OptionalLong.of(simulation.seed()) : OptionalLong.empty(),
                isSimulated ? simulation.years() : 0,
                grids,
                LossProvenance.ENGINE_VERSION);
    }
}
