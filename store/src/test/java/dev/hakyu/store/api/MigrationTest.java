package dev.hakyu.store.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.source.Content;
import dev.hakyu.model.source.Item;
import dev.hakyu.model.source.SourceId;
import dev.hakyu.store.internal.MigrationNames;
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
        return migrations().stream().mapToInt(MigrationNames::version);
    }

    @ParameterizedTest(name = "schema {0}")
    @MethodSource("versions")
    void shouldOpenWhatAnEarlierSchemaHolds(int version) throws IOException {
        take(version);
        try (Store store = At.open(workspace)) {
            SchemaFixture.assertWhole(store, version);
        }
    }

    @ParameterizedTest(name = "schema {0}")
    @MethodSource("versions")
    void shouldNotLetAFeedReplaceWhatWasKeptBeforeEntriesWereTold(int version) throws IOException {
        take(version);
        try (Store store = At.open(workspace)) {
            Item words =
                    new Item(
                            new SourceId("aggregator"),
                            "https://a.example/1",
                            null,
                            null,
                            At.WEDNESDAY,
                            Item.ENTRY_TYPE,
                            Content.of("まとめ"));
            assertThat(store.evidence().put(words)).isEqualTo(Filing.NEW);
        }
        try (Store store = At.open(workspace)) {
            SchemaFixture.assertWhole(store, version);
        }
    }

    /// The workspace as a program of that schema left it.
    private void take(int version) throws IOException {
        Path file = workspace.resolve(".hakyu/hakyu.db");
        Files.createDirectories(file.getParent());
        String name = "/dev/hakyu/store/schemas/v" + version + ".db.gz";
        try (InputStream packed =
                        Objects.requireNonNull(getClass().getResourceAsStream(name), name);
                InputStream database = new GZIPInputStream(packed)) {
            Files.copy(database, file);
        }
        if (TestAddresses.isPostgres()) {
            String url = TestAddresses.withoutTables();
            MigrationNames.makeEarlier(url, version, file);
            TestAddresses.useAlways(url);
            Files.delete(file);
        }
    }

    /// An archive made with an earlier schema is upgraded when it is restored.
    @ParameterizedTest(name = "schema {0}")
    @MethodSource("versions")
    void shouldRestoreABackupOfAnEarlierSchema(int version, @TempDir Path elsewhere)
            throws IOException {
        take(version);
        Path archive = elsewhere.resolve("backup");
        assertThat(Backup.make(workspace, archive, false, "0", At.CLOCK).schema())
                .isEqualTo(version);
        if (TestAddresses.isPostgres()) {
            TestAddresses.useAlways(TestAddresses.withoutTables());
        }
        Path restored = elsewhere.resolve("restored");
        assertThat(Restored.from(archive, restored, false, "test", At.CLOCK).schema())
                .isEqualTo(version);
        try (Store store = At.open(restored)) {
            SchemaFixture.assertWhole(store, version);
        }
    }

    @Test
    void shouldHoldEverythingInANewDatabase() {
        try (Store store = At.open(workspace)) {
            SchemaFixture.fill(store);
        }
        try (Store store = At.open(workspace)) {
            SchemaFixture.assertWhole(store, versions().max().orElseThrow());
        }
    }

    @Test
    void shouldKnowEveryMigrationByName() {
        List<String> known = migrations();
        assertThat(known).allMatch(name -> name.matches("V[1-9]\\d*__[a-z0-9_]+\\.sql"));
        assertThat(known.stream().map(MigrationNames::version)).isSorted().doesNotHaveDuplicates();
        Path folder = Path.of("src/main/resources/dev/hakyu/store/migration");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(known);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> migrations() {
        return MigrationNames.all();
    }
}
