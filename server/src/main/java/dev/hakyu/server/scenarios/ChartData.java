package dev.hakyu.server.scenarios;

import dev.hakyu.brief.api.DayMark;
import dev.hakyu.brief.api.ScenarioResult;
import dev.hakyu.brief.api.ScenarioResult.Exceeded;
import dev.hakyu.brief.api.ScenarioResult.Output;
import dev.hakyu.server.shell.Messages;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the script draws: numbers with every word that stands beside them.
///
/// @param outputs one picture each
/// @param loss null where no loss is known
record ChartData(List<OutputChart> outputs, @Nullable LossChart loss) {
    private static final double CALM = 0.99;
    private static final double HOURS_AFTER_CALM = 72;
    private static final double LEAST_HOURS = 168;

    /// Output over time.
    ///
    /// @param days midnights, with the day in the reader's calendar
    /// @param stop the first stop, or null
    record OutputChart(
            String name,
            List<Mark> days,
            List<Double> hours,
            List<Double> low,
            List<Double> middle,
            List<Double> high,
            @Nullable Mark stop) {}

    /// A place on an axis with its words.
    record Mark(double at, String label) {}

    /// Probability that the loss exceeds an amount.
    record LossChart(String unit, double perUnit, String axis, List<LossLine> lines) {}

    /// One line with its name beside it.
    ///
    /// @param points amount and probability, 0 to 1
    record LossLine(String kind, String name, List<List<Double>> points) {}

    static ChartData of(ResultView view, Messages t) {
        List<OutputChart> outputs =
                view.drawn().stream().map(output -> output(view, output, t)).toList();
        ScenarioResult.Loss loss = view.result().loss();
        return new ChartData(outputs, loss == null ? null : loss(loss, t));
    }

    private static OutputChart output(ResultView view, Output output, Messages t) {
        int shown = untilCalm(output);
        Double stop = output.firstStopHours();
        return new OutputChart(
                output.name(),
                days(view, output.hours().get(shown - 1)),
                output.hours().subList(0, shown),
                output.low().subList(0, shown),
                output.middle().subList(0, shown),
                output.high().subList(0, shown),
                stop == null
                        ? null
                        : new Mark(stop, t.get("scenarios.stopsAt", view.moment(stop))));
    }

    /// How many points are worth drawing: until a while after the last deviation.
    private static int untilCalm(Output output) {
        List<Double> hours = output.hours();
        double last = 0;
        for (int i = 0; i < hours.size(); i++) {
            if (output.low().get(i) < CALM) {
                last = hours.get(i);
            }
        }
        double until = Math.max(last + HOURS_AFTER_CALM, LEAST_HOURS);
        int shown = Math.min(2, hours.size());
        while (shown < hours.size() && hours.get(shown) <= until) {
            shown++;
        }
        return shown;
    }

    private static List<Mark> days(ResultView view, double lastHour) {
        return DayMark.within(view.result().start(), lastHour, view.zone()).stream()
                .map(mark -> new Mark(mark.atHours(), mark.label(view.lang())))
                .toList();
    }

    private static LossChart loss(ScenarioResult.Loss loss, Messages t) {
        double largest = loss.gross().high();
        boolean yen = loss.currency().equals("JPY");
        double perUnit = yen ? (largest >= 1e8 ? 1e8 : 1e4) : 1e6;
        String unit =
                yen
                        ? t.get(
                                perUnit == 1e8
                                        ? "scenarios.hundredMillionYen"
                                        : "scenarios.tenThousandYen")
                        : t.get("scenarios.millions", loss.currency());
        List<LossLine> lines = new ArrayList<>();
        lines.add(new LossLine("gross", t.get("scenarios.gross"), points(loss.grossCurve())));
        if (loss.insured()) {
            lines.add(new LossLine("paid", t.get("scenarios.paid"), points(loss.paidCurve())));
            lines.add(new LossLine("net", t.get("scenarios.net"), points(loss.netCurve())));
        }
        return new LossChart(unit, perUnit, t.get("scenarios.exceeds"), lines);
    }

    private static List<List<Double>> points(List<Exceeded> curve) {
        return curve.stream().map(point -> List.of(point.amount(), point.probability())).toList();
    }
}
