package dev.hakyu.loss.api;

/// Hours of a stop that are not paid for, and the longest time that is.
///
/// Of a stop of T hours, min(max(T - waitingHours, 0), longestPaidHours) are covered.
///
/// @param waitingHours at least 0
/// @param longestPaidHours counted after the waiting period; above 0, infinity for no cap
public record WaitingPeriod(double waitingHours, double longestPaidHours) {

    public WaitingPeriod {
        Checks.nonNegative("waiting period in hours", waitingHours);
        Checks.positiveOrUnlimited("longest paid time in hours", longestPaidHours);
    }

    /// No waiting, no cap.
    public static WaitingPeriod none() {
        return new WaitingPeriod(0, Double.POSITIVE_INFINITY);
    }

    /// A cap in days.
    public static WaitingPeriod ofHoursAndDays(double waitingHours, double longestPaidDays) {
        return new WaitingPeriod(waitingHours, 24 * longestPaidDays);
    }

    /// The covered hours of a stop of `stopHours`.
    public double coveredHours(double stopHours) {
        return Math.min(Math.max(stopHours - waitingHours, 0), longestPaidHours);
    }

    /// The covered part of the loss of a stop, as a rule of that loss, at a given loss per hour.
    PiecewiseLinear rule(double lossPerHour) {
        return PiecewiseLinear.layer(waitingHours * lossPerHour, longestPaidHours * lossPerHour, 1);
    }
}
