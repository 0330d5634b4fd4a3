package dev.hakyu.reader.internal.normalise;

/// A text in one spelling, and for each of its characters where it came from.
///
/// Offsets are UTF-16 units. Several characters may come from one (㈱ gives three), one from several
/// (a kana and its voicing mark); those of a rewritten date or figure all come from the whole of
/// it.
public final class NormalText {
    private final String text;
    private final int[] starts;
    private final int[] ends;

    NormalText(String text, int[] starts, int[] ends) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
    }

    public String text() {
        return text;
    }

    public int length() {
        return text.length();
    }

    /// Other words in the place of these, character by character.
    public NormalText with(String words) {
        if (words.length() != text.length()) {
            throw new IllegalArgumentException(
                    "words has %d characters, but the text has %d; it must have as many"
                            .formatted(words.length(), text.length()));
        }
        return new NormalText(words, starts, ends);
    }

    /// The original offset where the character at `index` begins; `index` may be the length.
    public int originalStart(int index) {
        if (index < starts.length) {
            return starts[index];
        }
        return ends.length == 0 ? 0 : ends[ends.length - 1];
    }

    /// The original offset after the characters before `index`.
    public int originalEnd(int index) {
        return index == 0 ? originalStart(0) : ends[index - 1];
    }

    /// The first character of this text that ends after the original offset; the length if none.
    public int fromOriginal(int original) {
        int low = 0;
        int high = ends.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ends[middle] <= original) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
