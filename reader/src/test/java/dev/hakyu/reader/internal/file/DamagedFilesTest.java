package dev.hakyu.reader.internal.file;

import static dev.hakyu.reader.internal.file.Outcomes.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.hakyu.model.Problem;
import dev.hakyu.reader.api.Opened;
import dev.hakyu.reader.internal.mail.SampleOutlook;
import dev.hakyu.reader.internal.pdf.SamplePdf;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever happens to a file on its way, opening it ends, gives an outcome and throws nothing. The
/// time is a safety net only.
class DamagedFilesTest {
    private static final int CHANGES_A_FILE = 12;
    private static final String WORDS = "当社は2026年11月17日に不正アクセスを受け、出荷を停止しました。";
    private static final Map<String, byte[]> FILES = files();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void shouldAlwaysGiveAnOutcome(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        FILES.forEach((name, whole) -> {
            for (int i = 0; i < CHANGES_A_FILE; i++) {
                byte[] damaged = damaged(whole, random);
                List<Opened> outcomes =
                        assertTimeoutPreemptively(
                                Duration.ofMinutes(3), () -> Outcomes.all(name, damaged));
                assertThat(outcomes).as("%s, seed %d, file %d", name, seed, i).isNotEmpty();
                outcomes.forEach(DamagedFilesTest::requireSense);
            }
        });
    }

    private static void requireSense(Opened outcome) {
        switch (outcome) {
            case Opened.Readable readable -> {
                assertThat(readable.report().text()).isNotBlank();
                readable.warnings().forEach(DamagedFilesTest::requireWords);
            }
            case Opened.Unreadable unreadable -> requireWords(unreadable.problem());
        }
    }

    private static void requireWords(Problem problem) {
        assertThat(problem.place().file()).isNotBlank();
        assertThat(problem.message().ja()).isNotBlank();
        assertThat(problem.message().en()).isNotBlank();
        assertThat(problem.remedy().ja()).isNotBlank();
        assertThat(problem.remedy().en()).isNotBlank();
    }

    /// Bytes changed, cut out, doubled, exchanged for telling ones, or the end cut off.
    private static byte[] damaged(byte[] whole, SplittableRandom random) {
        byte[] bytes = whole.clone();
        int changes = 1 + random.nextInt(20);
        for (int i = 0; i < changes && bytes.length > 20; i++) {
            int at = random.nextInt(bytes.length);
            int length = Math.min(bytes.length - at, 1 + random.nextInt(40));
            switch (random.nextInt(6)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 2 ->
                        Arrays.fill(
                                bytes, at, at + length, (byte) (random.nextBoolean() ? 0 : 255));
                case 3 -> bytes = spliced(bytes, at, at + length, new byte[0]);
                case 4 ->
                        bytes = spliced(bytes, at, at, Arrays.copyOfRange(bytes, at, at + length));
                default -> bytes = spliced(bytes, at, at, utf8("999999999 0 R << [ ( < -- \r\n"));
            }
        }
        return random.nextInt(10) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] between) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, from);
        out.writeBytes(between);
        out.write(bytes, to, bytes.length - to);
        return out.toByteArray();
    }

    private static Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        List<String> paragraphs = List.of(WORDS, WORDS + WORDS, WORDS);
        files.put("a.pdf", SamplePdf.notice("不正アクセスについて", "2026年11月20日", "株式会社例", paragraphs));
        files.put("plain.pdf", plainPdf());
        files.put(
                "a.msg",
                new SampleOutlook()
                        .text(0x0037, "お知らせ")
                        .text(0x1000, WORDS)
                        .sent(Instant.EPOCH)
                        .attach(
                                new SampleOutlook()
                                        .text(0x3707, "a.txt")
                                        .binary(0x3701, utf8(WORDS)))
                        .bytes());
        files.put(
                "a.eml",
                utf8(
                        "Subject: =?utf-8?B?5YGc5q2i?=\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
                                + "--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
                                + WORDS
                                + "\r\n--b\r\nContent-Type: text/html; name=a.html\r\n"
                                + "Content-Transfer-Encoding: base64\r\n\r\nPHA+VGhlIHBsYW50IHN0b3BwZWQu\r\n"
                                + "--b\r\nContent-Type: message/rfc822\r\n\r\nSubject: x\r\n\r\n"
                                + WORDS
                                + "\r\n--b--\r\n"));
        files.put(
                "a.rss",
                utf8(
                        "<?xml version='1.0'?><rss><channel><title>例</title><item><title>停止</title>"
                                + "<pubDate>Fri, 20 Nov 2026 00:30:00 GMT</pubDate><description><![CDATA[<p>"
                                + WORDS
                                + "</p>]]></description></item></channel></rss>"));
        files.put(
                "a.json",
                utf8(
                        "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{\"content_text\":\""
                                + WORDS
                                + "\",\"date_published\":\"2026-11-20T10:00:00Z\"}]}"));
        try (XWPFDocument document = new XWPFDocument();
                XSSFWorkbook workbook = new XSSFWorkbook()) {
            document.createParagraph().createRun().setText(WORDS);
            document.createTable(2, 2).getRow(0).getCell(0).setText("区分");
            ByteArrayOutputStream word = new ByteArrayOutputStream();
            document.write(word);
            files.put("a.docx", word.toByteArray());
            workbook.createSheet("表").createRow(0).createCell(0).setCellValue(WORDS);
            ByteArrayOutputStream sheets = new ByteArrayOutputStream();
            workbook.write(sheets);
            files.put("a.xlsx", sheets.toByteArray());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return files;
    }

    /// Nothing packed, so that changes reach the drawing orders and objects.
    private static byte[] plainPdf() {
        String orders = "BT /F 12 Tf 50 700 Td (The plant stopped on 17 November 2026.) Tj ET\n";
        return utf8(
                "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                        + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                        + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R"
                        + "/Resources<</Font<</F 5 0 R>>>>>>endobj\n"
                        + "4 0 obj<</Length "
                        + orders.length()
                        + ">>stream\n"
                        + orders
                        + "endstream endobj\n"
                        + "5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"
                        + "trailer<</Root 1 0 R/Size 6>>\n%%EOF");
    }
}
