package dev.hakyu.daily.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReaderNameTest {
    private static final String JAVA = "25.0.3+9";

    @TempDir Path folder;

    @Test
    void shouldBeAnotherNameForAnotherByteOfOurOwn() throws IOException {
        Path rules = jar("hakyu-reader.jar", "rules");
        Path words = jar("hakyu-model.jar", "words");
        Path library = jar("re2j-1.8.jar", "patterns");
        String name = ReaderName.of(List.of(rules, words), List.of(library), JAVA).orElseThrow();

        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Path copied = Files.copy(rules, elsewhere.resolve("other-name.jar"));
        assertThat(ReaderName.of(List.of(copied, words), List.of(library), JAVA)).contains(name);

        Path edited = jar("edited.jar", "rulez");
        assertThat(ReaderName.of(List.of(edited, words), List.of(library), JAVA))
                .get()
                .isNotEqualTo(name);
        assertThat(ReaderName.of(List.of(words, rules), List.of(library), JAVA))
                .get()
                .isNotEqualTo(name);
    }

    @Test
    void shouldBeAnotherNameForAnotherLibraryOrAnotherJava() throws IOException {
        Path rules = jar("hakyu-reader.jar", "rules");
        Path library = jar("re2j-1.8.jar", "patterns");
        Path newer = jar("re2j-1.9.jar", "patterns");
        String name = ReaderName.of(List.of(rules), List.of(library), JAVA).orElseThrow();
        assertThat(ReaderName.of(List.of(rules), List.of(newer), JAVA)).get().isNotEqualTo(name);
        assertThat(ReaderName.of(List.of(rules), List.of(library), "25.0.4+1"))
                .get()
                .isNotEqualTo(name);
    }

    @Test
    void shouldHaveNoNameForAFolderOfClassesOrWhatCannotBeRead() throws IOException {
        assertThat(ReaderName.of(List.of(folder), List.of(), JAVA)).isEmpty();
        Path gone = folder.resolve("gone.jar");
        assertThat(ReaderName.of(List.of(gone), List.of(), JAVA)).isEmpty();
        assertThat(ReaderName.of(List.of(jar("a.jar", "a")), List.of(gone), JAVA)).isEmpty();
    }

    private Path jar(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}
