package dev.hakyu.network.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Lang;
import dev.hakyu.model.Problem;
import dev.hakyu.network.api.NetworkDifference.CellChange;
import dev.hakyu.network.api.NetworkDifference.Kind;
import dev.hakyu.network.api.NetworkDifference.RowChange;
import dev.hakyu.network.api.TableImport.Missing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableImportTest {
    private static final Path SAMPLE = Path.of("..", "examples", "sample-company");
    @TempDir Path folder;
    private Folder workspace;
    private Path sent;

    @BeforeEach
    void makeAWorkspace() throws IOException {
        sent = Files.createDirectory(folder.resolve("sent"));
        workspace =
                new Folder(Files.createDirectory(folder.resolve("workspace")))
                        .file("hakyu.yaml", "version: 1", "language: ja", "currency: JPY")
                        .network(
                                "organisations.csv",
                                "名称,ID,区分,社内メモ",
                                "自社,SELF,自社,",
                                "ミナト精工,S-1,仕入先,\"大事, とても\"",
                                "海野ばね,S-2,仕入先,")
                        .network("sites.csv", "id,organisation,name", "P-1,SELF,刈谷工場")
                        .network(
                                "supplies.csv",
                                "供給元,供給先,品目,比率,在庫日数,備考,棚",
                                "S-1,P-1,ブラケット,60%,1.8,実績,A-3",
                                "海野ばね,P-1,ばね,100%,5,,B-1");
    }

    @Test
    void shouldTellWhatIsAddedChangedAndRemovedAndWriteNothing() throws IOException {
        List<String> before = workspaceFiles();
        TableImport read =
                read(
                        Missing.REMOVE,
                        "supplies.csv",
                        "from,to,item,share,stock_days",
                        "ミナト精工,刈谷工場,ブラケット,0.6,3",
                        "S-2,P-1,板ばね,1,4");

        assertThat(read.problems()).isEmpty();
        assertThat(read.isReady()).isTrue();
        assertThat(read.tables())
                .extracting(TableImport.ReadTable::table)
                .containsExactly("supplies");
        List<RowChange> rows = read.difference().tables().getFirst().rows();
        assertThat(rows)
                .extracting(RowChange::kind)
                .containsExactly(Kind.REMOVED, Kind.CHANGED, Kind.ADDED);
        assertThat(rows.get(0).title().ja()).isEqualTo("海野ばね → 刈谷工場:ばね");
        assertThat(rows.get(1).title().en()).isEqualTo("ミナト精工 → 刈谷工場: ブラケット");
        assertThat(rows.get(1).cells()).hasSize(1);
        CellChange stock = rows.get(1).cells().getFirst();
        assertThat(stock.column().ja()).isEqualTo("在庫日数");
        assertThat(String.valueOf(stock.before())).contains("1.8日", "1.8 days");
        assertThat(String.valueOf(stock.after())).contains("3日", "3 days");
        assertThat(workspaceFiles()).isEqualTo(before);
    }

    @Test
    void shouldWriteWhatWasShownAndLeaveEverythingElse() throws IOException {
        TableImport read =
                read(Missing.KEEP, "supplies.csv", "from,to,item,stock_days", "S-1,P-1,ブラケット,3");
        assertThat(read.isReady()).isTrue();

        assertThat(read.write()).hasSize(1);

        assertThat(Files.readString(workspace.path().resolve("network/supplies.csv")))
                .isEqualTo(
                        """
                        供給元,供給先,品目,比率,在庫日数,備考,棚
                        S-1,P-1,ブラケット,60%,3,実績,A-3
                        海野ばね,P-1,ばね,100%,5,,B-1
                        """);
        assertThat(workspace.read().network().version()).isEqualTo(read.after().version());
        assertThat(workspace.read().errors()).isEmpty();
    }

    @Test
    void shouldKeepOrRemoveWhatTheFileLacks() throws IOException {
        String[] one = {"名称,ID", "自社,SELF", "新会社,S-9"};

        TableImport kept = read(Missing.KEEP, "取引先一覧.csv", one);
        assertThat(kept.difference().count(Kind.REMOVED)).isZero();
        assertThat(kept.difference().count(Kind.ADDED)).isEqualTo(1);
        assertThat(kept.isReady()).isTrue();

        TableImport removed = read(Missing.REMOVE, "取引先一覧.csv", one);
        assertThat(removed.hasErrors()).isTrue();
        assertThat(removed.problems()).isEmpty();
        assertThat(removed.elsewhere())
                .filteredOn(Problem::isError)
                .extracting(each -> each.place().file() + ":" + each.place().row())
                .containsExactlyInAnyOrder("network/supplies.csv:2", "network/supplies.csv:3");
    }

    @Test
    void shouldNameErrorsByTheRowsAndHeadersOfTheSentFile() throws IOException {
        TableImport read =
                read(
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
                read(Missing.REMOVE, "supplies.csv", "from,to,item", "S-88,P-1,ナット", "S-1,P-1,軸");

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
                read(Missing.KEEP, "supplies.csv", "from,to,item,share", "S-1,P-1,ブラケット,60%");
        assertThat(shifted.hasErrors()).as("told before").isFalse();

        TableImport fewer =
                read(
                        Missing.REMOVE,
                        "supplies.csv",
                        "from,to,item",
                        "S-1,P-2,軸",
                        "S-1,P-1,ねじ",
                        "S-99,P-1,ナット");
        assertThat(places(fewer.problems())).containsExactly("dangling-reference supplies.csv:4");

        TableImport removed =
                read(Missing.REMOVE, "sites.csv", "id,organisation,name", "P-1,SELF,刈谷工場");
        assertThat(removed.problems()).filteredOn(Problem::isError).isEmpty();
        assertThat(places(removed.elsewhere()))
                .containsExactly("dangling-reference network/supplies.csv:3");
    }

    @Test
    void shouldKnowRowsThatMoveBecauseOthersAboveAreBlank() throws IOException {
        workspace.network("supplies.csv", "from,to,item", "", "S-1,P-1,ブラケット", "", "S-77,P-1,ボルト");

        TableImport read =
                read(Missing.KEEP, "supplies.csv", "from,to,item", "S-2,P-1,ばね", "S-99,P-1,ナット");

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

        TableImport one = read(Missing.KEEP, "supplies.csv", "from,to,item", "S-88,P-1,ナット");
        assertThat(places(one.problems())).containsExactly("dangling-reference supplies.csv:2");
        assertThat(one.elsewhere()).filteredOn(Problem::isError).isEmpty();

        for (int i = 1; i < lines.length; i++) {
            lines[i] = "NEW-%d,P-1,品目%d".formatted(i, i);
        }
        TableImport many = read(Missing.REMOVE, "supplies.csv", lines);
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
        TableImport read = read(Missing.KEEP, "組織.csv", "題名", "名称,ID", "自社,SELF", "甲,S-9", "乙,S-9");

        assertThat(read.problems())
                .filteredOn(each -> each.code().equals("duplicate-id"))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.place().row()).isEqualTo(5);
                    assertThat(each.message().ja()).contains("組織.csv の4行目");
                    assertThat(each.message().en()).contains("組織.csv, row 4");
                });
    }

    @Test
    void shouldReadCp932AndKeepTheFilesOwnColumnsAndUnits() throws IOException {
        workspace.network(
                "supplies.csv", "from,to,item,在庫日数(時間)", "S-1,P-1,ブラケット,48", "S-2,P-1,ばね,24");
        Path file = sent.resolve("a");
        Files.writeString(
                file, "供給元,供給先,品目,在庫日数\r\nミナト精工,刈谷工場,ブラケット,3\r\n", Charset.forName("windows-31j"));
        TableImport read = of(Missing.KEEP, new SentFile("供給.csv", file, null));
        read.write();

        assertThat(workspace.read().network().supplies())
                .extracting(each -> each.item() + " " + each.stockDays())
                .containsExactly("ブラケット 3.0", "ばね 1.0");
    }

    @Test
    void shouldChangeNothingWhenItsOwnExportComesBack() throws IOException {
        WorkspaceFiles sample = WorkspaceReader.read(SAMPLE);
        for (Lang lang : Lang.values()) {
            NetworkTables tables = new NetworkTables(sample.network(), lang, "社外秘 2026-11-22");
            Path book = Files.write(sent.resolve("book-" + lang), tables.workbook());
            TableImport read =
                    TableImport.of(
                            List.of(new SentFile("export.xlsx", book, null)),
                            Missing.REMOVE,
                            SAMPLE,
                            ReadLimits.DEFAULT);
            assertThat(read.problems()).filteredOn(Problem::isError).isEmpty();
            assertThat(read.difference().tables()).as(lang.name()).isEmpty();
            assertThat(read.isReady()).isFalse();
            for (NetworkTables.NetworkTable each : NetworkTables.list(sample.network())) {
                Path csv =
                        Files.write(
                                sent.resolve(each.id() + lang),
                                tables.csv(each.id()).orElseThrow());
                TableImport one =
                        TableImport.of(
                                List.of(new SentFile(each.id() + " (1).csv", csv, null)),
                                Missing.REMOVE,
                                SAMPLE,
                                ReadLimits.DEFAULT);
                assertThat(one.tables())
                        .extracting(TableImport.ReadTable::table)
                        .containsExactly(each.id());
                assertThat(one.difference().tables()).as(each.id()).isEmpty();
                assertThat(one.hasErrors()).as(each.id()).isFalse();
            }
        }
    }

    @Test
    void shouldReadAVersionAsItWasKept() {
        WorkspaceFiles sample = WorkspaceReader.read(SAMPLE);

        assertThat(
                        NetworkTexts.read(NetworkTexts.write(sample.network()), sample.settings())
                                .version())
                .isEqualTo(sample.network().version());
        assertThat(NetworkDifference.between(sample.network(), sample.network()).isEmpty())
                .isTrue();
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
                read(
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
                read(
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
                of(
                        Missing.KEEP,
                        new SentFile("x.xlsx", Files.write(sent.resolve("x"), book), null));

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
        assertThat(refused("供給.xlsx", bomb.toByteArray())).containsExactly("zip-bomb");
        assertThat(refused("供給.csv", new byte[] {1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}))
                .containsExactly("not-text");
        assertThat(refused("供給.csv", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}))
                .containsExactly("old-or-locked-workbook");
        byte[] large = new byte[1 << 20];
        Arrays.fill(large, (byte) 'a');
        assertThat(refused("供給.csv", large)).containsExactly("file-too-large");
        TableImport unknown = read(Missing.KEEP, "memo.csv", "いろは,にほへ", "1,2");
        assertThat(unknown.tables()).isEmpty();
        assertThat(unknown.skipped()).hasSize(1);
        assertThat(unknown.isReady()).isFalse();
    }

    @Test
    void shouldNotWriteOverAChangeThatCameMeanwhile() throws IOException {
        TableImport read =
                read(Missing.KEEP, "supplies.csv", "from,to,item,stock_days", "S-1,P-1,ブラケット,3");
        workspace.network("supplies.csv", "from,to,item,社内", "S-1,P-1,ブラケット,新しい");

        assertThatThrownBy(read::write)
                .isInstanceOf(InputRejected.class)
                .satisfies(e ->
                        assertThat(((InputRejected) e).problems().getFirst().code())
                                .isEqualTo("changed-meanwhile"));
        assertThat(Files.readString(workspace.path().resolve("network/supplies.csv")))
                .contains("新しい");
    }

    @Test
    void shouldLeaveTablesThatStandInAWorkbookAlone() throws IOException {
        Files.delete(workspace.path().resolve("network/supplies.csv"));
        workspace.bytes(
                "network/network.xlsx",
                Workbooks.of(workbook ->
                        Workbooks.sheet(
                                workbook,
                                "supplies",
                                new Object[] {"from", "to", "item"},
                                new Object[] {"S-1", "P-1", "ブラケット"})));
        TableImport read =
                read(Missing.KEEP, "supplies.csv", "from,to,item,stock_days", "S-1,P-1,ブラケット,3");

        assertThat(read.problems()).extracting(Problem::code).containsExactly("workbook-in-place");
        assertThat(read.isReady()).isFalse();
    }

    @Test
    void shouldFillAnEmptyWorkspaceFromOneWorkbook() throws IOException {
        WorkspaceFiles sample = WorkspaceReader.read(SAMPLE);
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Files.copy(SAMPLE.resolve("hakyu.yaml"), empty.resolve("hakyu.yaml"));
        Path book =
                Files.write(
                        sent.resolve("all"),
                        new NetworkTables(sample.network(), Lang.JA, null).workbook());
        TableImport read =
                TableImport.of(
                        List.of(new SentFile("all.xlsx", book, null)),
                        Missing.KEEP,
                        empty,
                        ReadLimits.DEFAULT);

        assertThat(read.problems()).filteredOn(Problem::isError).isEmpty();
        read.write();

        assertThat(WorkspaceReader.read(empty).network().version())
                .isEqualTo(sample.network().version());
    }

    private List<String> refused(String name, byte[] content) throws IOException {
        Path file = Files.write(sent.resolve("refused"), content);
        return of(Missing.KEEP, new SentFile(name, file, null)).problems().stream()
                .map(Problem::code)
                .toList();
    }

    private TableImport read(Missing missing, String name, String... lines) throws IOException {
        Path file = sent.resolve("file");
        Files.writeString(file, String.join("\r\n", lines) + "\r\n", StandardCharsets.UTF_8);
        return of(missing, new SentFile(name, file, null));
    }

    private TableImport of(Missing missing, SentFile file) throws IOException {
        return TableImport.of(
                List.of(file),
                missing,
                workspace.path(),
                ReadLimits.DEFAULT.withMaxFileBytes(500_000).withMaxUnpackedBytes(4 << 20));
    }

    private List<String> workspaceFiles() throws IOException {
        try (Stream<Path> files = Files.walk(workspace.path())) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(file -> {
                        try {
                            return file + "\n" + Files.readString(file);
                        } catch (IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    })
                    .toList();
        }
    }
}
