package dev.hakyu.daily.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.Lang;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.network.api.WorkspaceFiles;
import dev.hakyu.network.api.WorkspaceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Forms as people fill them, from the workbook to what is kept.
class HandWrittenFormsTest {
    @TempDir Path workspace;
    @TempDir Path inbox;
    private InquiryFolder folder;

    @BeforeEach
    void setUp() throws IOException {
        WorkspaceFiles files = SampleSuppliers.create(workspace);
        folder = SampleSuppliers.inquiry(workspace, files, 9);
        Outbox.open(files, folder, SampleSuppliers.FROM, SampleSuppliers.CLOCK, "佐藤")
                .writeInquiries();
    }

    private ImportResult take(Path... forms) throws IOException {
        return AnswerImport.apply(
                WorkspaceReader.read(workspace),
                folder,
                List.of(forms),
                SampleSuppliers.LATER,
                "佐藤");
    }

    private ImportResult takeAt(String moment, Path... forms) throws IOException {
        return AnswerImport.apply(
                WorkspaceReader.read(workspace),
                folder,
                List.of(forms),
                Clock.fixed(Instant.parse(moment), ZoneOffset.UTC),
                "佐藤");
    }

    private List<KeptAnswer> kept(int supplier) throws IOException {
        Asked asked = folder.read().find(SampleSuppliers.id(supplier)).orElseThrow();
        return KnownAnswers.list(KnownAnswers.fileOf(folder, asked));
    }

    private InquiryStatus.Entry entry(int supplier) throws IOException {
        return InquiryStatus.of(
                        folder,
                        WorkspaceReader.read(workspace).settings(),
                        SampleSuppliers.LATER.instant())
                .entries()
                .get(supplier - 1);
    }

    private Path fill(int supplier, String name, String on, Map<String, String> answers)
            throws IOException {
        return FormFiller.fill(folder, supplier, inbox.resolve(name), "山田", on, answers);
    }

    @Test
    void shouldTakeAWholeFormThatIsWrittenByHand() throws IOException {
        ImportResult result =
                take(
                        fill(
                                7,
                                "a.xlsx",
                                "11月19日",
                                Map.of(
                                        "impact",
                                        "一部影響あり",
                                        "restart",
                                        "12月3日(木)の予定",
                                        "cover",
                                        "約１．５日",
                                        "rto",
                                        "8時間程度",
                                        "restore_test",
                                        "令和8年4月10日")));
        assertThat(result.problems()).isEmpty();
        List<KeptAnswer> kept = kept(7);
        assertThat(kept)
                .extracting(KeptAnswer::value)
                .containsExactlyInAnyOrder("yes", "2026-12-03", "1.5", "8", "2026-04-10");
        assertThat(kept)
                .allSatisfy(each ->
                        assertThat(each.answeredOn()).isEqualTo(LocalDate.of(2026, 11, 19)));
        assertThat(kept).extracting(KeptAnswer::written).contains("約１．５日", "12月3日(木)の予定");
    }

    @ParameterizedTest
    @ValueSource(strings = {"20 Nov 2019", "19 Nov 2027", "19 Nov 19", "11/19 2019", "2019年11月19日"})
    void shouldWarnOfADayOfAnswerInAnotherYear(String on) throws IOException {
        ImportResult result = take(fill(7, "a.xlsx", on, Map.of("impact", "無")));
        assertThat(result.facts()).isEqualTo(1);
        assertThat(result.problems()).extracting(Problem::code).containsExactly("answer-date");
        assertThat(result.problems().getFirst().place().file()).contains("a.xlsx");
    }

    @Test
    void shouldNameTheCellWhatWasReadAndAnExampleAndKeepTheOthers() throws IOException {
        ImportResult result =
                take(
                        fill(
                                7,
                                "a.xlsx",
                                "",
                                Map.of("impact", "有", "restart", "年明け", "cover", "しばらく")));
        assertThat(result.facts()).isEqualTo(1);
        assertThat(result.problems())
                .extracting(Problem::code)
                .containsExactly("unreadable-date", "unreadable-days");
        Problem restart = result.problems().getFirst();
        assertThat(restart.message().ja()).contains("セル E").contains("「年明け」");
        assertThat(restart.message().en()).contains("Cell E").contains("'年明け'");
        assertThat(restart.remedy().ja()).contains("例: 12月3日");
        assertThat(restart.remedy().en()).contains("2026-12-03");
    }

    /// The inquiry is of 18 November 2026, nine in the morning in Tokyo.
    @ParameterizedTest
    @CsvSource({
        "11/23,2026-11-23T00:00:00Z,2026-11-23",
        "11/23,2026-11-22T15:30:00Z,2026-11-23",
        "11/23,2026-11-22T01:00:00Z,2026-11-22",
        "11月23日,2026-11-24T01:00:00Z,2026-11-23",
        "11/18,2026-11-18T03:00:00Z,2026-11-18",
        "11/12,2026-11-20T03:00:00Z,2026-11-12",
        "1/5,2027-01-06T03:00:00Z,2027-01-05",
        "2026/11/23,2026-11-22T01:00:00Z,2026-11-22"
    })
    void shouldReadTheDayOfTheAnswerAsTheOneNearTheInquiry(String on, String moment, String day)
            throws IOException {
        ImportResult result = takeAt(moment, fill(7, "a.xlsx", on, Map.of("impact", "無")));
        assertThat(result.problems()).isEmpty();
        assertThat(kept(7)).extracting(each -> each.answeredOn().toString()).containsExactly(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"m/d", "m\"月\"d\"日\"", "yyyy/m/d", "d-mmm", "General"})
    void shouldReadADateCellByItsValueWhateverItShows(String format) throws IOException {
        Path form =
                FormFiller.fill(
                        folder,
                        7,
                        inbox.resolve("a.xlsx"),
                        "山田",
                        "x",
                        Map.of("impact", "無"),
                        book -> setDates(book, format));
        ImportResult result = takeAt("2026-11-23T03:00:00Z", form);
        assertThat(result.problems()).isEmpty();
        assertThat(kept(7))
                .extracting(each -> each.question() + " " + each.value() + " " + each.answeredOn())
                .containsExactlyInAnyOrder("impact no 2026-11-23", "restart 2026-12-03 2026-11-23");
    }

    private void setDates(XSSFWorkbook book, String format) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        for (Row row : book.getSheetAt(0)) {
            if (FormFiller.text(row, 1).startsWith("ご回答日")) {
                row.getCell(2).setCellValue(LocalDate.of(2026, 11, 23));
                row.getCell(2).setCellStyle(style);
            } else if (FormFiller.text(row, 1).contains("再開する見込みの日")) {
                row.getCell(4).setCellValue(LocalDate.of(2026, 12, 3));
                row.getCell(4).setCellStyle(style);
            }
        }
    }

    @Test
    void shouldNameTheCellOfADayOfAnswerThatCannotBeAndTakeTheDayOfTheImport() throws IOException {
        ImportResult result = take(fill(7, "a.xlsx", "1900-01-01", Map.of("impact", "無")));
        assertThat(result.facts()).isEqualTo(1);
        Problem problem = result.problems().getFirst();
        assertThat(problem.code()).isEqualTo("answer-date");
        assertThat(problem.message().ja()).startsWith("セル C").contains("1900-01-01", "2026-09-19");
        assertThat(problem.message().en()).startsWith("Cell C").contains("2026-11-21");
        assertThat(problem.remedy().ja()).contains("取り込んだ日(2026-11-20)");
        assertThat(kept(7).getFirst().answeredOn()).isEqualTo(LocalDate.of(2026, 11, 20));
    }

    @Test
    void shouldTellTheWordsOfARoughDayAndOfARestartInStagesWithTheDay() throws IOException {
        take(
                fill(6, "a.xlsx", "", Map.of("restart", "12月上旬")),
                fill(7, "b.xlsx", "", Map.of("restart", "12月7日から段階的に")));
        assertThat(entry(6).said().line().orElseThrow().ja()).contains("2026-12-10まで(「12月上旬」)");
        assertThat(entry(6).said().line().orElseThrow().en()).contains("by 2026-12-10 ('12月上旬')");
        assertThat(entry(6).restart()).contains("2026-12-10");
        assertThat(entry(7).said().line().orElseThrow().ja()).contains("2026-12-07から段階的に");
        assertThat(entry(7).restart()).contains("2026-12-07");
    }

    @Test
    void shouldTellTheCellsThatCouldNotBeReadUntilACorrectedFormComes() throws IOException {
        take(
                fill(6, "six.xlsx", "", Map.of("impact", "無")),
                fill(
                        7,
                        "seven.xlsx",
                        "",
                        Map.of("impact", "有", "restart", "年明け", "cover", "しばらく")));
        assertThat(entry(6).unread()).isEmpty();
        assertThat(entry(7).unread())
                .hasSize(2)
                .extracting(UnreadCell::file)
                .containsOnly("seven.xlsx");
        UnreadCell first = entry(7).unread().getFirst();
        assertThat(first.message().ja()).contains("セル " + first.cell(), "「年明け」");
        assertThat(first.message().en()).contains("Cell " + first.cell(), "'年明け'");
        assertThat(entry(7).unreadCells()).isEqualTo(2);

        take(fill(7, "again.xlsx", "", Map.of("restart", "12月3日", "rto", "いつか")));
        assertThat(entry(7).unread())
                .extracting(each -> each.file() + " " + each.message().ja().contains("いつか"))
                .containsExactly("seven.xlsx false", "again.xlsx true");

        take(fill(7, "right.xlsx", "", Map.of("cover", "3日")));
        assertThat(entry(7).unread()).isEmpty();
        assertThat(entry(7).unreadCells()).isZero();
    }

    @Test
    void shouldKeepTheDayOfTheIncidentWithTheInquiry() throws IOException {
        Cause cause =
                new Cause.OfIncident("i-1", "甲部品", LocalDate.of(2026, 11, 16), Text.same("甲部品の事案"));
        InquiryFolder other =
                SampleSuppliers.inquiry(
                        workspace, WorkspaceReader.read(workspace), 3, cause, List.of("restart"));
        assertThat(other.read().cause()).isEqualTo(cause);
        assertThat(other.read().lang()).isEqualTo(Lang.JA);
        assertThat(Files.readString(other.path().resolve("inquiry.json")))
                .contains("\"since\" : \"2026-11-16\"");
    }

    @Test
    void shouldNameEachFileThatIsNoFormAndTakeTheOthers() throws IOException {
        List<Path> files = new java.util.ArrayList<>();
        for (String name : List.of("返信.txt", "回答.pdf", "re.msg", "old.xls", "all.zip")) {
            files.add(Files.writeString(inbox.resolve(name), "x"));
        }
        files.add(Files.createDirectory(inbox.resolve("sub")));
        files.add(fill(7, "a.xlsx", "", Map.of("impact", "影響なし")));
        ImportResult result = take(files.toArray(Path[]::new));
        assertThat(result.taken()).isEqualTo(1);
        assertThat(result.files()).hasSize(7);
        assertThat(result.problems())
                .hasSize(6)
                .allSatisfy(each -> {
                    assertThat(each.code()).isEqualTo("file-no-form");
                    assertThat(each.remedy().ja()).isNotBlank();
                });
        assertThat(result.problems())
                .extracting(each -> each.place().file())
                .containsExactlyInAnyOrder(
                        "返信.txt", "回答.pdf", "re.msg", "old.xls", "all.zip", "sub");
        assertThat(result.problems().get(1).remedy().ja()).contains("forms");
        assertThat(result.problems().get(1).remedy().en()).contains("forms");
    }
}
