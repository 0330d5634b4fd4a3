package dev.hakyu.model.network;

import dev.hakyu.model.Basis;
import dev.hakyu.model.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a scenario does over time, in the network's names. Probabilities are *given* the hits; how
/// sure those are stands in the scenario and is never multiplied in.
///
/// @param nodes every node that is touched, first stops first, then by lost output
/// @param assumptions what it rests on that nobody stated, those with the largest effect first
public record Impact(
        Scenario scenario,
        List<NodeImpact> nodes,
        Totals totals,
        List<Assumption> assumptions,
        Provenance provenance) {
    public Impact {
        nodes = List.copyOf(nodes);
        assumptions = List.copyOf(assumptions);
    }

    public Optional<NodeImpact> findNode(NodeId node) {
        return nodes.stream().filter(each -> each.node().equals(node)).findFirst();
    }

    /// What happens to one node.
    ///
    /// @param hit it is hit itself
    /// @param stopProbability share of runs in which its output falls below half, 0 to 1
    /// @param stopProbabilityError standard error of that share
    /// @param firstStop when it stops; null when it stops in no run
    /// @param lostOutputDays output lost until the horizon, in days of its scheduled output
    /// @param lostValueAdded the same in money; null when its value added is unknown
    /// @param causes from this node back to what was hit, in a typical run that stops; empty when
    ///   it never falls below its schedule
    /// @param statement when it stops, as surely as may be said
    public record NodeImpact(
            NodeId node,
            String name,
            boolean hit,
            double stopProbability,
            double stopProbabilityError,
            @Nullable FirstStop firstStop,
            Band lostOutputDays,
            @Nullable MoneyBand lostValueAdded,
            OutputSeries output,
            List<Cause> causes,
            StopStatement statement) {
        public NodeImpact {
            if (!(stopProbability >= 0 && stopProbability <= 1)) {
                throw new IllegalArgumentException(
                        "stopProbability must be 0 to 1, got " + stopProbability);
            }
            causes = List.copyOf(causes);
        }

        public Optional<FirstStop> findFirstStop() {
            return Optional.ofNullable(firstStop);
        }

        public Optional<MoneyBand> findLostValueAdded() {
            return Optional.ofNullable(lostValueAdded);
        }
    }

    /// When a node first stops.
    ///
    /// @param ifStoppedHours hours since the start, over the runs in which it stops
    /// @param by times by which it has stopped in a given share of *all* runs, that share rising
    public record FirstStop(Band ifStoppedHours, List<StopBy> by) {
        public FirstStop {
            by = List.copyOf(by);
        }

        /// The time by which it has stopped in at least this share of all runs.
        public Optional<StopBy> findBy(double probability) {
            return by.stream().filter(each -> each.probability() >= probability).findFirst();
        }
    }

    /// By then it has stopped in this share of all runs.
    ///
    /// @param probability 0 to 1
    /// @param hours since the start
    public record StopBy(double probability, double hours, Instant at) {}

    /// One link of the chain of causes.
    ///
    /// @param sinceHours when it began, hours since the start
    public record Cause(NodeId node, Text why, double sinceHours) {}

    /// An amount of money over all runs; exact currency, amounts rounded by whoever shows them.
    public record MoneyBand(Currency currency, Band amount) {}

    /// When a node stops, said no more exactly than its inputs allow.
    ///
    /// @param precision what may be said
    /// @param sentence it, as a sentence
    /// @param sum the sum that made it: stock, share, start with their values and bases
    /// @param basis of the weakest input
    /// @param weakestInput which input that is, or what must be asked
    /// @param within the time that the sentence names; null when it names none
    /// @param stocks those that run out on the way, from this node backwards
    public record StopStatement(
            Precision precision,
            Text sentence,
            Text sum,
            Basis basis,
            Text weakestInput,
            @Nullable Within within,
            List<StockUsed> stocks) {
        public StopStatement {
            stocks = List.copyOf(stocks);
        }

        /// A statement that names no time and rests on no stock.
        public StopStatement(
                Precision precision, Text sentence, Text sum, Basis basis, Text weakestInput) {
            this(precision, sentence, sum, basis, weakestInput, null, List.of());
        }

        public Optional<Within> findWithin() {
            return Optional.ofNullable(within);
        }
    }

    /// When a stop is said to come, in hours since the start, both ends included; the two are the
    /// same for a clock time.
    public record Within(double fromHours, double toHours) {
        public Within {
            if (!(fromHours >= 0 && fromHours <= toHours)) {
                throw new IllegalArgumentException(
                        "a stop comes 0 or more hours after the start and not before its beginning, got "
                                + fromHours
                                + " to "
                                + toHours);
            }
        }
    }

    /// A stock that was computed with.
    ///
    /// @param holder who holds it
    /// @param suppliers who delivers it, as far as the network says
    /// @param basis STANDARD or UNKNOWN when nobody measured it
    /// @param measured the day its figure was true, the oldest of several rows; null when no row
    ///   says so
    public record StockUsed(
            NodeId holder,
            List<NodeId> suppliers,
            String item,
            Basis basis,
            @Nullable LocalDate measured) {
        public StockUsed {
            suppliers = List.copyOf(suppliers);
        }

        public Optional<LocalDate> findMeasured() {
            return Optional.ofNullable(measured);
        }
    }

    /// How exactly the time of a stop may be said.
    public enum Precision {
        /// Stock, share and start are measured or answered: a clock time.
        CLOCK_TIME,
        /// At least one is a standard value or unknown: a range in days.
        RANGE_IN_DAYS,
        /// Nothing that would carry a time: ask the buyer.
        CANNOT_BE_COMPUTED,
        /// It does not stop within the horizon.
        NO_STOP
    }

    /// Over the whole network, added as value added and never as revenue.
    ///
    /// @param lostValueAdded one band per currency that occurs, of nodes whose value is known
    /// @param ourLostValueAdded the same for our own sites alone
    /// @param nodesWithoutValue how many touched nodes have no known value and are in neither
    /// @param meanNodesStopped mean over runs
    public record Totals(
            List<MoneyBand> lostValueAdded,
            List<MoneyBand> ourLostValueAdded,
            int nodesWithoutValue,
            double meanNodesStopped) {
        public Totals {
            lostValueAdded = List.copyOf(lostValueAdded);
            ourLostValueAdded = List.copyOf(ourLostValueAdded);
        }
    }

    /// All that is needed to compute it again; the number of threads changes no digit.
    public record Provenance(long seed, int runs, String engineVersion, String networkVersion) {}
}
