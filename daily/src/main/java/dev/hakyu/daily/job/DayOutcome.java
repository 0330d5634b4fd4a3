package dev.hakyu.daily.job;

import dev.hakyu.daily.alert.Dispatch;
import dev.hakyu.store.api.BriefEntry;
import java.nio.file.Path;
import java.util.List;

/// What a run of the day's job did.
///
/// @param brief the entry of its period
/// @param folder of the brief's files
/// @param madeBefore true when an earlier run had made the brief
/// @param newReports how many reports came in since the brief before; 0 when made before
/// @param failedSources how many sources could not be fetched when they were last asked
/// @param unread reports that came in and cannot be read; none when made before
/// @param sending what became of the messages
public record DayOutcome(
        BriefEntry brief,
        Path folder,
        boolean madeBefore,
        int newReports,
        int failedSources,
        List<Unread> unread,
        Dispatch.Report sending) {
    public DayOutcome {
        unread = List.copyOf(unread);
    }

    /// Whether the brief was made from all that was to be looked at.
    public boolean sawAll() {
        return failedSources == 0 && unread.isEmpty();
    }
}
