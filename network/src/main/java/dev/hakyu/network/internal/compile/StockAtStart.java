package dev.hakyu.network.internal.compile;

import dev.hakyu.cascade.api.Schedule;
import dev.hakyu.model.Text;
import dev.hakyu.model.network.Hit;
import dev.hakyu.model.network.Scenario;
import dev.hakyu.model.network.Stage;
import dev.hakyu.model.network.StageDuration;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/// What a stock that was counted after the stop was at the stop.
///
/// The engine runs stocks down from the start of the scenario. A count of a later day is what was
/// left then; what did not arrive until then was used before, and is added: share of the suppliers
/// that are hit, times the buyer's working days from the stop to the beginning of the day of the
/// count. A day is all that is known of a count; its beginning gives the earlier stop. What is lost
/// through suppliers that fail later in the chain is not added, and an assumption says so.
final class StockAtStart {
    private static final double HOURS_OF_DAY = 24;

    private final Scenario scenario;
    private final NodeTable nodes;
    private final Notebook notes;
    private final Map<Integer, Double> lostShares = new HashMap<>();
    private final Map<Integer, Double> hoursDown = new HashMap<>();

    StockAtStart(Scenario scenario, NodeTable nodes, Notebook notes) {
        this.scenario = scenario;
        this.nodes = nodes;
        this.notes = notes;
        for (Hit hit : scenario.hits()) {
            nodes.struck(hit)
                    .forEach(node -> {
                        lostShares.put(node, 1 - hit.level());
                        hoursDown.put(node, most(scenario.stagesOf(hit)));
                    });
        }
    }

    /// The group with what was used of its stock between the stop and the count.
    ///
    /// @param schedule of the buyer
    ItemGroup of(ItemGroup group, Schedule schedule) {
        LocalDate day = StocksAlong.measured(group).orElse(null);
        if (day == null || !group.stockBasis().isFirm()) {
            return group;
        }
        Instant counted = day.atStartOfDay(scenario.zone()).toInstant();
        double hours = Duration.between(scenario.startInstant(), counted).toMillis() / 3_600_000.0;
        if (hours <= 0) {
            return group;
        }
        double used = 0;
        for (ItemGroup.Source source : group.sources()) {
            double lost = source.share() * lostShares.getOrDefault(source.supplier(), 0.0);
            double lag = source.lagDays() * HOURS_OF_DAY;
            double down = hoursDown.getOrDefault(source.supplier(), 0.0);
            used += lost * daysWorked(schedule, lag, Math.min(hours, down + lag));
        }
        if (used == 0) {
            note(group);
        }
        return group.withUsedDays(used);
    }

    private static double daysWorked(Schedule schedule, double fromHours, double toHours) {
        double step = schedule.stepHours();
        double worked = 0;
        for (long i = (long) Math.floor(fromHours / step); i * step < toHours; i++) {
            double open = Math.min(toHours, (i + 1) * step) - Math.max(fromHours, i * step);
            worked += schedule.weight(i) * Math.max(0, open);
        }
        return worked / schedule.operatingHoursPerDay();
    }

    /// The longest that the stages may take; until then a supplier may still be down.
    private static double most(Map<Stage, StageDuration> stages) {
        return stages.values().stream().mapToDouble(StockAtStart::most).sum();
    }

    private static double most(StageDuration stage) {
        return switch (stage) {
            case StageDuration.Constant(double hours) -> hours;
            case StageDuration.Lognormal90(double _, double high) -> high;
            case StageDuration.Pert(double _, double _, double high) -> high;
        };
    }

    private void note(ItemGroup group) {
        notes.standard(
                group.buyer(),
                group.suppliers(),
                Noted.Topic.STOCK,
                new Text(
                        nodes.name(group.buyer()) + "の" + group.item() + "の在庫(停止の後の実績)",
                        "stock of "
                                + group.item()
                                + " at "
                                + nodes.name(group.buyer())
                                + ", counted after the stop"),
                new Text(
                        "停止の時点からこの値とする(測定日までに届かなかった分は足していない)",
                        "taken from the stop on; what did not arrive before the count is not added"),
                new Text("Hakyu の計算の範囲", "what Hakyu computes"));
    }
}
