package dev.hakyu.daily.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.daily.inquiry.ImportResult.Outcome;
import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Problem;
import dev.hakyu.network.api.WorkspaceFiles;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// One filled form, damaged in many ways: nothing wrong is booked, and everything good is kept.
class DamagedFormsTest {
    private static final Charset CP932 = Charset.forName("windows-31j");
    private static final int OWN = 7;
    private static final int OTHER = 8;
    private static final int ALL = FormDamages.ALL;

    @TempDir Path workspace;
    @TempDir Path inbox;
    private WorkspaceFiles files;
    private InquiryFolder folder;

    @BeforeEach
    void setUp() throws IOException {
        files = SampleSuppliers.create(workspace);
        folder = SampleSuppliers.inquiry(workspace, files, 9);
        Outbox.open(files, folder, SampleSuppliers.FROM, SampleSuppliers.CLOCK, "佐藤")
                .writeInquiries();
    }

    @ParameterizedTest
    @MethodSource("dev.hakyu.daily.inquiry.FormDamages#all")
    void shouldBookNothingWrongAndKeepWhatIsGood(FormDamages.Damage damage) throws IOException {
        Path form = form(damage.done(), XSSFWorkbookType.XLSX, "form.xlsx");
        check(form, damage.outcome(), damage.answers(), damage.codes());
    }

    /// Somebody takes over all that names the other supplier; its lines still are its own.
    @Test
    void shouldRefuseLinesAboutTheObjectsOfAnotherSupplier() throws IOException {
        Inquiry inquiry = folder.read();
        Asked other = inquiry.find(SampleSuppliers.id(OTHER)).orElseThrow();
        String seal = FormSeal.of(inquiry.id().value(), other);
        Path form =
                form(
                        book -> {
                            FormFiller.setHidden(book, "supplier", "V-008");
                            FormFiller.setVisible(book, "仕入先コード", "V-008");
                            FormFiller.setHidden(book, "seal", seal);
                            FormFiller.setVisible(book, "確認コード", seal);
                        },
                        XSSFWorkbookType.XLSX,
                        "form.xlsx");
        check(form, Outcome.TAKEN, 2, List.of("line-moved", "line-moved"));
    }

    @Test
    void shouldNameSheetAndCellOfAFormula() throws IOException {
        Path form =
                form(
                        book -> FormDamages.answer(book, "目標復旧時間").setCellFormula("24*2"),
                        XSSFWorkbookType.XLSX,
                        "form.xlsx");
        Problem problem = take(form).problems().getFirst();
        assertThat(problem.message().ja()).containsPattern("セル 回答票!E\\d+ は数式");
        assertThat(problem.message().en()).containsPattern("Cell 回答票!E\\d+ is a formula");
        assertThat(problem.remedy().ja()).contains("値を入力");
    }

    @Test
    void shouldTakeAWorkbookWithMacrosAndNeverAnOldOne() throws IOException {
        check(form(book -> {}, XSSFWorkbookType.XLSM, "form.xlsm"), Outcome.TAKEN, ALL, List.of());
        Path old = inbox.resolve("old.xlsx");
        try (HSSFWorkbook book = new HSSFWorkbook();
                var out = Files.newOutputStream(old)) {
            book.createSheet("回答票").createRow(0).createCell(0).setCellValue("No.");
            book.write(out);
        }
        check(old, Outcome.REJECTED, 0, List.of("old-or-locked-workbook"));
    }

    @Test
    void shouldTakeTheFormAsCsvOnlyWithItsOwnCheckCode() throws IOException {
        String own = csv(OWN);
        String code = line(own, "確認コード");
        String foreign = line(csv(OTHER), "確認コード");
        check(write("a.csv", own, CP932), Outcome.TAKEN, 1, List.of());
        check(write("b.csv", own, StandardCharsets.UTF_8), Outcome.TAKEN, 1, List.of());
        check(
                write("c.csv", own.replace(code, ""), CP932),
                Outcome.REJECTED,
                0,
                List.of("form-seal-missing"));
        check(
                write("d.csv", own.replace(code, foreign), CP932),
                Outcome.REJECTED,
                0,
                List.of("form-ids-changed"));
        check(
                write("e.csv", own.replace("V-007", "V-008"), CP932),
                Outcome.REJECTED,
                0,
                List.of("form-ids-changed"));
        check(
                write("f.csv", own + csv(OTHER), CP932),
                Outcome.REJECTED,
                0,
                List.of("form-ids-changed"));
    }

    /// Whatever a seeded accident does to the bytes, what is booked is what was answered.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void shouldBookOnlyWhatWasAnsweredWhenBytesAreDamaged(long seed) throws IOException {
        Random random = new Random(seed);
        byte[] bytes = Files.readAllBytes(form(book -> {}, XSSFWorkbookType.XLSX, "form.xlsx"));
        List<Path> forms = new ArrayList<>();
        for (int n = 0; n < 8; n++) {
            byte[] damaged =
                    n % 4 == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes.clone();
            for (int i = 0; n % 4 > 0 && i < n; i++) {
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            }
            forms.add(Files.write(inbox.resolve(seed + "-" + n + ".xlsx"), damaged));
        }
        ImportResult result =
                AnswerImport.preview(files, folder, forms, SampleSuppliers.LATER, "佐藤");
        assertThat(result.files()).hasSize(8);
        requireTrue(result, "V-007");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void shouldReadOrRefuseWhateverTheBytesAre(long seed) throws IOException {
        Random random = new Random(seed);
        byte[] book = Files.readAllBytes(form(each -> {}, XSSFWorkbookType.XLSX, "form.xlsx"));
        byte[] table = csv(OWN).getBytes(CP932);
        Path file = inbox.resolve("fuzz.xlsx");
        Path text = inbox.resolve("fuzz.csv");
        int read = 0;
        for (int n = 0; n < 150; n++) {
            read += isRead(Files.write(file, damaged(book, random))) ? 1 : 0;
            read += isRead(Files.write(text, damaged(table, random))) ? 1 : 0;
        }
        assertThat(read).isBetween(1, 299);
    }

    private static boolean isRead(Path file) throws IOException {
        try {
            return !FormReader.read(file, "fuzz").lines().isEmpty();
        } catch (InputRejected e) {
            assertThat(e.problems()).isNotEmpty();
            return false;
        }
    }

    private static byte[] damaged(byte[] bytes, Random random) {
        byte[] damaged =
                random.nextInt(8) == 0
                        ? Arrays.copyOf(bytes, random.nextInt(bytes.length))
                        : bytes.clone();
        for (int i = random.nextInt(6); i > 0 && damaged.length > 0; i--) {
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        }
        return damaged;
    }

    private void check(Path form, Outcome outcome, int answers, List<String> codes)
            throws IOException {
        ImportResult result = take(form);
        assertThat(result.problems())
                .as(() -> String.valueOf(result.problems()))
                .extracting(Problem::code)
                .containsExactlyInAnyOrderElementsOf(codes);
        assertThat(result.files())
                .singleElement()
                .satisfies(file -> {
                    assertThat(file.outcome()).isEqualTo(outcome);
                    assertThat(file.answers()).isEqualTo(answers);
                });
        if (outcome == Outcome.REJECTED) {
            assertThat(result.changes()).isEmpty();
            assertThat(result.states()).isEmpty();
        }
    }

    private static void requireTrue(ImportResult result, String supplier) {
        assertThat(result.changes())
                .allSatisfy(change -> {
                    assertThat(change.supplier().value()).isEqualTo(supplier);
                    assertThat(change.after()).isIn("48", "80", "一部", "partial");
                });
        assertThat(result.states().values())
                .allSatisfy(state -> assertThat(state).isEqualTo(SupplierState.NO_IMPACT));
    }

    private ImportResult take(Path form) throws IOException {
        return AnswerImport.preview(files, folder, List.of(form), SampleSuppliers.LATER, "佐藤");
    }

    private Path form(Consumer<XSSFWorkbook> damage, XSSFWorkbookType type, String name)
            throws IOException {
        return FormFiller.fill(
                folder,
                OWN,
                inbox.resolve(name),
                "山田",
                "2026-11-19",
                FormDamages.ANSWERS,
                book -> {
                    damage.accept(book);
                    book.setWorkbookType(type);
                });
    }

    private String csv(int supplier) throws IOException {
        Inquiry inquiry = folder.read();
        Asked asked = inquiry.find(SampleSuppliers.id(supplier)).orElseThrow();
        String text =
                new String(
                                FormCsv.of(inquiry, asked, ZoneId.of("Asia/Tokyo")),
                                StandardCharsets.UTF_8)
                        .replace("\uFEFF", "");
        String no =
                asked.rows().stream()
                        .filter(row -> row.question().equals("rto"))
                        .findFirst()
                        .orElseThrow()
                        .no();
        return text.replaceFirst("(?m)^(" + no + ",.*),,$", "$1,48,");
    }

    private static String line(String csv, String label) {
        return csv.lines()
                .filter(each -> each.startsWith(label))
                .findFirst()
                .map(each -> each + "\r\n")
                .orElseThrow();
    }

    private Path write(String name, String text, Charset charset) throws IOException {
        return Files.write(inbox.resolve(name), text.getBytes(charset));
    }
}
