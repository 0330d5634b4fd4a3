package dev.hakyu.network.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AtomicFilesTest {
    @TempDir Path folder;

    @Test
    void shouldForceTheContentBeforeItsNameAndTheNameBeforeItReturns() throws IOException {
        Path file = Files.writeString(folder.resolve("hakyu.yaml"), "old");
        List<String> steps = new ArrayList<>();

        AtomicFiles.write(
                Map.of(file, bytes("new")),
                (_, what) ->
                        steps.add(
                                "%s holds '%s' while the file says '%s'"
                                        .formatted(
                                                Files.isDirectory(what) ? "folder" : "part",
                                                Files.isDirectory(what)
                                                        ? "names"
                                                        : Files.readString(what),
                                                Files.readString(file))));

        assertThat(steps)
                .containsExactly(
                        "part holds 'new' while the file says 'old'",
                        "folder holds 'names' while the file says 'new'");
    }

    @Test
    void shouldForceEveryFolderThatHasANewName() throws IOException {
        List<Path> forced = new ArrayList<>();
        Path file = folder.resolve("outbox/2026-12-03/0001.json");

        AtomicFiles.write(Map.of(file, bytes("{}")), (_, what) -> forced.add(what));

        assertThat(forced.subList(1, forced.size()))
                .containsExactly(
                        folder.resolve("outbox/2026-12-03"), folder.resolve("outbox"), folder);
    }

    @Test
    void shouldLeaveTheOldFileWhenTheNewOneCannotBeForced() throws IOException {
        Path file = Files.writeString(folder.resolve("hakyu.yaml"), "old");

        assertThatThrownBy(() ->
                        AtomicFiles.write(
                                Map.of(file, bytes("new")),
                                (_, _) -> {
                                    throw new IOException("no space left on device");
                                }))
                .hasMessageContaining("no space");

        assertThat(file).hasContent("old");
        assertThat(folder.toFile().list()).containsExactly("hakyu.yaml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-rw-r--", "rw-r-----", "rw-------", "r--r--r--"})
    void shouldLetWhoCouldReadAFileStillReadIt(String permissions) throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Path file = Files.writeString(folder.resolve("hakyu.yaml"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));

        AtomicFiles.write(Map.of(file, bytes("new")));

        assertThat(file).hasContent("new");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo(permissions);
    }

    @Test
    void shouldMakeANewFileAsOpenAsAnyOther() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Path file = folder.resolve("new.csv");

        AtomicFiles.write(Map.of(file, bytes("new")));

        assertThat(Files.getPosixFilePermissions(file))
                .isEqualTo(
                        Files.getPosixFilePermissions(Files.createFile(folder.resolve("other"))));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
