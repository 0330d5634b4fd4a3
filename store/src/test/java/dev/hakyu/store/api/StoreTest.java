package dev.hakyu.store.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.hakyu.model.Text;
import dev.hakyu.model.source.SourceId;
import dev.hakyu.model.source.SourceState;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
    @TempDir Path folder;

    @Test
    void shouldWorkBelowAPathWithSpacesAndJapanese() throws IOException {
        Path workspace = Files.createDirectories(folder.resolve("波及 作業 100% #1/髙﨑㈱"));
        try (Store store = At.open(workspace)) {
            store.evidence().put(At.item("https://a.example/", "a", At.MONDAY));
        }
        assertThat(Files.isRegularFile(workspace.resolve(".hakyu/hakyu.db")))
                .isNotEqualTo(TestAddresses.isPostgres());
        assertThat(Store.isThere(workspace)).isTrue();
        try (Store store = At.open(workspace)) {
            assertThat(store.evidence().latest("https://a.example/")).isPresent();
        }
    }

    @Test
    void shouldBeReadableByItsOwnerOnly() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        try (Store store = At.open(folder)) {
            store.evidence().put(At.item("https://a.example/", "a", At.MONDAY));
            Path kept = folder.resolve(".hakyu");
            assertThat(mode(kept)).isEqualTo("rwx------");
            try (Stream<Path> files = Files.list(kept)) {
                assertThat(files.filter(each -> each.toString().contains("hakyu.db")))
                        .allSatisfy(each -> assertThat(mode(each)).isEqualTo("rw-------"));
            }
        }
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void shouldNameTheOwnerOfAWorkspaceThatIsHeld() {
        try (Store store = At.open(folder)) {
            assertThat(store.abandonedBy()).isEmpty();
            assertThatThrownBy(() -> At.open(folder))
                    .isInstanceOfSatisfying(
                            StoreTrouble.class,
                            trouble -> {
                                assertThat(trouble.kind()).isEqualTo(StoreTrouble.Kind.IN_USE);
                                assertThat(trouble.problem().message().ja())
                                        .contains("hakyu test")
                                        .contains(String.valueOf(ProcessHandle.current().pid()));
                            });
            store.evidence().put(At.item("https://a.example/", "a", At.MONDAY));
        }
        At.open(folder).close();
    }

    @Test
    void shouldTakeAWorkspaceThatADeadProcessLeft() throws IOException {
        At.open(folder).close();
        Files.writeString(
                folder.resolve(".hakyu/owner"),
                "pid: 999999\nhost: pc\ncommand: hakyu daily\nsince: 2026-12-01T00:00:00Z\n");
        try (Store store = At.open(folder)) {
            assertThat(store.abandonedBy().orElseThrow().command()).isEqualTo("hakyu daily");
        }
        try (Store store = At.open(folder)) {
            assertThat(store.abandonedBy()).isEmpty();
        }
    }

    @Test
    void shouldReadBesideTheWriter() {
        try (Store writer = At.open(folder)) {
            writer.evidence().put(At.item("https://a.example/", "a", At.MONDAY));
            try (Store reader = Store.openToRead(folder, "hakyu sources", At.CLOCK)) {
                assertThat(reader.evidence().latest("https://a.example/")).isPresent();
                writer.evidence().put(At.item("https://b.example/", "b", At.MONDAY));
                assertThat(reader.evidence().latest("https://b.example/")).isPresent();
                assertThatThrownBy(() ->
                                reader.evidence()
                                        .put(At.item("https://c.example/", "c", At.MONDAY)))
                        .isInstanceOf(IllegalStateException.class);
            }
        }
    }

    @Test
    void shouldReadAWorkspaceThatKeptNothingYet() {
        try (Store reader = Store.openToRead(folder, "hakyu sources", At.CLOCK)) {
            assertThat(reader.briefs().all()).isEmpty();
        }
    }

    @Test
    void shouldKeepAllOrNothingOfWhatIsDoneTogether() {
        try (Store store = At.open(folder)) {
            assertThatThrownBy(() ->
                            store.together(() -> {
                                store.evidence().put(At.item("https://a.example/", "a", At.MONDAY));
                                assertThat(store.evidence().latest("https://a.example/"))
                                        .isPresent();
                                throw new IllegalArgumentException("half way");
                            }))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(store.evidence().latest("https://a.example/")).isEmpty();
        }
    }

    @Test
    void shouldUndoAllWhenAPartFailedEvenIfItWasCaught() {
        DeliveryKey key = new DeliveryKey("2026-12-01", "mail", "a@example.jp", "brief");
        try (Store store = At.open(folder)) {
            assertThatThrownBy(() ->
                            store.together(() -> {
                                store.evidence().put(At.item("https://a.example/", "a", At.MONDAY));
                                assertThatThrownBy(() ->
                                                store.deliveries().confirm(key, At.MONDAY, null))
                                        .isInstanceOf(IllegalStateException.class);
                            }))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(store.evidence().latest("https://a.example/")).isEmpty();
        }
    }

    @Test
    void shouldKeepABriefAsItWasBegun() {
        BriefPeriod day = BriefPeriod.day(LocalDate.of(2026, 12, 1));
        try (Store store = At.open(folder)) {
            BriefEntry begun = store.briefs().begin(day, At.TUESDAY, At.MONDAY, At.TUESDAY);
            assertThat(begun.isFinished()).isFalse();
            assertThat(store.briefs().begin(day, At.WEDNESDAY, At.TUESDAY, At.WEDNESDAY))
                    .isEqualTo(begun);
            BriefEntry finished =
                    store.briefs()
                            .finish(
                                    day,
                                    "briefs\\2026-12-01",
                                    new Text("関係1件", "one incident"),
                                    At.WEDNESDAY);
            assertThat(finished.folder()).isEqualTo("briefs/2026-12-01");
            assertThat(store.briefs().begin(day, At.WEDNESDAY, At.TUESDAY, At.WEDNESDAY))
                    .isEqualTo(finished);
            assertThat(store.briefs().finish(day, "elsewhere", Text.same("-"), At.WEDNESDAY))
                    .isEqualTo(finished);
            assertThat(store.briefs().all()).containsExactly(finished);
        }
        assertThat(BriefPeriod.week(LocalDate.of(2027, 1, 1)).value()).isEqualTo("2026-W53");
    }

    @Test
    void shouldRememberASourceExactly() {
        Map<String, SourceState.Seen> seen = new LinkedHashMap<>();
        seen.put(
                "https://z.example/", new SourceState.Seen("f1", At.MONDAY, At.TUESDAY, "e", null));
        seen.put("mid:<a@b>", new SourceState.Seen("f2", At.TUESDAY, At.TUESDAY, null, "Mon, 1"));
        SourceState state =
                new SourceState(
                        new SourceId("feed-1"),
                        URI.create("https://z.example/feed?a=1"),
                        "W/\"1\"",
                        "Tue, 01 Dec 2026 00:00:00 GMT",
                        At.TUESDAY,
                        At.MONDAY,
                        null,
                        3,
                        At.WEDNESDAY,
                        new Text("応答がありません。", "No answer."),
                        URI.create("https://new.example/"),
                        "cursor",
                        Map.of(LocalDate.of(2026, 12, 1), 4, LocalDate.of(2026, 11, 30), 1),
                        seen);
        SourceState empty = SourceState.initial(new SourceId("b"));
        try (Store store = At.open(folder)) {
            store.sources().save(SourceState.initial(state.source()));
            store.sources().saveAll(java.util.List.of(state, empty));
        }
        try (Store store = At.open(folder)) {
            SourceState back = store.sources().load(state.source()).orElseThrow();
            assertThat(back).isEqualTo(state);
            assertThat(back.seen().keySet()).containsExactlyElementsOf(seen.keySet());
            assertThat(store.sources().loadAll().values()).containsExactly(empty, state);
            store.sources().remove(empty.source());
            assertThat(store.sources().load(empty.source())).isEmpty();
        }
    }
}
