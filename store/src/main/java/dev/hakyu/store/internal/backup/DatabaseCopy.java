package dev.hakyu.store.internal.backup;

import dev.hakyu.store.api.LockOwner;
import dev.hakyu.store.api.Store;
import dev.hakyu.store.internal.Addresses;
import dev.hakyu.store.internal.PostgresDatabase;
import dev.hakyu.store.internal.SqliteDatabase;
import java.nio.file.Path;

/// A database copied while others write to it.
@FunctionalInterface
public interface DatabaseCopy {
    /// Writes the database as it is at one moment into a file of SQLite.
    ///
    /// @param target empty file
    /// @return version of its tables; 0 when there was no database, and the file stays empty
    int into(Path target);

    /// Of a workspace, wherever it keeps its own.
    ///
    /// @param reader who copies
    static DatabaseCopy of(Path workspace, LockOwner reader) {
        return Addresses.of(workspace)
                .<DatabaseCopy>map(url -> target -> PostgresDatabase.copy(url, reader, target))
                .orElseGet(() ->
                        target ->
                                SqliteDatabase.copy(
                                        workspace.resolve(Store.FOLDER).resolve("hakyu.db"),
                                        target));
    }
}
