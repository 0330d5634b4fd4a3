package dev.hakyu.store.api;

import static dev.hakyu.store.api.BackupTest.assertTrouble;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hakyu.model.source.Content;
import dev.hakyu.store.api.StoreTrouble.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Archives that are damaged, or made to do harm. Nothing of them is ever laid out.
class BadArchiveTest {
    private static Map<String, byte[]> sound;
    private static byte[] soundArchive;

    @TempDir Path folder;
    private Path archive;
    private Map<String, byte[]> entries;

    @BeforeAll
    static void makeOne(@TempDir Path folder) throws IOException {
        Path workspace = Files.createDirectory(folder.resolve("ws"));
        try (Store store = At.open(workspace)) {
            SchemaFixture.fill(store);
        }
        Files.writeString(workspace.resolve("hakyu.yaml"), "version: 1\n");
        Path made = folder.resolve("backup.zip");
        Backup.make(workspace, made, false, "1", At.CLOCK);
        sound = read(made);
        soundArchive = Files.readAllBytes(made);
    }

    @BeforeEach
    void copyIt() throws IOException {
        archive = Files.write(folder.resolve("backup.zip"), soundArchive);
        entries = new LinkedHashMap<>(sound);
    }

    @AfterEach
    void lookForWhatWasLaidOut() {
        assertThat(folder.resolve("out")).doesNotExist();
        assertThat(folder.resolve(".hakyu-restore.part")).doesNotExist();
        assertThat(folder.getParent().resolve("evil")).doesNotExist();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void shouldFindAnyChangedByteThatMatters(long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] whole = Files.readAllBytes(archive);
        for (int i = 0; i < 20; i++) {
            byte[] bytes = whole.clone();
            int at = random.nextInt(bytes.length);
            bytes[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(archive, bytes);
            if (unpacks(bytes)) {
                continue; // a time or a flag in a header that says nothing about the content
            }
            assertThatThrownBy(this::restore)
                    .as("byte %d of seed %d", at, seed)
                    .isInstanceOf(StoreTrouble.class);
        }
    }

    /// The same entries with the same bytes, as another reader of the format sees it.
    private boolean unpacks(byte[] bytes) throws IOException {
        try {
            Map<String, byte[]> now = read(Files.write(folder.resolve("copy.zip"), bytes));
            return now.keySet().equals(entries.keySet())
                    && now.entrySet().stream()
                            .allMatch(each ->
                                    Arrays.equals(each.getValue(), entries.get(each.getKey())));
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    @ParameterizedTest(name = "{0} of 100")
    @ValueSource(ints = {0, 1, 50, 99})
    void shouldFindThatTheEndIsMissing(int percent) throws IOException {
        byte[] whole = Files.readAllBytes(archive);
        Files.write(archive, Arrays.copyOf(whole, whole.length * percent / 100));
        assertTrouble(Kind.BAD_ARCHIVE, "backup-not-readable", this::restore);
    }

    @Test
    void shouldSayThatAFileIsNoBackup() throws IOException {
        Files.writeString(archive, "これはバックアップではありません。".repeat(50));
        assertTrouble(Kind.BAD_ARCHIVE, "backup-not-readable", this::restore);
        entries.clear();
        entries.put("readme.txt", new byte[3]);
        write();
        assertTrouble(Kind.BAD_ARCHIVE, "backup-entry-missing", this::restore);
        Files.delete(archive);
        assertTrouble(Kind.BAD_ARCHIVE, "backup-missing", this::restore);
    }

    @Test
    void shouldFindAChangedFile() throws IOException {
        entries.put("workspace/hakyu.yaml", bytes("version: 2\n"));
        write();
        assertTrouble(Kind.BAD_ARCHIVE, "backup-entry-changed", this::restore);
    }

    @Test
    void shouldFindAFileThatIsMissingOrThatNobodyListed() throws IOException {
        byte[] settings = entries.remove("workspace/hakyu.yaml");
        write();
        assertTrouble(Kind.BAD_ARCHIVE, "backup-entry-missing", this::restore);
        entries.put("workspace/hakyu.yaml", settings);
        entries.put("workspace/decisions/more.jsonl", bytes("{}"));
        write();
        assertTrouble(Kind.BAD_ARCHIVE, "backup-not-listed", this::restore);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil",
                "workspace/../evil",
                "workspace/../../evil",
                "workspace/a/../../../evil",
                "/evil",
                "workspace//evil",
                "workspace/",
                "workspace/./evil",
                "workspace/..\\\\evil",
                "workspace/a\\\\..\\\\..\\\\evil",
                "evil",
                "workspace/.hakyu/hakyu.db",
                "workspace/.hakyu/hakyu.db-wal",
                "workspace/.hakyu/owner"
            })
    void shouldStayBelowItsFolder(String name) throws IOException {
        list(name, "x", 1);
        entries.put(name.replace("\\\\", "\\"), bytes("x"));
        write();
        assertTrouble(Kind.BAD_ARCHIVE, "backup-bad-name", this::restore);
    }

    @Test
    void shouldNotUnpackMoreThanTheListSays() throws IOException {
        byte[] zeros = new byte[50_000_000];
        list("workspace/bomb", "x", 1);
        entries.put("workspace/bomb", zeros);
        write();
        assertTrouble(Kind.BAD_ARCHIVE, "backup-entry-changed", this::restore);
    }

    @Test
    void shouldNotUnpackWhatIsOutOfProportion() throws IOException {
        list("workspace/bomb", "x", 9_000_000_000L);
        entries.put("workspace/bomb", bytes("x"));
        write();
        assertTrouble(Kind.BAD_ARCHIVE, "backup-too-large", this::restore);
        list("workspace/bomb", "x", Long.MAX_VALUE);
        write();
        assertTrouble(Kind.BAD_ARCHIVE, "backup-too-large", this::restore);
        list("workspace/bomb", "x", -1);
        write();
        assertTrouble(Kind.BAD_ARCHIVE, "backup-not-readable", this::restore);
    }

    @Test
    void shouldNotTakeADatabaseThatDoesMoreThanKeep() throws Exception {
        Path file = folder.resolve("evil.db");
        Files.write(file, entries.get("store/hakyu.db"));
        try (var connection = java.sql.DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TRIGGER evil AFTER INSERT ON audit BEGIN DELETE FROM delivery; END");
        }
        replace("store/hakyu.db", Files.readAllBytes(file));
        write();
        assertTrouble(Kind.BAD_ARCHIVE, "backup-database", this::restore);
    }

    @Test
    void shouldSayThatANewerProgramMadeIt() throws IOException {
        String manifest = manifest();
        manifest(manifest.replaceFirst("\"schema\" ?: ?\\d+", "\"schema\":99"));
        write();
        assertTrouble(Kind.NEWER, "store-newer", this::restore);
        manifest(manifest.replaceFirst("\"format\" ?: ?1", "\"format\":2"));
        write();
        assertTrouble(Kind.NEWER, "backup-newer", this::restore);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "null",
                "{\"format\":1,\"files\":[null]}",
                "{\"format\":1,\"files\":[{}]}",
                "{\"format\":1,\"files\":\"x\"}"
            })
    void shouldSayThatItsListIsNone(String manifest) throws IOException {
        manifest(manifest);
        write();
        assertThatThrownBy(this::restore).isInstanceOf(StoreTrouble.class);
    }

    private void restore() {
        Restored.from(archive, folder.resolve("out"), false, "hakyu restore", At.CLOCK);
    }

    /// Adds a line to the list, so that only the one thing is wrong that is looked for.
    private void list(String name, String content, long bytes) {
        manifest(
                manifest()
                        .replaceFirst("\\{[^{}]*workspace/bomb[^{}]*},", "")
                        .replaceFirst(
                                "\"files\" ?: ?\\[",
                                "\"files\":[{\"name\":\""
                                        + java.util.regex.Matcher.quoteReplacement(name)
                                        + "\",\"bytes\":"
                                        + bytes
                                        + ",\"sha256\":\""
                                        + Content.of(content).hash()
                                        + "\"},"));
    }

    private void replace(String name, byte[] content) {
        String hash = Content.of(entries.get(name)).hash();
        String manifest = manifest();
        int end = manifest.indexOf(hash);
        int start = manifest.lastIndexOf("\"bytes\"", end);
        manifest(
                manifest.substring(0, start)
                        + "\"bytes\":"
                        + content.length
                        + ",\"sha256\":\""
                        + Content.of(content).hash()
                        + manifest.substring(end + hash.length()));
        entries.put(name, content);
    }

    private String manifest() {
        return new String(entries.get("manifest.json"), StandardCharsets.UTF_8);
    }

    private void manifest(String text) {
        entries.put("manifest.json", bytes(text));
    }

    private void write() throws IOException {
        try (OutputStream file = Files.newOutputStream(archive);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Map.Entry<String, byte[]> each : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue());
                zip.closeEntry();
            }
        }
    }

    private static Map<String, byte[]> read(Path archive) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            Enumeration<? extends ZipEntry> all = zip.entries();
            while (all.hasMoreElements()) {
                ZipEntry entry = all.nextElement();
                try (InputStream in = zip.getInputStream(entry)) {
                    entries.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        return entries;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
