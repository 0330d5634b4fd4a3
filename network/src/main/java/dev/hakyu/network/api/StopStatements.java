package dev.hakyu.network.api;

import dev.hakyu.model.Basis;
import dev.hakyu.model.Text;
import dev.hakyu.model.network.Impact.FirstStop;
import dev.hakyu.model.network.Impact.Precision;
import dev.hakyu.model.network.Impact.StopStatement;
import dev.hakyu.model.network.Scenario;
import dev.hakyu.network.internal.compile.StopWording;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Decides how exactly the time of a stop may be said (compile.md, "Basis of a number").
///
/// A clock time is said only where stock, share and start are measured or answered. With a standard
/// or unknown value among them it becomes a range in days, in which the time is also halved and
/// doubled, because a standard stock may be off by that much. With names only nothing is computed:
/// the buyer is asked for item, days of stock and alternative.
public final class StopStatements {
    private StopStatements() {}

    /// Something that the time of a stop rests on: stock, share, start, tolerance.
    ///
    /// @param what its name: 在庫, stock
    /// @param value as shown, with its unit and day; null when nobody gave one
    public record Input(Text what, @Nullable Text value, Basis basis) {
        public Optional<Text> findValue() {
            return Optional.ofNullable(value);
        }
    }

    /// Which form of statement the inputs allow.
    ///
    /// @param inputs that the stop rests on; empty with names only
    /// @param stops whether it stops at all in the simulation
    public static Precision precision(List<Input> inputs, boolean stops) {
        if (inputs.isEmpty()) {
            return Precision.CANNOT_BE_COMPUTED;
        }
        if (!stops) {
            return Precision.NO_STOP;
        }
        return weakest(inputs).map(Input::basis).orElse(Basis.UNKNOWN).isFirm()
                ? Precision.CLOCK_TIME
                : Precision.RANGE_IN_DAYS;
    }

    /// The statement on one node.
    ///
    /// @param name of the node
    /// @param stopProbability share of the runs in which it stops, 0 to 1
    /// @param firstStop null when it stops in none
    public static StopStatement of(
            String name,
            List<Input> inputs,
            double stopProbability,
            @Nullable FirstStop firstStop,
            Scenario scenario) {
        Precision precision = precision(inputs, firstStop != null);
        Optional<Input> weakest = weakest(inputs);
        Basis basis = weakest.map(Input::basis).orElse(Basis.UNKNOWN);
        return new StopStatement(
                precision,
                StopWording.sentence(name, precision, basis, stopProbability, firstStop, scenario),
                StopWording.sum(inputs),
                basis,
                weakest.map(StopWording::weakest).orElse(StopWording.ASK_THE_BUYER));
    }

    /// The input that carries least; of equals the first.
    private static Optional<Input> weakest(List<Input> inputs) {
        Input weakest = null;
        for (Input input : inputs) {
            if (weakest == null || input.basis().compareTo(weakest.basis()) > 0) {
                weakest = input;
            }
        }
        return Optional.ofNullable(weakest);
    }
}
