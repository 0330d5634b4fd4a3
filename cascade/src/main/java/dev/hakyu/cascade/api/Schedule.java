package dev.hakyu.cascade.api;

import java.util.Arrays;

/// When a production node operates: one weight per step, repeated without end.
///
/// A weight of 1 is a full step of operation and 0 a closed one; a half shift is 0.5. Weights lie
/// in `[0, 10]`. A *day* of a node is [#operatingHoursPerDay] hours of full operation, so that two
/// days of stock at a plant with a 16-hour day last 32 hours of operation, and a closed Sunday uses
/// nothing.
///
/// Immutable; share one instance between nodes that keep the same hours.
public final class Schedule {
    private static final int MAX_STEPS = 1_000_000;
    private static final Schedule ALWAYS_OPEN = new Schedule(0, 24, new double[] {1});

    private final double stepHours;
    private final double operatingHoursPerDay;
    private final double[] weights;

    private Schedule(double stepHours, double operatingHoursPerDay, double[] weights) {
        this.stepHours = stepHours;
        this.operatingHoursPerDay = operatingHoursPerDay;
        this.weights = weights;
    }

    /// Open in every step of any length; a day has 24 hours.
    public static Schedule alwaysOpen() {
        return ALWAYS_OPEN;
    }

    /// Hours of operation as weights.
    ///
    /// @param stepHours length of the steps the weights are given for; a request must use the same
    /// @param operatingHoursPerDay hours of full operation that make one day of normal use, `(0,
    ///   24]`
    /// @param weights one weight per step, copied
    /// @throws IllegalArgumentException if a value is outside its range or there is no weight
    public static Schedule of(double stepHours, double operatingHoursPerDay, double... weights) {
        Require.positive(
                "The step of a schedule in hours", stepHours, CascadeRequest.MAX_STEP_HOURS);
        Require.positive("The operating hours of a day", operatingHoursPerDay, 24);
        Require.inRange("The number of steps of a schedule", weights.length, 1, MAX_STEPS);
        for (double weight : weights) {
            Require.inRange("A weight of a schedule", weight, 0, 10);
        }
        return new Schedule(stepHours, operatingHoursPerDay, weights.clone());
    }

    public boolean isAlwaysOpen() {
        return stepHours == 0;
    }

    /// Whether the weights fit steps of this length.
    public boolean fits(double requestStepHours) {
        return isAlwaysOpen() || stepHours == requestStepHours;
    }

    /// Steps after which the weights repeat.
    public int lengthInSteps() {
        return weights.length;
    }

    /// The weight of a step, counted from the start of the simulation; `step >= 0`.
    public double weight(long step) {
        return weights[(int) (step % weights.length)];
    }

    public double stepHours() {
        return stepHours;
    }

    public double operatingHoursPerDay() {
        return operatingHoursPerDay;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Schedule that
                && stepHours == that.stepHours
                && operatingHoursPerDay == that.operatingHoursPerDay
                && Arrays.equals(weights, that.weights);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(weights) * 31 + Double.hashCode(operatingHoursPerDay);
    }

    @Override
    public String toString() {
        return isAlwaysOpen()
                ? "always open"
                : weights.length
                        + " steps of "
                        + stepHours
                        + " h, "
                        + operatingHoursPerDay
                        + " h a day";
    }
}
