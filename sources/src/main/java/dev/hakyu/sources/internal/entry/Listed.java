package dev.hakyu.sources.internal.entry;

import java.util.List;

/// The entries of a list as far as it is read.
///
/// @param entries in the order of the list
/// @param leftOut how many further ones the list has that are not read, 0 or more
public record Listed(List<Entry> entries, int leftOut) {
    public Listed {
        entries = List.copyOf(entries);
        if (leftOut < 0) {
            throw new IllegalArgumentException("leftOut must be 0 or more, got " + leftOut);
        }
    }

    /// The first ones of a list.
    ///
    /// @param most that are read, 1 or more
    public static Listed firstOf(List<Entry> all, int most) {
        int read = Math.min(all.size(), most);
        return new Listed(all.subList(0, read), all.size() - read);
    }
}
