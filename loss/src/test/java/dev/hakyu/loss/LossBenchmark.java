package dev.hakyu.loss;

import dev.hakyu.loss.api.Bracket;
import dev.hakyu.loss.api.EventLoss;
import dev.hakyu.loss.api.Frequency;
import dev.hakyu.loss.api.InsurancePolicy;
import dev.hakyu.loss.api.LatticeOptions;
import dev.hakyu.loss.api.Lognormal90;
import dev.hakyu.loss.api.LossScenario;
import dev.hakyu.loss.api.Pert;
import dev.hakyu.loss.api.Severity;
import dev.hakyu.loss.api.YearlyLoss;
import dev.hakyu.loss.internal.HalfTransform;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/// Times the scenarios of docs/performance.md: warmed up, then the middle of 21 runs on one thread.
/// Each first meets its reference value, or nothing is printed. Not part of the test phase.
public final class LossBenchmark {

    private static final int WARM_UP = 25;
    private static final int RUNS = 21;
    private static final int POINTS = 1 << 17;

    private LossBenchmark() {}

    /// Prints milliseconds: middle (fastest to slowest).
    public static void main(String[] args) {
        Lognormal90 severity = new Lognormal90(1e6, 1e8);
        LatticeOptions lattice = LatticeOptions.fixed(80_500, POINTS);
        Frequency poisson = new Frequency.Poisson(0.3);
        Frequency mixed = Frequency.PoissonMixedOverPert.of(Pert.of(.1, .5, 3));
        year("C, Poisson, 2^17 points", () -> YearlyLoss.of(poisson, severity, lattice), 136_234e3);
        year(
                "C, negative binomial r 3, 2^17 points",
                () -> YearlyLoss.of(new Frequency.NegativeBinomial(3, .1), severity, lattice),
                136_234e3);
        year("C, Poisson, automatic grid", () -> YearlyLoss.of(poisson, severity), 136_234e3);
        year(
                "D, mixed rate, 2^17 points",
                () -> YearlyLoss.of(mixed, severity, lattice),
                267_636e3);
        year("D, mixed rate, automatic grid", () -> YearlyLoss.of(mixed, severity), 267_636e3);
        year(
                "A, two mixed rates, secondary loss",
                () -> YearlyLoss.of(List.of(scenarioA()), LatticeOptions.automatic()),
                319_220e3);
        transforms();
        event();
    }

    private static LossScenario scenarioA() {
        return new LossScenario(
                "A",
                new Frequency.PoissonMixedOverPert(
                        List.of(Pert.of(10, 24, 60), Pert.of(.1, .25, .6)), 0.2988672826727608),
                new Severity.PrimarySecondary(
                        Pert.of(1e6, 5e6, 5e7), 0.225, Pert.of(1e6, 2e7, 3e8)));
    }

    private static void year(String name, Supplier<YearlyLoss> work, double p99) {
        YearlyLoss loss = work.get();
        Bracket found = loss.quantile(0.99);
        // The negative binomial row has the same mean, so its P99 is within 2 % of C's.
        if (Math.abs(found.value() / p99 - 1) > 0.02) {
            throw new IllegalStateException(name + ": P99 is " + found + ", not " + p99);
        }
        print(name + " (" + loss.grid().points() + " points)", work);
    }

    private static void transforms() {
        double[] x = new SplittableRandom(1).doubles(POINTS).toArray();
        double[] re = new double[POINTS / 2];
        double[] im = new double[POINTS / 2];
        HalfTransform transform = new HalfTransform(POINTS, 0);
        print(
                "own half transform, forward",
                () -> {
                    transform.forward(x, re, im);
                    return re[1];
                });
        double[] back = new double[POINTS];
        print(
                "own half transform, forward and backward",
                () -> {
                    transform.forward(x, re, im);
                    transform.backward(re, im, back);
                    return back[1];
                });
        for (int k = 0; k < POINTS; k++) {
            if (Math.abs(back[k] - x[k]) > 1e-12) {
                throw new IllegalStateException("transform does not come back at " + k);
            }
        }
        print("own half transform, tables", () -> new HalfTransform(POINTS, 20));
    }

    private static void event() {
        SplittableRandom stream = new SplittableRandom(2);
        double[] hours = stream.doubles(10_000, 0, 400).toArray();
        double[] loss = Arrays.stream(hours).map(h -> 500_000 * h).toArray();
        print(
                "one incident, 10,000 runs, insured",
                () -> EventLoss.of(loss, hours, InsurancePolicy.perEvent(5e6, 1e8)));
    }

    private static void print(String name, Supplier<?> work) {
        Object last = null;
        for (int i = 0; i < WARM_UP; i++) {
            last = work.get();
        }
        double[] millis = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            long start = System.nanoTime();
            last = work.get();
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        System.out.printf(
                "%-62s %8.2f ms (%.2f to %.2f) %s%n",
                name, millis[RUNS / 2], millis[0], millis[RUNS - 1], last == null ? "none" : "");
    }
}
