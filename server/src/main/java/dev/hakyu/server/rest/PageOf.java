package dev.hakyu.server.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Some of a list.
///
/// @param items in the order of the list
/// @param next cursor of those that follow, or null at the end
/// @param total how many the whole list has now
public record PageOf<T>(List<T> items, @Nullable String next, int total) {
    public PageOf {
        items = List.copyOf(items);
    }
}
