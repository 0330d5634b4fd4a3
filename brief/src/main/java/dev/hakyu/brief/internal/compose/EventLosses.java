package dev.hakyu.brief.internal.compose;

import dev.hakyu.brief.api.Brief.Losses;
import dev.hakyu.loss.api.EventLoss;
import dev.hakyu.loss.api.InsurancePolicy;
import dev.hakyu.model.Text;
import dev.hakyu.model.network.Scenario;
import dev.hakyu.network.api.RunLosses;
import dev.hakyu.network.api.Settings;
import dev.hakyu.network.api.Simulation;
import java.util.Currency;
import java.util.Optional;

/// The loss of ours in a simulation, before and after insurance.
///
/// @param event the distributions
/// @param told the same as a range and in words
public record EventLosses(EventLoss event, Losses told) {
    private static final int FEWEST_RUNS_FOR_A_RANGE = 20;

    /// Money only where value added of ours is known and something is lost.
    ///
    /// @param throughSupplier what was hit is a supplier's, not ours
    public static Optional<EventLosses> of(
            Simulation.Outcome outcome,
            Scenario scenario,
            Settings settings,
            boolean throughSupplier) {
        RunLosses runs = outcome.losses();
        Currency currency = runs.currency();
        if (currency == null
                || runs.lossPerRun().size() < FEWEST_RUNS_FOR_A_RANGE
                || runs.lossPerRun().stream().noneMatch(loss -> loss > 0)) {
            return Optional.empty();
        }
        Optional<InsurancePolicy> policy =
                InsuranceTerms.policyFor(
                        settings.insurance(),
                        currency,
                        scenario.start().toLocalDate(),
                        throughSupplier);
        double[] loss = runs.lossPerRun().stream().mapToDouble(each -> each).toArray();
        double[] hours = runs.stopHoursPerRun().stream().mapToDouble(each -> each).toArray();
        EventLoss event =
                policy.map(terms -> EventLoss.of(loss, hours, terms))
                        .orElseGet(() -> EventLoss.uninsured(loss));
        int days = scenario.horizonDays();
        return Optional.of(
                new EventLosses(
                        event,
                        LossLines.of(
                                event,
                                currency.getCurrencyCode(),
                                policy,
                                Text.of("%d日間", "within %d days", days))));
    }
}
