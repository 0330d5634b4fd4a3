package dev.hakyu.network.internal.names;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// Names in order, to be searched by how they begin.
final class SortedNames {
    private final List<String> texts;
    private final int[] alphabetical;

    /// @param texts by form
    SortedNames(List<String> texts) {
        this.texts = List.copyOf(texts);
        this.alphabetical =
                IntStream.range(0, texts.size())
                        .boxed()
                        .sorted(Comparator.comparing(this.texts::get))
                        .mapToInt(Integer::intValue)
                        .toArray();
    }

    /// Gives the forms that begin with the text and go on, at most that many.
    void forEachBeginningWith(String text, int most, IntConsumer use) {
        int low = 0;
        int high = alphabetical.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (texts.get(alphabetical[middle]).compareTo(text) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int given = 0;
        while (low < alphabetical.length
                && texts.get(alphabetical[low]).startsWith(text)
                && given < most) {
            if (texts.get(alphabetical[low]).length() > text.length()) {
                use.accept(alphabetical[low]);
                given++;
            }
            low++;
        }
    }
}
