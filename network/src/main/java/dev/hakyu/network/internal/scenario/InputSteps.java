package dev.hakyu.network.internal.scenario;

import dev.hakyu.model.Text;
import dev.hakyu.model.network.Impact.NodeImpact;
import dev.hakyu.model.network.Need;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.NodeId;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.model.network.Scenario;
import dev.hakyu.model.network.StageDuration;
import dev.hakyu.model.network.Supply;
import dev.hakyu.model.network.SystemId;
import dev.hakyu.network.api.InputChange;
import dev.hakyu.network.api.InputChange.Direction;
import dev.hakyu.network.internal.NetworkView;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Moves one input at a time.
public final class InputSteps {
    private static final double STOCK_DAYS = 1;
    private static final double SHARE = 0.1;
    private static final double TOLERANCE_HOURS = 8;
    private static final double MANUAL_SHARE = 0.2;
    private static final double RECOVERY_HOURS = 24;

    private final Network network;
    private final NetworkView view;
    private final Scenario scenario;
    private final boolean relief;
    private final List<InputChange> changes = new ArrayList<>();

    public InputSteps(Network network, Scenario scenario, Direction direction) {
        this.network = network;
        this.view = new NetworkView(network);
        this.scenario = scenario;
        this.relief = direction == Direction.RELIEF;
    }

    public List<InputChange> of(NodeImpact stop) {
        if (stop.causes().size() > 1) {
            NodeId from = stop.causes().get(1).node();
            if (from instanceof SystemId system) {
                need(stop.node(), system);
            } else {
                view.findOwner(from).ifPresent(supplier -> supply(stop.node(), supplier));
            }
        }
        recovery().ifPresent(changes::add);
        return List.copyOf(changes);
    }

    private void supply(NodeId buyer, OrganisationId supplier) {
        List<Supply> rows =
                network.supplies().stream()
                        .filter(row -> concerns(row.to(), buyer))
                        .filter(row -> view.findOwner(row.from()).equals(Optional.of(supplier)))
                        .toList();
        Set<String> items = new LinkedHashSet<>();
        rows.forEach(row -> items.add(row.item()));
        String named = String.join("、", items);
        List<Supply> held =
                network.supplies().stream()
                        .filter(row -> concerns(row.to(), buyer) && items.contains(row.item()))
                        .filter(row -> canMove(row.stockDays(), STOCK_DAYS, Double.MAX_VALUE))
                        .toList();
        if (!held.isEmpty()) {
            change(
                    new Text(named + "の在庫日数", "the days of stock of " + String.join(", ", items)),
                    said(
                            "在庫が1日多ければ",
                            "在庫が1日少なければ",
                            "with one more day of stock",
                            "with one day less"),
                    held,
                    row -> withStock(row, moved(row.stockDays(), STOCK_DAYS)));
        }
        double step = relief ? -SHARE : SHARE;
        List<Supply> shared =
                rows.stream()
                        .filter(row ->
                                row.share() != null
                                        && row.share() + step > 0
                                        && row.share() + step <= 1)
                        .toList();
        if (!shared.isEmpty()) {
            String name = view.nameOf(supplier);
            change(
                    new Text(name + "からの比率", "the share that comes from " + name),
                    said(
                            "比率が10ポイント低ければ",
                            "比率が10ポイント高ければ",
                            "with a share ten points lower",
                            "with a share ten points higher"),
                    shared,
                    row -> withShare(row, row.share() == null ? 0 : row.share() + step));
        }
    }

    private void need(NodeId who, SystemId system) {
        List<Need> rows =
                network.needs().stream()
                        .filter(row -> row.system().equals(system) && concerns(row.who(), who))
                        .toList();
        String name = view.nameOf(system);
        List<Need> tolerant =
                rows.stream()
                        .filter(row ->
                                canMove(row.toleranceHours(), TOLERANCE_HOURS, Double.MAX_VALUE))
                        .toList();
        if (!tolerant.isEmpty()) {
            changeNeeds(
                    new Text(name + "の許容停止時間", "the tolerable outage of " + name),
                    said(
                            "許容停止時間が8時間長ければ",
                            "許容停止時間が8時間短ければ",
                            "with eight hours more of tolerance",
                            "with eight hours less"),
                    tolerant,
                    row ->
                            row.withFigures(
                                    moved(row.toleranceHours(), TOLERANCE_HOURS),
                                    row.manualShare(),
                                    row.manualHours()));
        }
        List<Need> manual =
                rows.stream().filter(row -> canMove(row.manualShare(), MANUAL_SHARE, 1)).toList();
        if (!manual.isEmpty()) {
            changeNeeds(
                    new Text(name + "なしで手作業で続けられる割合", "the share kept up by hand without " + name),
                    said(
                            "手作業で続けられる割合が20ポイント高ければ",
                            "手作業で続けられる割合が20ポイント低ければ",
                            "with twenty points more done by hand",
                            "with twenty points less"),
                    manual,
                    row ->
                            row.withFigures(
                                    row.toleranceHours(),
                                    moved(row.manualShare(), MANUAL_SHARE),
                                    row.manualHours()));
        }
    }

    /// All stages scaled, so that together they take typically a day less or more.
    private Optional<InputChange> recovery() {
        double hours =
                scenario.stages().values().stream().mapToDouble(StageDuration::typicalHours).sum();
        double other = hours + (relief ? -RECOVERY_HOURS : RECOVERY_HOURS);
        if (!(hours > 0 && other > 0)) {
            return Optional.empty();
        }
        String hit = view.nameOf(scenario.hits().getFirst().node());
        return Optional.of(
                new InputChange(
                        new Text(hit + "の復旧にかかる時間", "the time of recovery of " + hit),
                        said(
                                "復旧が1日早ければ",
                                "復旧が1日遅ければ",
                                "with recovery a day earlier",
                                "with recovery a day later"),
                        network,
                        scenario.withTimes(other / hours)));
    }

    /// A row of a node itself, or of the organisation that it belongs to.
    private boolean concerns(NodeId row, NodeId node) {
        return row.equals(node)
                || (row instanceof OrganisationId && view.findOwner(node).equals(Optional.of(row)));
    }

    private boolean canMove(
            @org.jspecify.annotations.Nullable Double value, double step, double most) {
        return value != null && moved(value, step) >= 0 && moved(value, step) <= most;
    }

    private double moved(@org.jspecify.annotations.Nullable Double value, double step) {
        return (value == null ? 0 : value) + (relief ? step : -step);
    }

    private static Supply withStock(Supply row, double days) {
        return row.withFigures(row.share(), row.importance(), days);
    }

    private static Supply withShare(Supply row, double share) {
        return row.withFigures(share, row.importance(), row.stockDays());
    }

    private void change(Text input, Text step, List<Supply> rows, UnaryOperator<Supply> moved) {
        List<Supply> all =
                network.supplies().stream()
                        .map(row -> rows.contains(row) ? moved.apply(row) : row)
                        .toList();
        changes.add(new InputChange(input, step, network.withRows(all, network.needs()), scenario));
    }

    private void changeNeeds(Text input, Text step, List<Need> rows, UnaryOperator<Need> moved) {
        List<Need> all =
                network.needs().stream()
                        .map(row -> rows.contains(row) ? moved.apply(row) : row)
                        .toList();
        changes.add(
                new InputChange(input, step, network.withRows(network.supplies(), all), scenario));
    }

    private Text said(String reliefJa, String strainJa, String reliefEn, String strainEn) {
        return relief ? new Text(reliefJa, reliefEn) : new Text(strainJa, strainEn);
    }
}
