package dev.hakyu.daily.job;

import dev.hakyu.store.api.BriefEntry;
import java.nio.file.Path;

/// Where the files of a brief lie.
final class DayFolder {
    private DayFolder() {}

    static Path of(Path workspace, BriefEntry entry) {
        String kept = entry.folder();
        return kept == null
                ? workspace.resolve("briefs").resolve(entry.period().value())
                : workspace.resolve(kept);
    }

    /// As a person finds it in the workspace.
    static String relative(Path workspace, BriefEntry entry) {
        return workspace.relativize(of(workspace, entry)).toString().replace('\\', '/');
    }
}
