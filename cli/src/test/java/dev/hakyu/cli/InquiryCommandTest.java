package dev.hakyu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.hakyu.daily.watch.WatchEvent;
import dev.hakyu.daily.watch.WatchLog;
import dev.hakyu.model.incident.IncidentId;
import dev.hakyu.store.api.Store;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An inquiry and drafts on the sample company, from the command line.
class InquiryCommandTest {
    private static final String ID = "IQ-20261118-01";

    @TempDir Path folder;
    private String workspace = "";

    @BeforeEach
    void copySample() throws IOException {
        SampleCopy.into(folder);
        workspace = folder.toString();
    }

    @Test
    void shouldAskTheVictimSevenQuestionsAndItsNeighbourFive() throws IOException {
        CommandRun made =
                CommandRun.ja("inquiry", "new", workspace, "--incident", "カナエダ", "--by", "佐藤");
        assertThat(made.err()).isEmpty();
        assertThat(made.out()).contains("照会 " + ID, "V-1001 カナエダ精工株式会社(被害組織、回答期限", "質問 7件");
        CommandRun sent = CommandRun.ja("inquiry", "send", workspace, ID);
        assertThat(sent.status()).isEqualTo(ExitStatus.DONE);
        assertThat(folder.resolve("inquiries/" + ID + "/outbox/V-1001-inquiry.eml")).exists();
        assertThat(CommandRun.ja("inquiry", "send", workspace, ID, "--sent").out())
                .contains("送信済みとして記録しました");
        assertThat(CommandRun.ja("inquiry", "status", workspace, ID).out())
                .contains("照会済", "回答率 0%");
        assertThat(CommandRun.ja("inquiry", "list", workspace).out()).contains(ID);
        checkSchemas();
    }

    @Test
    void shouldLeaveOutWhoUsesAVersionThatTheAdvisoryDoesNotName() {
        CommandRun made = CommandRun.ja("inquiry", "new", workspace, "--product", "KiriGate");
        assertThat(made.err()).contains("注意喚起から読み取りました");
        assertThat(made.out())
                .contains("照会先 1社", "V-1001 カナエダ精工株式会社  質問")
                .contains("対象外の取引先 1社", "  V-1003 ムツラ樹脂工業株式会社  7.4.1");
        CommandRun wrong =
                CommandRun.ja(
                        "inquiry", "new", workspace, "--product", "KiriGate", "--versions", "古い版");
        assertThat(wrong.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(wrong.err()).contains("--versions: 「古い版」を読み取れません");
    }

    @Test
    void shouldRefuseEverybodyAndTheseOnlyTogether() throws IOException {
        for (CommandRun run :
                List.of(
                        CommandRun.ja(
                                "inquiry",
                                "new",
                                workspace,
                                "--incident",
                                "カナエダ",
                                "--all",
                                "--supplier",
                                "V-1003"),
                        CommandRun.ja(
                                "inquiry",
                                "new",
                                workspace,
                                "--product",
                                "KiriGate",
                                "--supplier",
                                "V-1003",
                                "--all"))) {
            assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
            assertThat(run.err()).contains("--all と --supplier", "--all を外し", "--supplier を外して");
            assertThat(folder.resolve("inquiries")).doesNotExist();
        }
        assertThat(
                        CommandRun.en(
                                        "inquiry",
                                        "new",
                                        workspace,
                                        "--title",
                                        "x",
                                        "--all",
                                        "--supplier",
                                        "V-1003")
                                .err())
                .contains("--all and --supplier", "leave out --all");
    }

    @Test
    void shouldListTheCellsThatCouldNotBeReadInTheStatus() throws IOException {
        CommandRun.ja("inquiry", "new", workspace, "--incident", "カナエダ", "--by", "佐藤");
        CommandRun.ja("inquiry", "send", workspace, ID);
        Path form = folder.resolve("inquiries/" + ID + "/forms/" + ID + "-V-1001.xlsx");
        Path filled = Files.copy(form, folder.resolve("回答.xlsx"));
        try (InputStream in = Files.newInputStream(form);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            for (Row row : book.getSheetAt(0)) {
                Cell question = row.getCell(1);
                if (question != null && question.toString().contains("再開する見込みの日")) {
                    row.getCell(4).setCellValue("年明け");
                }
            }
            try (OutputStream out = Files.newOutputStream(filled)) {
                book.write(out);
            }
        }
        CommandRun.ja("inquiry", "import", workspace, ID, filled.toString());
        assertThat(CommandRun.ja("inquiry", "status", workspace, ID).out())
                .contains("読み取れなかった回答 1社", "V-1001 カナエダ精工株式会社", "回答.xlsx", "セル E", "「年明け」");
        assertThat(CommandRun.en("inquiry", "status", workspace, ID).out())
                .contains("could not be read", "Cell E");
        assertThat(CommandRun.ja("inquiry", "status", workspace, ID, "--json").out())
                .contains("\"unread_cells\" : 1");
    }

    @Test
    void shouldRefuseAProductWithoutAName() {
        for (String none : List.of("", "  ", "?")) {
            CommandRun uses = CommandRun.ja("uses", workspace, none);
            assertThat(uses.status()).isEqualTo(ExitStatus.USAGE);
            assertThat(uses.err()).contains("製品名を指定してください");
        }
        assertThat(CommandRun.en("inquiry", "new", workspace, "--product", " ").status())
                .isEqualTo(ExitStatus.USAGE);
    }

    private void checkSchemas() throws IOException {
        Path inquiry = folder.resolve("inquiries").resolve(ID);
        String json = Files.readString(inquiry.resolve("inquiry.json"));
        assertThat(schema("inquiry.schema.json").validate(json, InputFormat.JSON)).isEmpty();
        assertThat(
                        schema("inquiry.schema.json")
                                .validate(
                                        json.replaceFirst("\"version\"", "\"x\":1,\"version\""),
                                        InputFormat.JSON))
                .isNotEmpty();
        for (String line : Files.readAllLines(inquiry.resolve("log.jsonl"))) {
            assertThat(schema("inquiry-log.schema.json").validate(line, InputFormat.JSON))
                    .isEmpty();
            assertThat(line).doesNotContain("@");
        }
    }

    @Test
    void shouldSayWhoHoldsTheWorkspaceInsteadOfWriting() throws IOException {
        CommandRun.ja("inquiry", "new", workspace, "--incident", "カナエダ");
        Path log = folder.resolve("inquiries/" + ID + "/log.jsonl");
        String before = Files.readString(log);
        try (Store store = Store.open(folder, "hakyu daily", Clock.systemUTC())) {
            assertThat(store.inquiries().find(ID)).isPresent();
            CommandRun ja = CommandRun.ja("inquiry", "send", workspace, ID);
            assertThat(ja.status()).isEqualTo(ExitStatus.CANNOT_RUN);
            assertThat(ja.err()).contains("hakyu daily", "使用中です");
            assertThat(CommandRun.en("inquiry", "mark", workspace, ID, "V-1001", "restored").err())
                    .contains("in use by hakyu daily");
            assertThat(CommandRun.en("inquiry", "new", workspace, "--title", "x").status())
                    .isEqualTo(ExitStatus.CANNOT_RUN);
            assertThat(CommandRun.ja("inquiry", "status", workspace, ID).status())
                    .isEqualTo(ExitStatus.DONE);
        }
        assertThat(Files.readString(log)).isEqualTo(before);
        assertThat(CommandRun.ja("inquiry", "send", workspace, ID).status())
                .isEqualTo(ExitStatus.DONE);
    }

    @Test
    void shouldListAndSettleWhatIsInDoubt() throws IOException {
        CommandRun.ja("inquiry", "new", workspace, "--incident", "カナエダ");
        assertThat(CommandRun.ja("deliveries", workspace).out()).contains("不明なものはありません");
        Path log = folder.resolve("inquiries/" + ID + "/log.jsonl");
        Files.writeString(
                log,
                "{\"version\":1,\"at\":\"2026-11-17T21:00:00Z\",\"by\":\"佐藤\",\"event\":\"sending\","
                        + "\"supplier\":\"V-1001\",\"letter\":\"V-1001/inquiry\"}\n",
                StandardOpenOption.APPEND);
        String letter = ID + "/V-1001/inquiry";
        assertThat(CommandRun.en("deliveries", workspace).out())
                .contains(letter, "letter of inquiry", "カナエダ精工株式会社");
        assertThat(CommandRun.ja("deliveries", workspace, "again", letter).err())
                .contains("理由がありません");
        CommandRun again =
                CommandRun.ja(
                        "deliveries",
                        workspace,
                        "again",
                        letter,
                        "--reason",
                        "先方に届いていない",
                        "--by",
                        "田原");
        assertThat(again.status()).as(again.err()).isEqualTo(ExitStatus.DONE);
        assertThat(again.out()).contains(letter, "もう一度送ります");
        assertThat(Files.readString(log)).contains("\"settled\"", "\"again\"", "田原", "先方に届いていない");
        assertThat(CommandRun.ja("deliveries", workspace).out()).contains("不明なものはありません");
        checkSchemas();
        assertThat(CommandRun.en("deliveries", workspace, "sent").status())
                .isEqualTo(ExitStatus.USAGE);
    }

    @Test
    void shouldRefuseApprovalInBothLanguages() {
        CommandRun.ja("inquiry", "new", workspace, "--incident", "カナエダ");
        CommandRun ja = CommandRun.ja("inquiry", "mark", workspace, ID, "V-1001", "approved");
        assertThat(ja.status()).isEqualTo(ExitStatus.REJECTED);
        assertThat(ja.err()).contains("先方がまだ復旧を申告していない");
        CommandRun en = CommandRun.en("inquiry", "mark", workspace, ID, "V-1001", "approved");
        assertThat(en.err()).contains("cannot be approved");
        assertThat(CommandRun.en("inquiry", "status", workspace, "IQ-9").err())
                .contains("There is no such inquiry");
    }

    @Test
    void shouldDraftReportsThatCountOnAndMarkWhatChanged() throws IOException {
        Path first = folder.resolve("r1.txt");
        Path second = folder.resolve("r2.txt");
        draftReport("2026-11-18T07:00", first);
        CommandRun.ja("inquiry", "new", workspace, "--incident", "カナエダ");
        draftReport("2026-11-18T09:00", second);
        assertThat(Files.readString(first)).contains("第1報", "初報です。", "起案");
        assertThat(Files.readString(second)).contains("第2報", "【更新】照会 " + ID);
    }

    @Test
    void shouldReportInquiriesThatWereMadeUnderAnEarlierIdOfTheIncident() throws IOException {
        CommandRun.ja("inquiry", "new", workspace, "--incident", "カナエダ");
        Path inquiry = folder.resolve("inquiries/" + ID + "/inquiry.json");
        String json = Files.readString(inquiry);
        Matcher id = Pattern.compile("\"incident\" : \"(inc-[^\"]+)\"").matcher(json);
        assertThat(id.find()).as(json).isTrue();
        String now = id.group(1);
        Files.writeString(inquiry, json.replace(now, "inc-before"));
        Path report = folder.resolve("r1.txt");
        draftReport("2026-11-18T09:00", report);
        assertThat(Files.readString(report)).doesNotContain("照会 " + ID);
        new WatchLog(folder)
                .append(List.of(watched("inc-before", null), watched(now, "inc-before")));
        draftReport("2026-11-18T10:00", report);
        assertThat(Files.readString(report)).contains("照会 " + ID);
    }

    private static WatchEvent watched(String incident, @Nullable String formerly) {
        return new WatchEvent(
                Instant.parse("2026-11-17T22:00:00Z"),
                formerly == null ? WatchEvent.Kind.OPENED : WatchEvent.Kind.RENAMED,
                new IncidentId(incident),
                formerly == null ? null : new IncidentId(formerly),
                "カナエダ精工",
                "2026-11-18",
                LocalDate.of(2026, 12, 2),
                null,
                null,
                List.of("01-kanaeda-notice.html"));
    }

    private void draftReport(String asOf, Path out) {
        CommandRun run =
                CommandRun.ja(
                        "draft",
                        workspace,
                        "--incident",
                        "カナエダ",
                        "--form",
                        "report",
                        "--format",
                        "txt",
                        "--runs",
                        "20",
                        "--as-of",
                        asOf,
                        "--out",
                        out.toString());
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.DONE);
    }

    @Test
    void shouldSayWhoUsesAProduct() {
        CommandRun run = CommandRun.en("uses", workspace, "Microsoft 365", "--json");
        assertThat(run.status()).isEqualTo(ExitStatus.DONE);
        assertThat(run.out()).contains("\"V-1004\"", "\"no_range\"");
        assertThat(CommandRun.en("uses", workspace, "X", "--versions", "all").status())
                .isEqualTo(ExitStatus.USAGE);
    }

    private static Schema schema(String name) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(
                        Files.readString(Path.of("..", "docs", "schema", name)), InputFormat.JSON);
    }
}
