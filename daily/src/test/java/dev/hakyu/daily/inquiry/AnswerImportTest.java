package dev.hakyu.daily.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.hakyu.model.Basis;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.model.network.Network;
import dev.hakyu.network.api.WorkspaceFiles;
import dev.hakyu.network.api.WorkspaceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Filled forms taken into the network, or not.
class AnswerImportTest {
    @TempDir Path workspace;
    @TempDir Path inbox;
    private InquiryFolder folder;

    @BeforeEach
    void setUp() throws IOException {
        WorkspaceFiles files = SampleSuppliers.create(workspace);
        assertThat(files.problems()).isEmpty();
        folder = SampleSuppliers.inquiry(workspace, files, 9);
    }

    private void ask() throws IOException {
        outbox(WorkspaceReader.read(workspace)).writeInquiries();
    }

    @Test
    void shouldChangeNothingWhenTheSameFilesComeAgain() throws IOException {
        ask();
        List<Path> forms =
                List.of(
                        fill(7, "a.xlsx", "山田", Map.of("rto", "2日", "impact", "有")),
                        fill(8, "b.xlsx", "", Map.of("employees", "80")));
        AnswerImport.apply(
                WorkspaceReader.read(workspace), folder, forms, SampleSuppliers.LATER, "佐藤");
        Map<String, byte[]> once = SampleSuppliers.networkBytes(workspace);
        List<LogEntry> log = folder.log();
        ImportResult again =
                AnswerImport.apply(
                        WorkspaceReader.read(workspace),
                        folder,
                        forms,
                        SampleSuppliers.LATER,
                        "佐藤");
        assertThat(again.changes()).isEmpty();
        assertThat(again.taken()).isZero();
        assertThat(again.files())
                .allSatisfy(file -> {
                    assertThat(file.outcome()).isEqualTo(ImportResult.Outcome.KNOWN);
                    assertThat(file.findImportedAt()).contains(SampleSuppliers.LATER.instant());
                });
        assertThat(SampleSuppliers.networkBytes(workspace))
                .usingRecursiveComparison()
                .isEqualTo(once);
        assertThat(folder.log()).isEqualTo(log);
    }

    @Test
    void shouldChangeOnlyTheCellsThatWereAnswered() throws IOException {
        ask();
        byte[] organisations = SampleSuppliers.networkBytes(workspace).get("organisations.csv");
        byte[] holdings = SampleSuppliers.networkBytes(workspace).get("holdings.csv");
        String systems = Files.readString(workspace.resolve("network/systems.csv"));
        Path form =
                FormFiller.fill(
                        folder,
                        7,
                        inbox.resolve("a.xlsx"),
                        "情報システム課 山田",
                        "2026-11-19",
                        Map.of("rto", "2日", "impact", "無"));
        AnswerImport.apply(
                WorkspaceReader.read(workspace),
                folder,
                List.of(form),
                SampleSuppliers.LATER,
                "佐藤");
        assertThat(SampleSuppliers.networkBytes(workspace).get("organisations.csv"))
                .isEqualTo(organisations);
        assertThat(SampleSuppliers.networkBytes(workspace).get("holdings.csv")).isEqualTo(holdings);
        assertThat(Files.readString(workspace.resolve("network/systems.csv")))
                .isEqualTo(
                        systems.replace(
                                "SYS-007,受注システム7,V-007,erp,,,,,\n",
                                "SYS-007,受注システム7,V-007,erp,48,,,\"answer to"
                                        + " inquiry IQ-20261118-01 by サンプル部品7株式会社,"
                                        + " 2026-11-19\",2026-11-19\n"));
        assertThat(Files.readString(folder.path().resolve("answers/V-007.json")))
                .contains("情報システム課 山田");
    }

    @Test
    void shouldNotShowWhomAnOlderVersionNamedAndTakeThemOutWithTheNextAnswer() throws IOException {
        ask();
        Path systems = workspace.resolve("network/systems.csv");
        Files.writeString(
                systems,
                Files.readString(systems)
                        .replace(
                                "V-007,erp,,,,,",
                                "V-007,erp,24,,,照会 IQ-20261001-01 回答 サンプル部品7株式会社 営業 鈴木,2026-10-02"));
        assertThat(
                        SampleSuppliers.system(WorkspaceReader.read(workspace).network(), 7)
                                .origin()
                                .source())
                .isEqualTo("照会 IQ-20261001-01 回答");
        AnswerImport.apply(
                WorkspaceReader.read(workspace),
                folder,
                List.of(fill(7, "a.xlsx", "山田", Map.of("rto", "2日"))),
                SampleSuppliers.LATER,
                "佐藤");
        assertThat(Files.readString(systems)).contains("V-007,erp,48").doesNotContain("鈴木", "山田");
    }

    @Test
    void shouldTakeAnswersForANetworkInAWorkbookAndLeaveTheWorkbookAlone() throws IOException {
        byte[] book = SampleSuppliers.intoWorkbook(workspace);
        WorkspaceFiles files = WorkspaceReader.read(workspace);
        assertThat(files.problems()).isEmpty();
        folder = SampleSuppliers.inquiry(workspace, files, 10);
        ask();
        List<Path> forms =
                List.of(
                        fill(7, "a.xlsx", "山田", Map.of("rto", "2日", "impact", "有")),
                        fill(10, "b.xlsx", "", Map.of("rto", "10", "employees", "80")));
        ImportResult result = AnswerImport.apply(files, folder, forms, SampleSuppliers.LATER, "佐藤");
        assertThat(result.problems()).isEmpty();
        assertThat(result.conflicts()).hasSize(1);
        assertThat(SampleSuppliers.networkBytes(workspace))
                .containsOnlyKeys("network.xlsx", "answers.csv");
        assertThat(SampleSuppliers.networkBytes(workspace).get("network.xlsx")).isEqualTo(book);
        WorkspaceFiles after = WorkspaceReader.read(workspace);
        assertThat(after.problems()).isEmpty();
        assertThat(SampleSuppliers.system(after.network(), 7).rtoHours()).isEqualTo(48.0);
        assertThat(SampleSuppliers.system(after.network(), 7).origin().basis())
                .isEqualTo(Basis.ANSWERED);
        assertThat(SampleSuppliers.system(after.network(), 10).rtoHours()).isEqualTo(24.0);
        assertThat(after.network().organisations().get(10).employees()).isEqualTo(80);

        List<Path> later = List.of(fill(7, "c.xlsx", "山田", Map.of("rto", "1日")));
        AnswerImport.apply(after, folder, later, SampleSuppliers.LATER, "佐藤");
        assertThat(SampleSuppliers.system(WorkspaceReader.read(workspace).network(), 7).rtoHours())
                .isEqualTo(24.0);
    }

    @Test
    void shouldNotLetAnAnswerCostARowOfTheNetwork() throws IOException {
        ask();
        Path form =
                FormFiller.fill(
                        folder,
                        3,
                        inbox.resolve("a.xlsx"),
                        "",
                        "",
                        Map.of("restore_test", "2026-10-01", "rto", "8"));
        Path other =
                FormFiller.fill(
                        folder,
                        4,
                        inbox.resolve("b.xlsx"),
                        "",
                        "",
                        Map.of("rto", "=cmd|' /C calc'!A0"));
        ImportResult result =
                AnswerImport.apply(
                        WorkspaceReader.read(workspace),
                        folder,
                        List.of(form, other),
                        SampleSuppliers.LATER,
                        "佐藤");
        assertThat(result.problems()).extracting(Problem::code).contains("unreadable-hours");
        assertThat(WorkspaceReader.read(workspace).problems()).isEmpty();
        assertThat(WorkspaceReader.read(workspace).network().systems())
                .hasSize(SampleSuppliers.COUNT);
    }

    @Test
    void shouldEnterWhoUsesAProductAndInWhichVersion() throws IOException {
        WorkspaceFiles files = WorkspaceReader.read(workspace);
        InquiryFolder product =
                SampleSuppliers.inquiry(
                        workspace,
                        files,
                        3,
                        new Cause.OfProduct(
                                "Gate Proxy", "7.2 未満", new Text("Gate Proxy", "Gate Proxy")),
                        List.of());
        Outbox.open(files, product, SampleSuppliers.FROM, SampleSuppliers.CLOCK, "佐藤")
                .writeInquiries();
        List<Path> forms =
                List.of(
                        FormFiller.fill(
                                product,
                                1,
                                inbox.resolve("1.xlsx"),
                                "",
                                "",
                                Map.of("use", "○", "use_version", "７．１．３")),
                        FormFiller.fill(
                                product, 2, inbox.resolve("2.xlsx"), "", "", Map.of("use", "×")),
                        FormFiller.fill(
                                product, 3, inbox.resolve("3.xlsx"), "", "", Map.of("use", "確認中")));
        ImportResult result =
                AnswerImport.apply(files, product, forms, SampleSuppliers.LATER, "佐藤");
        assertThat(result.problems()).isEmpty();
        Network after = WorkspaceReader.read(workspace).network();
        assertThat(after.uses())
                .extracting(
                        each -> each.organisation().value(),
                        each -> each.product(),
                        each -> each.origin().basis())
                .containsExactly(tuple("V-001", "Gate Proxy", Basis.ANSWERED));
        assertThat(after.uses().getFirst().version()).isEqualTo("７．１．３");
        assertThat(result.states().get(SampleSuppliers.id(2))).isEqualTo(SupplierState.NO_IMPACT);
    }

    private Path fill(int supplier, String name, String by, Map<String, String> answers)
            throws IOException {
        return FormFiller.fill(folder, supplier, inbox.resolve(name), by, "2026-11-19", answers);
    }

    private Outbox outbox(WorkspaceFiles files) throws IOException {
        return Outbox.open(files, folder, SampleSuppliers.FROM, SampleSuppliers.CLOCK, "調達 佐藤");
    }
}
