package dev.hakyu.store.api;

import dev.hakyu.store.internal.Troubles;
import dev.hakyu.store.internal.backup.BackupJob;
import dev.hakyu.store.internal.backup.DatabaseCopy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/// An archive of a whole workspace: its folder and what its store keeps, in one file that only its
/// owner can open, since it holds personal data.
///
/// @param archive absolute
/// @param files entries in it, the database among them
/// @param bytes plain size of all
/// @param archiveBytes size of the archive
/// @param schema version of the database's tables; 0 when there was no database
/// @param leftOut links and whatever is neither file nor folder, relative to the workspace
public record Backup(
        Path archive,
        int files,
        long bytes,
        long archiveBytes,
        int schema,
        Instant madeAt,
        List<String> leftOut) {
    public Backup {
        leftOut = List.copyOf(leftOut);
    }

    /// Makes one, also while others write to the workspace. The archive is read back and compared
    /// before it gets its name; when anything fails, or the process dies, there is none.
    ///
    /// @param archive to be made, outside the workspace
    /// @param replace put it in the place of a file of this name
    /// @param program version of this program, told in the archive
    /// @throws StoreTrouble when it cannot be made; the message names why
    public static Backup make(
            Path workspace, Path archive, boolean replace, String program, Clock clock) {
        if (!Files.isDirectory(workspace)) {
            throw Troubles.noWorkspace(workspace);
        }
        LockOwner owner = LockOwner.thisProcess("hakyu backup", clock);
        try {
            return BackupJob.run(
                    workspace,
                    DatabaseCopy.of(workspace.toAbsolutePath(), owner),
                    archive,
                    replace,
                    program,
                    clock.instant());
        } catch (IOException e) {
            throw Troubles.notWritable(archive, e);
        }
    }
}
