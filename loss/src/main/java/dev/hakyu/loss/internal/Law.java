package dev.hakyu.loss.internal;

import dev.hakyu.loss.api.Bracket;
import dev.hakyu.loss.api.BracketKind;

/// A distribution of a total, known within brackets.
public interface Law {

    /// What the brackets promise.
    BracketKind kind();

    /// The smallest x with P(S <= x) >= `probability`.
    Bracket quantile(double probability);

    /// P(S > x).
    Bracket probabilityAbove(double x);

    /// P(S = 0).
    default Bracket probabilityOfZero() {
        Bracket above = probabilityAbove(0);
        return new Bracket(1 - above.upper(), 1 - above.value(), 1 - above.lower());
    }

    /// E[S].
    Bracket mean();

    /// The standard deviation of S.
    Bracket standardDeviation();

    /// The mean of the worst share 1 - `probability` of outcomes.
    Bracket tailMean(double probability);
}
