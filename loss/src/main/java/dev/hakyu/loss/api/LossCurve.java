package dev.hakyu.loss.api;

/// Losses as a distribution: before insurance, what insurance pays, what is left.
///
/// @param gross before insurance
/// @param insured what insurance pays; nothing when there is none
/// @param net gross less insured, outcome by outcome
/// @param provenance what it was made from
public record LossCurve(
        LossSummary gross, LossSummary insured, LossSummary net, LossProvenance provenance) {}
