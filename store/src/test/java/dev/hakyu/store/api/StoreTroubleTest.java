package dev.hakyu.store.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.hakyu.model.source.Item;
import dev.hakyu.store.api.StoreTrouble.Kind;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoreTroubleTest {
    @TempDir Path workspace;

    @Test
    void shouldSayThatAFolderIsMissing() {
        assertTrouble(Kind.NO_WORKSPACE, () -> At.open(workspace.resolve("nowhere")));
    }

    @Test
    void shouldSayThatAFolderCannotBeNamedSo() throws IOException {
        Path odd = Files.createDirectory(workspace.resolve("what?"));
        assertTrouble(Kind.NO_WORKSPACE, () -> At.open(odd));
    }

    @Test
    void shouldSayThatAFileStandsWhereTheFolderGoes() throws IOException {
        Files.writeString(workspace.resolve(".hakyu"), "");
        assertTrouble(Kind.NOT_WRITABLE, () -> At.open(workspace));
    }

    @Test
    void shouldSayThatAFolderIsReadOnly() throws IOException {
        At.open(workspace).close();
        Path folder = workspace.resolve(".hakyu");
        assumeThat(folder.toFile().setWritable(false) && !Files.isWritable(folder))
                .as("the user of this test is bound by permissions")
                .isTrue();
        try {
            assertTrouble(Kind.NOT_WRITABLE, () -> At.open(workspace));
        } finally {
            assertThat(folder.toFile().setWritable(true)).isTrue();
        }
    }

    @Test
    void shouldSayThatTheDatabaseIsReadOnly() {
        try (Store store = At.open(workspace)) {
            store.database().read(handle -> handle.execute("SELECT 1"));
            assertTrouble(
                    Kind.NOT_WRITABLE,
                    () -> store.database().read(handle -> handle.execute("DELETE FROM brief")));
            assertThat(store.briefs().all()).isEmpty();
        }
    }

    @Test
    void shouldSayThatTheDiskIsFullAndKeepWhatWasKept() {
        SplittableRandom random = new SplittableRandom(11);
        byte[] noise = new byte[300_000];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) (32 + random.nextInt(90));
        }
        String large = new String(noise, java.nio.charset.StandardCharsets.US_ASCII);
        try (Store store = At.open(workspace)) {
            store.evidence().put(At.item("https://before.example/", "a", At.MONDAY));
            store.database()
                    .write(handle ->
                            handle.createQuery("PRAGMA max_page_count = 60")
                                    .mapTo(Integer.class)
                                    .one());
            assertTrouble(
                    Kind.FULL,
                    () ->
                            store.together(() -> {
                                store.evidence().put(At.item("https://s.example/", "b", At.MONDAY));
                                store.evidence()
                                        .put(At.item("https://l.example/", large, At.MONDAY));
                            }));
            assertThat(store.evidence().latest("https://before.example/")).isPresent();
            assertThat(store.evidence().latest("https://s.example/")).isEmpty();
            assertThat(store.evidence().latest("https://l.example/")).isEmpty();
            store.evidence().put(At.item("https://after.example/", "c", At.MONDAY));
            assertThat(store.check().problems()).isEmpty();
        }
    }

    @Test
    void shouldSayThatTheFileIsNoDatabase() throws IOException {
        At.open(workspace).close();
        Path file = workspace.resolve(".hakyu/hakyu.db");
        Files.writeString(file, "これはデータベースではありません。".repeat(400));
        assertTrouble(Kind.DAMAGED, () -> At.open(workspace));
        assertTrouble(Kind.DAMAGED, () -> Store.openToRead(workspace, "hakyu", At.CLOCK));
        assertThat(Files.readString(file)).startsWith("これは");
    }

    @Test
    void shouldSayThatANewerVersionWroteIt() {
        try (Store store = At.open(workspace)) {
            store.database()
                    .write(handle ->
                            handle.execute(
                                    "INSERT INTO flyway_schema_history SELECT 99, '99', description,"
                                            + " type, script, checksum, installed_by, installed_on,"
                                            + " execution_time, success FROM flyway_schema_history"
                                            + " WHERE installed_rank = 1"));
        }
        assertTrouble(Kind.NEWER, () -> At.open(workspace));
        assertTrouble(Kind.NEWER, () -> Store.openToRead(workspace, "hakyu", At.CLOCK));
    }

    /// Tables begin within the first pages; a hit there loses a table, but never a mail.
    @ParameterizedTest(name = "seed {0}, damage behind the tables {1}")
    @CsvSource({
        "1,false,0",
        "2,false,0",
        "3,false,0",
        "4,false,0",
        "5,false,0",
        "6,true,70",
        "7,true,70",
        "8,true,70"
    })
    void shouldRepairADamagedDatabaseAndLoseNoMail(
            long seed, boolean behindTables, int leastArticles) throws IOException {
        fill();
        int firstPage = behindTables ? lastTable() + 14 : 1;
        Path file = workspace.resolve(".hakyu/hakyu.db");
        damage(file, firstPage, new SplittableRandom(seed));
        byte[] damaged = Files.readAllBytes(file);
        Repair repair = Store.repair(workspace, "hakyu store repair", At.CLOCK);
        assertThat(Files.readAllBytes(repair.aside().resolve("hakyu.db"))).isEqualTo(damaged);
        try (Store store = At.open(workspace)) {
            assertThat(store.briefs().all()).hasSize(1);
            for (int i = 0; i < 40; i++) {
                assertThat(store.deliveries().claim(mail(i), At.WEDNESDAY))
                        .isInstanceOf(Claim.AlreadySent.class);
            }
            int whole = 0;
            for (int i = 0; i < 100; i++) {
                Item item = At.item("https://a.example/" + i, words(i), At.MONDAY);
                Optional<EvidenceVersion> version = store.evidence().latest(item.location());
                whole += version.flatMap(store.evidence()::item).equals(Optional.of(item)) ? 1 : 0;
            }
            assertThat(whole).as("articles saved of 100").isGreaterThanOrEqualTo(leastArticles);
        }
    }

    /// The page on which the last table or index begins.
    private int lastTable() {
        try (Store store = At.open(workspace)) {
            return store.database()
                    .read(handle ->
                            handle.createQuery("SELECT MAX(rootpage) FROM sqlite_master")
                                    .mapTo(Integer.class)
                                    .one());
        }
    }

    private static void damage(Path file, int firstPage, SplittableRandom random)
            throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            byte[] noise = new byte[4096];
            for (int hit = 0; hit < 6; hit++) {
                for (int i = 0; i < noise.length; i++) {
                    noise[i] = (byte) random.nextInt();
                }
                bytes.seek(4096L * random.nextLong(firstPage, bytes.length() / 4096));
                bytes.write(noise);
            }
        }
    }

    @Test
    void shouldBuildAnewWhenNothingCanBeRead() throws IOException {
        fill();
        Path file = workspace.resolve(".hakyu/hakyu.db");
        Files.write(file, new byte[10_000]);
        assertTrouble(Kind.DAMAGED, () -> At.open(workspace));
        Repair repair = Store.repair(workspace, "hakyu store repair", At.CLOCK);
        assertThat(repair.incomplete()).isNotEmpty();
        assertThat(repair.events()).isEqualTo(82);
        try (Store store = At.open(workspace)) {
            assertThat(store.check().problems()).isEmpty();
            assertThat(store.deliveries().of("2026-12-01")).hasSize(40);
        }
    }

    @Test
    void shouldTakeOverEverythingOfASoundDatabase() throws IOException {
        fill();
        Repair repair = Store.repair(workspace, "hakyu store repair", At.CLOCK);
        assertThat(repair.incomplete()).isEmpty();
        assertThat(repair.rows())
                .containsEntry("evidence", 100)
                .containsEntry("version", 100)
                .containsEntry("delivery", 40)
                .containsEntry("brief", 1);
        try (Store store = At.open(workspace)) {
            assertThat(repair.rows().keySet())
                    .as("every table of the schema is taken over")
                    .containsExactlyInAnyOrderElementsOf(tables(store));
        }
    }

    private static List<String> tables(Store store) {
        return store.database()
                .read(handle ->
                        handle.createQuery(
                                        "SELECT name FROM sqlite_master WHERE type = 'table' AND name"
                                                + " NOT LIKE 'flyway%' AND name NOT LIKE 'sqlite%'")
                                .mapTo(String.class)
                                .list());
    }

    @Test
    void shouldFindEvidenceThatWasChanged() {
        fill();
        try (Store store = At.open(workspace)) {
            assertThat(store.check()).matches(Inspection::isSound);
            assertThat(store.check().contents()).isEqualTo(100);
            store.database()
                    .write(handle ->
                            handle.execute(
                                    "UPDATE evidence SET body = (SELECT body FROM evidence ORDER BY"
                                            + " hash DESC LIMIT 1) WHERE hash = (SELECT MIN(hash) FROM"
                                            + " evidence)"));
            store.database()
                    .write(handle ->
                            handle.execute(
                                    "DELETE FROM evidence WHERE hash = (SELECT MAX(hash) FROM"
                                            + " evidence)"));
            assertThat(store.check().problems())
                    .extracting(problem -> problem.code())
                    .containsExactly("evidence-damaged", "evidence-damaged");
        }
    }

    private void fill() {
        try (Store store = At.open(workspace)) {
            store.evidence()
                    .putAll(
                            IntStream.range(0, 100)
                                    .mapToObj(i ->
                                            At.item("https://a.example/" + i, words(i), At.MONDAY))
                                    .toList());
            BriefPeriod day = new BriefPeriod("2026-12-01");
            store.briefs().begin(day, At.MONDAY, At.MONDAY, At.MONDAY);
            store.briefs()
                    .finish(day, "briefs/2026-12-01", dev.hakyu.model.Text.same("-"), At.MONDAY);
            for (int i = 0; i < 40; i++) {
                store.deliveries().claim(mail(i), At.MONDAY);
                store.deliveries().confirm(mail(i), At.MONDAY, null);
            }
        }
    }

    private static DeliveryKey mail(int i) {
        return new DeliveryKey("2026-12-01", "mail", "person-" + i + "@example.jp", "brief");
    }

    private static String words(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            words.append(random.nextInt(10_000)).append("件。");
        }
        return words.toString();
    }

    private static void assertTrouble(Kind kind, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        StoreTrouble.class,
                        trouble -> {
                            assertThat(trouble.kind()).isEqualTo(kind);
                            assertThat(trouble.problem().message().ja()).isNotBlank();
                            assertThat(trouble.problem().remedy().ja()).endsWith("。");
                        });
    }
}
