package dev.hakyu.network.internal.compile;

import dev.hakyu.cascade.api.Essentiality;
import dev.hakyu.model.Basis;
import dev.hakyu.model.Text;
import dev.hakyu.model.network.Importance;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.Supply;
import dev.hakyu.network.internal.compile.ItemGroup.Source;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/// Gathers the supplies into groups of (buyer, item).
final class SupplyCompiler {
    /// Taken when nothing at all is known: short, so that the question is asked and not hidden. No
    /// time of a stop is told from it.
    static final double PLACEHOLDER_STOCK_DAYS = 2;

    private static final double NO_SHARE = 1e-9;

    private final NodeTable nodes;
    private final Currency currency;
    private final Notebook notes;

    SupplyCompiler(NodeTable nodes, Currency currency, Notebook notes) {
        this.nodes = nodes;
        this.currency = currency;
        this.notes = notes;
    }

    private record Key(int buyer, String item) {}

    /// The groups of each buyer, in the order of the file.
    Map<Integer, List<ItemGroup>> groups(Network network) {
        Map<Key, ItemRows> byKey = new LinkedHashMap<>();
        for (Supply row : network.supplies()) {
            for (NodeTable.Part buyer : nodes.parts(row.to())) {
                byKey.computeIfAbsent(
                                new Key(buyer.node(), row.item()), _ -> new ItemRows(currency))
                        .add(row, buyer.share());
            }
        }
        Map<Integer, List<ItemGroup>> groups = new LinkedHashMap<>();
        byKey.forEach((key, rows) ->
                group(key, rows)
                        .ifPresent(group ->
                                groups.computeIfAbsent(key.buyer, _ -> new ArrayList<>())
                                        .add(group)));
        return groups;
    }

    private Optional<ItemGroup> group(Key key, ItemRows rows) {
        ItemRows.Shares shares = rows.shares();
        List<Source> sources = sources(key.buyer, rows, shares);
        double inside = sources.stream().mapToDouble(Source::share).sum();
        if (sources.isEmpty()) {
            return Optional.empty();
        }
        double outside = 1 - inside > NO_SHARE ? 1 - inside : 0;
        noteShares(key, shares, outside, rows.rows());
        Optional<ItemRows.Stock> stock = rows.stock(shares);
        Optional<StandardStock> standard =
                stock.isPresent() ? Optional.empty() : StandardStock.of(key.item);
        noteStock(key, rows.rows(), stock, standard);
        OptionalDouble units = rows.unitsPerDay(shares);
        noteAlternates(key, rows.rows());
        return Optional.of(
                new ItemGroup(
                        key.buyer,
                        key.item,
                        essentiality(key, rows.rows()),
                        sources,
                        outside,
                        stock.map(ItemRows.Stock::days)
                                .or(() -> standard.map(StandardStock::typicalDays))
                                .orElse(PLACEHOLDER_STOCK_DAYS),
                        0,
                        stock.map(ItemRows.Stock::basis)
                                .or(() -> standard.map(_ -> Basis.STANDARD))
                                .orElse(Basis.UNKNOWN),
                        stock.isEmpty() && standard.isEmpty(),
                        shares.basis(),
                        shares.missing(),
                        units.isPresent() ? (Double) units.getAsDouble() : null,
                        rows.rows()));
    }

    private List<Source> sources(int buyer, ItemRows rows, ItemRows.Shares shares) {
        Map<Integer, Source> bySupplier = new LinkedHashMap<>();
        for (int i = 0; i < rows.rows().size(); i++) {
            Supply row = rows.rows().get(i);
            double share = shares.shares().get(i);
            Double transit = row.inTransitDays();
            if (transit == null) {
                notes.unknown(
                        buyer,
                        suppliers(rows.rows()),
                        Noted.Topic.TRANSIT,
                        new Text(row.item() + "の輸送日数", "days in transit of " + row.item()),
                        new Text("0日(届くまでの分を見込まない)", "0 days (nothing under way)"));
            }
            for (NodeTable.Part supplier : nodes.parts(row.from())) {
                double part = share * supplier.share();
                if (part > NO_SHARE && supplier.node() != buyer) {
                    bySupplier.merge(
                            supplier.node(),
                            new Source(supplier.node(), part, transit == null ? 0 : transit),
                            (a, b) ->
                                    new Source(
                                            a.supplier(),
                                            a.share() + b.share(),
                                            (a.lagDays() * a.share() + b.lagDays() * b.share())
                                                    / (a.share() + b.share())));
                }
            }
        }
        return List.copyOf(bySupplier.values());
    }

    private Essentiality essentiality(Key key, List<Supply> rows) {
        Importance most = null;
        for (Supply row : rows) {
            Importance given = row.importance();
            if (given != null && (most == null || given.compareTo(most) < 0)) {
                most = given;
            }
        }
        if (most == null) {
            notes.unknown(
                    key.buyer,
                    suppliers(rows),
                    Noted.Topic.IMPORTANCE,
                    new Text(key.item + "の重要度", "importance of " + key.item),
                    new Text("必須(なければ作れない)", "essential (nothing is made without it)"));
            return Essentiality.ESSENTIAL;
        }
        return switch (most) {
            case ESSENTIAL -> Essentiality.ESSENTIAL;
            case IMPORTANT -> Essentiality.HALF;
            case MINOR -> Essentiality.NON_ESSENTIAL;
        };
    }

    private Set<Integer> suppliers(List<Supply> rows) {
        return rows.stream()
                .flatMap(row -> nodes.nodes(row.from()).stream())
                .collect(Collectors.toSet());
    }

    private void noteShares(Key key, ItemRows.Shares shares, double outside, List<Supply> rows) {
        Text what =
                new Text(
                        nodes.name(key.buyer) + "の" + key.item + "の仕入先ごとの比率",
                        "shares of " + key.item + " at " + nodes.name(key.buyer));
        switch (shares.how()) {
            case GIVEN, SINGLE_SOURCE -> {}
            case SCALED_TO_ONE ->
                    notes.standard(
                            key.buyer,
                            suppliers(rows),
                            Noted.Topic.SHARE,
                            what,
                            new Text("合計が1になるよう縮小", "scaled down to add to 1"),
                            new Text("supplies.csv の share", "share in supplies.csv"));
            case BY_VALUE ->
                    notes.standard(
                            key.buyer,
                            suppliers(rows),
                            Noted.Topic.SHARE,
                            what,
                            new Text("日額の割合で按分", "split by value per day"),
                            new Text(
                                    "supplies.csv の value_per_day",
                                    "value_per_day in supplies.csv"));
            case EQUALLY ->
                    notes.unknown(
                            key.buyer,
                            suppliers(rows),
                            Noted.Topic.SHARE,
                            what,
                            rows.size() == 1
                                    ? new Text("すべてこの1社から", "all from this one")
                                    : new Text("残りを等分", "what is left, in equal parts"));
        }
        if (outside > 0) {
            notes.unknown(
                    key.buyer,
                    suppliers(rows),
                    Noted.Topic.OUTSIDE,
                    new Text(
                            key.item + "の残り" + Figures.percent(outside) + "の入手先",
                            "where the other "
                                    + Figures.percent(outside)
                                    + " of "
                                    + key.item
                                    + " comes from"),
                    new Text("供給網の外から、影響なく届く", "from outside the network, unaffected"));
        }
    }

    private void noteStock(
            Key key,
            List<Supply> rows,
            Optional<ItemRows.Stock> stock,
            Optional<StandardStock> standard) {
        if (stock.isPresent()) {
            return;
        }
        Text what =
                new Text(
                        nodes.name(key.buyer) + "の" + key.item + "の在庫日数",
                        "days of stock of " + key.item + " at " + nodes.name(key.buyer));
        if (standard.isPresent()) {
            String days = Figures.days(standard.get().typicalDays());
            notes.standard(
                    key.buyer,
                    suppliers(rows),
                    Noted.Topic.STOCK,
                    what,
                    new Text(days + "日", days + " days"),
                    standard.get().source());
        } else {
            notes.unknown(
                    key.buyer,
                    suppliers(rows),
                    Noted.Topic.STOCK,
                    what,
                    new Text(
                            "不明(計算を続けるために2日と置くが、停止時期は示さない)",
                            "unknown (2 days keep the computation going; no time is told from it)"));
        }
    }

    private void noteAlternates(Key key, List<Supply> rows) {
        for (Supply row : rows) {
            Double after = row.alternateAfterDays();
            if (after != null) {
                notes.standard(
                        key.buyer,
                        suppliers(rows),
                        Noted.Topic.ALTERNATE,
                        new Text(
                                key.item + "の代替(" + Figures.days(after) + "日後から)",
                                "the alternative for "
                                        + key.item
                                        + " (after "
                                        + Figures.days(after)
                                        + " days)"),
                        new Text("計算に入れていない", "not computed"),
                        new Text(
                                "supplies.csv の alternate_after_days と alternate_share",
                                "alternate_after_days and alternate_share in supplies.csv"));
            }
        }
    }
}
