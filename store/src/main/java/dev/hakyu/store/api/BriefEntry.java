package dev.hakyu.store.api;

import dev.hakyu.model.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One brief.
///
/// @param asOf its moment; a run that resumes after a crash uses the same
/// @param since changes are told from here
/// @param begunAt when it was begun
/// @param finishedAt when its files were written, or null while they are not
/// @param folder of its files, relative to the workspace with `/`, or null
/// @param headline what one would say first, or null
/// @param restored true when it was found in the folder after the database was lost
public record BriefEntry(
        BriefPeriod period,
        Instant asOf,
        Instant since,
        Instant begunAt,
        @Nullable Instant finishedAt,
        @Nullable String folder,
        @Nullable Text headline,
        boolean restored) {

    public boolean isFinished() {
        return finishedAt != null;
    }
}
