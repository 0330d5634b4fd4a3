package dev.hakyu.loss.api;

/// What one layer of an insurance pays for one event: min(share max(loss - attachment, 0), limit).
///
/// In this order: the deductible is taken off, then the insured share is taken, then the limit
/// holds for what is paid (免責金額, 縮小支払割合, 支払限度額).
///
/// @param attachment the deductible, or where the layer starts; at least 0, currency units
/// @param limit the most that is paid per event; above 0, infinity for none
/// @param share what is paid of each unit above the attachment; above 0, at most 1
public record InsuranceLayer(double attachment, double limit, double share) {

    public InsuranceLayer {
        Checks.nonNegative("attachment of an insurance layer", attachment);
        Checks.positiveOrUnlimited("limit of an insurance layer", limit);
        Checks.probability("insured share of a layer", share);
        Checks.positive("insured share of a layer", share);
    }

    /// `limit` in excess of `attachment`, paid in full.
    public static InsuranceLayer excessOf(double attachment, double limit) {
        return new InsuranceLayer(attachment, limit, 1);
    }

    PiecewiseLinear rule() {
        return PiecewiseLinear.layer(attachment, limit, share);
    }
}
