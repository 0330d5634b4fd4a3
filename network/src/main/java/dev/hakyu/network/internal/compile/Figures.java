package dev.hakyu.network.internal.compile;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Writes figures as people read them, the same in both languages.
final class Figures {
    private Figures() {}

    /// `70%`, `12.5%`.
    static String percent(double share) {
        return plain(share * 100, 1) + "%";
    }

    /// Days or hours with up to two decimals: `1.8`, `2.57`, `48`.
    static String days(double value) {
        return plain(value, 2);
    }

    private static String plain(double value, int decimals) {
        BigDecimal rounded =
                BigDecimal.valueOf(value)
                        .setScale(decimals, RoundingMode.HALF_UP)
                        .stripTrailingZeros();
        return (rounded.scale() < 0 ? rounded.setScale(0) : rounded).toPlainString();
    }
}
