package dev.hakyu.daily;

import dev.hakyu.brief.api.BriefRequest;
import dev.hakyu.brief.api.ReportsFolder;
import dev.hakyu.network.api.WorkspaceFiles;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// A request for the brief of a workspace whose reports were read before.
public final class SampleRequest {
    private SampleRequest() {}

    /// For the day up to a moment, told as what changed in it.
    ///
    /// @param runs of every simulation
    public static BriefRequest of(WorkspaceFiles files, Instant asOf, int runs) {
        return of(files, asOf, asOf.minus(Duration.ofDays(1)), false, runs);
    }

    /// @param first there was no brief before
    public static BriefRequest of(
            WorkspaceFiles files, Instant asOf, Instant since, boolean first, int runs) {
        return new BriefRequest(
                files.network(),
                files.settings(),
                files.problems(),
                new ReportsFolder(List.of(), List.of(), 0),
                asOf,
                since,
                first,
                files.settings().zone(),
                1,
                runs,
                2,
                "test");
    }
}
