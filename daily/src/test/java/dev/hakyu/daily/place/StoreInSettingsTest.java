package dev.hakyu.daily.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hakyu.model.InputRejected;
import dev.hakyu.store.api.Store;
import dev.hakyu.store.api.StoreTrouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreInSettingsTest {
    private static final String OURS = "postgresql://u:s3cret@db.example/ours";
    private static final String THEIRS = "postgresql://u:s3cret@db.example/theirs";

    @TempDir Path workspace;

    @Test
    void shouldTakeTheSettingsThenTheVariableThenTheFolder() throws IOException {
        assertThat(find(Map.of())).isEmpty();
        assertThat(find(Map.of("HAKYU_DB_URL", ""))).isEmpty();
        assertThat(find(Map.of("HAKYU_DB_URL", THEIRS))).contains(THEIRS);
        settings("store: {url: env:OUR_DB}");
        assertThat(find(Map.of("HAKYU_DB_URL", THEIRS, "OUR_DB", OURS))).contains(OURS);
        settings("store: {url: file:secrets/db}");
        Files.createDirectory(workspace.resolve("secrets"));
        Files.writeString(workspace.resolve("secrets/db"), OURS + "\n");
        assertThat(find(Map.of())).contains(OURS);
    }

    @Test
    void shouldNotFallBackToTheFolderWhenTheAddressIsMissing() throws IOException {
        settings("store: {url: env:OUR_DB}");
        assertThatThrownBy(() -> find(Map.of("HAKYU_DB_URL", THEIRS)))
                .isInstanceOfSatisfying(
                        InputRejected.class,
                        rejected ->
                                assertThat(rejected.problems().toString())
                                        .contains("env:OUR_DB")
                                        .doesNotContain("s3cret"));
    }

    @Test
    void shouldBeAskedByEverythingThatOpensAStore() throws IOException {
        settings("store: {url: file:db}");
        Files.writeString(workspace.resolve("db"), "postgresql://u:s3cret@127.0.0.1:1/nowhere");
        Clock clock = Clock.systemUTC();
        assertThat(Store.isThere(workspace)).isTrue();
        assertThatThrownBy(() -> Store.open(workspace, "hakyu daily", clock))
                .isInstanceOf(StoreTrouble.class)
                .hasMessageContaining("cannot be reached");
        assertThatThrownBy(() -> Store.openToRead(workspace, "hakyu sources", clock))
                .isInstanceOf(StoreTrouble.class);
        assertThat(workspace.resolve(".hakyu/hakyu.db")).doesNotExist();
    }

    private Optional<String> find(Map<String, String> environment) {
        return new StoreInSettings(environment).find(workspace);
    }

    private void settings(String line) throws IOException {
        Files.writeString(workspace.resolve("hakyu.yaml"), "version: 1\n" + line + "\n");
    }
}
