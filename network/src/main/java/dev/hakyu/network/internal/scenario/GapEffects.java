package dev.hakyu.network.internal.scenario;

import dev.hakyu.model.Text;
import dev.hakyu.model.network.Impact;
import dev.hakyu.model.network.Impact.NodeImpact;
import dev.hakyu.model.network.Importance;
import dev.hakyu.model.network.Need;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.Supply;
import dev.hakyu.network.api.RowsWorthFilling.Row;
import dev.hakyu.network.internal.NetworkView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// Tries a low and a high value in each gap and tells what that does to our own sites.
public final class GapEffects {
    private static final double LOW_STOCK_DAYS = 0.5;
    private static final double HIGH_STOCK_DAYS = 10;
    private static final double LOW_SHARE = 0.1;
    private static final double HIGH_SHARE = 1;
    private static final double LOW_TOLERANCE_HOURS = 0;
    private static final double HIGH_TOLERANCE_HOURS = 72;
    private static final double HIGH_MANUAL_SHARE = 0.6;
    private static final double MANUAL_HOURS = 720;

    private final Network network;
    private final NetworkView view;
    private final Function<Network, Impact> simulate;

    public GapEffects(Network network, Function<Network, Impact> simulate) {
        this.network = network;
        this.view = new NetworkView(network);
        this.simulate = simulate;
    }

    private record Tried(Row row, double spreadDays) {}

    public List<Row> withEffects(List<Gap> gaps) {
        List<Tried> tried = new ArrayList<>();
        for (Gap gap : gaps) {
            Optional<Network> low = filled(gap, true);
            Optional<Network> high = filled(gap, false);
            if (low.isEmpty() || high.isEmpty()) {
                tried.add(new Tried(gap.row(), -1));
                continue;
            }
            double lostLow = lostDays(simulate.apply(low.get()));
            double lostHigh = lostDays(simulate.apply(high.get()));
            tried.add(new Tried(told(gap, lostLow, lostHigh), Math.abs(lostHigh - lostLow)));
        }
        // Rows that cannot be tried keep their place among equals: the sort is stable.
        return tried.stream()
                .sorted(Comparator.comparingDouble(GapEffects::rank).reversed())
                .map(Tried::row)
                .toList();
    }

    /// A row without which nothing can be computed stays first; one that was tried and moves
    /// nothing goes last.
    private static double rank(Tried tried) {
        if (tried.spreadDays() < 0) {
            return tried.row().column().equals("item") ? Double.MAX_VALUE : 0.01;
        }
        return tried.spreadDays();
    }

    private double lostDays(Impact impact) {
        return impact.nodes().stream()
                .filter(node -> view.isOurs(node.node()))
                .map(NodeImpact::lostOutputDays)
                .mapToDouble(band -> band.mean())
                .sum();
    }

    private static Row told(Gap gap, double low, double high) {
        Row row = gap.row();
        Text effect =
                new Text(
                        "%sのとき失う生産は%s日分、%sのとき%s日分です"
                                .formatted(
                                        shown(row.column(), true).ja(),
                                        days(low),
                                        shown(row.column(), false).ja(),
                                        days(high)),
                        "%s: %s days of output lost; %s: %s days"
                                .formatted(
                                        shown(row.column(), true).en(),
                                        days(low),
                                        shown(row.column(), false).en(),
                                        days(high)));
        return new Row(
                row.file(), row.node(), row.item(), row.column(), row.why(), row.score(), effect);
    }

    private static String days(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static Text shown(String column, boolean low) {
        return switch (column) {
            case "stock_days" ->
                    low
                            ? new Text("在庫0.5日", "0.5 days of stock")
                            : new Text("在庫10日", "10 days of stock");
            case "share" ->
                    low
                            ? new Text("比率10%", "a share of 10 %")
                            : new Text("比率100%", "a share of 100 %");
            case "importance" -> low ? new Text("必須", "essential") : new Text("軽微", "minor");
            case "tolerance_hours" ->
                    low
                            ? new Text("猶予0時間", "no tolerance")
                            : new Text("猶予72時間", "72 hours of tolerance");
            default ->
                    low ? new Text("手作業なし", "no manual work") : new Text("手作業で60%", "60 % by hand");
        };
    }

    private Optional<Network> filled(Gap gap, boolean low) {
        Supply supply = gap.supply();
        if (supply != null) {
            return filledSupply(supply, gap.row().column(), low).map(row -> with(supply, row));
        }
        Need need = gap.need();
        if (need != null) {
            return Optional.of(with(need, filledNeed(need, gap.row().column(), low)));
        }
        return Optional.empty();
    }

    private static Optional<Supply> filledSupply(Supply row, String column, boolean low) {
        Double stock = row.stockDays();
        Double share = row.share();
        Importance importance = row.importance();
        switch (column) {
            case "stock_days" -> stock = low ? LOW_STOCK_DAYS : HIGH_STOCK_DAYS;
            case "share" -> share = low ? LOW_SHARE : HIGH_SHARE;
            case "importance" -> importance = low ? Importance.ESSENTIAL : Importance.MINOR;
            default -> {
                return Optional.empty();
            }
        }
        return Optional.of(row.withFigures(share, importance, stock));
    }

    private static Need filledNeed(Need row, String column, boolean low) {
        boolean tolerance = column.equals("tolerance_hours");
        Double hours = low ? LOW_TOLERANCE_HOURS : HIGH_TOLERANCE_HOURS;
        Double manual = low ? 0 : HIGH_MANUAL_SHARE;
        Double manualHours = row.manualHours() == null ? MANUAL_HOURS : row.manualHours();
        return row.withFigures(
                tolerance ? hours : row.toleranceHours(),
                tolerance ? row.manualShare() : manual,
                tolerance ? row.manualHours() : manualHours);
    }

    private Network with(Supply old, Supply filled) {
        List<Supply> rows =
                network.supplies().stream().map(row -> row.equals(old) ? filled : row).toList();
        return network.withRows(rows, network.needs());
    }

    private Network with(Need old, Need filled) {
        List<Need> rows =
                network.needs().stream().map(row -> row.equals(old) ? filled : row).toList();
        return network.withRows(network.supplies(), rows);
    }
}
