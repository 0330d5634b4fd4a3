package dev.hakyu.daily.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.hakyu.model.Basis;
import dev.hakyu.model.Problem;
import dev.hakyu.model.network.MfaCoverage;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.SystemNode;
import dev.hakyu.network.api.WorkspaceFiles;
import dev.hakyu.network.api.WorkspaceReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An inquiry to sixty suppliers of which forty-five files come back, as they come back.
class FortyFiveFormsTest {
    private static final Charset CP932 = Charset.forName("windows-31j");

    @TempDir Path workspace;
    @TempDir Path inbox;
    private InquiryFolder folder;

    @BeforeEach
    void setUp() throws IOException {
        assertThat(SampleSuppliers.create(workspace).problems()).isEmpty();
    }

    @Test
    void shouldTakeFortyFiveFilledSheetsIntoTheNetworkAndListTheirErrors() throws IOException {
        askAll();
        List<Path> forms = comeBack();
        assertThat(forms).hasSize(45);
        Map<String, byte[]> before = SampleSuppliers.networkBytes(workspace);
        WorkspaceFiles files = WorkspaceReader.read(workspace);

        ImportResult preview =
                AnswerImport.preview(files, folder, forms, SampleSuppliers.LATER, "佐藤");
        assertThat(SampleSuppliers.networkBytes(workspace))
                .usingRecursiveComparison()
                .isEqualTo(before);
        assertThat(folder.path().resolve("answers")).doesNotExist();

        ImportResult result = AnswerImport.apply(files, folder, forms, SampleSuppliers.LATER, "佐藤");
        assertThat(result.changes()).isEqualTo(preview.changes());
        assertThat(result.files()).hasSize(45);
        assertThat(result.taken()).isEqualTo(39);
        checkErrors(result);
        checkNetwork();
        checkStates(result);
        assertThat(result.written())
                .anyMatch(each -> each.getFileName().toString().startsWith("errors-"));
    }

    private void askAll() throws IOException {
        WorkspaceFiles files = WorkspaceReader.read(workspace);
        folder = SampleSuppliers.inquiry(workspace, files, SampleSuppliers.COUNT);
        Outbox.Outcome sent = outbox(files).writeInquiries();
        assertThat(sent.letters()).hasSize(59);
        assertThat(sent.problems()).extracting(Problem::code).containsExactly("no-address");
        assertThat(outbox(files).markSent(List.of()).letters()).hasSize(59);
    }

    private void checkErrors(ImportResult result) {
        assertThat(result.files())
                .filteredOn(each -> each.outcome() == ImportResult.Outcome.REJECTED)
                .extracting(ImportResult.FileResult::file)
                .containsExactly(
                        "39-wrong-inquiry.xlsx",
                        "40-visible-id.xlsx",
                        "41-hidden-id.xlsx",
                        "42-bomb.xlsx",
                        "43-pasted.xlsx",
                        "45-not-a-workbook.xlsx");
        assertThat(result.problems())
                .filteredOn(Problem::isError)
                .extracting(each -> each.place().file(), Problem::code)
                .containsExactlyInAnyOrder(
                        tuple("37-errors.xlsx", "unreadable-choice"),
                        tuple("37-errors.xlsx", "unreadable-date"),
                        tuple("37-errors.xlsx", "unreadable-hours"),
                        tuple("37-errors.xlsx", "unknown-word"),
                        tuple("38a-plant1.xlsx", "answers-differ"),
                        tuple("39-wrong-inquiry.xlsx", "wrong-inquiry"),
                        tuple("40-visible-id.xlsx", "form-ids-changed"),
                        tuple("41-hidden-id.xlsx", "form-ids-changed"),
                        tuple("42-bomb.xlsx", "zip-bomb"),
                        tuple("43-pasted.xlsx", "form-seal-missing"),
                        tuple("45-not-a-workbook.xlsx", "not-a-workbook"));
        Problem hours =
                result.problems().stream()
                        .filter(each -> each.code().equals("unreadable-hours"))
                        .findFirst()
                        .orElseThrow();
        assertThat(hours.place().sheet()).isEqualTo("回答票");
        assertThat(hours.place().row()).isPositive();
        assertThat(hours.place().column()).isEqualTo("ご回答");
        assertThat(hours.place().value()).isEqualTo("すぐに");
        assertThat(hours.remedy().ja()).contains("時間");
        assertThat(result.conflicts())
                .extracting(each -> each.supplier().value(), Conflict::present, Conflict::answered)
                .containsExactly(tuple("V-010", "24", "10"), tuple("V-020", "24", "20"));
    }

    private void checkNetwork() {
        WorkspaceFiles after = WorkspaceReader.read(workspace);
        assertThat(after.problems()).isEmpty();
        Network network = after.network();
        for (int n = 1; n <= 28; n++) {
            SystemNode system = SampleSuppliers.system(network, n);
            boolean measured = n % 10 == 0;
            assertThat(system.rtoHours()).isEqualTo(measured ? 24.0 : n);
            assertThat(system.mfa()).isEqualTo(MfaCoverage.PARTIAL);
            assertThat(system.origin().basis())
                    .isEqualTo(measured ? Basis.MEASURED : Basis.ANSWERED);
            assertThat(system.origin().source())
                    .contains("IQ-20261118-01", "サンプル部品" + n + "株式会社", "2026-11-19")
                    .doesNotContain("担当");
            assertThat(system.origin().asOf())
                    .isEqualTo(LocalDate.parse(measured ? "2026-10-01" : "2026-11-19"));
        }
        assertThat(SampleSuppliers.system(network, 32).rtoHours()).isEqualTo(12.0);
        assertThat(SampleSuppliers.system(network, 33).rtoHours()).isEqualTo(36.0);
        assertThat(network.holdings().get(33).encrypted()).isTrue();
        assertThat(network.holdings().get(34).encrypted()).isFalse();
        assertThat(SampleSuppliers.system(network, 35).lastRestoreTest()).isEqualTo("2026-06-20");
        assertThat(SampleSuppliers.system(network, 36).rtoHours()).isEqualTo(72.0);
        assertThat(SampleSuppliers.system(network, 38).rtoHours()).isNull();
        assertThat(SampleSuppliers.system(network, 38).mfa()).isEqualTo(MfaCoverage.ALL);
        assertThat(SampleSuppliers.system(network, 44).rtoHours()).isEqualTo(44.0);
        for (int n : new int[] {37, 39, 40, 41, 42, 43, 45, 60}) {
            assertThat(SampleSuppliers.system(network, n).mfa()).isEqualTo(MfaCoverage.UNKNOWN);
        }
        assertThat(network.organisations().get(1).employees()).isEqualTo(1001);
        assertThat(network.organisations().get(1).extra()).containsEntry("独自列", "手書き, メモ1");
    }

    private void checkStates(ImportResult result) throws IOException {
        InquiryStatus status =
                InquiryStatus.of(
                        folder,
                        WorkspaceReader.read(workspace).settings(),
                        SampleSuppliers.LATER.instant());
        assertThat(status.asked()).isEqualTo(59);
        assertThat(status.answered()).isEqualTo(37);
        assertThat(status.byState().get(SupplierState.CONFIRMED)).isEqualTo(9);
        assertThat(result.states().get(SampleSuppliers.id(34))).isEqualTo(SupplierState.NO_IMPACT);
        assertThat(status.entries().getFirst().restart()).contains("2026-12-01");
    }

    /// The forty-five files: twenty-eight as one hopes for, the others as they come.
    private List<Path> comeBack() throws IOException {
        List<Path> forms = new ArrayList<>();
        for (int n = 1; n <= 28; n++) {
            Map<String, String> answers = new LinkedHashMap<>();
            answers.put("impact", n % 3 == 0 ? "有" : n % 3 == 1 ? "無" : "確認中");
            answers.put("restart", "2026-12-01");
            answers.put("cover", "1.5");
            answers.put("employees", String.valueOf(1000 + n));
            answers.put("rto", String.valueOf(n));
            answers.put("system_mfa", "一部");
            answers.put("restore_test", "2026-06-20");
            answers.put("encrypted", "有");
            forms.add(fill(n, "%02d.xlsx".formatted(n), "品質保証部 担当" + n, answers));
        }
        forms.add(fill(31, "31_【ご返信】回答(最終) コピー.xlsx", "", Map.of("impact", "なし")));
        forms.add(
                FormFiller.fill(
                        folder,
                        32,
                        inbox.resolve("32-moved.xlsx"),
                        "",
                        "",
                        Map.of("rto", "12", "impact", "無"),
                        FormFiller::moveColumns));
        forms.add(fill(33, "33-wide.xlsx", "", Map.of("rto", "３６時間", "cover", "１．５日")));
        forms.add(fill(34, "34-marks.xlsx", "", Map.of("impact", "×", "encrypted", "○")));
        forms.add(
                fill(35, "35-era.xlsx", "", Map.of("restore_test", "令和８年６月２０日", "encrypted", "無")));
        forms.add(
                FormFiller.fill(
                        folder,
                        36,
                        inbox.resolve("36a.xlsx"),
                        "",
                        "2026-11-20",
                        Map.of("rto", "72")));
        forms.add(
                FormFiller.fill(
                        folder,
                        36,
                        inbox.resolve("36b-older.xlsx"),
                        "",
                        "R8.11.19",
                        Map.of("rto", "48")));
        forms.add(
                fill(
                        37,
                        "37-errors.xlsx",
                        "",
                        Map.of(
                                "impact", "たぶん",
                                "restart", "来月ごろ",
                                "rto", "すぐに",
                                "system_mfa", "ときどき",
                                "employees", "120名")));
        forms.add(fill(38, "38a-plant1.xlsx", "", Map.of("rto", "10", "system_mfa", "全員")));
        forms.add(fill(38, "38b-plant2.xlsx", "", Map.of("rto", "20")));
        forms.add(
                FormFiller.fill(
                        folder,
                        39,
                        inbox.resolve("39-wrong-inquiry.xlsx"),
                        "",
                        "",
                        Map.of("rto", "39"),
                        book -> {
                            FormFiller.setHidden(book, "inquiry", "IQ-20251001-07");
                            FormFiller.setVisible(book, "照会番号", "IQ-20251001-07");
                        }));
        forms.add(
                FormFiller.fill(
                        folder,
                        40,
                        inbox.resolve("40-visible-id.xlsx"),
                        "",
                        "",
                        Map.of("rto", "40"),
                        book -> FormFiller.setVisible(book, "仕入先コード", "V-001")));
        forms.add(
                FormFiller.fill(
                        folder,
                        41,
                        inbox.resolve("41-hidden-id.xlsx"),
                        "",
                        "",
                        Map.of("rto", "41"),
                        book -> {
                            FormFiller.setHidden(book, "supplier", "V-001");
                            FormFiller.setVisible(book, "仕入先コード", "V-001");
                        }));
        forms.add(bomb());
        forms.add(
                FormFiller.fill(
                        folder,
                        43,
                        inbox.resolve("43-pasted.xlsx"),
                        "",
                        "",
                        Map.of("rto", "43"),
                        FormFiller::dropHidden));
        forms.add(csv());
        forms.add(Files.writeString(inbox.resolve("45-not-a-workbook.xlsx"), "回答します"));
        return forms;
    }

    private Path bomb() throws IOException {
        Path file = inbox.resolve("42-bomb.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 60; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }
        return file;
    }

    /// The form as CSV, filled and saved again by an older spreadsheet.
    private Path csv() throws IOException {
        Inquiry inquiry = folder.read();
        Asked asked = inquiry.find(SampleSuppliers.id(44)).orElseThrow();
        String sent =
                new String(
                        FormCsv.of(inquiry, asked, ZoneId.of("Asia/Tokyo")),
                        StandardCharsets.UTF_8);
        String no =
                asked.rows().stream()
                        .filter(row -> row.question().equals("rto"))
                        .findFirst()
                        .orElseThrow()
                        .no();
        StringBuilder filled = new StringBuilder();
        for (String line : sent.replace("\uFEFF", "").split("\r\n")) {
            boolean answered = line.startsWith(no + ",");
            boolean by = line.startsWith(FormWords.ANSWERED_BY.label().ja());
            filled.append(answered ? line.replaceFirst(",,$", ",44時間,") : line)
                    .append(by ? "総務 髙橋" : "")
                    .append("\r\n");
        }
        return Files.write(inbox.resolve("44.csv"), filled.toString().getBytes(CP932));
    }

    private Path fill(int supplier, String name, String by, Map<String, String> answers)
            throws IOException {
        return FormFiller.fill(folder, supplier, inbox.resolve(name), by, "2026-11-19", answers);
    }

    private Outbox outbox(WorkspaceFiles files) throws IOException {
        return Outbox.open(files, folder, SampleSuppliers.FROM, SampleSuppliers.CLOCK, "調達 佐藤");
    }
}
