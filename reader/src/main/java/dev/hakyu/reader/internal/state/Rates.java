package dev.hakyu.reader.internal.state;

import dev.hakyu.model.Money;
import dev.hakyu.model.PartialDate;
import dev.hakyu.reader.internal.lexicon.Lexicon;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Yearly average exchange rates that come with the reader, to check conversions in brackets.
///
/// File `lexicon/rates.tsv`: year, currency, units of the currency per US dollar. Good enough to
/// find a conversion that is off by a quarter, and for nothing else.
public final class Rates {
    private static final double TOLERANCE = 0.25;

    private final Map<String, Double> perDollar = new HashMap<>();
    private int lastYear;

    private Rates() {}

    public static Rates shipped() {
        Rates rates = new Rates();
        for (List<String> row : Lexicon.Rows.of("/dev/hakyu/reader/lexicon/rates.tsv")) {
            int year = Integer.parseInt(row.getFirst());
            rates.lastYear = Math.max(rates.lastYear, year);
            rates.perDollar.put(year + row.get(1), Double.valueOf(row.get(2)));
        }
        return rates;
    }

    /// True when the conversion is off the year's rate by more than a quarter. Unknown currencies
    /// and years contradict nothing.
    public boolean contradicts(Money original, Money converted, @Nullable PartialDate published) {
        int year = published == null ? lastYear : Math.min(published.year(), lastYear);
        Double from = rate(year, original);
        Double to = rate(year, converted);
        if (from == null || to == null) {
            return false;
        }
        double expected = original.amount().doubleValue() / from * to;
        double ratio = converted.amount().doubleValue() / expected;
        return ratio > 1 + TOLERANCE || ratio < 1 / (1 + TOLERANCE);
    }

    private @Nullable Double rate(int year, Money money) {
        String code = money.currency().getCurrencyCode();
        return code.equals("USD") ? Double.valueOf(1) : perDollar.get(year + code);
    }
}
