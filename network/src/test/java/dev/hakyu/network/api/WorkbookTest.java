package dev.hakyu.network.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.network.Organisation;
import dev.hakyu.model.network.Supply;
import dev.hakyu.model.network.SystemNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookTest {
    @TempDir Path directory;
    private Folder folder;

    @BeforeEach
    void setUp() throws IOException {
        folder =
                new Folder(directory)
                        .file("hakyu.yaml", "version: 1")
                        .network("systems.csv", "ID,名称", "SYS-1,ERP");
    }

    private static byte[] good() throws IOException {
        return Workbooks.of(WorkbookTest::fillGood);
    }

    private static void fillGood(XSSFWorkbook book) {
        XSSFSheet organisations =
                Workbooks.sheet(
                        book,
                        "組織",
                        new Object[] {"ID", "名称", "区分", "法人番号", "基準日", "コード"},
                        new Object[] {"T", "当社", "当社", null, null, null},
                        new Object[] {"A", "ミナト精工", "仕入先", 7000012050002d, 46327, 12});
        CellStyle date = book.createCellStyle();
        date.setDataFormat(book.createDataFormat().getFormat("yyyy/m/d"));
        organisations.getRow(2).getCell(4).setCellStyle(date);
        CellStyle code = book.createCellStyle();
        code.setDataFormat(book.createDataFormat().getFormat("0000"));
        organisations.getRow(2).getCell(5).setCellStyle(code);
        XSSFSheet supplies =
                Workbooks.sheet(
                        book,
                        "supplies",
                        new Object[] {"供給元", "供給先", "品目", "比率", "在庫日数", "単独調達"},
                        new Object[] {"A", "T", "軸受", 0.6, null, true});
        CellStyle percent = book.createCellStyle();
        percent.setDataFormat(book.createDataFormat().getFormat("0%"));
        Row row = supplies.getRow(1);
        row.getCell(3).setCellStyle(percent);
        row.createCell(4).setCellFormula("1+0.8");
        book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        Workbooks.sheet(book, "メモ", new Object[] {"自由記入"});
        Workbooks.sheet(book, "needs", new Object[] {"壊れた見出し"});
        book.setSheetVisibility(3, SheetVisibility.HIDDEN);
    }

    @Test
    void shouldReadASheetPerTable() throws IOException {
        WorkspaceFiles files = folder.bytes("network/network.xlsx", good()).read();

        assertThat(files.errors()).isEmpty();
        Organisation minato = files.network().organisations().get(1);
        assertThat(minato.corporateNumber()).hasToString("7000012050002");
        assertThat(minato.origin().asOf()).isEqualTo(LocalDate.of(2026, 11, 1));
        assertThat(minato.origin().place().sheet()).isEqualTo("組織");
        assertThat(minato.extra()).containsEntry("code", "0012");
        Supply supply = files.network().supplies().getFirst();
        assertThat(supply.share()).isEqualTo(0.6);
        assertThat(supply.stockDays()).isEqualTo(1.8);
        assertThat(supply.singleSource()).isTrue();
        assertThat(files.skipped()).extracting(s -> s.place().sheet()).containsExactly("メモ");
    }

    @Test
    void shouldTellSheetAndRow() throws IOException {
        byte[] book =
                Workbooks.of(b ->
                        Workbooks.sheet(
                                b,
                                "organisations",
                                new Object[] {"取引先一覧(2026年度)"},
                                new Object[] {},
                                new Object[] {"ID", "名称", "区分"},
                                new Object[] {"T", "当社", "当社"},
                                new Object[] {"T", "別の会社", "仕入先"}));

        WorkspaceFiles files = folder.bytes("network/network.xlsx", book).read();

        assertThat(Folder.errors(files))
                .containsExactly("duplicate-id network/network.xlsx[organisations]:5 ID");
    }

    @Test
    void shouldRefuseAZipBombAndReadTheRest() throws IOException {
        byte[] bomb =
                Workbooks.edit(
                        good(),
                        "xl/worksheets/sheet1.xml",
                        text -> text.replace("<sheetData>", "<sheetData>" + " ".repeat(60 << 20)));
        assertThat(bomb.length).isLessThan(1 << 20);

        WorkspaceFiles files = folder.bytes("network/network.xlsx", bomb).read();

        assertThat(Folder.errors(files)).containsExactly("zip-bomb network/network.xlsx:0");
        assertThat(files.network().systems()).extracting(SystemNode::name).containsExactly("ERP");
    }

    @Test
    void shouldRefuseWhatUnpacksBeyondTheLimit() throws IOException {
        folder.bytes("network/network.xlsx", good());

        WorkspaceFiles files =
                WorkspaceReader.read(directory, ReadLimits.DEFAULT.withMaxUnpackedBytes(5_000));

        assertThat(Folder.errors(files)).containsExactly("zip-bomb network/network.xlsx:0");
    }

    @Test
    void shouldRefuseEntitiesInAnyPart() throws IOException {
        String laughs = "<!DOCTYPE lolz [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]>";
        for (String part : new String[] {"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"}) {
            byte[] book =
                    Workbooks.edit(good(), part, text -> text.replaceFirst("\\?>", "?>" + laughs));

            WorkspaceFiles files = folder.bytes("network/network.xlsx", book).read();

            assertThat(Folder.errors(files)).containsExactly("xml-entity network/network.xlsx:0");
            assertThat(files.network().systems()).hasSize(1);
        }
    }

    @Test
    void shouldRefuseEntitiesInUtf16() throws IOException {
        byte[] book = good();
        byte[] xml =
                "<?xml version=\"1.0\" encoding=\"UTF-16\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"
                        .getBytes(StandardCharsets.UTF_16);
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        try (var in = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(book));
                var zip = new java.util.zip.ZipOutputStream(out)) {
            java.util.zip.ZipEntry entry;
            while ((entry = in.getNextEntry()) != null) {
                zip.putNextEntry(new java.util.zip.ZipEntry(entry.getName()));
                zip.write(entry.getName().endsWith("styles.xml") ? xml : in.readAllBytes());
            }
        }

        WorkspaceFiles files = folder.bytes("network/network.xlsx", out.toByteArray()).read();

        assertThat(Folder.errors(files)).containsExactly("xml-entity network/network.xlsx:0");
    }

    @Test
    void shouldTellWhatIsNoWorkbook() throws IOException {
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0};
        byte[] truncated = java.util.Arrays.copyOf(good(), 900);
        byte[] html = "<html>".getBytes(StandardCharsets.UTF_8);

        folder.bytes("network/sites.xlsx", old)
                .bytes("network/supplies.xlsx", truncated)
                .bytes("network/needs.xlsx", html)
                .bytes("network/uses.csv", new byte[64]);

        assertThat(Folder.errors(folder.read()))
                .containsExactly(
                        "not-a-workbook network/needs.xlsx:0",
                        "old-or-locked-workbook network/sites.xlsx:0",
                        "not-a-workbook network/supplies.xlsx:0",
                        "not-text network/uses.csv:0");
    }

    @Test
    void shouldRefuseTooManyRowsAndColumns() throws IOException {
        folder.network("organisations.csv", "名称", "A", "B", "C", "D");
        folder.network("supplies.csv", "供給元,供給先,品目" + ",x".repeat(600));

        WorkspaceFiles files = WorkspaceReader.read(directory, ReadLimits.DEFAULT.withMaxRows(3));

        assertThat(Folder.errors(files))
                .containsExactly(
                        "too-many-rows network/organisations.csv:4",
                        "too-many-columns network/supplies.csv:1");
        assertThat(files.network().systems()).hasSize(1);
        assertThat(
                        Folder.errors(
                                WorkspaceReader.read(
                                        directory, ReadLimits.DEFAULT.withMaxFileBytes(12))))
                .contains("file-too-large network/supplies.csv:0");
    }

    @Test
    void shouldTellQuotesThatDoNotClose() throws IOException {
        folder.network("organisations.csv", "名称,備考", "A社,ok", "B社,\"開いたまま", "C社,x");

        assertThat(Folder.errors(folder.read()))
                .contains("broken-quotes network/organisations.csv:3");
    }
}
