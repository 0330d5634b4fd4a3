package dev.hakyu.daily.job;

import dev.hakyu.model.source.SecretRef;
import dev.hakyu.network.api.WorkspaceFiles;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;

/// All that a morning is made from, besides what the store keeps.
///
/// @param files of the workspace, as read
/// @param shownWorkspace the workspace as the user wrote it, for commands that a brief proposes
/// @param fetching asks the sources
/// @param secrets looks up passwords and keys; empty when one is not there
/// @param clock tells what time it is
/// @param send false to write everything and send nothing; a later run sends it
/// @param seed of every simulation
/// @param runs of every simulation, 1 to 1,000,000
/// @param threads 1 to 256; changes no digit
/// @param hakyuVersion written into the provenance
public record DayRequest(
        WorkspaceFiles files,
        String shownWorkspace,
        Fetching fetching,
        Function<SecretRef, Optional<String>> secrets,
        Clock clock,
        boolean send,
        long seed,
        int runs,
        int threads,
        String hakyuVersion) {

    /// The same for a workspace in another place.
    DayRequest in(WorkspaceFiles elsewhere) {
        return new DayRequest(
                elsewhere,
                shownWorkspace,
                fetching,
                secrets,
                clock,
                send,
                seed,
                runs,
                threads,
                hakyuVersion);
    }

    /// The same, and nothing is sent.
    DayRequest withoutSending() {
        return new DayRequest(
                files,
                shownWorkspace,
                fetching,
                secrets,
                clock,
                false,
                seed,
                runs,
                threads,
                hakyuVersion);
    }
}
