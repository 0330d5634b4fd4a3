package dev.hakyu.loss.api;

/// A number with the range it lies in. What the range means is said by [BracketKind].
///
/// @param lower at most value
/// @param value the best single number
/// @param upper at least value; positive infinity when no bound can be given
public record Bracket(double lower, double value, double upper) {

    public Bracket {
        if (!(lower <= value && value <= upper)) {
            throw new IllegalArgumentException(
                    "bracket is " + lower + ", " + value + ", " + upper + "; it must not fall");
        }
    }

    /// A number without uncertainty of computation.
    public static Bracket exact(double value) {
        return new Bracket(value, value, value);
    }

    /// The value moved into lower..upper where it lies outside.
    public static Bracket around(double lower, double value, double upper) {
        return new Bracket(lower, Math.clamp(value, lower, upper), upper);
    }

    /// Whether `x` lies in the range.
    public boolean contains(double x) {
        return lower <= x && x <= upper;
    }

    /// Whether the range has an upper end.
    public boolean isBounded() {
        return upper < Double.POSITIVE_INFINITY;
    }
}
