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
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableImportTest {
    private static final Path SAMPLE = Path.of("..", "examples", "sample-company");
    @TempDir Path folder;
    private SentTables upload;
    private Folder workspace;

    @BeforeEach
    void makeAWorkspace() throws IOException {
        upload = SentTables.in(folder);
        workspace = upload.workspace();
    }

    @Test
    void shouldTellWhatIsAddedChangedAndRemovedAndWriteNothing() throws IOException {
        List<String> before = upload.workspaceFiles();
        TableImport read =
                upload.read(
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
        assertThat(upload.workspaceFiles()).isEqualTo(before);
    }

    @Test
    void shouldWriteWhatWasShownAndLeaveEverythingElse() throws IOException {
        TableImport read =
                upload.read(
                        Missing.KEEP, "supplies.csv", "from,to,item,stock_days", "S-1,P-1,ブラケット,3");
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

        TableImport kept = upload.read(Missing.KEEP, "取引先一覧.csv", one);
        assertThat(kept.difference().count(Kind.REMOVED)).isZero();
        assertThat(kept.difference().count(Kind.ADDED)).isEqualTo(1);
        assertThat(kept.isReady()).isTrue();

        TableImport removed = upload.read(Missing.REMOVE, "取引先一覧.csv", one);
        assertThat(removed.hasErrors()).isTrue();
        assertThat(removed.problems()).isEmpty();
        assertThat(removed.elsewhere())
                .filteredOn(Problem::isError)
                .extracting(each -> each.place().file() + ":" + each.place().row())
                .containsExactlyInAnyOrder("network/supplies.csv:2", "network/supplies.csv:3");
    }

    @Test
    void shouldReadCp932AndKeepTheFilesOwnColumnsAndUnits() throws IOException {
        workspace.network(
                "supplies.csv", "from,to,item,在庫日数(時間)", "S-1,P-1,ブラケット,48", "S-2,P-1,ばね,24");
        Path file = upload.sent().resolve("a");
        Files.writeString(
                file, "供給元,供給先,品目,在庫日数\r\nミナト精工,刈谷工場,ブラケット,3\r\n", Charset.forName("windows-31j"));
        TableImport read = upload.of(Missing.KEEP, new SentFile("供給.csv", file, null));
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
            Path book = Files.write(upload.sent().resolve("book-" + lang), tables.workbook());
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
                                upload.sent().resolve(each.id() + lang),
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

    @Test
    void shouldNotWriteOverAChangeThatCameMeanwhile() throws IOException {
        TableImport read =
                upload.read(
                        Missing.KEEP, "supplies.csv", "from,to,item,stock_days", "S-1,P-1,ブラケット,3");
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
                upload.read(
                        Missing.KEEP, "supplies.csv", "from,to,item,stock_days", "S-1,P-1,ブラケット,3");

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
                        upload.sent().resolve("all"),
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
}
