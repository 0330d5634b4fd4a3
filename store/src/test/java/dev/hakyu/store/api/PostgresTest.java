package dev.hakyu.store.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hakyu.model.source.Item;
import dev.hakyu.model.source.SourceId;
import dev.hakyu.store.api.StoreTrouble.Kind;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What only a database with a server of its own can do, or get wrong.
@OnPostgres
class PostgresTest {
    private static final String ENDS_OTHERS =
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname ="
                    + " current_database() AND pid <> pg_backend_pid()";

    @TempDir Path folder;

    @Test
    void shouldLetOneProcessWriteAndNameIt() throws IOException {
        Path other = Files.createDirectory(folder.resolve("another machine"));
        TestAddresses.useAlways(TestAddresses.withTables());
        try (Store store = Store.open(folder, "hakyu serve", At.CLOCK)) {
            store.evidence().put(At.item("https://a.example/", "a", At.MONDAY));
            assertTrouble(
                    Kind.IN_USE,
                    () -> Store.open(other, "hakyu daily", At.CLOCK),
                    "hakyu serve (process " + ProcessHandle.current().pid());
            try (Store reader = Store.openToRead(other, "hakyu sources", At.CLOCK)) {
                assertThat(reader.evidence().latest("https://a.example/")).isPresent();
                assertThatThrownBy(() -> reader.inquiries().put(SchemaFixture.INQUIRY))
                        .isInstanceOf(IllegalStateException.class);
                assertTrouble(
                        Kind.NOT_WRITABLE,
                        () ->
                                reader.database()
                                        .read(handle -> handle.execute("DELETE FROM version")),
                        "read-only");
            }
        }
        try (Store store = Store.open(other, "hakyu daily", At.CLOCK)) {
            assertThat(store.evidence().latest("https://a.example/")).isPresent();
        }
    }

    @Test
    void shouldGoOnAfterTheServerEndedItsConnections() {
        String url = TestAddresses.withTables();
        TestAddresses.useAlways(url);
        try (Store store = At.open(folder)) {
            store.evidence().put(At.item("https://a.example/", "a", At.MONDAY));
            assertThat(store.evidence().latest("https://a.example/")).isPresent();
            TestAddresses.execute(TestAddresses.name(url), ENDS_OTHERS);
            assertThat(store.evidence().latest("https://a.example/")).isPresent();
            store.evidence().put(At.item("https://b.example/", "b", At.MONDAY));
            TestAddresses.execute(TestAddresses.name(url), ENDS_OTHERS);
            store.together(
                    () -> store.evidence().put(At.item("https://c.example/", "c", At.MONDAY)));
            assertThat(store.evidence().latest("https://c.example/")).isPresent();
            assertThat(store.check().problems()).isEmpty();
        }
    }

    @Test
    void shouldKeepNothingOfAWriteWhoseConnectionEnds() {
        String url = TestAddresses.withTables();
        TestAddresses.useAlways(url);
        try (Store store = At.open(folder)) {
            assertTrouble(
                    Kind.UNREACHABLE,
                    () ->
                            store.together(() -> {
                                store.evidence().put(At.item("https://a.example/", "a", At.MONDAY));
                                TestAddresses.execute(TestAddresses.name(url), ENDS_OTHERS);
                                store.evidence().put(At.item("https://b.example/", "b", At.MONDAY));
                            }),
                    "");
            assertThat(store.evidence().latest("https://a.example/")).isEmpty();
            assertThat(store.deliveries().claim(KilledWriter.mail(1), At.MONDAY))
                    .isInstanceOf(Claim.Granted.class);
        }
    }

    @Test
    void shouldNotTakeBackALockThatAnotherHasTakenMeanwhile() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        String url = TestAddresses.withTables();
        TestAddresses.useAlways(url);
        try (Store store = At.open(folder)) {
            TestAddresses.execute(TestAddresses.name(url), ENDS_OTHERS);
            try (Store second = Store.open(other, "hakyu daily", At.CLOCK)) {
                second.evidence().put(At.item("https://b.example/", "b", At.MONDAY));
                assertTrouble(
                        Kind.IN_USE,
                        () -> store.evidence().put(At.item("https://a.example/", "a", At.MONDAY)),
                        "hakyu daily");
            }
            store.evidence().put(At.item("https://a.example/", "a", At.MONDAY));
        }
    }

    @Test
    void shouldHoldWhatTheDatabaseCannotHold() {
        try (Store store = At.open(folder)) {
            String odd = "https://a.example/\0\ud83d?half";
            Item item =
                    new Item(
                            new SourceId("feed"),
                            odd,
                            "題\0名 \udc00",
                            null,
                            At.MONDAY,
                            "text/html",
                            dev.hakyu.model.source.Content.of("a\0b"));
            assertThat(store.evidence().put(item)).isEqualTo(Filing.NEW);
            assertThat(store.evidence().put(item)).isEqualTo(Filing.SAME);
            EvidenceVersion version = store.evidence().latest(odd).orElseThrow();
            assertThat(version.title()).isEqualTo("題\ufffd名 \ufffd");
            assertThat(store.evidence().content(version.hash())).contains(item.content());
        }
    }

    @Test
    void shouldSortAsTheOtherDatabaseDoes() {
        List<String> sorted = List.of("A", "B", "a", "b", "あ", "ア", "愛", "𠮷");
        try (Store store = At.open(folder)) {
            sorted.reversed()
                    .forEach(name ->
                            store.savedFilters()
                                    .save("佐藤", "p", new SavedFilter(name, "q"), At.MONDAY));
            assertThat(store.savedFilters().list("佐藤", "p"))
                    .extracting(SavedFilter::name)
                    .isEqualTo(sorted);
        }
    }

    @Test
    void shouldKeepSeveralWorkspacesInOneDatabase() throws IOException {
        String url = TestAddresses.withoutTables();
        TestAddresses.execute(TestAddresses.name(url), "CREATE SCHEMA one");
        TestAddresses.execute(TestAddresses.name(url), "CREATE SCHEMA two");
        TestAddresses.useAlways(url + "?currentSchema=one");
        try (Store one = At.open(Files.createDirectory(folder.resolve("1")))) {
            one.evidence().put(At.item("https://a.example/", "a", At.MONDAY));
            TestAddresses.useAlways(url + "?currentSchema=two");
            try (Store two = At.open(Files.createDirectory(folder.resolve("2")))) {
                assertThat(two.evidence().latest("https://a.example/")).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://u:s3cret@127.0.0.1:1/db",
                "postgresql://u:s3cret@",
                "mysql://u:s3cret@host/db",
                "postgresql://u:s3cret@127.0.0.1/db?socketFactory=evil",
                "postgresql://u:s3cret@127.0.0.1/db?loggerFile=/tmp/s3cret",
                "u:s3cret%zz@host"
            })
    void shouldSayWhatIsWrongWithAnAddressAndNeverShowIt(String url) {
        TestAddresses.useAlways(url);
        StringWriter trace = new StringWriter();
        assertThatThrownBy(() -> At.open(folder))
                .isInstanceOfSatisfying(
                        StoreTrouble.class,
                        trouble -> {
                            assertThat(trouble.kind()).isEqualTo(Kind.UNREACHABLE);
                            assertThat(trouble.problem().remedy().ja()).endsWith("。");
                            trouble.printStackTrace(new PrintWriter(trace, true));
                            assertThat(trouble.problem().toString() + trace)
                                    .doesNotContain("s3cret");
                        });
    }

    @Test
    void shouldSayThatThereIsNoSuchDatabase() {
        TestAddresses.useAlways(TestAddresses.url("nowhere"));
        assertTrouble(Kind.UNREACHABLE, () -> At.open(folder), "nowhere");
    }

    @Test
    void shouldMakeTheSchemaThatTheAddressNames() throws IOException {
        TestAddresses.useAlways(TestAddresses.withoutTables() + "?currentSchema=mine");
        Path other = Files.createDirectory(folder.resolve("other"));
        for (int i = 0; i < 2; i++) {
            try (Store store = At.open(folder)) {
                assertThat(store.inquiries().all()).hasSize(i);
                store.inquiries().put(SchemaFixture.INQUIRY);
                assertTrouble(Kind.IN_USE, () -> At.open(other), "hakyu test");
            }
        }
    }

    @Test
    void shouldSayThatANewerProgramMadeItAndThatItCannotRepairIt() {
        String url = TestAddresses.withTables();
        TestAddresses.useAlways(url);
        assertTrouble(Kind.FAILED, () -> Store.repair(folder, "hakyu store repair", At.CLOCK), "");
        TestAddresses.execute(
                TestAddresses.name(url),
                "INSERT INTO flyway_schema_history SELECT 99, '99', description, type, script,"
                        + " checksum, installed_by, installed_on, execution_time, success FROM"
                        + " flyway_schema_history WHERE installed_rank = 1");
        assertTrouble(Kind.NEWER, () -> At.open(folder), "99");
        assertTrouble(Kind.NEWER, () -> Store.openToRead(folder, "hakyu sources", At.CLOCK), "99");
    }

    @Test
    void shouldForceWhatItAcknowledgesAlsoWhereTheServerDoesNot() {
        String url = TestAddresses.withTables();
        String name = TestAddresses.name(url);
        TestAddresses.execute(name, "ALTER DATABASE " + name + " SET synchronous_commit = off");
        TestAddresses.useAlways(url);
        try (Store store = At.open(folder)) {
            String setting =
                    store.database()
                            .write(handle ->
                                    handle.createQuery("SHOW synchronous_commit")
                                            .mapTo(String.class)
                                            .one());
            assertThat(setting).isEqualTo("on");
        }
    }

    @Test
    void shouldMoveFromTheFolderIntoTheDatabase() throws IOException {
        TestAddresses.usePostgres(false);
        try (Store store = At.open(folder)) {
            SchemaFixture.fill(store);
        }
        assertTrouble(
                Kind.IN_THE_WAY,
                () -> StoreMove.intoDatabase(folder, "hakyu store move", At.CLOCK),
                "url");
        TestAddresses.useAlways(TestAddresses.withoutTables());
        assertTrouble(Kind.IN_THE_WAY, () -> At.open(folder), "hakyu store move");
        Path aside = StoreMove.intoDatabase(folder, "hakyu store move", At.CLOCK);
        assertThat(aside.resolve("hakyu.db")).isRegularFile();
        assertThat(folder.resolve(".hakyu/hakyu.db")).doesNotExist();
        try (Store store = At.open(folder)) {
            SchemaFixture.assertWhole(store, 99);
        }
        Files.copy(aside.resolve("hakyu.db"), folder.resolve(".hakyu/hakyu.db"));
        assertTrouble(
                Kind.IN_THE_WAY,
                () -> StoreMove.intoDatabase(folder, "hakyu store move", At.CLOCK),
                "not empty");
    }

    @Test
    void shouldTryOnACopyThatStaysApart() throws IOException {
        Path copy = Files.createDirectory(folder.resolve("copy"));
        TestAddresses.useAlways(TestAddresses.withTables());
        try (Store store = At.open(folder)) {
            SchemaFixture.fill(store);
            StoreMove.apart(folder, copy, "hakyu daily", At.CLOCK);
            try (Store apart = At.open(copy)) {
                SchemaFixture.assertWhole(apart, 99);
                apart.evidence().put(At.item("https://only.copy/", "a", At.MONDAY));
            }
            assertThat(store.evidence().latest("https://only.copy/")).isEmpty();
        }
    }

    @Test
    void shouldBackUpWhileInUseAndRestoreIntoAnEmptyDatabase() throws IOException {
        Path workspace = Files.createDirectory(folder.resolve("ws"));
        Path archive = folder.resolve("backup.zip");
        TestAddresses.useAlways(TestAddresses.withTables());
        try (Store store = At.open(workspace)) {
            SchemaFixture.fill(store);
            assertThat(Backup.make(workspace, archive, false, "1", At.CLOCK).schema()).isPositive();
        }
        Path restored = folder.resolve("restored");
        assertTrouble(
                Kind.IN_THE_WAY,
                () -> Restored.from(archive, restored, false, "hakyu restore", At.CLOCK),
                "not empty");
        assertThat(restored).doesNotExist();

        TestAddresses.useAlways(TestAddresses.withoutTables());
        assertThat(Restored.from(archive, restored, false, "hakyu restore", At.CLOCK).problems())
                .isEmpty();
        assertThat(restored.resolve(".hakyu/hakyu.db")).doesNotExist();
        try (Store store = At.open(restored)) {
            SchemaFixture.assertWhole(store, 99);
            assertThat(store.audit().newest(1).getFirst().action()).isEqualTo("restored");
        }

        TestAddresses.usePostgres(false);
        Path inFolder = folder.resolve("in folder");
        Restored.from(archive, inFolder, false, "hakyu restore", At.CLOCK);
        try (Store store = At.open(inFolder)) {
            SchemaFixture.assertWhole(store, 99);
        }
    }

    private static void assertTrouble(Kind kind, ThrowingCallable work, String words) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        StoreTrouble.class,
                        trouble -> {
                            assertThat(trouble).hasMessageContaining(words);
                            assertThat(trouble.kind()).isEqualTo(kind);
                            assertThat(trouble.problem().message().ja()).endsWith("。");
                        });
    }
}
