package dev.hakyu.store.api;

import dev.hakyu.model.Problem;
import dev.hakyu.store.internal.Journal;
import dev.hakyu.store.internal.Replay;
import dev.hakyu.store.internal.Troubles;
import dev.hakyu.store.internal.backup.RestoreJob;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A workspace that was laid out from an archive.
///
/// @param workspace absolute
/// @param aside where the workspace is now that stood in its place, or null
/// @param files laid out, the database among them
/// @param bytes their size
/// @param schema version of the tables in the archive; older ones were upgraded; 0 without any
/// @param madeAt when the archive was made
/// @param program version of the program that made it
/// @param events of the folder's journal, which may know more than the database
/// @param problems found in what is kept; the archive had them too
public record Restored(
        Path workspace,
        @Nullable Path aside,
        int files,
        long bytes,
        int schema,
        Instant madeAt,
        String program,
        int events,
        List<Problem> problems) {
    public Restored {
        problems = List.copyOf(problems);
    }

    /// Checks an archive and lays it out: whole, or nothing. Everything is compared with the hashes
    /// in the archive, the database is opened, upgraded where it is older, and completed from the
    /// folder's journal before the workspace stands in its place.
    ///
    /// @param workspace where it goes: missing or empty
    /// @param replace put a workspace aside that is there, under another name
    /// @param command what the user runs
    /// @throws StoreTrouble that names what is wrong with the archive or the place
    public static Restored from(
            Path archive, Path workspace, boolean replace, String command, Clock clock) {
        List<Problem> problems = new ArrayList<>();
        int[] events = {0};
        try {
            RestoreJob.Result result =
                    RestoreJob.run(
                            archive,
                            workspace,
                            replace,
                            LockOwner.thisProcess(command, clock),
                            made -> {
                                try (Store store = Store.open(made, command, clock)) {
                                    events[0] = complete(store, made, archive, command, clock);
                                    problems.addAll(store.check().problems());
                                }
                            });
            return new Restored(
                    result.workspace(),
                    result.aside(),
                    result.files(),
                    result.bytes(),
                    result.schema(),
                    result.madeAt(),
                    result.program(),
                    events[0],
                    problems);
        } catch (IOException e) {
            throw Troubles.notWritable(workspace, e);
        }
    }

    private static int complete(Store store, Path made, Path archive, String command, Clock clock) {
        store.audit()
                .add(clock.instant(), command, "restored", String.valueOf(archive.getFileName()));
        return store.database().write(handle -> Replay.into(handle, new Journal(made)));
    }
}
