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
public record BriefEntry(
        BriefPeriod period,
        Instant asOf,
        Instant since,
        Instant begunAt,
        @Nullable Instant finishedAt,
        @Nullable String folder,
        @Nullable Text headline) {

    public boolean isFinished() {
        return finishedAt != null;
    }
}
