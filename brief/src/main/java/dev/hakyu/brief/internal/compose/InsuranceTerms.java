package dev.hakyu.brief.internal.compose;

import dev.hakyu.loss.api.InsuranceLayer;
import dev.hakyu.loss.api.InsurancePolicy;
import dev.hakyu.loss.api.WaitingPeriod;
import dev.hakyu.model.Money;
import dev.hakyu.network.api.CyberInsurance;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The user's policies as terms of the loss engine.
///
/// Only policies that are in force on the day and written in the currency of the loss count; the
/// first of them is taken, because how several share a loss is a matter of their wording. Of a stop
/// that comes from a supplier, the sublimit for dependent business interruption limits the payment.
public final class InsuranceTerms {
    static final String DEPENDENT_INTERRUPTION = "dependent_business_interruption";

    private InsuranceTerms() {}

    /// The terms that hold on this day, if any policy does.
    ///
    /// @param throughSupplier true when what was hit is a supplier's, not ours
    public static Optional<InsurancePolicy> policyFor(
            List<CyberInsurance> policies,
            Currency currency,
            LocalDate day,
            boolean throughSupplier) {
        return policies.stream()
                .filter(policy -> policy.covers(day))
                .map(policy -> terms(policy, currency, throughSupplier))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<InsurancePolicy> terms(
            CyberInsurance policy, Currency currency, boolean throughSupplier) {
        Money sublimit = policy.sublimits().get(DEPENDENT_INTERRUPTION);
        if (!inCurrency(policy.deductible(), currency)
                || !inCurrency(policy.limitPerOccurrence(), currency)
                || !inCurrency(policy.annualDeductible(), currency)
                || !inCurrency(policy.annualAggregate(), currency)
                || !inCurrency(sublimit, currency)) {
            return Optional.empty();
        }
        double limit = orUnlimited(policy.limitPerOccurrence());
        if (throughSupplier) {
            limit = Math.min(limit, orUnlimited(sublimit));
        }
        Double waiting = policy.waitingPeriodHours();
        Double longest = policy.longestPaidDays();
        Double coinsurance = policy.coinsurance();
        double insuredShare = 1 - (coinsurance == null ? 0 : coinsurance);
        if (insuredShare <= 0) {
            return Optional.empty();
        }
        return Optional.of(
                new InsurancePolicy(
                        WaitingPeriod.ofHoursAndDays(
                                waiting == null ? 0 : waiting,
                                longest == null ? Double.POSITIVE_INFINITY : longest),
                        List.of(
                                new InsuranceLayer(
                                        orZero(policy.deductible()), limit, insuredShare)),
                        orZero(policy.annualDeductible()),
                        orUnlimited(policy.annualAggregate())));
    }

    private static boolean inCurrency(@Nullable Money money, Currency currency) {
        return money == null || money.currency().equals(currency);
    }

    private static double orZero(@Nullable Money money) {
        return money == null ? 0 : money.amount().doubleValue();
    }

    private static double orUnlimited(@Nullable Money money) {
        return money == null ? Double.POSITIVE_INFINITY : money.amount().doubleValue();
    }
}
