package dev.hakyu.cascade.api;

/// The preconditions that the records of this package share; each message says what, the value and
/// the range.
final class Require {
    private Require() {}

    static double share(String what, double value) {
        return inRange(what, value, 0, 1);
    }

    static double inRange(String what, double value, double low, double high) {
        // Written so that NaN fails.
        if (!(value >= low && value <= high)) {
            throw new IllegalArgumentException(
                    what + " is " + value + ", but must be between " + low + " and " + high + ".");
        }
        return value;
    }

    static double positive(String what, double value, double high) {
        if (!(value > 0 && value <= high)) {
            throw new IllegalArgumentException(
                    what + " is " + value + ", but must be above 0 and at most " + high + ".");
        }
        return value;
    }

    static int inRange(String what, int value, int low, int high) {
        if (value < low || value > high) {
            throw new IllegalArgumentException(
                    what + " is " + value + ", but must be between " + low + " and " + high + ".");
        }
        return value;
    }
}
