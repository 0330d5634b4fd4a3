package dev.hakyu.loss.internal;

import dev.hakyu.loss.api.Frequency;
import dev.hakyu.loss.api.InsurancePolicy;
import dev.hakyu.loss.api.LossScenario;
import dev.hakyu.loss.api.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;

/// Years drawn one by one, for what has no exact form: a yearly deductible or limit, net of
/// insurance.
///
/// Each block of years has its own random stream made from (seed, block), so the digits do not
/// depend on the number of threads.
public final class YearSimulation {

    private static final int BLOCK = 4096;
    private static final double LEFT_OVER = 1e-12;

    private final List<LossScenario> scenarios;
    private final List<double[]> countsUpTo;
    private final InsurancePolicy policy;
    private final long seed;

    public YearSimulation(List<LossScenario> scenarios, InsurancePolicy policy, long seed) {
        this.scenarios = List.copyOf(scenarios);
        this.policy = policy;
        this.seed = seed;
        countsUpTo = scenarios.stream().map(s -> cumulative(s.frequency())).toList();
    }

    private static double[] cumulative(Frequency frequency) {
        double[] table = frequency.probabilities(LEFT_OVER);
        Arrays.parallelPrefix(table, Double::sum);
        return table;
    }

    /// Net losses of so many years, in the order they were drawn.
    ///
    /// @throws InterruptedException when the calling thread is interrupted while waiting
    public double[] netLosses(int years, int threads) throws InterruptedException {
        double[] net = new double[years];
        List<Callable<Boolean>> blocks = new ArrayList<>();
        for (int start = 0; start < years; start += BLOCK) {
            int from = start;
            blocks.add(() -> {
                fill(net, from, Math.min(years, from + BLOCK));
                return true;
            });
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            for (Future<Boolean> done : pool.invokeAll(blocks)) {
                done.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a block of simulated years failed", e);
        }
        return net;
    }

    private void fill(double[] net, int from, int to) {
        RandomGenerator stream = stream(seed, from / BLOCK);
        for (int year = from; year < to; year++) {
            double gross = 0;
            double paid = 0;
            for (int s = 0; s < scenarios.size(); s++) {
                int events = count(countsUpTo.get(s), stream.nextDouble());
                for (int event = 0; event < events; event++) {
                    Event drawn = draw(scenarios.get(s).severity(), stream);
                    gross += drawn.loss;
                    paid += policy.paidForStop(drawn.loss, drawn.stopHours);
                }
            }
            net[year] = Math.max(0, gross - policy.paidForYear(paid));
        }
    }

    private record Event(double loss, double stopHours) {}

    private static Event draw(Severity severity, RandomGenerator stream) {
        return switch (severity) {
            case Severity.Single single -> new Event(single.loss().sample(stream), 0);
            case Severity.Outage outage -> {
                double hours = outage.hours().sample(stream);
                yield new Event(hours * outage.lossPerHour(), hours);
            }
            case Severity.PrimarySecondary both ->
                    new Event(PaidSeverity.gross(both).sample(stream), 0);
        };
    }

    private static int count(double[] cumulative, double uniform) {
        int n = 0;
        while (n < cumulative.length - 1 && cumulative[n] < uniform) {
            n++;
        }
        return n;
    }

    /// A stream of its own for each block: both words pass the mixer of SplitMix64.
    static RandomGenerator stream(long seed, int block) {
        return new SplittableRandom(mixed(mixed(seed) + block));
    }

    private static long mixed(long word) {
        long z = word + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
