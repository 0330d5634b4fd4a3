package dev.hakyu.reader.internal.pdf;

import java.util.List;
import java.util.stream.Collectors;

/// What stands on one base line, from left to right.
///
/// @param fragments none only in a part of a row
/// @param down the base line; more is lower
/// @param size of most of its type
record Row(List<Fragment> fragments, double down, double size) {
    Row {
        fragments = List.copyOf(fragments);
    }

    double left() {
        return fragments.getFirst().left();
    }

    double right() {
        return fragments.getLast().right();
    }

    boolean bold() {
        return fragments.stream().allMatch(Fragment::bold);
    }

    boolean isSplit() {
        return fragments.size() > 1;
    }

    String joined(String gap) {
        return fragments.stream().map(Fragment::text).collect(Collectors.joining(gap));
    }

    /// The part of the row between two places, perhaps empty.
    Row between(double from, double to) {
        List<Fragment> inside =
                fragments.stream().filter(part -> part.left() >= from && part.left() < to).toList();
        return new Row(inside, down, size);
    }

    boolean isEmpty() {
        return fragments.isEmpty();
    }
}
