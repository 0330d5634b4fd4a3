package dev.hakyu.brief.internal.compose;

import dev.hakyu.brief.api.StockCheck;
import dev.hakyu.brief.internal.wording.Wording;
import dev.hakyu.model.Text;
import dev.hakyu.model.network.Impact.StockUsed;
import dev.hakyu.model.network.Scenario;
import dev.hakyu.network.api.RowsWorthFilling;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How old the stocks are that the time of a stop rests on.
///
/// A stock is computed forward from its figure and the lost deliveries alone. That holds for a few
/// days; after that, allocation, rework and deliveries by others have changed it.
final class StockAges {
    /// A count of Friday evening is still good on Monday morning, one of the day before is not.
    static final int MOST_DAYS = 3;

    private final LocalDate stopped;
    private final LocalDate today;

    StockAges(Scenario scenario, Instant asOf) {
        stopped = scenario.startInstant().atZone(scenario.zone()).toLocalDate();
        today = asOf.atZone(scenario.zone()).toLocalDate();
    }

    /// Of the stocks behind one stop; null when it rests on none that somebody measured.
    @Nullable StockCheck of(List<StockUsed> stocks) {
        List<StockUsed> measured = stocks.stream().filter(each -> each.basis().isFirm()).toList();
        if (measured.isEmpty()) {
            return null;
        }
        Set<String> ja = new LinkedHashSet<>();
        Set<String> en = new LinkedHashSet<>();
        boolean stale = false;
        for (StockUsed stock : measured) {
            Text day = day(stock);
            Optional<Text> old = whyOld(stock);
            stale |= old.isPresent();
            ja.add(stock.item() + " " + day.ja() + old.map(why -> "(" + why.ja() + ")").orElse(""));
            en.add(
                    stock.item()
                            + " "
                            + day.en()
                            + old.map(why -> " (" + why.en() + ")").orElse(""));
        }
        return new StockCheck(
                measured.stream()
                        .flatMap(each -> each.findMeasured().stream())
                        .min(LocalDate::compareTo)
                        .orElse(null),
                stale,
                new Text(String.join("、", ja), String.join(", ", en)));
    }

    /// Cells to fill in again: one per stock that is too old.
    ///
    /// @param name what a person calls the holder of a stock
    List<RowsWorthFilling.Row> rows(
            List<StockUsed> stocks, java.util.function.Function<StockUsed, String> name) {
        List<RowsWorthFilling.Row> rows = new ArrayList<>();
        for (StockUsed stock : stocks) {
            if (!stock.basis().isFirm() || stock.suppliers().isEmpty()) {
                continue;
            }
            whyOld(stock)
                    .ifPresent(why ->
                            rows.add(
                                    new RowsWorthFilling.Row(
                                            "supplies",
                                            stock.suppliers().getFirst(),
                                            stock.item() + " → " + name.apply(stock),
                                            "stock_days",
                                            new Text(
                                                    "在庫の実績を更新(" + why.ja() + ")",
                                                    "update the stock as counted ("
                                                            + why.en()
                                                            + ")"),
                                            0,
                                            null)));
        }
        return rows;
    }

    /// Why a stock is a guess by now; empty while it is not.
    Optional<Text> whyOld(StockUsed stock) {
        LocalDate day = stock.measured();
        if (day == null) {
            return Optional.of(new Text("測定日の記載がない", "no day is given"));
        }
        if (day.isBefore(stopped.minusDays(1))) {
            long before = ChronoUnit.DAYS.between(day, stopped);
            return Optional.of(
                    new Text(
                            "停止の%d日前の値".formatted(before),
                            "%d %s before the stop"
                                    .formatted(before, before == 1 ? "day" : "days")));
        }
        long age = ChronoUnit.DAYS.between(day, today);
        return age > MOST_DAYS
                ? Optional.of(new Text("%d日前の値".formatted(age), "%d days old".formatted(age)))
                : Optional.empty();
    }

    private static Text day(StockUsed stock) {
        return stock.findMeasured().map(Wording::day).orElse(new Text("測定日不明", "day unknown"));
    }
}
