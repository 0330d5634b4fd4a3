package dev.hakyu.cascade.api;

/// Lets benchmarks check a request against the slow model first.
public final class SlowCascadeCheck {
    private SlowCascadeCheck() {}

    /// Largest difference in relative output over all nodes and steps.
    public static double largestDifference(CascadeRequest request) {
        SlowCascade slow = new SlowCascade(request);
        CascadeTrace fast = CascadeEngine.trace(request, 0);
        double largest = 0;
        for (int node = 0; node < request.network().size(); node++) {
            for (int step = 0; step < request.horizonSteps(); step++) {
                double difference = Math.abs(fast.output(node, step) - slow.output[node][step]);
                largest = Math.max(largest, difference);
            }
        }
        return largest;
    }
}
