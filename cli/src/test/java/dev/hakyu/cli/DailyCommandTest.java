package dev.hakyu.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.hakyu.testkit.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DailyCommandTest {
    private static final String MORNING = "2026-11-18T07:00";
    @TempDir Path folder;
    private String workspace = "";

    @BeforeEach
    void copy() throws IOException {
        Path target = folder.resolve("会社");
        SampleCopy.into(target);
        workspace = target.toString();
    }

    @Test
    void shouldMakeTheDayAndTheWeekOnceAndWatchWhatConcernsUs() {
        CommandRun rehearsal = daily("--dry-run");
        assertThat(rehearsal.status()).isEqualTo(ExitStatus.DONE);
        assertThat(Path.of(workspace, "briefs")).doesNotExist();
        assertThat(Path.of(workspace, ".hakyu")).doesNotExist();

        CommandRun first = daily();
        assertThat(first.status()).isEqualTo(ExitStatus.DONE);
        assertThat(Path.of(workspace, "briefs/2026-11-18"))
                .isDirectoryContaining("glob:**brief.html");
        CommandRun again = daily();
        assertThat(again.status()).isEqualTo(ExitStatus.DONE);
        assertThat(again.err()).contains("2026-11-18");
        assertThat(again.out()).isEqualTo(first.out());

        CommandRun forgotten =
                CommandRun.ja("store", "forget", workspace, "--before", "2027-12-01");
        assertThat(forgotten.out()).containsPattern("経過観察中の事案の記事 [1-9][0-9]*件は残しました");

        CommandRun week = daily("--weekly");
        assertThat(week.status()).isEqualTo(ExitStatus.DONE);
        assertThat(Path.of(workspace, "briefs/2026-W47"))
                .isDirectoryContaining("glob:**weekly.json");

        CommandRun watch = CommandRun.en("watch", workspace);
        assertThat(watch.status()).isEqualTo(ExitStatus.DONE);
        String id = watch.out().lines().findFirst().orElseThrow().split(" ")[0];
        assertThat(id).matches("[0-9a-f]{6,}");
        assertThat(CommandRun.en("watch", workspace, "close", id).status())
                .as("closing needs a reason")
                .isEqualTo(ExitStatus.USAGE);
        assertThat(CommandRun.en("watch", workspace, "close", id, "--reason", "restored").status())
                .isEqualTo(ExitStatus.DONE);
        assertThat(CommandRun.en("watch", workspace).out()).doesNotContain(id);
        assertThat(CommandRun.en("watch", workspace, "list", "--all").out())
                .contains(id, "restored");
    }

    @Test
    void shouldKeepTheDayInPostgres() throws IOException {
        Optional<PostgresServer> server = PostgresServer.find();
        assertThat(server.isPresent() || !"true".equals(System.getenv("CI")))
                .as(PostgresServer.whyNot())
                .isTrue();
        assumeThat(server).as(PostgresServer.whyNot()).isPresent();
        String url = server.orElseThrow().url("postgres") + "?currentSchema=";
        Path address = Files.writeString(folder.resolve("address"), url + "daily");
        Files.writeString(
                Path.of(workspace, "hakyu.yaml"),
                "store: {url: 'file:" + address + "'}\n",
                StandardOpenOption.APPEND);

        assertThat(daily("--dry-run").status()).isEqualTo(ExitStatus.DONE);
        CommandRun first = daily();
        assertThat(first.err()).doesNotContain("postgres@");
        assertThat(first.status()).as(first.err()).isEqualTo(ExitStatus.DONE);
        assertThat(Path.of(workspace, ".hakyu/hakyu.db")).doesNotExist();
        assertThat(daily().out()).isEqualTo(first.out());
        assertThat(CommandRun.en("store", "check", workspace).status()).isEqualTo(ExitStatus.DONE);

        String archive = folder.resolve("backup").toString();
        assertThat(CommandRun.en("backup", archive, workspace).status()).isEqualTo(ExitStatus.DONE);
        String restored = folder.resolve("restored").toString();
        CommandRun refused = CommandRun.ja("restore", archive, restored);
        assertThat(refused.status()).isEqualTo(ExitStatus.CANNOT_RUN);
        assertThat(refused.err()).contains("store-not-empty");
        Files.writeString(address, url + "restored");
        assertThat(CommandRun.ja("restore", archive, restored).status()).isEqualTo(ExitStatus.DONE);
        assertThat(CommandRun.en("daily", restored, "--as-of", MORNING, "--runs", "20").status())
                .isEqualTo(ExitStatus.DONE);
    }

    @Test
    void shouldMakeNoBriefOfTheDayWhileTheSettingsCannotBeRead() throws IOException {
        Path settings = Path.of(workspace, "hakyu.yaml");
        String good = Files.readString(settings);
        Files.writeString(settings, "\t" + good);

        CommandRun refused = daily();
        assertThat(refused.status()).isEqualTo(ExitStatus.CANNOT_RUN);
        assertThat(refused.err()).contains("hakyu.yaml", "no brief was made");
        assertThat(Path.of(workspace, "briefs")).doesNotExist();

        Files.writeString(settings, good);
        assertThat(daily().status()).isEqualTo(ExitStatus.DONE);
        assertThat(Path.of(workspace, "briefs/2026-11-18")).isDirectory();
    }

    @Test
    void shouldMakeNothingOfATimeBeforeTheNewestBrief() {
        assertThat(daily().status()).isEqualTo(ExitStatus.DONE);

        CommandRun back =
                CommandRun.ja("daily", workspace, "--as-of", "2026-11-16T07:10", "--runs", "10");
        assertThat(back.status()).isEqualTo(ExitStatus.CANNOT_RUN);
        assertThat(back.err()).contains("より新しい 2026-11-18 の要約がすでにあります", "何も送っていません", "--as-of");
        assertThat(Path.of(workspace, "briefs/2026-11-16")).doesNotExist();
        assertThat(daily("--as-of", "2026-11-23T07:10").status())
                .as("after a holiday")
                .isEqualTo(ExitStatus.DONE);
    }

    @Test
    void shouldMakeNoBriefWhereTheSettingsLostTheirContent() throws IOException {
        Path settings = Path.of(workspace, "hakyu.yaml");
        String good = Files.readString(settings);
        Files.writeString(settings, "");
        CommandRun fresh = daily();
        assertThat(fresh.status()).as("no brief before").isEqualTo(ExitStatus.REJECTED);
        assertThat(fresh.err()).contains("nobody is told of this brief");

        Files.writeString(settings, "\uFEFF# version: 1\n\n");
        for (String option : new String[] {"--no-send", "--dry-run", "--weekly"}) {
            CommandRun refused = daily("--as-of", "2026-11-19T07:00", option);
            assertThat(refused.status()).as(option).isEqualTo(ExitStatus.CANNOT_RUN);
            assertThat(refused.err()).contains("hakyu.yaml is empty", "from a backup");
        }
        assertThat(Path.of(workspace, "briefs/2026-11-19")).doesNotExist();
        Files.writeString(settings, good);
        assertThat(daily("--as-of", "2026-11-19T07:00").status()).isEqualTo(ExitStatus.DONE);
    }

    private CommandRun daily(String... more) {
        return CommandRun.en(
                Stream.concat(
                                Stream.of("daily", workspace, "--runs", "10"),
                                Stream.concat(
                                        List.of(more).contains("--as-of")
                                                ? Stream.of()
                                                : Stream.of("--as-of", MORNING),
                                        Stream.of(more)))
                        .toArray(String[]::new));
    }
}
