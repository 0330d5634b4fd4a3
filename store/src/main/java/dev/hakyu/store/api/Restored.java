package dev.hakyu.store.api;

import dev.hakyu.model.Problem;
import dev.hakyu.store.internal.Addresses;
import dev.hakyu.store.internal.Journal;
import dev.hakyu.store.internal.PostgresDatabase;
import dev.hakyu.store.internal.Replay;
import dev.hakyu.store.internal.Troubles;
import dev.hakyu.store.internal.backup.RestoreJob;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        Opening opening = new Opening(archive, LockOwner.thisProcess(command, clock), clock);
        try {
            RestoreJob.Result result =
                    RestoreJob.run(archive, workspace, replace, opening.owner, opening);
            return new Restored(
                    result.workspace(),
                    result.aside(),
                    result.files(),
                    result.bytes(),
                    result.schema(),
                    result.madeAt(),
                    result.program(),
                    opening.events,
                    opening.problems);
        } catch (IOException e) {
            throw Troubles.notWritable(workspace, e);
        }
    }

    /// Upgrades and completes the database; where the workspace's settings name one of PostgreSQL,
    /// which must be empty, it goes there.
    private static final class Opening implements RestoreJob.Opening {
        private final Path archive;
        private final LockOwner owner;
        private final Clock clock;
        private final List<Problem> problems = new ArrayList<>();
        private int events;
        private @Nullable String filled;

        Opening(Path archive, LockOwner owner, Clock clock) {
            this.archive = archive;
            this.owner = owner;
            this.clock = clock;
        }

        @Override
        public void open(Path made) {
            String command = owner.command();
            try (Store store = Store.open(made, Optional.empty(), command, clock)) {
                store.audit()
                        .add(
                                clock.instant(),
                                command,
                                "restored",
                                String.valueOf(archive.getFileName()));
                Journal journal = new Journal(made);
                events = store.database().write(handle -> Replay.into(handle, journal));
                problems.addAll(store.check().problems());
            }
            Addresses.of(made).ifPresent(url -> fill(url, made));
        }

        private void fill(String url, Path made) {
            Path file = made.resolve(Store.FOLDER).resolve(Store.FILE);
            try (PostgresDatabase database = PostgresDatabase.open(url, owner, () -> {})) {
                database.fillFrom(file);
                filled = url;
                Files.delete(file);
            } catch (IOException e) {
                throw Troubles.notWritable(file, e);
            }
        }

        @Override
        public void undo() {
            if (filled != null) {
                try (PostgresDatabase database = PostgresDatabase.open(filled, owner, () -> {})) {
                    database.empty();
                }
            }
        }
    }
}
