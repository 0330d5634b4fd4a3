package dev.hakyu.store.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MigrationTest {
    @TempDir Path workspace;

    static IntStream versions() {
        return IntStream.rangeClosed(1, migrations().size());
    }

    @ParameterizedTest(name = "schema {0}")
    @MethodSource("versions")
    void shouldOpenWhatAnEarlierSchemaHolds(int version) throws IOException {
        Path file = workspace.resolve(".hakyu/hakyu.db");
        Files.createDirectories(file.getParent());
        String name = "/dev/hakyu/store/schemas/v" + version + ".db.gz";
        try (InputStream packed =
                        Objects.requireNonNull(getClass().getResourceAsStream(name), name);
                InputStream database = new GZIPInputStream(packed)) {
            Files.copy(database, file);
        }
        try (Store store = At.open(workspace)) {
            SchemaFixture.assertWhole(store, version);
        }
    }

    @Test
    void shouldHoldEverythingInANewDatabase() {
        try (Store store = At.open(workspace)) {
            SchemaFixture.fill(store);
        }
        try (Store store = At.open(workspace)) {
            SchemaFixture.assertWhole(store, migrations().size());
        }
    }

    @Test
    void shouldKnowEveryMigrationByName() {
        List<String> known = migrations();
        for (int i = 0; i < known.size(); i++) {
            assertThat(known.get(i)).startsWith("V" + (i + 1) + "__").endsWith(".sql");
        }
        Path folder = Path.of("src/main/resources/dev/hakyu/store/migration");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(known);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> migrations() {
        return dev.hakyu.store.internal.MigrationNames.all();
    }
}
