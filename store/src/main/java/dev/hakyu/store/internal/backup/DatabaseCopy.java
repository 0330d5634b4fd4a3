package dev.hakyu.store.internal.backup;

import dev.hakyu.store.internal.Database;
import java.nio.file.Path;

/// A database copied while others write to it.
@FunctionalInterface
public interface DatabaseCopy {
    /// Writes the database as it is at one moment into a file of SQLite.
    ///
    /// @param target empty file
    /// @return version of its tables; 0 when there was no database, and the file stays empty
    int into(Path target);

    /// Of the file in the workspace.
    static DatabaseCopy ofFile(Path file) {
        return target -> Database.copy(file, target);
    }
}
