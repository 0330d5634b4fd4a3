package dev.hakyu.brief.api;

import dev.hakyu.network.api.WorkspaceFiles;
import java.time.Duration;
import java.time.Instant;

/// A request for the brief of one morning, for the day up to it.
final class MorningRequest {
    private MorningRequest() {}

    /// @param first there was no brief before
    /// @param runs of every simulation
    static BriefRequest of(
            WorkspaceFiles files, ReportsFolder reports, Instant asOf, boolean first, int runs) {
        return of(files, reports, asOf, first, runs, 2);
    }

    static BriefRequest of(
            WorkspaceFiles files,
            ReportsFolder reports,
            Instant asOf,
            boolean first,
            int runs,
            int threads) {
        return new BriefRequest(
                files.network(),
                files.settings(),
                files.problems(),
                reports,
                asOf,
                asOf.minus(Duration.ofDays(1)),
                first,
                files.settings().zone(),
                1,
                runs,
                threads,
                "test");
    }
}
