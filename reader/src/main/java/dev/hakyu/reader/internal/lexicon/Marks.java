package dev.hakyu.reader.internal.lexicon;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The words found in a text, by kind, in order; those of one kind do not overlap much: none lies
/// inside another.
public final class Marks {
    private final Map<WordKind, List<Mark>> marks = new EnumMap<>(WordKind.class);

    Marks(Map<WordKind, List<Mark>> marks) {
        marks.forEach((kind, list) -> this.marks.put(kind, List.copyOf(list)));
    }

    public List<Mark> all(WordKind kind) {
        return marks.getOrDefault(kind, List.of());
    }

    /// Words that begin in a span; a view, found by bisection.
    public List<Mark> in(WordKind kind, int start, int end) {
        List<Mark> all = all(kind);
        return all.subList(firstFrom(all, start), firstFrom(all, Math.max(start, end)));
    }

    public boolean has(WordKind kind, int start, int end) {
        return !in(kind, start, end).isEmpty();
    }

    public boolean has(WordKind kind, String id, int start, int end) {
        for (Mark mark : in(kind, start, end)) {
            if (mark.is(id)) {
                return true;
            }
        }
        return false;
    }

    /// The longest word of a kind that begins exactly here.
    public Optional<Mark> at(WordKind kind, int start) {
        List<Mark> here = in(kind, start, start + 1);
        return here.isEmpty() ? Optional.empty() : Optional.of(here.getFirst());
    }

    /// The word of a kind that ends exactly here.
    public Optional<Mark> endingAt(WordKind kind, int end) {
        for (Mark mark : in(kind, Math.max(0, end - 40), end).reversed()) {
            if (mark.end() == end) {
                return Optional.of(mark);
            }
        }
        return Optional.empty();
    }

    private static int firstFrom(List<Mark> all, int start) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).start() < start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
