package dev.hakyu.store.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.Problem;
import dev.hakyu.model.decision.Decision;
import dev.hakyu.model.decision.DecisionId;
import dev.hakyu.model.decision.IncidentRef;
import dev.hakyu.model.decision.ReportRef;
import dev.hakyu.model.decision.Said;
import dev.hakyu.model.decision.Seen;
import dev.hakyu.model.duty.RuleId;
import dev.hakyu.model.duty.StartMoment;
import dev.hakyu.model.incident.AttackKind;
import dev.hakyu.model.incident.DataClass;
import dev.hakyu.model.incident.IncidentId;
import dev.hakyu.model.incident.ReportId;
import dev.hakyu.model.network.OrganisationId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionLogTest {
    private static final OffsetDateTime MORNING = OffsetDateTime.parse("2026-11-30T07:00:00+09:00");
    private static final IncidentRef INCIDENT =
            new IncidentRef(
                    new IncidentId("inc-0123456789ab"),
                    List.of("青葉商事株式会社", "アオバ\"商事\""),
                    List.of(
                            new ReportRef(new ReportId("r1"), "reports/一 報.txt", true),
                            new ReportRef(null, "https://example.jp/a", false),
                            new ReportRef(new ReportId("r3"), null, false)));

    @TempDir Path workspace;
    private DecisionLog log;

    @BeforeEach
    void open() {
        log = DecisionLog.in(workspace);
    }

    private static Said said(int minute, String by, String reason) {
        return Said.now(MORNING.plusMinutes(minute), by, reason, "no " + minute);
    }

    /// One of each kind, with every field.
    static List<Decision> all() {
        List<Decision> all = new ArrayList<>();
        all.add(new Decision.Confirm(said(0, "田中", ""), "アオバ", new OrganisationId("S1"), INCIDENT));
        all.add(
                new Decision.Dismiss(
                        said(1, "田中", "改行\nと\t引用符「\"」"),
                        INCIDENT,
                        new Seen(
                                "青葉商事株式会社",
                                Set.of(AttackKind.RANSOMWARE),
                                Set.of(DataClass.values()[0], DataClass.values()[1]),
                                Set.of("61400 persons"),
                                Set.of("S1", "SYS"))));
        all.add(new Decision.Dismiss(said(2, "佐藤", "済み"), INCIDENT, Seen.NOTHING_NOTED));
        all.add(
                new Decision.NotOurs(
                        said(3, "佐藤", "別"), "アオバ", new OrganisationId("S1"), INCIDENT));
        all.add(new Decision.NotOurs(said(4, "佐藤", "別"), "アオバ", null, null));
        all.add(new Decision.NotOurs(said(5, "佐藤", "別"), null, new OrganisationId("S1"), INCIDENT));
        all.add(
                new Decision.Merge(
                        said(6, "O'Neil/IT", ""),
                        List.of(
                                INCIDENT,
                                new IncidentRef(new IncidentId("inc-x"), List.of(), List.of()))));
        all.add(
                new Decision.Split(
                        said(7, "O'Neil/IT", "別件"), INCIDENT, INCIDENT.reports().subList(0, 1)));
        all.add(new Decision.Alias(said(8, "田中", ""), new OrganisationId("S1"), "サンライズ"));
        all.add(
                new Decision.Done(
                        said(9, "佐藤", ""), INCIDENT, "CUT-ACCESS/A-17", "接続経路 A-17 を切る。"));
        all.add(
                new Decision.Submitted(
                        said(10, "佐藤", "受付番号 12"),
                        INCIDENT,
                        new RuleId("JP-APPI-SOKUHO"),
                        said(10, "佐藤", "").at().minusMinutes(40),
                        "個人情報保護委員会への速報"));
        all.add(
                new Decision.StartDeclared(
                        said(11, "佐藤", ""),
                        INCIDENT,
                        StartMoment.AWARE,
                        said(11, "佐藤", "").at().minusHours(5),
                        "購買部"));
        all.add(new Decision.Undo(said(12, "田中", ""), all.getFirst().id()));
        return all;
    }

    @Test
    void shouldReadBackWhatWasWritten() throws IOException {
        for (Decision decision : all()) {
            log.append(decision);
        }
        DecisionLog.Contents contents = log.read();
        assertThat(contents.problems()).isEmpty();
        assertThat(contents.decisions().all()).isEqualTo(all());
    }

    @Test
    void shouldKnowNothingWhereNothingWasDecided() throws IOException {
        assertThat(log.read().decisions().all()).isEmpty();
        assertThat(workspace.resolve("decisions")).doesNotExist();
    }

    @Test
    void shouldKeepOneFilePerMonthAndPerson() throws IOException {
        for (Decision decision : all()) {
            log.append(decision);
        }
        log.append(new Decision.Undo(said(60 * 24, "田中", ""), new DecisionId("d-1")));
        try (var files = Files.list(workspace.resolve("decisions"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            ".gitattributes",
                            "2026-11-田中.jsonl",
                            "2026-11-佐藤.jsonl",
                            "2026-11-o-neil-it.jsonl",
                            "2026-12-田中.jsonl");
        }
        assertThat(workspace.resolve("decisions/.gitattributes")).content().contains("merge=union");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "...", "CON", "a/b\\c:d*?", "🙂"})
    void shouldStayInItsFolderWhateverAPersonIsCalled(String by) throws IOException {
        Decision decision = new Decision.Alias(said(1, by, ""), new OrganisationId("S"), "n");
        Path file = log.append(decision);
        assertThat(file.getParent()).isEqualTo(workspace.resolve("decisions"));
        assertThat(log.read().decisions().all()).containsExactly(decision);
    }

    /// A line that a crash cut off at any byte is told, never counts, and never takes the next
    /// along.
    @Test
    void shouldSurviveACrashAtEveryByteOfTheLastLine() throws IOException {
        List<Decision> all = all();
        Path file = log.append(all.get(0));
        byte[] first = Files.readAllBytes(file);
        log.append(all.get(1));
        byte[] both = Files.readAllBytes(file);
        for (int length = first.length; length <= both.length; length++) {
            Files.write(file, Arrays.copyOf(both, length));
            boolean whole = length >= both.length - 1;
            boolean nothing = length == first.length;
            DecisionLog.Contents read = log.read();
            assertThat(read.decisions().all())
                    .as("cut at %d", length)
                    .isEqualTo(whole ? all.subList(0, 2) : all.subList(0, 1));
            assertThat(read.problems()).hasSize(whole || nothing ? 0 : 1);
            assertThat(read.problems())
                    .allSatisfy(problem -> {
                        assertThat(problem.code()).isEqualTo("decision-half-written");
                        assertThat(problem.place().row()).isEqualTo(2);
                    });
            log.append(all.get(8));
            DecisionLog.Contents after = log.read();
            assertThat(after.decisions().all())
                    .as("added after a cut at %d", length)
                    .contains(all.get(0), all.get(8))
                    .hasSize(whole ? 3 : 2);
            assertThat(after.problems()).hasSize(whole || nothing ? 0 : 1);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'{\"version\":1,\"id\":\"x\",\"at\":\"2026-11-30T07:00:00+09:00\",\"by\":\"a\",\"kind\":\"alias\",\"reson\":\"\",\"organisation\":\"S\",\"name\":\"n\"}' | reson | reason",
                "'{\"version\":1,\"id\":\"x\",\"at\":\"2026-11-30T07:00:00+09:00\",\"by\":\"a\",\"kind\":\"aliass\",\"organisation\":\"S\",\"name\":\"n\"}' | aliass | alias",
                "'{\"version\":2,\"id\":\"x\",\"at\":\"2026-11-30T07:00:00+09:00\",\"by\":\"a\",\"kind\":\"alias\",\"organisation\":\"S\",\"name\":\"n\"}' | version | newer",
                "'{\"version\":1,\"id\":\"X Y\",\"at\":\"2026-11-30T07:00:00+09:00\",\"by\":\"a\",\"kind\":\"alias\",\"organisation\":\"S\",\"name\":\"n\"}' | id | a-z",
                "'{\"version\":1,\"id\":\"x\",\"at\":\"+999999999-12-31T23:59:59-18:00\",\"by\":\"a\",\"kind\":\"alias\",\"organisation\":\"S\",\"name\":\"n\"}' | at | 2000 to 2199",
                "'{\"version\":1,\"id\":\"x\",\"at\":\"2026-11-30T07:00:00+09:00\",\"by\":\"a\",\"kind\":\"start\",\"incident\":{\"id\":\"i\"},\"moment\":\"aware\",\"momentAt\":\"2026-11-30T07:00:01+09:00\"}' | not after | Mend",
                "'{\"version\":1,\"id\":\"x\",\"at\":\"yesterday\",\"by\":\"a\",\"kind\":\"alias\",\"organisation\":\"S\",\"name\":\"n\"}' | at | 2026-11-22T09:30",
                "'{\"version\":1,\"id\":\"x\",\"at\":\"2026-11-30T07:00:00+09:00\",\"by\":\"a\",\"kind\":\"alias\",\"organisation\":\"S\"}' | name | name",
                "'{\"version\":1,\"id\":\"x\",\"at\":\"2026-11-30T07:00:00+09:00\",\"by\":\"a\",\"kind\":\"dismiss\",\"incident\":{\"id\":\"i\"}}' | is missing | Add \"reason\": ",
                "'{\"version\":1,\"id\":\"x\",\"at\":\"2026-11-30T07:00:00+09:00\",\"by\":\"a\",\"kind\":\"dismiss\",\"reason\":\" \",\"incident\":{\"id\":\"i\"}}' | reason | why",
                "'{\"version\":1,\"id\":\"x\",\"by\":\"a\",\"kind\":\"alias\",\"organisation\":\"S\",\"name\":\"n\"}' | is missing | Add \"at\": \"2026-11-18T07:00:00+09:00\" to this line",
                "'{\"version\":1,\"id\":\"x\",\"at\":\"2026-11-30T07:00:00+09:00\",\"kind\":\"alias\",\"organisation\":\"S\",\"name\":\"n\"}' | is missing | Add \"by\": ",
                "'{\"version\":1,\"id\":\"x\",\"at\":\"2026-11-30T07:00:00+09:00\",\"by\":\"a\",\"kind\":\"dismiss\",\"reason\":\"r\",\"incident\":{\"id\":\"i\",\"report\":[]}}' | incident.report | reports",
                "'{\"version\":1,\"id\":\"x\",\"at\":\"2026-11-30T07:00:00+09:00\",\"by\":\"a\",\"kind\":\"dismiss\",\"reason\":\"r\",\"incident\":{\"id\":\"i\"},\"seen\":{\"attacks\":[\"ransomwar\"]}}' | attacks | ransomware",
                "'{\"version\":1,\"id\":\"x\",\"at\":\"2026-11-30T07:00:00+09:00\",\"by\":\"a\",\"kind\":\"not-ours\",\"reason\":\"r\",\"organisation\":\"S\"}' | mention | incident",
                "'{\"version\":1,\"id\":\"x\",\"at\":\"2026-11-30T07:00:00+09:00\",\"by\":\"a\",\"kind\":\"merge\",\"incidents\":[{\"id\":\"i\"}]}' | incidents | two",
                "'{\"version\":1,\"id\":\"x\",\"id\":\"y\"}' | JSON | delete",
                "'<<<<<<< HEAD' | JSON | delete",
                "'[1,2]' | object | one object",
                "'{\"a\":' | JSON | delete",
                "'[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]' | JSON | delete",
            })
    void shouldTellABrokenLineByFileAndLineAndHoldTheRest(String line, String what, String remedy)
            throws IOException {
        Decision before = all().get(0);
        Path file = log.append(before);
        Files.writeString(file, Files.readString(file) + line + "\r\n\r\n");
        Decision after = all().get(8);
        log.append(after);
        DecisionLog.Contents contents = log.read();
        assertThat(contents.decisions().all()).containsExactly(before, after);
        Problem problem = contents.problems().getFirst();
        assertThat(contents.problems()).hasSize(1);
        assertThat(problem.place().file()).isEqualTo("decisions/2026-11-田中.jsonl");
        assertThat(problem.place().row()).isEqualTo(2);
        assertThat(problem.message().en() + problem.place().column()).contains(what);
        assertThat(problem.remedy().en().toLowerCase()).contains(remedy.toLowerCase());
        assertThat(problem.message().ja() + problem.remedy().ja()).containsPattern("[ぁ-ん]");
    }

    @Test
    void shouldReadFilesThatPeopleWrote() throws IOException {
        Files.createDirectories(workspace.resolve("decisions"));
        String line =
                "{\"version\":1,\"id\":\"mine-1\",\"at\":\"2026-11-30T07:00+09:00\",\"by\":\"a\",\"kind\":\"dismiss\",\"reason\":\"r\",\"incident\":{\"reports\":[{\"location\":\"x.txt\"}]}}";
        Files.writeString(workspace.resolve("decisions/hand.jsonl"), "\uFEFF" + line);
        Files.writeString(workspace.resolve("decisions/notes.txt"), "no decision");
        Files.writeString(workspace.resolve("decisions/.hidden.jsonl"), "no decision");
        DecisionLog.Contents contents = log.read();
        assertThat(contents.problems()).isEmpty();
        assertThat(contents.decisions().all()).hasSize(1);
    }

    /// What git makes of two people's files by joining lines: any order, repeated, in any file.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void shouldMeanTheSameHoweverLinesWereJoined(long seed) throws IOException {
        for (Decision decision : all()) {
            log.append(decision);
        }
        List<String> lines = new ArrayList<>();
        try (var files = Files.list(workspace.resolve("decisions"))) {
            for (Path file : files.filter(each -> each.toString().endsWith("l")).toList()) {
                lines.addAll(Files.readAllLines(file));
                Files.delete(file);
            }
        }
        Random random = new Random(seed);
        lines.addAll(lines.subList(0, 4));
        Collections.shuffle(lines, random);
        int half = random.nextInt(lines.size());
        Files.write(workspace.resolve("decisions/b.jsonl"), lines.subList(0, half));
        Files.write(workspace.resolve("decisions/a.jsonl"), lines.subList(half, lines.size()));
        assertThat(log.read().problems()).isEmpty();
        assertThat(log.read().decisions().all()).isEqualTo(all());
    }

    @Test
    void shouldHoldTheOlderOfTwoDecisionsWithOneId() throws IOException {
        DecisionId id = new DecisionId("same");
        Decision older =
                new Decision.Alias(
                        new Said(id, MORNING, "佐藤", ""), new OrganisationId("S1"), "old");
        Decision newer =
                new Decision.Alias(
                        new Said(id, MORNING.plusHours(1), "田中", ""),
                        new OrganisationId("S1"),
                        "new");
        log.append(newer);
        log.append(older);
        DecisionLog.Contents contents = log.read();
        assertThat(contents.decisions().all()).containsExactly(older);
        assertThat(contents.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.place().file()).contains("田中"));
    }

    @Test
    void shouldTellAnUndoOfNothing() throws IOException {
        log.append(new Decision.Undo(said(1, "田中", ""), new DecisionId("d-gone")));
        assertThat(log.read().problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.isError()).isFalse();
                    assertThat(problem.message().en()).contains("d-gone");
                });
    }

    @Test
    void shouldLoseNoLineWhenManyWriteAtOnce() throws Exception {
        List<Decision> said = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            said.add(
                    new Decision.Alias(said(i, "p" + i % 3, ""), new OrganisationId("S"), "n" + i));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<Path>> written = new ArrayList<>();
            for (Decision decision : said) {
                written.add(threads.submit(() -> DecisionLog.in(workspace).append(decision)));
            }
            for (Future<Path> each : written) {
                each.get();
            }
        }
        DecisionLog.Contents contents = log.read();
        assertThat(contents.problems()).isEmpty();
        assertThat(contents.decisions().all()).isEqualTo(said);
    }

    @Test
    void shouldRefuseALineThatIsNotUtf8AndHoldTheRest() throws IOException {
        Path file = log.append(all().get(0));
        byte[] good = Files.readAllBytes(file);
        byte[] bad = "{\"by\":\"\u00E9\"}\n".getBytes(StandardCharsets.ISO_8859_1);
        byte[] both = Arrays.copyOf(bad, bad.length + good.length);
        System.arraycopy(good, 0, both, bad.length, good.length);
        Files.write(file, both);
        assertThat(log.read().decisions().all()).containsExactly(all().get(0));
        assertThat(log.read().problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message().en()).contains("UTF-8"));
    }
}
