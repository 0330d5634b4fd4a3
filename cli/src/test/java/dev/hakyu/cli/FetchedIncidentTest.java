package dev.hakyu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.source.Content;
import dev.hakyu.model.source.Item;
import dev.hakyu.model.source.SourceId;
import dev.hakyu.store.api.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The sample company whose reports were fetched: nothing lies in `reports/`.
class FetchedIncidentTest {
    private static final Instant FETCHED = Instant.parse("2026-11-17T21:00:00Z");

    @TempDir Path folder;
    private String workspace = "";

    @BeforeEach
    void fetch() throws IOException {
        workspace = folder.toString();
        SampleCopy.into(folder);
        Path reports = folder.resolve("reports");
        try (Store store = Store.open(folder, "test", Clock.fixed(FETCHED, ZoneOffset.UTC));
                Stream<Path> files = Files.list(reports)) {
            for (Path file : files.sorted().toList()) {
                store.evidence().put(item(file));
                Files.delete(file);
            }
        }
        Files.delete(reports);
    }

    @Test
    void shouldAskAboutIt() {
        CommandRun run = CommandRun.ja("inquiry", "new", workspace, "--incident", "カナエダ");
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.DONE);
        assertThat(run.out()).contains("V-1001 カナエダ精工株式会社(被害組織、", "質問 7件");
    }

    @Test
    void shouldDraftAReportWithItsSimulation() throws IOException {
        Path out = folder.resolve("report.txt");
        CommandRun run = draft("カナエダ", "report", out);
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.DONE);
        assertThat(Files.readString(out)).contains("カナエダ精工株式会社", "第1報");
    }

    @Test
    void shouldDraftNoticesOnIt() throws IOException {
        Path out = folder.resolve("notice.txt");
        CommandRun run = draft("ヒヨドリ", "notice", out);
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.DONE);
        assertThat(Files.readString(out)).contains("ヒヨドリ");
    }

    @Test
    void shouldFindItByTheIdThatDecideShows() {
        CommandRun list = CommandRun.ja("decide", workspace, "list", "--all", "--json");
        Matcher id = Pattern.compile("\"id\" : \"(inc-[0-9a-f-]+)\"").matcher(list.out());
        assertThat(id.find()).as(list.out()).isTrue();
        CommandRun run = draft(id.group(1), "nine", folder.resolve("nine.txt"));
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.DONE);
    }

    @Test
    void shouldNameTheUsersOfAProductOfAnAdvisory() {
        CommandRun run = CommandRun.ja("uses", workspace);
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.DONE);
        assertThat(run.out()).contains("KiriGate", "https://news.example.jp/16-kirigate");
    }

    private CommandRun draft(String incident, String form, Path out) {
        return CommandRun.ja(
                List.of(
                                "draft",
                                workspace,
                                "--incident",
                                incident,
                                "--form",
                                form,
                                "--format",
                                "txt",
                                "--runs",
                                "20",
                                "--out",
                                out.toString())
                        .toArray(String[]::new));
    }

    private static Item item(Path file) throws IOException {
        String name = file.getFileName().toString();
        String type = name.endsWith(".html") ? "text/html" : "text/plain";
        return new Item(
                new SourceId("news"),
                "https://news.example.jp/" + name,
                null,
                null,
                FETCHED,
                type + "; charset=UTF-8",
                Content.of(Files.readAllBytes(file)));
    }
}
