package dev.hakyu.brief.api;

import dev.hakyu.model.Text;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one scenario does, as values that can be kept and shown without computing again.
///
/// Probabilities are given the hits. Times are hours since `start`; an hour may be printed as a
/// clock time only where the stop's `precision` is `clock_time`.
///
/// @param version of this form, 1
/// @param scenario the text of the scenario's file, from which it can be computed again
/// @param sentence what one would say first
/// @param more sentences that follow it: how early in the bad case, what it rests on, the loss
/// @param stops every node that is touched, first stops first
/// @param outputs output over time, ours first
/// @param loss null where value added of ours is unknown, nothing is lost or runs are too few
/// @param cash organisations whose cash is known and touched, the first to run out first
/// @param whatHelps what moving one input does to our first stop, the strongest first
public record ScenarioResult(
        int version,
        String scenario,
        String title,
        Instant start,
        String zone,
        int horizonDays,
        Text sentence,
        List<Text> more,
        List<Hit> hits,
        List<Stop> stops,
        List<Output> outputs,
        @Nullable Loss loss,
        List<Cash> cash,
        List<Text> whatHelps,
        List<Assumed> assumptions,
        Provenance provenance) {
    public static final int VERSION = 1;

    public ScenarioResult {
        more = List.copyOf(more);
        hits = List.copyOf(hits);
        stops = List.copyOf(stops);
        outputs = List.copyOf(outputs);
        cash = List.copyOf(cash);
        whatHelps = List.copyOf(whatHelps);
        assumptions = List.copyOf(assumptions);
    }

    /// What is hit.
    ///
    /// @param item the only item that it delivers less of; null for all
    /// @param lost share of its capacity that is lost, more than 0, at most 1
    /// @param certainty id of the certainty
    public record Hit(
            String node, String name, @Nullable String item, double lost, String certainty) {}

    /// What happens to one node.
    ///
    /// @param ours it is ourselves or a site of ours
    /// @param probability share of runs in which it stops, 0 to 1
    /// @param probabilityError standard error of that share
    /// @param precision `clock_time`, `range_in_days`, `cannot_be_computed` or `no_stop`
    /// @param because from what was hit to here, one link each; empty where nothing is known
    /// @param sum the figures that made the time
    /// @param hours when it stops, over the runs in which it does; null when in none
    /// @param lostDays output lost, in days of its scheduled output
    /// @param lostValue the same in money, or null when its value added is unknown
    public record Stop(
            String node,
            String name,
            boolean ours,
            boolean hit,
            double probability,
            double probabilityError,
            String precision,
            Text sentence,
            Text sum,
            List<Text> because,
            @Nullable Range hours,
            Range lostDays,
            @Nullable Range lostValue,
            @Nullable String currency) {
        public Stop {
            because = List.copyOf(because);
        }

        /// Whether an hour of its stop may be printed.
        public boolean isFirm() {
            return precision.equals("clock_time");
        }
    }

    /// One in twenty is at or below `low`, one in twenty at or above `high`.
    public record Range(double low, double middle, double high) {}

    /// Output over time of one node, relative to its schedule.
    ///
    /// @param hours since the start, rising
    /// @param firstStopHours in the middle of the runs in which it stops; null when it does not or
    ///   no clock time may be said
    public record Output(
            String node,
            String name,
            boolean ours,
            List<Double> hours,
            List<Double> low,
            List<Double> middle,
            List<Double> high,
            @Nullable Double firstStopHours) {
        public Output {
            hours = List.copyOf(hours);
            low = List.copyOf(low);
            middle = List.copyOf(middle);
            high = List.copyOf(high);
        }
    }

    /// Our loss.
    ///
    /// @param insured false when no policy could be computed; `paid` is then nothing
    /// @param gross before insurance
    /// @param paid what insurance pays
    /// @param net what is left
    public record Loss(
            String currency,
            boolean insured,
            Range gross,
            Range paid,
            Range net,
            List<Exceeded> grossCurve,
            List<Exceeded> paidCurve,
            List<Exceeded> netCurve,
            Text sentence,
            Text madeOf) {
        public Loss {
            grossCurve = List.copyOf(grossCurve);
            paidCurve = List.copyOf(paidCurve);
            netCurve = List.copyOf(netCurve);
        }
    }

    /// The probability that a loss exceeds an amount.
    public record Exceeded(double amount, double probability) {}

    /// How long the cash of an organisation lasts while its output is down.
    ///
    /// @param bufferDays cash and credit line in days of its fixed cost
    /// @param middleHours when it runs out with the output of the middle run; null when not
    /// @param badHours the same with the output that one run in twenty is at or below
    /// @param sentence both as a sentence
    public record Cash(
            String organisation,
            String name,
            double bufferDays,
            @Nullable Double middleHours,
            @Nullable Double badHours,
            Text sentence) {}

    /// A value that nobody gave.
    public record Assumed(Text what, Text value, Text basis, @Nullable Text source) {}

    /// All that is needed to compute it again.
    public record Provenance(
            long seed, int runs, String engine, String networkVersion, String inputsHash) {}
}
