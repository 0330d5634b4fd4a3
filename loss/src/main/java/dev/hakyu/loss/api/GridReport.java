package dev.hakyu.loss.api;

/// What lattice was used and how well it passed its checks.
///
/// @param step currency units between points
/// @param points number of points
/// @param mass total probability that the nearest-point lattice found; 1 but for its tail
/// @param meanGap (mean found on the lattice - exact mean) / exact mean; 0 when there is no loss
/// @param meetsRule whether it reaches the 1 - 1e-7 quantile in steps of at most 0.05 % of P99
public record GridReport(double step, int points, double mass, double meanGap, boolean meetsRule) {}
