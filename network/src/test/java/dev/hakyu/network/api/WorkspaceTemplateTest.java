package dev.hakyu.network.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Lang;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WorkspaceTemplateTest {
    @TempDir Path directory;

    @ParameterizedTest
    @EnumSource(Lang.class)
    void shouldMakeAWorkspaceThatReadsWithoutProblems(Lang lang) throws IOException {
        Settings basics =
                Settings.DEFAULT
                        .withLanguage(lang)
                        .withCompany(Settings.Company.named("風峰 \"自動車\": 株式会社"));
        Path workspace = directory.resolve("新しい folder");

        List<Path> written = WorkspaceTemplate.create(workspace, basics);

        WorkspaceFiles files = WorkspaceReader.read(workspace);
        assertThat(files.problems()).isEmpty();
        assertThat(files.settings().language()).isEqualTo(lang);
        assertThat(files.network().self().getFirst().name()).isEqualTo("風峰 \"自動車\": 株式会社");
        assertThat(written).hasSize(13).allSatisfy(file -> assertThat(file).isNotEmptyFile());
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void shouldShipCommentedSettingsThatAreRight(Lang lang) throws IOException {
        WorkspaceTemplate.create(directory, Settings.DEFAULT.withLanguage(lang));
        Path file = directory.resolve("hakyu.yaml");
        String open = Files.readString(file).replaceAll("(?m)^(\\s*)# ([a-z_]+:|  )", "$1$2");
        Files.writeString(file, open.replace("  own: network/calendar.csv\n", ""));

        WorkspaceFiles files = WorkspaceReader.read(directory);

        assertThat(open).contains("\ninsurance:", "\napplicability:", "\nmarking:");
        assertThat(files.problems()).isEmpty();
        assertThat(files.settings().insurance()).hasSize(1);
        assertThat(files.settings().applicability().netAssets()).isNotNull();
    }

    @Test
    void shouldNotOverwriteAnything() throws IOException {
        Files.writeString(directory.resolve("README.md"), "mine");

        assertThatThrownBy(() -> WorkspaceTemplate.create(directory, Settings.DEFAULT))
                .isInstanceOfSatisfying(
                        InputRejected.class,
                        e ->
                                assertThat(e.problems().getFirst().place().file())
                                        .isEqualTo("README.md"));
        assertThat(directory).isDirectoryContaining("glob:**README.md");
        assertThat(directory.resolve("hakyu.yaml")).doesNotExist();
    }
}
