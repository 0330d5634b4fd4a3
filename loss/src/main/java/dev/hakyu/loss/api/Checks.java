package dev.hakyu.loss.api;

/// Preconditions shared by the records of this package: what, the value, the allowed range.
final class Checks {

    private Checks() {}

    static void nonNegative(String what, double value) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(
                    what + " is " + value + "; it must be a finite number of at least 0");
        }
    }

    static void positive(String what, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(
                    what + " is " + value + "; it must be a finite number above 0");
        }
    }

    /// Like [#positive], and infinity says that there is no limit.
    static void positiveOrUnlimited(String what, double value) {
        if (!(value > 0)) {
            throw new IllegalArgumentException(
                    what + " is " + value + "; it must be above 0, or infinity for no limit");
        }
    }

    static void probability(String what, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(what + " is " + value + "; it must be in 0..1");
        }
    }

    static void momentOrder(int order) {
        if (order < 0 || order > 2) {
            throw new IllegalArgumentException("moment order is " + order + "; use 0, 1 or 2");
        }
    }

    static void named(String what, String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException(what + " is blank; give it a name people know");
        }
    }
}
