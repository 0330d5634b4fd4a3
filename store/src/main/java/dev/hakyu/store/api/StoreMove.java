package dev.hakyu.store.api;

import dev.hakyu.store.internal.Addresses;
import dev.hakyu.store.internal.Aside;
import dev.hakyu.store.internal.PostgresDatabase;
import dev.hakyu.store.internal.SqliteDatabase;
import dev.hakyu.store.internal.Troubles;
import dev.hakyu.store.internal.WorkspaceLock;
import dev.hakyu.store.internal.backup.DatabaseCopy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/// Takes what a workspace keeps to another place.
public final class StoreMove {
    private StoreMove() {}

    /// Copies the folder's own file into the empty database that [StoreAddresses] names, all of it
    /// or nothing, and puts the file aside.
    ///
    /// @return the folder in which the file is now
    /// @throws StoreTrouble when the workspace is in use, the database is not empty, or there is
    ///   nothing to move
    public static Path intoDatabase(Path workspace, String command, Clock clock) {
        Path folder = workspace.toAbsolutePath().resolve(Store.FOLDER);
        Path file = folder.resolve(Store.FILE);
        String url =
                Addresses.of(workspace)
                        .filter(_ -> Files.isRegularFile(file))
                        .orElseThrow(() -> Troubles.nothingToMove(file));
        LockOwner owner = LockOwner.thisProcess(command, clock);
        try (WorkspaceLock _ = WorkspaceLock.take(folder, owner)) {
            SqliteDatabase.open(file).close(); // upgraded, its log moved into it
            try (PostgresDatabase database = PostgresDatabase.open(url, owner, () -> {})) {
                database.fillFrom(file);
            }
            return Aside.move(folder, Store.FILE, "moved", clock.instant());
        } catch (IOException e) {
            throw Troubles.notWritable(folder, e);
        }
    }

    /// Copies what a workspace keeps into another folder, to be tried there: what is done to the
    /// copy stays in that folder, whatever the settings say.
    ///
    /// @param copy where a file of that name is replaced
    public static void apart(Path workspace, Path copy, String command, Clock clock)
            throws IOException {
        DatabaseCopy original =
                DatabaseCopy.of(workspace.toAbsolutePath(), LockOwner.thisProcess(command, clock));
        Addresses.setApart(copy);
        Path file = copy.resolve(Store.FOLDER).resolve(Store.FILE);
        for (String part : List.of("", "-wal", "-shm")) {
            Files.deleteIfExists(file.resolveSibling(Store.FILE + part));
        }
        Files.createFile(file);
        original.into(file);
    }
}
