package dev.hakyu.daily.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.hakyu.network.api.WorkspaceFiles;
import dev.hakyu.network.api.WorkspaceReader;
import dev.hakyu.sources.api.FetchSettings;
import dev.hakyu.sources.api.Fetcher;
import dev.hakyu.sources.api.Secrets;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a telephone shows of the morning of the sample company, before anything is opened.
class SubjectTest {
    private static final Path SAMPLE = Path.of("..", "examples", "sample-company");
    private static final Instant MORNING = Instant.parse("2026-11-17T22:00:00Z");
    private static final Instant SIXTH_DAY = Instant.parse("2026-11-22T22:00:00Z");
    @TempDir Path workspace;
    private final GreenMail post =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void copySample() throws IOException {
        post.start();
        try (Stream<Path> files = Files.walk(SAMPLE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = workspace.resolve(SAMPLE.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        Files.writeString(
                workspace.resolve("hakyu.yaml"),
                """

                fetch:
                  private_hosts: [127.0.0.1]
                alerts:
                  mail:
                    host: 127.0.0.1
                    port: %d
                    security: none
                    from: hakyu@example.co.jp
                    to:
                      - {address: ja@example.co.jp}
                      - {address: en@example.co.jp, language: en}
                """
                        .formatted(post.getSmtp().getPort()),
                StandardOpenOption.APPEND);
    }

    @AfterEach
    void stop() {
        post.stop();
    }

    @Test
    void shouldSayDayCountAndFirstStopInTheReadersLanguage() throws Exception {
        Map<String, String> subjects = subjectsOf(MORNING);
        assertThat(subjects).containsOnlyKeys("ja@example.co.jp", "en@example.co.jp");
        assertThat(subjects.get("ja@example.co.jp"))
                .startsWith("【Hakyu 11/18】カナエダ精工ほか: 汐見工場 木16時停止見込み・関係4件");
        assertThat(subjects.get("en@example.co.jp"))
                .startsWith(
                        "[Hakyu 18 Nov] Kanaeda Seiko and others: Shiomi plant expected to stop Thu 16:00, 4 concern us");
    }

    /// Thursday has passed: what is soonest is the second plant, on Tuesday at 13:00 by hand. The
    /// report came on the first morning at 07:00, so an hour from then is 08:00 of that day.
    @Test
    void shouldCountOnlyStopsAheadAndKeepDeadlinesOnTheSixthDay() throws Exception {
        subjectsOf(MORNING);
        String first = briefOf("2026-11-18");
        post.purgeEmailFromAllMailboxes();
        Map<String, String> subjects = subjectsOf(SIXTH_DAY);
        assertThat(subjects.get("ja@example.co.jp"))
                .contains("風越工場 火13時停止見込み")
                .doesNotContain("木16時");
        String due = "まで(第一報から1時間以内)";
        assertThat(first).contains("2026年11月18日(水)08:00(日本時間)" + due).doesNotContain("期限を過ぎて");
        assertThat(briefOf("2026-11-23"))
                .contains("2026年11月18日(水)08:00(日本時間)" + due + "。期限を過ぎています")
                .contains("計算では11月19日(木)16時ごろに止まっているはずです");
    }

    private String briefOf(String day) throws IOException {
        try (Stream<Path> files = Files.walk(workspace)) {
            Path brief =
                    files.filter(file -> file.endsWith(Path.of(day, "brief.txt")))
                            .findFirst()
                            .orElseThrow();
            return Files.readString(brief);
        }
    }

    private Map<String, String> subjectsOf(Instant morning) throws Exception {
        WorkspaceFiles files = WorkspaceReader.read(workspace);
        assertThat(files.problems()).isEmpty();
        Secrets secrets = Secrets.of(Map.of(), workspace);
        Fetcher fetcher =
                new Fetcher(
                        FetchSettings.of(workspace, "test", files.settings().fetching(), secrets));
        DayOutcome outcome =
                DayJob.run(
                        new DayRequest(
                                files,
                                "DIR",
                                fetcher::fetch,
                                secrets::find,
                                Clock.fixed(morning, files.settings().zone()),
                                true,
                                1,
                                100,
                                1,
                                "test"),
                        _ -> {});
        assertThat(outcome.sending().failed()).isEmpty();
        Map<String, String> subjects = new HashMap<>();
        for (MimeMessage mail : post.getReceivedMessages()) {
            subjects.put(mail.getAllRecipients()[0].toString(), mail.getSubject());
        }
        return subjects;
    }
}
