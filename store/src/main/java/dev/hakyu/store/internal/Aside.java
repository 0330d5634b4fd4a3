package dev.hakyu.store.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// Puts database files out of the way without losing any.
public final class Aside {
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private Aside() {}

    /// Moves a database with its log into a new folder beside it.
    ///
    /// @param why what the folder's name begins with
    /// @return that folder
    public static Path move(Path folder, String file, String why, Instant now) throws IOException {
        String name = why + "-" + NAME.format(now);
        Path aside = folder.resolve(name);
        for (int i = 2; Files.exists(aside); i++) {
            aside = folder.resolve(name + "-" + i);
        }
        Files.createDirectory(aside);
        for (String part : List.of(file, file + "-wal", file + "-shm")) {
            if (Files.exists(folder.resolve(part))) {
                Files.move(folder.resolve(part), aside.resolve(part));
            }
        }
        return aside;
    }
}
