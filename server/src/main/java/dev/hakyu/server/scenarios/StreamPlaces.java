package dev.hakyu.server.scenarios;

import java.util.HashMap;
import java.util.Map;

/// How many streams may be open, in all and of one reader.
final class StreamPlaces {
    private final int most;
    private final int mostOfOne;
    private final Map<String, Integer> openOf = new HashMap<>();
    private int open;

    StreamPlaces(int most, int mostOfOne) {
        this.most = most;
        this.mostOfOne = mostOfOne;
    }

    /// Takes a place; false when none is left.
    synchronized boolean take(String reader) {
        if (open >= most || openOf.getOrDefault(reader, 0) >= mostOfOne) {
            return false;
        }
        open++;
        openOf.merge(reader, 1, Integer::sum);
        return true;
    }

    /// Gives a place back that was taken.
    synchronized void leave(String reader) {
        open--;
        openOf.computeIfPresent(reader, (_, own) -> own == 1 ? null : own - 1);
    }
}
