package dev.hakyu.server.duties;

import dev.hakyu.brief.api.Brief;
import dev.hakyu.brief.api.DoneLine;
import dev.hakyu.brief.api.PreparedBrief;
import dev.hakyu.server.workspace.Snapshot;
import java.util.List;

/// Looks at the board from outside its package.
public final class DutyBoards {
    private DutyBoards() {}

    /// The ids of open actions of all incidents.
    public static List<String> open(PreparedBrief prepared, Snapshot now) {
        return DutyBoard.of(prepared, now).incidents().stream()
                .flatMap(each -> each.open().stream())
                .map(Brief.ActionLine::id)
                .toList();
    }

    /// The ids of actions that are done.
    public static List<String> done(PreparedBrief prepared, Snapshot now) {
        return DutyBoard.of(prepared, now).incidents().stream()
                .flatMap(each -> each.done().stream())
                .map(DoneLine::id)
                .toList();
    }
}
