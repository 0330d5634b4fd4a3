package dev.hakyu.store.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hakyu.store.api.StoreTrouble.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
    @TempDir Path folder;
    private Path workspace;
    private Path archive;

    @BeforeEach
    void place() throws IOException {
        workspace = Files.createDirectory(folder.resolve("my company"));
        archive = folder.resolve("控え 2026-12-01.zip");
    }

    @Test
    void shouldBringBackEverythingOfAWorkspace() throws IOException {
        write("hakyu.yaml", "version: 1\n");
        write("network/organizations.csv", "id,name\nO1,ミナト精工\n");
        write("decisions/decisions.jsonl", "{}\n");
        write(".hakyu/outbox/2026-12-01/0001.json", "{}");
        try (Store store = At.open(workspace)) {
            SchemaFixture.fill(store);
        }

        Backup backup = make();
        assertThat(backup.files()).isEqualTo(6);
        assertThat(backup.leftOut()).isEmpty();
        Restored restored = restore(folder.resolve("復元 先/ws"), false);

        assertThat(restored.problems()).isEmpty();
        assertThat(restored.madeAt()).isEqualTo(At.MONDAY);
        assertThat(restored.program()).isEqualTo("1.2.3");
        assertThat(files(restored.workspace()))
                .containsExactly(
                        ".hakyu/hakyu.db",
                        ".hakyu/lock",
                        ".hakyu/outbox/2026-12-01/0001.json",
                        "briefs/log.jsonl",
                        "decisions/decisions.jsonl",
                        "hakyu.yaml",
                        "network/organizations.csv");
        assertThat(restored.workspace().resolve("network/organizations.csv"))
                .hasContent("id,name\nO1,ミナト精工");
        try (Store store = At.open(restored.workspace())) {
            SchemaFixture.assertWhole(store, backup.schema());
            assertThat(store.audit().newest(1).getFirst().action()).isEqualTo("restored");
            assertThat(store.audit().firstBroken()).isEmpty();
            assertThat(store.abandonedBy()).isEmpty();
        }
        assertThat(files(folder))
                .as("nothing is left of the work")
                .noneMatch(each -> each.contains(".part"));
    }

    @Test
    void shouldBeReadableByItsOwnerOnly() throws IOException {
        At.open(workspace).close();
        write("reports/a.html", "個人情報");
        make();
        Restored restored = restore(folder.resolve("out"), false);
        assertThat(mode(archive)).isEqualTo("rw-------");
        assertThat(mode(restored.workspace())).isEqualTo("rwx------");
        assertThat(mode(restored.workspace().resolve("reports/a.html"))).isEqualTo("rw-------");
    }

    @Test
    void shouldHoldOneMomentWhileOthersWrite() throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        AtomicInteger acknowledged = new AtomicInteger();
        Thread writer =
                new Thread(() -> {
                    try (Store store = At.open(workspace)) {
                        for (int n = 1; !enough.get(); n++) {
                            KilledWriter.write(store, n);
                            store.deliveries().claim(KilledWriter.mail(n), At.MONDAY);
                            acknowledged.set(n);
                            store.deliveries().confirm(KilledWriter.mail(n), At.MONDAY, null);
                        }
                    }
                });
        writer.start();
        try {
            for (int i = 0; i < 5; i++) {
                int before = waitForMore(acknowledged, 10 * i);
                Path each = folder.resolve("backup-" + i);
                Backup.make(workspace, each, false, "1", At.CLOCK);
                Restored restored =
                        Restored.from(each, folder.resolve("ws-" + i), false, "test", At.CLOCK);
                assertThat(restored.problems()).isEmpty();
                assertHolds(restored.workspace(), before);
            }
        } finally {
            enough.set(true);
            writer.join();
        }
    }

    private static int waitForMore(AtomicInteger acknowledged, int than)
            throws InterruptedException {
        while (acknowledged.get() <= than) {
            Thread.sleep(1);
        }
        return acknowledged.get();
    }

    /// Whole rounds, none of those lost that were kept before, and no mail that could go twice.
    private static void assertHolds(Path restored, int rounds) {
        try (Store store = At.open(restored)) {
            int kept = KilledWriter.rounds(store);
            assertThat(kept).isGreaterThanOrEqualTo(rounds);
            for (int n = 1; n <= kept; n++) {
                assertThat(store.evidence().latest(KilledWriter.location(n, 2))).isPresent();
            }
            assertThat(store.evidence().latest(KilledWriter.location(kept + 1, 0))).isEmpty();
            for (int n = 1; n <= rounds; n++) {
                assertThat(store.deliveries().claim(KilledWriter.mail(n), At.WEDNESDAY))
                        .isNotInstanceOf(Claim.Granted.class);
            }
        }
    }

    @Test
    void shouldKnowOfMailsThatWentAfterTheDatabaseWasCopied() throws IOException {
        try (Store store = At.open(workspace)) {
            store.deliveries().claim(KilledWriter.mail(1), At.MONDAY);
        }
        Path before = folder.resolve("before.db");
        Files.copy(workspace.resolve(".hakyu/hakyu.db"), before);
        try (Store store = At.open(workspace)) {
            store.deliveries().claim(KilledWriter.mail(2), At.MONDAY);
            store.deliveries().confirm(KilledWriter.mail(2), At.MONDAY, null);
        }
        Files.copy(
                before,
                workspace.resolve(".hakyu/hakyu.db"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        make();
        Restored restored = restore(folder.resolve("out"), false);
        try (Store store = At.open(restored.workspace())) {
            assertThat(store.deliveries().claim(KilledWriter.mail(2), At.WEDNESDAY))
                    .isInstanceOf(Claim.AlreadySent.class);
        }
    }

    @Test
    void shouldTakeAFolderWithoutADatabase() throws IOException {
        write("hakyu.yaml", "version: 1\n");
        assertThat(make().schema()).isZero();
        Restored restored = restore(folder.resolve("out"), false);
        assertThat(files(restored.workspace())).contains("hakyu.yaml", ".hakyu/hakyu.db");
    }

    @Test
    void shouldNotFollowLinksAndSaySo() throws IOException {
        Path secret = Files.writeString(folder.resolve("elsewhere"), "x");
        At.open(workspace).close();
        Files.createSymbolicLink(workspace.resolve("link"), secret);
        assertThat(make().leftOut()).containsExactly("link");
        assertThat(restore(folder.resolve("out"), false).workspace().resolve("link"))
                .doesNotExist();
    }

    @Test
    void shouldNotWriteOverAFileOrIntoTheWorkspace() throws IOException {
        At.open(workspace).close();
        Files.writeString(archive, "mine");
        assertTrouble(Kind.IN_THE_WAY, "backup-exists", this::make);
        assertThat(archive).hasContent("mine");
        assertTrouble(
                Kind.IN_THE_WAY,
                "backup-within-workspace",
                () -> Backup.make(workspace, workspace.resolve("b/c"), false, "1", At.CLOCK));
        Path link = Files.createSymbolicLink(folder.resolve("link"), workspace);
        assertTrouble(
                Kind.IN_THE_WAY,
                "backup-within-workspace",
                () -> Backup.make(workspace, link.resolve("b"), false, "1", At.CLOCK));
        Backup.make(workspace, archive, true, "1", At.CLOCK);
        assertThat(restore(folder.resolve("out"), false).problems()).isEmpty();
    }

    @Test
    void shouldNotRestoreOverAWorkspaceUnlessToldAndThenKeepIt() throws IOException {
        write("hakyu.yaml", "old");
        At.open(workspace).close();
        make();
        write("hakyu.yaml", "new");
        assertTrouble(Kind.IN_THE_WAY, "restore-not-empty", () -> restore(workspace, false));
        assertThat(workspace.resolve("hakyu.yaml")).hasContent("new");
        try (Store held = At.open(workspace)) {
            assertThat(held.briefs().all()).isEmpty();
            assertTrouble(Kind.IN_USE, "workspace-in-use", () -> restore(workspace, true));
        }
        assertThat(workspace.resolve("hakyu.yaml")).hasContent("new");

        Restored restored = restore(workspace, true);
        assertThat(workspace.resolve("hakyu.yaml")).hasContent("old");
        assertThat(restored.aside().resolve("hakyu.yaml")).hasContent("new");
        assertThat(restored.aside().getFileName())
                .hasToString("my company.before-20261130T220000Z");
    }

    @Test
    void shouldRestoreIntoAnEmptyFolder() throws IOException {
        write("hakyu.yaml", "x");
        make();
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThat(restore(empty, false).aside()).isNull();
        assertThat(empty.resolve("hakyu.yaml")).exists();
        Path file = Files.writeString(folder.resolve("file"), "");
        assertTrouble(Kind.IN_THE_WAY, "restore-not-a-folder", () -> restore(file, true));
    }

    @Test
    void shouldClearWhatADeadProcessLeftButNothingElse() throws IOException {
        At.open(workspace).close();
        Path left = Files.createDirectory(folder.resolve(".hakyu-backup.part"));
        Files.writeString(left.resolve("archive"), "half");
        assertTrouble(Kind.IN_THE_WAY, "folder-in-the-way", this::make);
        assertThat(left.resolve("archive")).hasContent("half");
        Files.writeString(left.resolve("lock"), "");
        make();
        assertThat(left).doesNotExist();
    }

    @Test
    void shouldSayThatTheDatabaseIsDamagedAndMakeNothing() throws IOException {
        At.open(workspace).close();
        Files.write(workspace.resolve(".hakyu/hakyu.db"), new byte[10_000]);
        assertTrouble(Kind.DAMAGED, "store-damaged", this::make);
        assertThat(archive).doesNotExist();
    }

    private Backup make() {
        return Backup.make(workspace, archive, false, "1.2.3", At.CLOCK);
    }

    private Restored restore(Path to, boolean replace) {
        return Restored.from(archive, to, replace, "hakyu restore", At.CLOCK);
    }

    private void write(String name, String text) throws IOException {
        Path file = workspace.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(each -> Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS))
                    .map(each -> folder.relativize(each).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    static void assertTrouble(Kind kind, String code, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        StoreTrouble.class,
                        trouble -> {
                            assertThat(trouble.problem().code()).isEqualTo(code);
                            assertThat(trouble.kind()).isEqualTo(kind);
                            assertThat(trouble.problem().message().ja()).endsWith("。");
                            assertThat(trouble.problem().remedy().ja()).endsWith("。");
                        });
    }
}
