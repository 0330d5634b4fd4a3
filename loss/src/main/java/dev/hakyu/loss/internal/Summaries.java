package dev.hakyu.loss.internal;

import dev.hakyu.loss.api.Bracket;
import dev.hakyu.loss.api.LossSummary;
import dev.hakyu.loss.api.LossSummary.Exceedance;
import dev.hakyu.loss.api.LossSummary.Quantile;
import dev.hakyu.loss.api.LossSummary.ReturnPeriod;
import dev.hakyu.loss.api.LossSummary.Tail;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.DoubleFunction;

/// Reads a law off into the summary people see.
public final class Summaries {

    private static final double[] PROBABILITIES = {
        0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 0.995, 0.999
    };
    private static final double[] TAILS = {0.9, 0.95, 0.99, 0.995};
    private static final double[] YEARS = {2, 5, 10, 20, 50, 100, 200, 500, 1000};

    private Summaries() {}

    /// One event: no years, no occurrence curve.
    public static LossSummary ofEvent(Law law) {
        return of(law, List.of(), List.of());
    }

    /// A year's total, with the curve of its largest event.
    public static LossSummary ofYear(Law law, DoubleFunction<Bracket> largestEventAbove) {
        List<ReturnPeriod> periods =
                Arrays.stream(YEARS)
                        .mapToObj(years -> new ReturnPeriod(years, law.quantile(1 - 1 / years)))
                        .toList();
        List<Exceedance> largest =
                chartLosses(law).stream()
                        .map(loss -> new Exceedance(loss, largestEventAbove.apply(loss)))
                        .toList();
        return of(law, periods, largest);
    }

    /// A year's total whose largest event was not worked out.
    public static LossSummary ofYear(Law law) {
        LossSummary summary = ofYear(law, loss -> Bracket.exact(0));
        return of(law, summary.returnPeriods(), List.of());
    }

    private static LossSummary of(
            Law law, List<ReturnPeriod> periods, List<Exceedance> occurrence) {
        return new LossSummary(
                law.kind(),
                law.mean(),
                law.standardDeviation(),
                Arrays.stream(PROBABILITIES)
                        .mapToObj(p -> new Quantile(p, law.quantile(p)))
                        .toList(),
                Arrays.stream(TAILS)
                        .mapToObj(p -> new Tail(p, law.quantile(p), law.tailMean(p)))
                        .toList(),
                law.probabilityOfZero(),
                periods,
                chartLosses(law).stream()
                        .map(loss -> new Exceedance(loss, law.probabilityAbove(loss)))
                        .toList(),
                occurrence);
    }

    /// 0, then the quantiles at every half percent, then ever closer to 1 down to 1e-5.
    private static List<Double> chartLosses(Law law) {
        TreeSet<Double> losses = new TreeSet<>();
        losses.add(0.0);
        for (int i = 1; i < 200; i++) {
            losses.add(law.quantile(i / 200.0).value());
        }
        for (int i = 0; i <= 60; i++) {
            losses.add(law.quantile(1 - 5e-3 * Math.pow(10, -i / 22.0)).value());
        }
        losses.removeIf(loss -> loss.isInfinite());
        return new ArrayList<>(losses);
    }
}
