package dev.hakyu.network.internal.compile;

import dev.hakyu.model.Basis;
import dev.hakyu.model.Money;
import dev.hakyu.model.network.Supply;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// The rows of one buyer and item: who delivers which share, how much stock there is, and what
/// these figures rest on.
final class ItemRows {
    private static final double ROUNDING = 1e-6;
    private final Currency currency;
    private final List<Supply> rows = new ArrayList<>();
    private final List<Double> buyerParts = new ArrayList<>();

    ItemRows(Currency currency) {
        this.currency = currency;
    }

    /// @param buyerPart how much of the row's quantity is this buyer's
    void add(Supply row, double buyerPart) {
        rows.add(row);
        buyerParts.add(buyerPart);
    }

    List<Supply> rows() {
        return rows;
    }

    /// One share per row.
    ///
    /// @param shares of the buyer's need, each 0 or more, together at most 1
    /// @param basis of the weakest
    /// @param missing at least one rests on nothing
    /// @param how how those that were not given were found
    record Shares(List<Double> shares, Basis basis, boolean missing, How how) {
        Shares {
            shares = List.copyOf(shares);
        }
    }

    /// How shares were found.
    enum How {
        GIVEN,
        SCALED_TO_ONE,
        SINGLE_SOURCE,
        BY_VALUE,
        EQUALLY
    }

    Shares shares() {
        double given = 0;
        int unknown = 0;
        Basis basis = Basis.MEASURED;
        for (Supply row : rows) {
            Double share = row.share();
            if (share == null) {
                unknown++;
            } else {
                given += share;
                basis = basis.weaker(row.origin().basis());
            }
        }
        if (unknown == 0) {
            return given > 1 + ROUNDING
                    ? new Shares(scaled(1 / given), basis, false, How.SCALED_TO_ONE)
                    : new Shares(scaled(1), basis, false, How.GIVEN);
        }
        if (rows.size() == 1 && Boolean.TRUE.equals(rows.getFirst().singleSource())) {
            return new Shares(
                    List.of(1.0), rows.getFirst().origin().basis(), false, How.SINGLE_SOURCE);
        }
        double left = Math.max(0, 1 - given);
        double scale = given > 1 ? 1 / given : 1;
        OptionalDouble unknownValue = valueOfUnknown();
        List<Double> shares = new ArrayList<>();
        for (Supply row : rows) {
            Double share = row.share();
            if (share != null) {
                shares.add(share * scale);
            } else if (unknownValue.isPresent()) {
                shares.add(left * value(row).orElse(0) / unknownValue.getAsDouble());
            } else {
                shares.add(left / unknown);
            }
        }
        return unknownValue.isPresent()
                ? new Shares(shares, basis.weaker(Basis.STANDARD), false, How.BY_VALUE)
                : new Shares(shares, Basis.UNKNOWN, true, How.EQUALLY);
    }

    private List<Double> scaled(double scale) {
        return rows.stream()
                .map(row -> {
                    Double share = row.share();
                    return share == null ? 0 : share * scale;
                })
                .toList();
    }

    /// The value of all rows without a share; empty unless there are several and each has one.
    private OptionalDouble valueOfUnknown() {
        double sum = 0;
        int count = 0;
        for (Supply row : rows) {
            if (row.share() == null) {
                OptionalDouble value = value(row);
                if (value.isEmpty()) {
                    return OptionalDouble.empty();
                }
                sum += value.getAsDouble();
                count++;
            }
        }
        return count > 1 && sum > 0 ? OptionalDouble.of(sum) : OptionalDouble.empty();
    }

    private OptionalDouble value(Supply row) {
        Money money = row.valuePerDay();
        return money != null && money.currency().equals(currency) && money.amount().signum() > 0
                ? OptionalDouble.of(money.amount().doubleValue())
                : OptionalDouble.empty();
    }

    /// The stock of the group.
    record Stock(double days, Basis basis) {}

    /// The mean of the rows that give a stock, weighted by share; empty when none does.
    Optional<Stock> stock(Shares shares) {
        double weighted = 0;
        double weights = 0;
        double plain = 0;
        int count = 0;
        Basis basis = Basis.MEASURED;
        for (int i = 0; i < rows.size(); i++) {
            Double days = rows.get(i).stockDays();
            if (days != null) {
                weighted += days * shares.shares().get(i);
                weights += shares.shares().get(i);
                plain += days;
                count++;
                basis = basis.weaker(rows.get(i).origin().basis());
            }
        }
        if (count == 0) {
            return Optional.empty();
        }
        return Optional.of(new Stock(weights > 0 ? weighted / weights : plain / count, basis));
    }

    /// What the buyer takes of the item in a day, from the rows that give a value and a share.
    OptionalDouble unitsPerDay(Shares shares) {
        double value = 0;
        double share = 0;
        for (int i = 0; i < rows.size(); i++) {
            OptionalDouble given = value(rows.get(i));
            if (given.isPresent() && shares.shares().get(i) > 0) {
                value += given.getAsDouble() * buyerParts.get(i);
                share += shares.shares().get(i);
            }
        }
        return share > 0 && value > 0 ? OptionalDouble.of(value / share) : OptionalDouble.empty();
    }
}
