package dev.hakyu.network.internal.compile;

import dev.hakyu.cascade.api.StopCause;
import dev.hakyu.model.network.Impact.StockUsed;
import dev.hakyu.model.network.NodeId;
import dev.hakyu.model.network.Supply;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The stocks that run out along a chain of causes.
final class StocksAlong {
    private final Run run;

    StocksAlong(Run run) {
        this.run = run;
    }

    /// From the node that stops backwards to what was hit; nodes without a name are left out.
    List<StockUsed> of(List<StopCause> chain) {
        List<StockUsed> stocks = new ArrayList<>();
        for (StopCause cause : chain) {
            if (cause instanceof StopCause.Input input && run.engine.isNamed(input.node())) {
                List<ItemGroup> items = run.engine.itemsOf(input.node());
                if (input.group() < items.size() && !items.get(input.group()).stockMissing()) {
                    stocks.add(stock(items.get(input.group())));
                }
            }
        }
        return stocks;
    }

    private StockUsed stock(ItemGroup group) {
        List<NodeId> suppliers =
                group.rows().stream()
                        .map(Supply::from)
                        .map(run.engine.nodes()::known)
                        .distinct()
                        .toList();
        return new StockUsed(
                run.engine.nodes().id(group.buyer()),
                suppliers,
                group.item(),
                group.stockBasis(),
                measured(group).orElse(null));
    }

    /// The oldest day that a row with a stock gives.
    static Optional<LocalDate> measured(ItemGroup group) {
        return group.rows().stream()
                .filter(row -> row.stockDays() != null)
                .map(row -> Optional.ofNullable(row.origin().asOf()))
                .flatMap(Optional::stream)
                .min(LocalDate::compareTo);
    }
}
