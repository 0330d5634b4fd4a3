package dev.hakyu.cascade.internal;

/// Uniform numbers by address: the number for (seed, run, hit, stage) depends on nothing else, so
/// that threads, order and further hits change no digit.
///
/// Each part of the address is mixed in with the finaliser of SplitMix64 (Steele, Lea and Flood
/// 2014, doi:10.1145/2660193.2660195; variant 13 of Stafford) after adding a multiple of the golden
/// gamma.
final class SubstreamRandom {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private SubstreamRandom() {}

    /// A number in the open interval (0, 1), a multiple of `2^-53` plus `2^-54`.
    static double uniform(long seed, int run, int hit, int stage) {
        long bits = mix(seed + GOLDEN_GAMMA);
        bits = mix(bits + (run + 1L) * GOLDEN_GAMMA);
        bits = mix(bits + (hit + 1L) * GOLDEN_GAMMA);
        bits = mix(bits + (stage + 1L) * GOLDEN_GAMMA);
        return ((bits >>> 11) + 0.5) * 0x1p-53;
    }

    private static long mix(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
