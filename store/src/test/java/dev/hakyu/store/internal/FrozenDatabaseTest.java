package dev.hakyu.store.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrozenDatabaseTest {
    @TempDir Path folder;

    @Test
    void shouldReadWithoutWritingAnythingBesideTheFile() throws IOException {
        Path file = Files.createDirectory(folder.resolve("調達 #1 %20")).resolve("hakyu.db");
        try (Database database = SqliteDatabase.open(file)) {
            database.write(handle ->
                    handle.execute(
                            "INSERT INTO inquiry (id, title, about, created_at, asked, answered)"
                                    + " VALUES ('q', '照会', 'a', '2026-12-01T00:00:00Z', 1, 0)"));
            database.shrink();
        }
        assertThat(names(file.getParent())).containsExactly("hakyu.db");
        try (Database frozen = Objects.requireNonNull(SqliteDatabase.openToRead(file, true))) {
            List<String> titles =
                    frozen.read(handle ->
                            handle.createQuery("SELECT title FROM inquiry")
                                    .mapTo(String.class)
                                    .list());
            assertThat(titles).containsExactly("照会");
            assertThat(names(file.getParent())).containsExactly("hakyu.db");
        }
    }

    private static List<String> names(Path in) throws IOException {
        try (Stream<Path> files = Files.list(in)) {
            return files.map(each -> each.getFileName().toString()).toList();
        }
    }
}
