package dev.hakyu.cascade.api;

/// How much of a buyer's output stops when one input is missing.
///
/// Source: the critical, important and other inputs of Pichler et al. 2022 (arXiv 2102.09608) and
/// the classes 2, 1, 0 of Diem et al. 2022; [#HALF] is the graded middle between them.
public enum Essentiality {
    /// Without it nothing is made: output is at most the share of the need that is in stock.
    ESSENTIAL("essential"),
    /// Without it half is made: output is at most `(1 + stock / need) / 2`.
    HALF("half"),
    /// Output falls by the value share of the missing part: `1 - sum v (1 - stock / need)`.
    NON_ESSENTIAL("non_essential"),
    /// Bought and used, but its lack stops nothing.
    NEGLIGIBLE("negligible");

    private final String id;

    Essentiality(String id) {
        this.id = id;
    }

    /// The stable lower-case name.
    public String id() {
        return id;
    }
}
