package dev.hakyu.network.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hakyu.model.InputRejected;
import dev.hakyu.model.source.SecretRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreSettingTest {
    @TempDir Path workspace;

    @Test
    void shouldReadAReference() throws IOException {
        assertThat(StoreSetting.read(workspace)).isEmpty();
        write("version: 1\nlanguage: ja\n");
        assertThat(StoreSetting.read(workspace)).isEmpty();
        write("version: 1\nstore: {url: env:HAKYU_DB_URL}\n");
        assertThat(StoreSetting.read(workspace))
                .contains(new SecretRef.Environment("HAKYU_DB_URL"));
        assertThat(WorkspaceReader.read(workspace).hasErrors()).isFalse();
        write("version: 1\nstore:\n  url: file:/etc/hakyu/db\n");
        assertThat(StoreSetting.read(workspace)).contains(new SecretRef.InFile("/etc/hakyu/db"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "store: {url: 'postgresql://u:s3cret@host/db'}",
                "store: postgresql://u:s3cret@host/db",
                "store: {}",
                "store: [a]",
                "store: {uri: env:A}",
                "store: {url: env:A, pool: 3}"
            })
    void shouldRefuseWhatIsNoReferenceAndNeverShowIt(String line) throws IOException {
        write("version: 1\n" + line + "\n");
        assertThatThrownBy(() -> StoreSetting.read(workspace))
                .isInstanceOfSatisfying(
                        InputRejected.class,
                        rejected ->
                                assertThat(rejected.problems().toString())
                                        .contains("store")
                                        .doesNotContain("s3cret"));
        WorkspaceFiles files = WorkspaceReader.read(workspace);
        assertThat(files.hasErrors()).isTrue();
        assertThat(files.problems().toString()).doesNotContain("s3cret");
    }

    @Test
    void shouldNotGuessWhenTheFileCannotBeRead() throws IOException {
        write("version: 1\nstore: {url: env:A}\n  : [");
        assertThatThrownBy(() -> StoreSetting.read(workspace)).isInstanceOf(InputRejected.class);
        write("version: 1\n\"store\" : {url: env:A}\nzone: [");
        assertThatThrownBy(() -> StoreSetting.read(workspace)).isInstanceOf(InputRejected.class);
        write("version: 1\nrestore: 1\nzone: [");
        assertThat(StoreSetting.read(workspace)).isEmpty();
    }

    private void write(String text) throws IOException {
        Files.writeString(workspace.resolve("hakyu.yaml"), text);
    }
}
