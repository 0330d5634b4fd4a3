package dev.hakyu.store.api;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One inquiry in the list of inquiries; the inquiry itself stands in the folder.
///
/// @param id name of its folder below `inquiries`
/// @param about the incident or product it asks about
/// @param dueOn when answers are due, or null
/// @param asked how many were asked, 0 or more
/// @param answered how many of them answered, 0 to `asked`
/// @param closedAt or null
public record InquiryEntry(
        String id,
        String title,
        String about,
        Instant createdAt,
        @Nullable LocalDate dueOn,
        int asked,
        int answered,
        @Nullable Instant closedAt) {
    public InquiryEntry {
        if (id.isBlank()) {
            throw new IllegalArgumentException("an inquiry needs an id");
        }
        if (asked < 0 || answered < 0 || answered > asked) {
            throw new IllegalArgumentException(
                    "answered must be 0 to %d (asked), got %d".formatted(asked, answered));
        }
    }
}
