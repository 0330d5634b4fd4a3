package dev.hakyu.model;

import java.math.BigDecimal;
import java.util.Currency;

/// An exact amount in an ISO 4217 currency.
///
/// @param amount exact, not rounded; may be negative
/// @param currency ISO 4217
public record Money(BigDecimal amount, Currency currency) {
    public Money {
        amount = amount.stripTrailingZeros();
        if (amount.scale() < 0) {
            amount = amount.setScale(0);
        }
    }

    public static Money of(String amount, String currencyCode) {
        return new Money(new BigDecimal(amount), Currency.getInstance(currencyCode));
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency.getCurrencyCode();
    }
}
