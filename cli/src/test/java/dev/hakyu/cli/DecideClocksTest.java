package dev.hakyu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was handed in and when we knew, on the sample company's leak at a call centre. By hand: the
/// contractor's notice is of Tuesday 17 November, so the guidance of three to five days is 19 to 21
/// November; the sixtieth day from 17 November is 15 January, from 10 November 8 January.
class DecideClocksTest {
    @TempDir Path folder;
    private Path workspace;
    private String incident = "";

    @BeforeEach
    void copySample() throws IOException {
        workspace = folder.resolve("company");
        SampleCopy.into(workspace);
        incident = found("([0-9a-f]{6})  ヒヨドリ・コンタクト", decide("list").out());
    }

    @Test
    void shouldTellWhatWasHandedInInsteadOfAskingForIt() throws IOException {
        assertThat(decide("list", incident).out())
                .contains("JP-APPI-SOKUHO", "[進行中]", "JP-APPI-KAKUHO-MAL", "まず行うこと", "a-");
        CommandRun run =
                decide(
                        "submitted",
                        incident,
                        "jp-appi-sokuho",
                        "--at",
                        "2026-11-17T23:40",
                        "--by",
                        "総務",
                        "--reason",
                        "受付番号 12");
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.DONE);
        assertThat(decide("list", incident).out()).containsPattern("JP-APPI-SOKUHO.*\\[提出済み\\]");
        assertThat(briefText()).contains("漏えい等の速報(11月17日(火)23時40分に提出)", "提出済み(総務、", "、受付番号 12)");
        decide("undo", found("\\[(d-[0-9a-f]+)\\]", run.out()));
        assertThat(decide("list", incident).out()).containsPattern("JP-APPI-SOKUHO.*\\[進行中\\]");
    }

    @Test
    void shouldRehearseOnMorningsPastAndToCome() {
        for (String day : List.of("2026-11-17", "2026-12-03", "2031-03-04")) {
            String morning = day + "T07:00";
            CommandRun run =
                    decide(
                            "submitted",
                            incident,
                            "JP-APPI-SOKUHO",
                            "--at",
                            day + "T06:30",
                            "--as-of",
                            morning,
                            "--by",
                            "総務");
            assertThat(run.status()).as(day + run.err()).isEqualTo(ExitStatus.DONE);
            assertThat(decide("list", incident, "--as-of", day + "T08:00").out())
                    .as(day)
                    .containsPattern("JP-APPI-SOKUHO.*\\[提出済み\\]");
            String id = found("\\[(d-[0-9a-f]+)\\]", run.out());
            assertThat(decide("undo", id, "--as-of", morning).status()).isEqualTo(ExitStatus.DONE);
            assertThat(decide("list", incident, "--as-of", day + "T08:00").out())
                    .as("taken back at the same moment")
                    .doesNotContainPattern("JP-APPI-SOKUHO.*\\[提出済み\\]");
            assertThat(
                            decide(
                                            "submitted",
                                            incident,
                                            "JP-APPI-SOKUHO",
                                            "--at",
                                            day + "T07:30",
                                            "--as-of",
                                            morning)
                                    .status())
                    .as("after the moment reckoned with")
                    .isEqualTo(ExitStatus.USAGE);
        }
    }

    @Test
    void shouldCountFromTheEarlierOfWhatWasSaidAndWhatReportsShow() {
        assertThat(decide("list", incident).out())
                .containsPattern("JP-APPI-KAKUHO-MAL.*2027年1月15日");
        CommandRun run =
                decide("start", incident, "aware", "--at", "2026-11-10", "--knower", "購買部");
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.DONE);
        assertThat(decide("list", incident).out())
                .containsPattern("JP-APPI-KAKUHO-MAL.*2027年1月8日")
                .containsPattern("JP-APPI-SOKUHO.*2026年11月12日.*2026年11月14日");
        decide("start", incident, "aware", "--at", "2026-11-17T18:00", "--knower", "購買部");
        assertThat(decide("list", incident).out())
                .as("the later declaration stands")
                .containsPattern("JP-APPI-KAKUHO-MAL.*2027年1月15日");
    }

    @Test
    void shouldNameWhatCanBeTypedAndRefuseWhatIsToCome() {
        CommandRun unknown = decide("submitted", incident, "CONTRACT:CT-01");
        assertThat(unknown.status()).isEqualTo(ExitStatus.REJECTED);
        assertThat(unknown.err()).contains("この報告の期限はありません", "JP-APPI-SOKUHO");
        CommandRun moment = decide("start", incident, "previous_report_submitted");
        assertThat(moment.status()).isEqualTo(ExitStatus.REJECTED);
        assertThat(moment.err()).contains("aware");
        for (String at : List.of("2030-01-01", "1999-12-31", "yesterday")) {
            assertThat(decide("submitted", incident, "JP-APPI-SOKUHO", "--at", at).status())
                    .as(at)
                    .isEqualTo(ExitStatus.USAGE);
        }
        assertThat(decide("list").out()).doesNotContain("d-");
    }

    private CommandRun decide(String verb, String... args) {
        List<String> all = new ArrayList<>(List.of("decide", workspace.toString(), verb));
        all.addAll(List.of(args));
        return CommandRun.ja(all.toArray(String[]::new));
    }

    private String briefText() throws IOException {
        Path out = folder.resolve("out");
        CommandRun run =
                CommandRun.ja(
                        "brief", workspace.toString(), "--runs", "20", "--out", out.toString());
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.DONE);
        return Files.readString(out.resolve("brief.txt"));
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }
}
