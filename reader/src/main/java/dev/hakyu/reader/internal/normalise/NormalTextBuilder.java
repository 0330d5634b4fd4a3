package dev.hakyu.reader.internal.normalise;

import java.util.Arrays;

/// Collects characters with their places in the original.
final class NormalTextBuilder {
    private final StringBuilder text;
    private int[] starts;
    private int[] ends;

    NormalTextBuilder(int expectedLength) {
        text = new StringBuilder(expectedLength);
        starts = new int[Math.max(16, expectedLength)];
        ends = new int[starts.length];
    }

    void append(char c, int start, int end) {
        int at = text.length();
        if (at == starts.length) {
            starts = Arrays.copyOf(starts, at * 2);
            ends = Arrays.copyOf(ends, at * 2);
        }
        starts[at] = start;
        ends[at] = end;
        text.append(c);
    }

    void append(CharSequence rewritten, int start, int end) {
        for (int i = 0; i < rewritten.length(); i++) {
            append(rewritten.charAt(i), start, end);
        }
    }

    /// Copies characters of an earlier form unchanged.
    void copy(NormalText from, int start, int end) {
        for (int i = start; i < end; i++) {
            append(from.text().charAt(i), from.originalStart(i), from.originalEnd(i + 1));
        }
    }

    char last() {
        return text.isEmpty() ? '\n' : text.charAt(text.length() - 1);
    }

    NormalText build() {
        int length = text.length();
        return new NormalText(
                text.toString(), Arrays.copyOf(starts, length), Arrays.copyOf(ends, length));
    }
}
