package dev.hakyu.sources.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.source.Item;
import dev.hakyu.model.source.ItemFilter;
import dev.hakyu.model.source.Source;
import dev.hakyu.model.source.SourceId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderSourceTest {
    @TempDir Path workspace;

    @Test
    void shouldTakeNewAndChangedFiles() throws IOException {
        write("inbox/a.html", "<p>one</p>");
        write("inbox/sub/b.eml", "Subject: x\n\ny");
        write("inbox/.hidden/c.txt", "no");
        Morning morning = Morning.ours().in(workspace);

        FetchResult first = morning.fetch(folder(ItemFilter.ALL));
        FetchResult second = morning.after(Duration.ofDays(1)).fetch(folder(ItemFilter.ALL));
        Path changed = write("inbox/a.html", "<p>one and two</p>");
        Files.setLastModifiedTime(changed, FileTime.from(Morning.FIRST));
        FetchResult third = morning.after(Duration.ofDays(1)).fetch(folder(ItemFilter.ALL));

        assertThat(first.items())
                .extracting(Item::location)
                .containsExactlyInAnyOrder("inbox/a.html", "inbox/sub/b.eml");
        assertThat(first.items())
                .extracting(Item::mediaType)
                .containsExactlyInAnyOrder("text/html", "message/rfc822");
        assertThat(second.items()).isEmpty();
        assertThat(third.items()).extracting(Item::location).containsExactly("inbox/a.html");
    }

    @Test
    void shouldNotLeaveTheFolderByALink(@TempDir Path elsewhere) throws IOException {
        Path secret = Files.writeString(elsewhere.resolve("secret.txt"), "secret");
        Files.createDirectories(workspace.resolve("inbox"));
        Files.createSymbolicLink(workspace.resolve("inbox/link.txt"), secret);
        Files.createSymbolicLink(workspace.resolve("inbox/folder"), elsewhere);

        assertThat(Morning.ours().in(workspace).fetch(folder(ItemFilter.ALL)).items()).isEmpty();
    }

    @Test
    void shouldFilterByNameAndWords() throws IOException {
        write("inbox/weekly.txt", "ランサムウェアの動向");
        write("inbox/menu.txt", "今日の献立");

        FetchResult result =
                Morning.ours()
                        .in(workspace)
                        .fetch(folder(new ItemFilter(List.of("ランサムウェア"), List.of())));

        assertThat(result.items()).extracting(Item::location).containsExactly("inbox/weekly.txt");
    }

    @Test
    void shouldSayThatTheFolderIsNotThere() {
        assertThat(Morning.codes(Morning.ours().in(workspace).fetch(folder(ItemFilter.ALL))))
                .containsExactly("no-folder");
    }

    private Path write(String path, String text) throws IOException {
        Path file = workspace.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static Source.Folder folder(ItemFilter filter) {
        return new Source.Folder(new SourceId("inbox"), "inbox", filter, "inbox");
    }
}
