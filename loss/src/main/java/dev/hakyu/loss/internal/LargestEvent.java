package dev.hakyu.loss.internal;

import dev.hakyu.loss.api.Bracket;
import dev.hakyu.loss.internal.CompoundYear.Part;
import java.util.ArrayList;
import java.util.List;

/// The largest event of a year: P(max <= t) = product over scenarios of E[F(t)^N].
///
/// Exact where one event's distribution function is; bracketed where it comes from a lattice.
public final class LargestEvent {

    /// P(one event <= t), bracketed.
    private interface EventLaw {
        Bracket atMost(double loss);
    }

    private final List<Part> parts;
    private final List<EventLaw> laws;

    private LargestEvent(List<Part> parts, List<EventLaw> laws) {
        this.parts = parts;
        this.laws = laws;
    }

    /// Prepares the law of one event of each part.
    ///
    /// @param step and `points` of the lattice used for severities without a closed form
    public static LargestEvent of(List<Part> parts, double step, int points) {
        List<EventLaw> laws = new ArrayList<>();
        for (Part part : parts) {
            PaidSeverity severity = part.severity();
            if (severity.secondaryProbability() == 0) {
                laws.add(loss -> Bracket.exact(severity.primary().cdf(loss)));
            } else {
                laws.add(onLattice(SeverityLattice.of(severity, step, points), step));
            }
        }
        return new LargestEvent(parts, laws);
    }

    private static EventLaw onLattice(SeverityLattice lattice, double step) {
        double error = lattice.cdfError();
        double[] highest = CumulativeBounds.shifted(lattice.down(), error);
        double[] nearest = CumulativeBounds.plain(lattice.nearest());
        double[] lowest = CumulativeBounds.shifted(lattice.up(), -error);
        return loss -> {
            int k = (int) Math.min(nearest.length - 1.0, Math.floor(loss / step));
            double upper = k == nearest.length - 1 ? 1 : highest[k];
            return Bracket.around(lowest[k], nearest[k], upper);
        };
    }

    /// P(largest event > `loss`); no event counts as a largest event of 0.
    public Bracket probabilityAbove(double loss) {
        double lower = 1;
        double value = 1;
        double upper = 1;
        for (int i = 0; i < parts.size(); i++) {
            Bracket atMost = laws.get(i).atMost(loss);
            lower *= parts.get(i).frequency().generating(atMost.lower());
            value *= parts.get(i).frequency().generating(atMost.value());
            upper *= parts.get(i).frequency().generating(atMost.upper());
        }
        return Bracket.around(
                Math.max(0, 1 - upper), Math.max(0, 1 - value), Math.max(0, 1 - lower));
    }
}
