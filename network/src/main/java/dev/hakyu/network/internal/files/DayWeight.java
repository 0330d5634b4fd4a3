package dev.hakyu.network.internal.files;

import java.util.Optional;
import java.util.Set;

/// Reads how much a day of the calendar works: 休 is 0, 半日 0.5, 稼働 1, else a number or percent.
final class DayWeight {
    private static final Set<String> CLOSED = Set.of("休", "休業", "休み", "休日", "定休", "closed", "off");
    private static final Set<String> HALF = Set.of("半日", "half", "半休");
    private static final Set<String> OPEN = Set.of("稼働", "営業", "出勤", "open", "working");
    private static final double MAX_WEIGHT = 100;

    private DayWeight() {}

    static Parsed<Double> parse(String narrow) {
        String key = HeaderKey.ofWord(narrow);
        if (CLOSED.contains(key)) {
            return Parsed.known(0.0);
        }
        if (HALF.contains(key)) {
            return Parsed.known(0.5);
        }
        if (OPEN.contains(key)) {
            return Parsed.known(1.0);
        }
        Optional<Quantity> quantity = Quantity.parse(narrow);
        if (quantity.isEmpty() || quantity.get().value().signum() < 0) {
            return Parsed.bad(Finding.unreadable(narrow, ColumnType.WEIGHT));
        }
        double weight = quantity.get().value().doubleValue();
        double scaled =
                switch (quantity.get().unit()) {
                    case "%" -> weight / 100;
                    case "", "倍" -> weight;
                    default -> Double.NaN;
                };
        return scaled <= MAX_WEIGHT
                ? Parsed.known(scaled)
                : Parsed.bad(Finding.unreadable(narrow, ColumnType.WEIGHT));
    }
}
