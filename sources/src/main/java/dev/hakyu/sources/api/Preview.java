package dev.hakyu.sources.api;

import dev.hakyu.model.Problem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a source lists now and what its filter makes of it. Nothing is remembered.
///
/// @param entries newest first
/// @param problems why there are none
public record Preview(List<Entry> entries, List<Problem> problems) {
    public Preview {
        entries = List.copyOf(entries);
        problems = List.copyOf(problems);
    }

    /// One entry.
    ///
    /// @param location canonical
    /// @param kept by the filter
    /// @param rule that decided, or null when none was met
    public record Entry(
            @Nullable String title,
            String location,
            @Nullable Instant published,
            boolean kept,
            @Nullable String rule) {}
}
