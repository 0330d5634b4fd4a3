package dev.hakyu.reader.internal.office;

import static dev.hakyu.reader.internal.file.Outcomes.pieces;
import static dev.hakyu.reader.internal.file.Outcomes.problem;
import static dev.hakyu.reader.internal.file.Outcomes.report;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.BlockKind;
import dev.hakyu.model.incident.Report;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;

class OfficeReportTest {
    private static final String BODY = "当社は、2026年11月17日に不正アクセスを受け、出荷業務を停止しました。";

    @Test
    void shouldReadAWordNoticeWithTitleTableAndPageFooter() throws IOException {
        Report report = report("notice.docx", notice());

        assertThat(report.title()).isEqualTo("不正アクセスに関するお知らせ");
        assertThat(report.published()).hasToString("2026-11-20");
        assertThat(report.publisher()).isEqualTo("株式会社みずほ台物流");
        assertThat(pieces(report, BlockKind.HEADING)).containsExactly("不正アクセスに関するお知らせ", "経緯");
        assertThat(pieces(report, BlockKind.PARAGRAPH)).contains("2026年11月20日", BODY);
        assertThat(pieces(report, BlockKind.TABLE_ROW)).containsExactly("区分 | 件数", "お客様 | 11,800件");
        assertThat(report.text()).doesNotContain("伏せた文");
    }

    private static byte[] notice() throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            line(document, "2026年11月20日", 10, false).setAlignment(ParagraphAlignment.RIGHT);
            line(document, "株式会社みずほ台物流", 10, false).setAlignment(ParagraphAlignment.RIGHT);
            line(document, "不正アクセスに関するお知らせ", 16, true);
            line(document, BODY, 10, false);
            line(document, "経緯", 10, true);
            XWPFTable table = document.createTable(2, 2);
            table.getRow(0).getCell(0).setText("区分");
            table.getRow(0).getCell(1).setText("件数");
            table.getRow(1).getCell(0).setText("お客様");
            table.getRow(1).getCell(1).setText("11,800件");
            XWPFRun hidden = document.createParagraph().createRun();
            hidden.setText("伏せた文");
            hidden.setVanish(true);
            return saved(document);
        }
    }

    private static XWPFParagraph line(
            XWPFDocument document, String words, int points, boolean bold) {
        XWPFParagraph paragraph = document.createParagraph();
        XWPFRun run = paragraph.createRun();
        run.setText(words.substring(0, words.length() / 2));
        run.setFontSize(points);
        run.setBold(bold);
        XWPFRun rest = paragraph.createRun();
        rest.setText(words.substring(words.length() / 2));
        rest.setFontSize(points);
        rest.setBold(bold);
        return paragraph;
    }

    private static byte[] saved(XWPFDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.write(out);
        return out.toByteArray();
    }

    @Test
    void shouldLeaveOutReadingsDeletionsAndFieldCodes() throws IOException {
        String body =
                "<w:p><w:r><w:t>社内の</w:t></w:r><w:r><w:ruby><w:rt><w:r><w:t>ちょうさ</w:t></w:r></w:rt>"
                        + "<w:rubyBase><w:r><w:t>調査</w:t></w:r></w:rubyBase></w:ruby></w:r>"
                        + "<w:del><w:r><w:delText>消した</w:delText></w:r></w:del>"
                        + "<w:r><w:instrText>HYPERLINK x</w:instrText></w:r>"
                        + "<w:ins><w:r><w:t>を続けています。</w:t></w:r></w:ins></w:p>";

        assertThat(report("a.docx", docx(body)).text()).isEqualTo("社内の調査を続けています。");
    }

    @Test
    void shouldReadATextBoxWithoutLosingTheParagraphItStandsIn() throws IOException {
        String box =
                "<w:r><mc:AlternateContent xmlns:mc=\"mc\"><mc:Choice><w:txbxContent><w:p><w:r>"
                        + "<w:t>枠の中の文です。</w:t></w:r></w:p></w:txbxContent></mc:Choice>"
                        + "<mc:Fallback><w:p><w:r><w:t>枠の中の文です。</w:t></w:r></w:p></mc:Fallback>"
                        + "</mc:AlternateContent></w:r>";
        String body =
                "<w:p><w:r><w:t>前半の文、</w:t></w:r>" + box + "<w:r><w:t>後半の文。</w:t></w:r></w:p>";

        assertThat(report("a.docx", docx(body)).text()).isEqualTo("枠の中の文です。\n前半の文、後半の文。");
    }

    @Test
    void shouldReadAWorkbookAsRowsUnderItsSheets() throws IOException {
        byte[] bytes;
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet("停止状況");
            sheet.createRow(0).createCell(0).setCellValue("拠点の停止状況について");
            String[] heads = {"拠点", "停止日", "件数", "割合"};
            var row = sheet.createRow(2);
            for (int i = 0; i < heads.length; i++) {
                row.createCell(i).setCellValue(heads[i]);
            }
            var data = sheet.createRow(3);
            data.createCell(0).setCellValue("大田工場");
            var date = workbook.createCellStyle();
            date.setDataFormat((short) 14);
            data.createCell(1).setCellValue(java.time.LocalDate.of(2026, 11, 17));
            data.getCell(1).setCellStyle(date);
            data.createCell(2).setCellValue(12300);
            var percent = workbook.createCellStyle();
            percent.setDataFormat((short) 9);
            data.createCell(3).setCellValue(0.25);
            data.getCell(3).setCellStyle(percent);
            workbook.createSheet("作業").createRow(0).createCell(0).setCellValue("隠した表");
            workbook.setSheetHidden(1, true);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            bytes = out.toByteArray();
        }
        Report report = report("sites.xlsx", bytes);

        assertThat(report.title()).isEqualTo("拠点の停止状況について");
        assertThat(pieces(report, BlockKind.TABLE_ROW))
                .containsExactly("拠点 | 停止日 | 件数 | 割合", "大田工場 | 2026年11月17日 | 12300 | 25%");
        assertThat(report.text()).contains("停止状況").doesNotContain("隠した表");
    }

    @Test
    void shouldRefuseAZipBombWithoutUnpackingIt() throws IOException {
        byte[] bomb = zipped(Map.of("word/document.xml", 300_000_000L), "");

        assertThat(bomb).hasSizeLessThan(1_000_000);
        assertThat(problem("bomb.docx", bomb).code()).isEqualTo("office-zip-bomb");
        byte[] media = zipped(Map.of("word/media/a.bmp", 20_000_000L), "<w:p/>");
        assertThat(problem("media.docx", media).code()).isEqualTo("office-zip-bomb");
    }

    @Test
    void shouldRefuseAFileOfTooManyParts() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < 5_001; i++) {
                zip.putNextEntry(new ZipEntry("word/document.xml/" + i));
            }
        }
        assertThat(problem("parts.docx", out.toByteArray()).code())
                .isEqualTo("office-too-many-parts");
    }

    @Test
    void shouldNotFollowExternalEntities() throws IOException {
        String external =
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><w:document"
                        + " xmlns:w=\"w\"><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body>"
                        + "</w:document>";

        assertThat(problem("xxe.docx", part("word/document.xml", external)).code())
                .isEqualTo("office-xml-entity");
        assertThat(problem("xxe.xlsx", part("xl/workbook.xml", external)).code())
                .isEqualTo("office-xml-entity");
        byte[] utf16 =
                part(
                        "word/document.xml",
                        "\uFEFF" + external,
                        java.nio.charset.StandardCharsets.UTF_16BE);
        assertThat(problem("xxe16.docx", utf16).code()).isEqualTo("office-xml-entity");
    }

    @Test
    void shouldBoundDepthAndTextOfADocument() throws IOException {
        String deep = "<w:p>".repeat(200_000);
        String tables = "<w:tbl><w:tr><w:tc>".repeat(50_000);
        byte[] long_ =
                docx("<w:p><w:r><w:t>" + "あいうえおかきくけこ".repeat(210_000) + "</w:t></w:r></w:p>");

        assertThat(problem("deep.docx", docx(deep)).code()).isEqualTo("report-damaged");
        assertThat(problem("tables.docx", docx(tables)).code()).isEqualTo("report-damaged");
        assertThat(problem("long.docx", long_).code())
                .isIn("report-text-too-long", "office-zip-bomb");
    }

    @Test
    void shouldSayWhatToDoWithLockedAndOldFiles() throws Exception {
        byte[] locked;
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var out = encryptor.getDataStream(files)) {
                out.write(notice());
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            files.writeFilesystem(out);
            locked = out.toByteArray();
        }
        assertThat(problem("a.docx", locked).code()).isEqualTo("office-locked");
        byte[] old = Arrays.copyOf(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 600);
        System.arraycopy(new byte[] {(byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1}, 0, old, 4, 4);
        assertThat(problem("a.doc", old).code()).isEqualTo("office-too-old");
        assertThat(problem("a.docx", "no zip".getBytes(StandardCharsets.UTF_8)).code())
                .isEqualTo("report-damaged");
    }

    @Test
    void shouldRefuseFilesThatAreCutShortOrReadWhatIsThere() throws IOException {
        byte[] whole = notice();
        for (int percent = 5; percent < 100; percent += 5) {
            byte[] part = Arrays.copyOf(whole, whole.length * percent / 100);
            assertThat(dev.hakyu.reader.internal.file.Outcomes.all("cut.docx", part)).hasSize(1);
        }
    }

    static byte[] docx(String body) throws IOException {
        String document =
                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                        + "<w:body>"
                        + body
                        + "</w:body></w:document>";
        return part("word/document.xml", document);
    }

    private static byte[] part(String name, String xml) throws IOException {
        return part(name, xml, StandardCharsets.UTF_8);
    }

    private static byte[] part(String name, String xml, java.nio.charset.Charset charset)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(xml.getBytes(charset));
        }
        return out.toByteArray();
    }

    private static byte[] zipped(Map<String, Long> sizes, String document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] zeros = new byte[1 << 20];
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, Long> entry : sizes.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                for (long left = entry.getValue(); left > 0; left -= zeros.length) {
                    zip.write(zeros, 0, (int) Math.min(left, zeros.length));
                }
            }
            if (!sizes.containsKey("word/document.xml")) {
                zip.putNextEntry(new ZipEntry("word/document.xml"));
                zip.write(document.getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }
}
