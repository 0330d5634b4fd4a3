package dev.hakyu.loss.api;

/// A distribution with a density: no single value carries probability.
public sealed interface Continuous extends Distribution permits Pert, Lognormal90 {

    /// The density at x.
    double density(double x);

    @Override
    default double cdfBelow(double x) {
        return cdf(x);
    }
}
