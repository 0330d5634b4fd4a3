package dev.hakyu.reader.internal.dossier;

import dev.hakyu.model.incident.BlockKind;
import dev.hakyu.model.incident.Report;
import java.util.Arrays;

/// A sketch of a report's words: of the hashes of all runs of five letters the smallest ones.
///
/// The share of common values among the smallest of both is an unbiased estimate of the Jaccard
/// similarity (A. Z. Broder, On the resemblance and containment of documents, 1997); for a text
/// with fewer runs it is exact.
final class Shingles {
    /// Two texts that have this much in common are copies.
    static final double NEARLY_SAME = 0.8;

    /// Of two sketches that are nearly the same, a miss goes with nine values looked at: with `c`
    /// common values and `m` others, `c / (c + m) >= 0.8` is `c >= 4 m`, and both sketches together
    /// have the `2 c + m >= 9 m` values that were passed.
    private static final int VALUES_PER_MISS = 9;

    private static final int RUN = 5;
    private static final int KEPT = 256;
    private static final int MOST_MISSES = (int) Math.ceil((1 - NEARLY_SAME) * KEPT);
    private static final int MARK_WORDS = 16;
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final long[] smallest;

    /// One bit for each value.
    private final long[] marks;

    /// The same for the smaller half of what is kept at most.
    private final long[] firstMarks;

    private Shingles(long[] smallest) {
        this.smallest = smallest;
        this.marks = marks(smallest, smallest.length);
        this.firstMarks = smallest.length <= KEPT / 2 ? marks : marks(smallest, KEPT / 2);
    }

    private static long[] marks(long[] values, int count) {
        long[] marks = new long[MARK_WORDS];
        for (int i = 0; i < count; i++) {
            int bit = (int) values[i] & (MARK_WORDS * Long.SIZE - 1);
            marks[bit / Long.SIZE] |= 1L << bit;
        }
        return marks;
    }

    static Shingles of(Report report) {
        long[] hashes = new long[report.text().length()];
        int count = 0;
        long[] last = new long[RUN];
        int letters = 0;
        for (Report.Block block : report.blocks()) {
            if (block.kind() == BlockKind.TAIL) {
                continue;
            }
            for (int i = block.start(); i < block.end(); i++) {
                char c = report.text().charAt(i);
                if (Character.isLetterOrDigit(c)) {
                    last[letters % RUN] = Character.toLowerCase(c);
                    letters++;
                    if (letters >= RUN) {
                        hashes[count++] = hash(last, letters);
                    }
                }
            }
        }
        long[] distinct = Arrays.stream(hashes, 0, count).sorted().distinct().toArray();
        return new Shingles(Arrays.copyOf(distinct, Math.min(KEPT, distinct.length)));
    }

    private static long hash(long[] last, int letters) {
        long hash = 17;
        for (int i = 0; i < RUN; i++) {
            hash = (hash ^ last[(letters + i) % RUN]) * MIX;
            hash ^= hash >>> 29;
        }
        return hash;
    }

    /// The smallest hashes, at most `limit` of them.
    long[] first(int limit) {
        return Arrays.copyOf(smallest, Math.min(limit, smallest.length));
    }

    /// True only where [#similarity] is below [#NEARLY_SAME], and for nearly all of these.
    ///
    /// A bit that the first half of one has and the other has not stands for a value, at least,
    /// that only the one has. If all these values are among those that the similarity looks at, as
    /// many are missed. If one is not, then those consist of less than half of the sketch that it
    /// is in, and the rest are missed.
    boolean isFarFrom(Shingles other) {
        int mostMisses =
                Math.min(MOST_MISSES, (smallest.length + other.smallest.length) / VALUES_PER_MISS);
        int misses = 0;
        for (int i = 0; i < MARK_WORDS; i++) {
            misses += Long.bitCount(firstMarks[i] & ~other.marks[i]);
            misses += Long.bitCount(other.firstMarks[i] & ~marks[i]);
            if (misses > mostMisses) {
                return true;
            }
        }
        return false;
    }

    /// Estimated Jaccard similarity, 0 to 1; two texts without words have 0.
    double similarity(Shingles other) {
        int union = 0;
        int common = 0;
        int i = 0;
        int j = 0;
        while (union < KEPT && (i < smallest.length || j < other.smallest.length)) {
            long a = i < smallest.length ? smallest[i] : Long.MAX_VALUE;
            long b = j < other.smallest.length ? other.smallest[j] : Long.MAX_VALUE;
            common += a == b ? 1 : 0;
            i += a <= b ? 1 : 0;
            j += b <= a ? 1 : 0;
            union++;
        }
        return union == 0 ? 0 : (double) common / union;
    }
}
