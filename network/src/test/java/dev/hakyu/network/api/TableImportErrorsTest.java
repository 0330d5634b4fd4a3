package dev.hakyu.network.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hakyu.model.Problem;
import dev.hakyu.network.api.TableImport.Missing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What an import refuses, and where it says that the mistake stands.
class TableImportErrorsTest {
    @TempDir Path folder;
    private SentTables upload;
    private Folder workspace;

    @BeforeEach
    void makeAWorkspace() throws IOException {
        upload = SentTables.in(folder);
        workspace = upload.workspace();
    }

    @Test
    void shouldNameErrorsByTheRowsAndHeadersOfTheSentFile() throws IOException {
        TableImport read =
                upload.read(
                        Missing.KEEP,
                        "調達.csv",
                        "調達一覧 2026年度",
                        "",
                        "仕入先,納入先,部品,購買比率,在庫(日)",
                        "S-1,P-1,ブラケット,60%,3",
                        "S-77,P-1,ボルト,60%,3",
                        "S-2,P-1,ばね,160%,たくさん");

        assertThat(read.isReady()).isFalse();
        assertThat(read.problems())
                .filteredOn(Problem::isError)
                .extracting(each ->
                        each.code()
                                + " "
                                + each.place().file()
                                + ":"
                                + each.place().row()
                                + " "
                                + each.place().column())
                .containsExactlyInAnyOrder(
                        "dangling-reference 調達.csv:5 仕入先",
                        "share-over-one 調達.csv:6 購買比率",
                        "unreadable-days 調達.csv:6 在庫(日)");
        assertThat(read.problems()).allSatisfy(each -> assertThat(each.remedy().ja()).isNotBlank());
        assertThatThrownBy(read::write).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void shouldTellAnErrorOfASentRowWhereTheWorkspaceHadTheSame() throws IOException {
        workspace.network(
                "supplies.csv", "from,to,item", "S-77,P-1,ボルト", "S-1,P-1,ブラケット", "S-2,P-1,ばね");

        TableImport replaced =
                upload.read(
                        Missing.REMOVE,
                        "supplies.csv",
                        "from,to,item",
                        "S-88,P-1,ナット",
                        "S-1,P-1,軸");

        assertThat(places(replaced.problems()))
                .containsExactly("dangling-reference supplies.csv:2");
        assertThat(replaced.problems().getFirst().message().ja()).contains("S-88");
        assertThat(replaced.isReady()).isFalse();
    }

    @Test
    void shouldKnowWhatWasWrongBeforeByItsOldRowWhenRowsAreRemoved() throws IOException {
        workspace.network(
                "sites.csv",
                "id,organisation,name",
                "P-1,SELF,刈谷工場",
                "P-2,SELF,安城工場",
                "P-3,NO-SUCH,幻の工場");
        workspace.network(
                "supplies.csv", "from,to,item", "S-1,P-1,ブラケット", "S-1,P-2,軸", "S-77,P-1,ボルト");

        TableImport shifted =
                upload.read(
                        Missing.KEEP, "supplies.csv", "from,to,item,share", "S-1,P-1,ブラケット,60%");
        assertThat(shifted.hasErrors()).as("told before").isFalse();

        TableImport fewer =
                upload.read(
                        Missing.REMOVE,
                        "supplies.csv",
                        "from,to,item",
                        "S-1,P-2,軸",
                        "S-1,P-1,ねじ",
                        "S-99,P-1,ナット");
        assertThat(places(fewer.problems())).containsExactly("dangling-reference supplies.csv:4");

        TableImport removed =
                upload.read(Missing.REMOVE, "sites.csv", "id,organisation,name", "P-1,SELF,刈谷工場");
        assertThat(removed.problems()).filteredOn(Problem::isError).isEmpty();
        assertThat(places(removed.elsewhere()))
                .containsExactly("dangling-reference network/supplies.csv:3");
    }

    @Test
    void shouldKnowRowsThatMoveBecauseOthersAboveAreBlank() throws IOException {
        workspace.network("supplies.csv", "from,to,item", "", "S-1,P-1,ブラケット", "", "S-77,P-1,ボルト");

        TableImport read =
                upload.read(
                        Missing.KEEP, "supplies.csv", "from,to,item", "S-2,P-1,ばね", "S-99,P-1,ナット");

        assertThat(places(read.problems())).containsExactly("dangling-reference supplies.csv:3");
        assertThat(read.elsewhere()).filteredOn(Problem::isError).isEmpty();
    }

    @Test
    void shouldCountNewErrorsApartFromThoseBefore() throws IOException {
        int most = ReadLimits.DEFAULT.maxProblemsPerCode();
        String[] lines = new String[most + 6];
        lines[0] = "from,to,item";
        for (int i = 1; i < lines.length; i++) {
            lines[i] = "NO-%d,P-1,品目%d".formatted(i, i);
        }
        workspace.network("supplies.csv", lines);

        TableImport one = upload.read(Missing.KEEP, "supplies.csv", "from,to,item", "S-88,P-1,ナット");
        assertThat(places(one.problems())).containsExactly("dangling-reference supplies.csv:2");
        assertThat(one.elsewhere()).filteredOn(Problem::isError).isEmpty();

        for (int i = 1; i < lines.length; i++) {
            lines[i] = "NEW-%d,P-1,品目%d".formatted(i, i);
        }
        TableImport many = upload.read(Missing.REMOVE, "supplies.csv", lines);
        assertThat(many.problems()).filteredOn(Problem::isError).hasSize(most + 1);
        assertThat(many.problems().getLast().message().ja()).contains("ほかに5件");
    }

    private static List<String> places(List<Problem> problems) {
        return problems.stream()
                .filter(Problem::isError)
                .map(each -> each.code() + " " + each.place().file() + ":" + each.place().row())
                .toList();
    }

    @Test
    void shouldNameTheOtherRowOfATwiceGivenIdByTheSentFile() throws IOException {
        TableImport read =
                upload.read(Missing.KEEP, "組織.csv", "題名", "名称,ID", "自社,SELF", "甲,S-9", "乙,S-9");

        assertThat(read.problems())
                .filteredOn(each -> each.code().equals("duplicate-id"))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.place().row()).isEqualTo(5);
                    assertThat(each.message().ja()).contains("組織.csv の4行目");
                    assertThat(each.message().en()).contains("組織.csv, row 4");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://evil.example\")",
                "=1+1",
                "+cmd|' /C calc'!A0",
                "@SUM(A1:A2)",
                "-2+3+cmd|' /C calc'!A0"
            })
    void shouldRefuseFormulas(String formula) throws IOException {
        TableImport read =
                upload.read(
                        Missing.KEEP,
                        "organisations.csv",
                        "name,id",
                        "\"" + formula.replace("\"", "\"\"") + "\",S-9");

        assertThat(read.problems())
                .filteredOn(Problem::isError)
                .extracting(each -> each.code() + " " + each.place().row())
                .contains("formula 2");
        assertThat(read.isReady()).isFalse();
    }

    @Test
    void shouldKeepSpreadsheetsFromComputingWhatIsNoFormula() throws IOException {
        TableImport read =
                upload.read(
                        Missing.KEEP,
                        "organisations.csv",
                        "name,id,contact_phone,aliases",
                        "甲,S-9,+81-3-1234-5678,@kou");
        read.write();

        assertThat(Files.readString(workspace.path().resolve("network/organisations.csv")))
                .contains("'+81-3-1234-5678", "'@kou");
        assertThat(workspace.read().network().organisations().getLast().contact().phone())
                .isEqualTo("+81-3-1234-5678");
    }

    @Test
    void shouldTellResultsOfFormulasAndHiddenSheets() throws IOException {
        byte[] book =
                Workbooks.of(workbook -> {
                    Workbooks.sheet(
                                    workbook,
                                    "供給",
                                    new Object[] {"from", "to", "item", "stock_days"},
                                    new Object[] {"S-1", "P-1", "ブラケット", 3})
                            .getRow(1)
                            .getCell(3)
                            .setCellFormula("1+2");
                    workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
                    Workbooks.sheet(workbook, "sites", new Object[] {"id"});
                    workbook.setSheetHidden(1, true);
                });
        TableImport read =
                upload.of(
                        Missing.KEEP,
                        new SentFile(
                                "x.xlsx", Files.write(upload.sent().resolve("x"), book), null));

        assertThat(read.isReady()).isTrue();
        assertThat(read.problems())
                .extracting(
                        each -> each.code() + " " + each.place().sheet() + " " + each.place().row())
                .containsExactly("formula-result 供給 2");
        assertThat(read.skipped()).hasSize(1);
    }

    @Test
    void shouldRefuseBombsAndWhatIsNoTable() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 64; i++) {
                zip.write(zeros);
            }
        }
        assertThat(upload.refused("供給.xlsx", bomb.toByteArray())).containsExactly("zip-bomb");
        assertThat(upload.refused("供給.csv", new byte[] {1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}))
                .containsExactly("not-text");
        assertThat(
                        upload.refused(
                                "供給.csv", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}))
                .containsExactly("old-or-locked-workbook");
        byte[] large = new byte[1 << 20];
        Arrays.fill(large, (byte) 'a');
        assertThat(upload.refused("供給.csv", large)).containsExactly("file-too-large");
        TableImport unknown = upload.read(Missing.KEEP, "memo.csv", "いろは,にほへ", "1,2");
        assertThat(unknown.tables()).isEmpty();
        assertThat(unknown.skipped()).hasSize(1);
        assertThat(unknown.isReady()).isFalse();
    }
}
