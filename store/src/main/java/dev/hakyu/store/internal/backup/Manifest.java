package dev.hakyu.store.internal.backup;

import java.time.Instant;
import java.util.List;

/// What an archive holds, as its last entry says.
///
/// @param format of the archive; this program writes and reads 1
/// @param madeAt when the database was copied
/// @param program the version that made it
/// @param schema version of the database's tables; 0 when there is no database
/// @param files every other entry
record Manifest(int format, Instant madeAt, String program, int schema, List<Entry> files) {
    static final int FORMAT = 1;

    /// The entry it stands in.
    static final String NAME = "manifest.json";

    /// The entry of the database.
    static final String DATABASE = "store/hakyu.db";

    /// What the names of the workspace's files begin with.
    static final String FILES = "workspace/";

    Manifest {
        files = List.copyOf(files);
    }

    /// One entry.
    ///
    /// @param name with `/` between its parts
    /// @param bytes plain size
    /// @param sha256 as 64 hexadecimal digits
    record Entry(String name, long bytes, String sha256) {}

    /// Plain size of all.
    long bytes() {
        return files.stream().mapToLong(Entry::bytes).sum();
    }

    boolean hasDatabase() {
        return files.stream().anyMatch(each -> each.name().equals(DATABASE));
    }
}
