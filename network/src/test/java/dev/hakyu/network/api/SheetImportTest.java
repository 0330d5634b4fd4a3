package dev.hakyu.network.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Problem;
import dev.hakyu.model.network.Organisation;
import dev.hakyu.network.api.ImportOutcome.Entry;
import dev.hakyu.network.api.ImportOutcome.FieldChange;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetImportTest {
    @TempDir Path directory;
    @TempDir Path lists;
    private Folder folder;

    @BeforeEach
    void setUp() throws IOException {
        folder =
                new Folder(directory)
                        .file("hakyu.yaml", "version: 1")
                        .network("organisations.csv", "ID,名称,区分,社内メモ", "T,当社,当社,自社");
    }

    private Path list(String... lines) throws IOException {
        return Files.writeString(lists.resolve("一覧.csv"), String.join("\n", lines));
    }

    private ImportOutcome importList(Path list) throws IOException {
        ImportMapping mapping = SheetImport.propose(list).mapping();
        return SheetImport.apply(list, mapping, directory);
    }

    private List<String> names() {
        return folder.read().network().organisations().stream().map(Organisation::name).toList();
    }

    @Test
    void shouldTakeAListOfNamesAlone() throws IOException {
        Path list = list("株式会社ミナト精工", "青葉樹脂㈱", "Kita Foods Co., Ltd.");

        ImportProposal proposal = SheetImport.propose(list);
        SheetImport.apply(list, proposal.mapping(), directory);

        assertThat(proposal.mapping().headerRow()).isZero();
        assertThat(names()).containsExactly("当社", "株式会社ミナト精工", "青葉樹脂㈱", "Kita Foods Co., Ltd.");
        assertThat(
                        SheetImport.preview(
                                        list,
                                        SheetImport.readMapping(directory).orElseThrow(),
                                        directory)
                                .added())
                .isEmpty();
    }

    @Test
    void shouldImportIntoAWorkspaceThatNamesItsCompany() throws IOException {
        Path own = lists.resolve("own");
        WorkspaceTemplate.create(
                own, Settings.DEFAULT.withCompany(Settings.Company.named("見本製作所")));
        Path list = list("コード,会社名", "0001,ミナト精工㈱", "0002,青葉樹脂");

        ImportOutcome outcome = SheetImport.apply(list, SheetImport.propose(list).mapping(), own);

        assertThat(outcome.added()).hasSize(2);
        WorkspaceFiles after = WorkspaceReader.read(own);
        assertThat(after.errors()).isEmpty();
        assertThat(after.network().organisations())
                .extracting(Organisation::name)
                .containsExactly("見本製作所", "ミナト精工㈱", "青葉樹脂");
    }

    @Test
    void shouldReadCp932WithATitle() throws IOException {
        Path list = lists.resolve("list.csv");
        Files.write(
                list,
                "仕入先一覧,,\r\n,,\r\nコード,仕入先名,担当者\r\n1,㈱髙﨑製作所,田原\r\n2,ﾐﾅﾄ精工㈱,佐藤\r\n"
                        .getBytes(Charset.forName("windows-31j")));

        ImportOutcome outcome = importList(list);

        assertThat(outcome.added())
                .containsExactly(new Entry("1", "㈱髙﨑製作所"), new Entry("2", "ﾐﾅﾄ精工㈱"));
        assertThat(folder.read().network().organisations().getLast().buyer()).isEqualTo("佐藤");
    }

    @Test
    void shouldShowWhatChangedInANewerList() throws IOException {
        importList(
                list("コード,会社名,購買担当,社内ランク", "0001,ミナト精工㈱,一課,A", "0002,青葉樹脂,二課,B", "0003,北食品,二課,B"));
        folder.read();

        ImportOutcome outcome =
                SheetImport.apply(
                        list(
                                "2027年度版,,,",
                                "コード,会社名,購買担当,社内ランク,新しい列",
                                "1,ミナト精工(株),一課,C,x",
                                "0003,北食品,三課,B,",
                                "0004,南運輸,三課,A,"),
                        SheetImport.readMapping(directory).orElseThrow(),
                        directory);

        assertThat(outcome.added()).containsExactly(new Entry("0004", "南運輸"));
        assertThat(outcome.removed()).containsExactly(new Entry("0002", "青葉樹脂"));
        assertThat(outcome.changed())
                .containsExactly(
                        new FieldChange(new Entry("0001", "ミナト精工㈱"), "社内ランク", "A", "C"),
                        new FieldChange(new Entry("0003", "北食品"), "buyer", "二課", "三課"));
        assertThat(outcome.doubts()).extracting(p -> p.code()).contains("new-column");
        assertThat(names()).containsExactly("当社", "ミナト精工㈱", "青葉樹脂", "北食品", "南運輸");
        assertThat(folder.read().network().organisations().getFirst().extra())
                .containsEntry("社内メモ", "自社");
    }

    @Test
    void shouldKeepApartWhatOnlyLooksAlike() throws IOException {
        ImportOutcome outcome =
                importList(
                        list(
                                "コード,会社名",
                                "10,ミナト工業株式会社",
                                "11,ミナト工業販売株式会社",
                                "12,有限会社ミナト工業",
                                "10,別の会社",
                                "13,ミナト工業株式会社",
                                ",ミナト工業販売株式会社"));

        assertThat(outcome.organisations()).isEqualTo(5);
        assertThat(outcome.merged())
                .singleElement()
                .satisfies(merged -> {
                    assertThat(merged.organisation().name()).isEqualTo("ミナト工業販売株式会社");
                    assertThat(merged.rows()).containsExactly(3, 7);
                });
        assertThat(outcome.doubts())
                .extracting(p -> p.code() + ":" + p.place().row())
                .containsExactly(
                        "same-name-other-form:4",
                        "same-code-other-name:5",
                        "same-name-other-code:6");
        assertThat(folder.read().errors()).isEmpty();
    }

    @Test
    void shouldTakeNamesFromMergedCellsAndFromAbove() throws IOException {
        byte[] book =
                Workbooks.of(workbook -> {
                    XSSFSheet sheet =
                            Workbooks.sheet(
                                    workbook,
                                    "Sheet1",
                                    new Object[] {"取引先名", "拠点", "都道府県", "従業員数"},
                                    new Object[] {"【関東】"},
                                    new Object[] {"ミナト精工㈱", "横浜工場", "神奈川県", 120},
                                    new Object[] {null, "千葉工場", "千葉県", null},
                                    new Object[] {"青葉樹脂", "本社", "東京都", "約80名"},
                                    new Object[] {null, "川口工場", "埼玉県", null},
                                    new Object[] {"合計", null, null, 200});
                    sheet.addMergedRegion(new CellRangeAddress(2, 3, 0, 0));
                    sheet.addMergedRegion(new CellRangeAddress(1, 1, 0, 3));
                });
        Path list = Files.write(lists.resolve("list.xlsx"), book);

        ImportOutcome outcome = importList(list);

        assertThat(outcome.organisations()).isEqualTo(2);
        assertThat(outcome.sites()).isEqualTo(4);
        assertThat(outcome.doubts())
                .extracting(p -> p.code() + ":" + p.place().row())
                .containsExactly("name-from-above:6");
        assertThat(outcome.skippedRows()).extracting(s -> s.row()).containsExactly(2, 7);
        assertThat(folder.read().network().sites())
                .extracting(site -> site.name() + "/" + site.region())
                .containsExactly("横浜工場/神奈川県", "千葉工場/千葉県", "本社/東京都", "川口工場/埼玉県");
        assertThat(folder.read().network().organisations().get(1).employees()).isEqualTo(120);
    }

    @Test
    void shouldLeaveEmptyWhatCannotBeRead() throws IOException {
        ImportOutcome outcome =
                importList(
                        list(
                                "会社名,法人番号,従業員数,業種",
                                "A社,1.23457E+12,100,製造業",
                                "B社,7000012050003,たくさん,製造業",
                                "C社,7000012050002,5,謎の業種"));

        assertThat(outcome.doubts())
                .extracting(p -> p.code() + ":" + p.place().row() + ":" + p.place().column())
                .containsExactlyInAnyOrder(
                        "lost-digits:2:法人番号",
                        "corporate-number-check:3:法人番号",
                        "unreadable-count:3:従業員数",
                        "unknown-word:4:業種");
        WorkspaceFiles files = folder.read();
        assertThat(files.errors()).isEmpty();
        assertThat(files.network().organisations().get(2).extra())
                .containsEntry("要確認の法人番号", "7000012050003")
                .containsEntry("要確認の従業員数", "たくさん");
    }

    @Test
    void shouldRefuseWhileOwnTablesHaveErrors() throws IOException {
        folder.network("organisations.csv", "ID,名称", "T,当社", "T,もう一つ");
        String before = Files.readString(directory.resolve("network/organisations.csv"));
        Path list = list("会社名", "A株式会社");
        ImportMapping mapping = SheetImport.propose(list).mapping();

        assertThatThrownBy(() -> SheetImport.apply(list, mapping, directory))
                .isInstanceOf(InputRejected.class);
        assertThat(directory.resolve("network/organisations.csv")).hasContent(before);
        assertThat(directory.resolve("import.yaml")).doesNotExist();
    }

    @Test
    void shouldRefuseAListThatNamesNobody() throws IOException {
        Path list = list("会社名,部品");

        assertThat(SheetImport.propose(list).problems())
                .extracting(Problem::code)
                .containsExactly("no-rows");
        assertThatThrownBy(() -> importList(list))
                .isInstanceOfSatisfying(
                        InputRejected.class,
                        e -> assertThat(e.problems().getFirst().code()).isEqualTo("no-rows"));
        assertThat(directory.resolve("import.yaml")).doesNotExist();
    }

    @Test
    void shouldTellWhenTheHeaderIsGone() throws IOException {
        ImportMapping mapping = SheetImport.propose(list("コード,会社名", "1,A社")).mapping();

        assertThatThrownBy(() -> SheetImport.preview(list("番号,社名称呼", "1,A社"), mapping, directory))
                .isInstanceOfSatisfying(
                        InputRejected.class,
                        e ->
                                assertThat(e.problems().getFirst().code())
                                        .isEqualTo("header-changed"));
    }

    @Test
    void shouldReadAMappingThatAPersonEdited() throws IOException {
        Path list = list("よびな,x", "A社,1", "B社,2");
        ImportProposal proposal = SheetImport.propose(list);
        assertThat(proposal.problems()).extracting(p -> p.code()).containsExactly("no-name-column");

        folder.file(
                "import.yaml",
                "version: 1",
                "header_row: 1",
                "hidden_rows: skip",
                "role: contractor",
                "source: 委託先台帳",
                "columns: {よびな: organisations.name, x: ignore}");
        ImportMapping edited = SheetImport.readMapping(directory).orElseThrow();
        SheetImport.apply(list, edited, directory);

        assertThat(edited.hiddenRows()).isFalse();
        assertThat(names()).containsExactly("当社", "A社", "B社");
        assertThat(SheetImport.readMapping(directory)).contains(edited);

        folder.file("import.yaml", "version: 1", "columns: {よびな: organisations.nmae}");
        assertThatThrownBy(() -> SheetImport.readMapping(directory))
                .isInstanceOfSatisfying(
                        InputRejected.class,
                        e ->
                                assertThat(e.problems().getFirst().remedy().en())
                                        .contains("organisations.name"));
    }
}
