package dev.hakyu.daily.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Lang;
import dev.hakyu.model.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormFillTest {
    private static final Path EXAMPLES = Path.of("..", "examples", "forms");
    @TempDir Path folder;
    private FormFields fields;

    @BeforeEach
    void setUp() {
        fields = FormFields.of(SampleCase.hiyodori());
    }

    @Test
    void shouldFillTheCellsOfTheUsersOwnCopyAndNothingElse() throws IOException {
        try (XSSFWorkbook form = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(folder.resolve("form.xlsx"))) {
            form.createSheet("様式").createRow(0).createCell(0).setCellValue("題");
            form.write(out);
        }
        byte[] before = Files.readAllBytes(folder.resolve("form.xlsx"));
        FormMapping mapping =
                mapping(
                        """
                        version: 1
                        form: form.xlsx
                        fill:
                          - {at: "様式!C3", field: company}
                          - {at: "様式!C4", field: victim}
                          - {at: "様式!C5", field: date.resumed}
                          - {at: "様式!C6", text: "=1+1"}
                        """);
        FormFill.Filled filled = FormFill.of(mapping, fields, Lang.JA);
        assertThat(filled.unknown()).containsExactly("date.resumed");
        assertThat(Files.readAllBytes(folder.resolve("form.xlsx"))).isEqualTo(before);
        try (XSSFWorkbook book = new XSSFWorkbook(filled.content().newInputStream())) {
            assertThat(book.getSheet("様式").getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("題");
            assertThat(book.getSheet("様式").getRow(2).getCell(2).getStringCellValue())
                    .isEqualTo("風峰自動車株式会社");
            assertThat(book.getSheet("様式").getRow(4).getCell(2).getStringCellValue())
                    .isEqualTo("不明(確認中)");
            Cell formula = book.getSheet("様式").getRow(5).getCell(2);
            assertThat(formula.getCellType()).isEqualTo(CellType.STRING);
            assertThat(formula.getStringCellValue()).isEqualTo("=1+1");
            assertThat(formula.getCellStyle().getQuotePrefixed()).isTrue();
        }
    }

    @Test
    void shouldFillTableCellsAndPlaceholdersOfAWordForm() throws IOException {
        try (XWPFDocument form = new XWPFDocument();
                OutputStream out = Files.newOutputStream(folder.resolve("form.docx"))) {
            form.createTable(2, 2).getRow(1).getCell(1).setText("記入欄");
            form.createParagraph().createRun().setText("報告者: 《会社名》");
            form.write(out);
        }
        FormMapping mapping =
                mapping(
                        """
                        version: 1
                        form: form.docx
                        fill:
                          - {at: "table 1 row 2 column 2", field: victim}
                          - {at: "《会社名》", field: company}
                        """);
        FormFill.Filled filled = FormFill.of(mapping, fields, Lang.JA);
        try (XWPFDocument word = new XWPFDocument(filled.content().newInputStream())) {
            assertThat(word.getTables().getFirst().getRow(1).getCell(1).getText()).contains("ヒヨドリ");
            assertThat(word.getParagraphs().getLast().getText()).isEqualTo("報告者: 風峰自動車株式会社");
        }
    }

    @Test
    void shouldFillTheExampleWorkbookByItsMapping() throws IOException {
        FormMapping mapping = FormMapping.read(EXAMPLES.resolve("incident-report.yaml"));
        byte[] form = Files.readAllBytes(mapping.form());
        FormFill.Filled filled = FormFill.of(mapping, fields, Lang.JA);
        assertThat(Files.readAllBytes(mapping.form())).isEqualTo(form);
        try (XSSFWorkbook book = new XSSFWorkbook(filled.content().newInputStream());
                XSSFWorkbook empty = new XSSFWorkbook(Files.newInputStream(mapping.form()))) {
            for (FormMapping.Entry entry : mapping.entries()) {
                CellReference at = new CellReference(entry.at());
                assertThat(text(empty, at)).as(entry.at()).isEmpty();
                assertThat(text(book, at)).as(entry.at()).isNotEmpty();
            }
            assertThat(text(book, new CellReference("報告書!A5"))).startsWith("発生した組織");
            assertThat(text(book, new CellReference("報告書!B4"))).isEqualTo("風峰自動車株式会社");
            assertThat(text(book, new CellReference("報告書!B5"))).contains("ヒヨドリ");
            for (String unknown : filled.unknown()) {
                assertThat(fields.isKnown(unknown)).isFalse();
            }
            assertThat(filled.unknown()).isNotEmpty().doesNotContain("victim", "company");
        }
    }

    @Test
    void shouldFillTheExampleDocumentByItsMapping() throws IOException {
        FormMapping mapping = FormMapping.read(EXAMPLES.resolve("first-report.yaml"));
        FormFill.Filled filled = FormFill.of(mapping, fields, Lang.JA);
        try (XWPFDocument word = new XWPFDocument(filled.content().newInputStream())) {
            String paragraphs =
                    String.join(
                            "\n",
                            word.getParagraphs().stream().map(each -> each.getText()).toList());
            assertThat(paragraphs).contains("風峰自動車株式会社", "情報システム部 セキュリティ窓口").doesNotContain("《");
            assertThat(word.getTables().getFirst().getRow(0).getCell(1).getText()).contains("ヒヨドリ");
        }
    }

    private static String text(XSSFWorkbook book, CellReference at) {
        return book.getSheet(at.getSheetName())
                .getRow(at.getRow())
                .getCell(at.getCol())
                .getStringCellValue();
    }

    @Test
    void shouldNameAWrongPlaceFieldOrKey() throws IOException {
        Files.writeString(folder.resolve("form.xlsx"), "no workbook");
        assertThatThrownBy(() ->
                        FormFill.of(
                                mapping(
                                        "version: 1\nform: form.xlsx\nfill:\n  - {at: A1,"
                                                + " field: nobody}\n"),
                                fields,
                                Lang.JA))
                .isInstanceOfSatisfying(
                        InputRejected.class,
                        e ->
                                assertThat(e.problems().getFirst().message().en())
                                        .contains("nobody", "date.detected"));
        assertThatThrownBy(() -> mapping("version: 1\nform: x\nfil: []\n"))
                .isInstanceOfSatisfying(
                        InputRejected.class,
                        e -> assertThat(e.problems().getFirst().message().en()).contains("'fil'"));
        assertThatThrownBy(() ->
                        FormFill.of(
                                mapping(
                                        "version: 1\nform: form.xlsx\nfill:\n  - {at: A1,"
                                                + " field: victim}\n"),
                                fields,
                                Lang.JA))
                .isInstanceOf(InputRejected.class);
    }

    @Test
    void shouldSayWhereToPutAFormThatIsNotThereAndHowToMapIt() throws IOException {
        FormMapping mapping = FormMapping.read(CommonForm.RANSOMWARE.mapping(folder));
        assertThatThrownBy(
                        () -> FormFill.of(mapping, FormFields.of(SampleCase.hiyodori()), Lang.JA))
                .isInstanceOfSatisfying(
                        InputRejected.class,
                        e -> {
                            Problem told = e.problems().getFirst();
                            assertThat(told.code()).isEqualTo("form-missing");
                            assertThat(told.message().ja())
                                    .contains(
                                            "共通様式_ランサムウェア.xlsx",
                                            folder.resolve("templates").toString());
                            assertThat(told.remedy().ja())
                                    .contains(
                                            "form-ransomware.yaml",
                                            "{at: \"様式!C3\", field: today}",
                                            "--map");
                            assertThat(told.remedy().en())
                                    .contains("contracts, nine, notice and report");
                        });
        assertThatThrownBy(() -> FormMapping.read(folder.resolve("none.yaml")))
                .isInstanceOfSatisfying(
                        InputRejected.class,
                        e ->
                                assertThat(e.problems().getFirst().place().file())
                                        .isEqualTo(folder.resolve("none.yaml").toString()));
    }

    private FormMapping mapping(String yaml) throws IOException {
        return FormMapping.read(Files.writeString(folder.resolve("map.yaml"), yaml));
    }
}
