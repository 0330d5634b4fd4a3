package dev.hakyu.reader.internal.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.Problem;
import dev.hakyu.model.incident.BlockKind;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.ReportLanguage;
import dev.hakyu.reader.api.Opened;
import dev.hakyu.reader.api.ReportOpener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;

class PdfReportTest {
    private static final String BODY =
            "当社は、2026年11月17日に当社のファイルサーバーが第三者による不正アクセスを受け、ランサムウェアに感染したことを"
                    + "確認しました。お客様および関係者の皆様に多大なるご迷惑とご心配をおかけしますことを深くお詫び申し上げます。";

    @Test
    void shouldReadANoticeFromABrowserWithRubyTableAndRunningHeads() throws IOException {
        byte[] bytes;
        try (InputStream in = getClass().getResourceAsStream("/open/notice.pdf")) {
            bytes = in.readAllBytes();
        }
        Report report = report("notice.pdf", bytes);
        assertThat(report.title()).isEqualTo("不正アクセスによる個人情報漏えいに関するお知らせ");
        assertThat(report.published()).hasToString("2026-11-20");
        assertThat(report.publisher()).isEqualTo("株式会社みずほ台物流");
        assertThat(report.language()).isEqualTo(ReportLanguage.JA);
        assertThat(pieces(report, BlockKind.PARAGRAPH))
                .contains("2026年11月20日", "各位", BODY)
                .noneMatch(text -> text.contains("かんせん"));
        assertThat(pieces(report, BlockKind.HEADING))
                .containsExactly(
                        "不正アクセスによる個人情報漏えいに関するお知らせ", "1. 経緯", "2. 漏えいした可能性のある情報", "3. 業務への影響");
        assertThat(pieces(report, BlockKind.TABLE_ROW))
                .containsExactly(
                        "区分 | 件数 | 項目", "お客様 | 11,800件 | 氏名、住所、電話番号", "従業員 | 500件 | 氏名、メールアドレス");
        assertThat(pieces(report, BlockKind.TAIL))
                .hasSize(2)
                .anyMatch(text -> text.endsWith("1/2"));
    }

    @Test
    void shouldJoinWrappedLinesAlsoAcrossPages() {
        List<String> paragraphs = new ArrayList<>();
        for (int i = 1; i <= 24; i++) {
            String words = "第" + i + "の事業所の" + "状況の".repeat(i % 7) + "説明です。";
            paragraphs.add(words + BODY + words);
        }
        byte[] pdf = SamplePdf.notice("不正アクセスについて", "2026年11月20日", "株式会社みずほ台物流", paragraphs);
        Report report = report("a.pdf", pdf);
        assertThat(report.title()).isEqualTo("不正アクセスについて");
        assertThat(report.publisher()).isEqualTo("株式会社みずほ台物流");
        assertThat(pieces(report, BlockKind.PARAGRAPH)).containsAll(paragraphs);
        assertThat(pieces(report, BlockKind.TAIL)).containsExactly("- 1 -");
    }

    @Test
    void shouldReadTwoColumnsOneAfterTheOtherButATableRowByRow() {
        SamplePdf pdf = new SamplePdf().newPage();
        String left = "左の段は当社の発表の全文を載せる段です。文字は";
        String right = "右の段は別の記事であり最後まで続いています。左";
        for (int i = 0; i < 8; i++) {
            pdf.text(50, 700 - 18 * i, 10, left).text(310, 700 - 18 * i, 10, right);
        }
        Report columns = report("columns.pdf", pdf.bytes());
        assertThat(columns.text().lastIndexOf("左の段は")).isLessThan(columns.text().indexOf("右の段は"));

        SamplePdf table = new SamplePdf().newPage().text(50, 740, 16, "各拠点の停止の状況");
        for (int i = 0; i < 8; i++) {
            table.text(50, 700 - 18 * i, 10, "拠点" + (i + 1)).text(310, 700 - 18 * i, 10, i + "件");
        }
        table.text(50, 500, 10, BODY.substring(0, 40));
        assertThat(pieces(report("table.pdf", table.bytes()), BlockKind.TABLE_ROW))
                .hasSize(8)
                .startsWith("拠点1 | 0件", "拠点2 | 1件");
    }

    @Test
    void shouldReadTheHeadOfAFilingWithSpreadLabels() {
        SamplePdf pdf = new SamplePdf().newPage();
        pdf.text(430, 780, 10.5, "2026年11月20日").text(60, 755, 10.5, "各　位");
        pdf.text(300, 735, 10.5, "会").text(326, 735, 10.5, "社").text(352, 735, 10.5, "名");
        pdf.text(385, 735, 10.5, "株式会社みずほ台物流");
        pdf.text(300, 720, 10.5, "代表者名").text(385, 720, 10.5, "代表取締役社長　山田　太郎");
        pdf.text(385, 705, 10.5, "（コード番号：1234　東証プライム）");
        pdf.text(110, 660, 14, "当社サーバーへの不正アクセスに関するお知らせ（第2報）");
        pdf.text(70, 620, 10.5, BODY.substring(0, 36)).text(60, 590, 10.5, "１．経緯");
        pdf.text(71, 573, 10.5, "11月17日").text(160, 573, 10.5, "不正アクセスを検知");
        pdf.text(71, 556, 10.5, "11月18日").text(160, 556, 10.5, "個人情報保護委員会に報告");
        pdf.text(71, 530, 10.5, "・お客様の氏名　12,300件").text(71, 513, 10.5, "・従業員の氏名　500件");

        Report report = report("filing.pdf", pdf.bytes());

        assertThat(report.title()).isEqualTo("当社サーバーへの不正アクセスに関するお知らせ（第2報）");
        assertThat(report.publisher()).isEqualTo("株式会社みずほ台物流");
        assertThat(report.published()).hasToString("2026-11-20");
        assertThat(pieces(report, BlockKind.HEADING)).containsExactly(report.title(), "１．経緯");
        assertThat(pieces(report, BlockKind.TABLE_ROW))
                .contains("11月17日 | 不正アクセスを検知", "11月18日 | 個人情報保護委員会に報告");
        assertThat(pieces(report, BlockKind.LIST_ITEM))
                .containsExactly("・お客様の氏名 12,300件", "・従業員の氏名 500件");
    }

    @Test
    void shouldReadVerticalTextFromTheRight() {
        SamplePdf pdf = new SamplePdf().newPage();
        List<String> lines = List.of("当社の工場は十七日に", "攻撃を受け停止した。", "復旧は未定である。");
        for (int i = 0; i < lines.size(); i++) {
            String hex =
                    java.util.HexFormat.of()
                            .formatHex(lines.get(i).getBytes(StandardCharsets.UTF_16BE));
            pdf.order("BT /V 10 Tf 1 0 0 1 %d 700 Tm <%s> Tj ET\n", 500 - 18 * i, hex);
        }
        assertThat(report("v.pdf", pdf.bytes()).text().replace("\n", ""))
                .isEqualTo(String.join("", lines));
    }

    @Test
    void shouldCountWordsThatAreDrawnTwiceOnce() {
        SamplePdf pdf = new SamplePdf().newPage();
        pdf.text(50, 700, 10, "11月11日に障害").text(50.3, 700, 10, "11月11日に障害");
        assertThat(report("bold.pdf", pdf.bytes()).text()).isEqualTo("11月11日に障害");
    }

    @Test
    void shouldLeaveOutSlantedAndHiddenWordsOnAPageWithoutPicture() {
        SamplePdf pdf = new SamplePdf().newPage();
        pdf.text(50, 700, 10, BODY.substring(0, 30));
        pdf.order("BT /J 60 Tf 0.7 0.7 -0.7 0.7 100 300 Tm <793E5916> Tj ET\n");
        pdf.order("BT 3 Tr /J 10 Tf 1 0 0 1 50 600 Tm <793E5916> Tj ET\n");
        assertThat(report("mark.pdf", pdf.bytes()).text()).isEqualTo(BODY.substring(0, 30));
    }

    @Test
    void shouldSayThatAScannedDocumentHasNoText() throws IOException {
        Problem problem = problem("scan.pdf", scanned(""));
        assertThat(problem.code()).isEqualTo("report-image-only");
        assertThat(problem.remedy().ja()).contains("OCR");
        assertThat(problem.remedy().en()).contains("OCR");
        assertThat(problem("none.pdf", new SamplePdf().newPage().bytes()).code())
                .isEqualTo("report-no-text");
    }

    @Test
    void shouldReadWhatAScannerRecognised() throws IOException {
        String hidden = "The plant stopped on 17 November 2026 after an attack.";
        assertThat(report("scan.pdf", scanned(hidden)).text()).isEqualTo(hidden);
    }

    private static byte[] scanned(String recognised) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            var image =
                    new java.awt.image.BufferedImage(
                            9, 9, java.awt.image.BufferedImage.TYPE_INT_RGB);
            try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                out.drawImage(LosslessFactory.createFromImage(document, image), 0, 0, 500, 700);
                out.beginText();
                out.setRenderingMode(
                        org.apache.pdfbox.pdmodel.graphics.state.RenderingMode.NEITHER);
                out.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
                out.newLineAtOffset(50, 600);
                out.showText(recognised);
                out.endText();
            }
            return saved(document);
        }
    }

    @Test
    void shouldReadADocumentThatOnlyItsOwnerMayChangeAndRefuseALockedOne() throws IOException {
        String words = "The supplier's factory in Ota stopped on 17 November 2026.";
        assertThat(report("own.pdf", encrypted(words, "owner", "")).text()).isEqualTo(words);
        Problem problem = problem("locked.pdf", encrypted(words, "owner", "user"));
        assertThat(problem.code()).isEqualTo("pdf-locked");
        assertThat(problem.message().ja()).contains("パスワード");
    }

    private static byte[] encrypted(String words, String owner, String user) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                out.beginText();
                out.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
                out.newLineAtOffset(50, 600);
                out.showText(words);
                out.endText();
            }
            var policy = new StandardProtectionPolicy(owner, user, new AccessPermission());
            policy.setEncryptionKeyLength(128);
            document.protect(policy);
            return saved(document);
        }
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    @Test
    void shouldSayWhichPagesWereReadOfALongDocument() {
        SamplePdf pdf = new SamplePdf();
        for (int i = 0; i < 230; i++) {
            pdf.newPage().text(50, 700, 10, "第" + i + "の事業所は停止していません。");
        }
        Opened opened = ReportOpener.open("long.pdf", pdf.bytes());
        Opened.Readable readable = (Opened.Readable) opened;
        assertThat(readable.warnings()).extracting(Problem::code).contains("pdf-only-first-pages");
        assertThat(readable.warnings().getFirst().message().en()).contains("230", "200");
        assertThat(readable.report().text()).contains("第199の").doesNotContain("第200の");
    }

    @Test
    void shouldRecoverOrRefuseADocumentThatIsCutShort() {
        byte[] whole = SamplePdf.notice("不正アクセスについて", "2026年11月20日", "株式会社みずほ台物流", List.of(BODY));
        for (int percent = 0; percent < 100; percent += 5) {
            byte[] part = Arrays.copyOf(whole, whole.length * percent / 100);
            assertThat(ReportOpener.openAll("cut.pdf", "", part)).hasSize(1);
        }
    }

    @Test
    void shouldRefuseStreamsThatUnpackToMoreThanTheLimit() throws IOException {
        byte[] zeros = new byte[1 << 20];
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            for (int i = 0; i < 300; i++) {
                out.write(zeros);
            }
        }
        Problem problem = problem("bomb.pdf", withContents("/Filter/FlateDecode", packed));
        assertThat(problem.code()).isEqualTo("pdf-stream-too-large");
    }

    @Test
    void shouldEndFormsThatDrawEachOther() {
        StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
        pdf.append("1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n");
        pdf.append("2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n");
        pdf.append("3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R");
        pdf.append("/Resources<</XObject<</A 5 0 R/B 6 0 R>>>>>>endobj\n");
        pdf.append("4 0 obj<</Length 5>>stream\n/A Do\nendstream endobj\n");
        for (int form = 5; form <= 6; form++) {
            pdf.append(form)
                    .append(" 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 23")
                    .append("/Resources<</XObject<</A 5 0 R/B 6 0 R>>>>>>stream\n")
                    .append("/B Do /A Do /B Do /A Do\nendstream endobj\n");
        }
        pdf.append("trailer<</Root 1 0 R/Size 7>>\n%%EOF");
        byte[] bytes = pdf.toString().getBytes(StandardCharsets.US_ASCII);
        assertThat(problem("loop.pdf", bytes).code()).isEqualTo("report-no-text");
    }

    @Test
    void shouldBoundFormsThatDrawOthersManyTimes() {
        StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
        pdf.append("1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n");
        pdf.append("2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n");
        pdf.append("3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R");
        pdf.append("/Resources<</XObject<</N 5 0 R>>>>>>endobj\n");
        pdf.append("4 0 obj<</Length 5>>stream\n/N Do\nendstream endobj\n");
        String orders = "/N Do ".repeat(40);
        for (int form = 5; form < 30; form++) {
            pdf.append(form)
                    .append(" 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length ")
                    .append(orders.length())
                    .append("/Resources<</XObject<</N ")
                    .append(form + 1)
                    .append(" 0 R>>>>>>stream\n")
                    .append(orders)
                    .append("\nendstream endobj\n");
        }
        pdf.append("trailer<</Root 1 0 R/Size 31>>\n%%EOF");
        byte[] bytes = pdf.toString().getBytes(StandardCharsets.US_ASCII);
        assertThat(problem("many.pdf", bytes).code()).isEqualTo("pdf-too-complex");
    }

    @Test
    void shouldRefuseATreeOfPagesThatIsTooDeep() {
        StringBuilder pdf =
                new StringBuilder("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n");
        int deep = 60_000;
        for (int i = 2; i < deep; i++) {
            pdf.append(i)
                    .append(" 0 obj<</Type/Pages/Count 1/Kids[")
                    .append(i + 1)
                    .append(" 0 R]>>endobj\n");
        }
        pdf.append(deep).append(" 0 obj<</Type/Page/MediaBox[0 0 9 9]>>endobj\n");
        pdf.append("trailer<</Root 1 0 R/Size 60001>>\n%%EOF");
        byte[] bytes = pdf.toString().getBytes(StandardCharsets.US_ASCII);
        assertThat(problem("deep.pdf", bytes).code())
                .isIn("report-too-deep", "report-damaged", "report-no-text");
    }

    private static byte[] withContents(String filter, ByteArrayOutputStream contents)
            throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        String head =
                "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                        + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                        + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>endobj\n"
                        + "4 0 obj<<"
                        + filter
                        + "/Length "
                        + contents.size()
                        + ">>stream\n";
        pdf.write(head.getBytes(StandardCharsets.US_ASCII));
        contents.writeTo(pdf);
        pdf.write(
                "\nendstream endobj\ntrailer<</Root 1 0 R/Size 5>>\n%%EOF"
                        .getBytes(StandardCharsets.US_ASCII));
        return pdf.toByteArray();
    }

    private static Report report(String location, byte[] bytes) {
        Opened opened = ReportOpener.open(location, bytes);
        assertThat(opened).isInstanceOf(Opened.Readable.class);
        return ((Opened.Readable) opened).report();
    }

    private static Problem problem(String location, byte[] bytes) {
        Opened opened = ReportOpener.open(location, bytes);
        assertThat(opened).isInstanceOf(Opened.Unreadable.class);
        Problem problem = ((Opened.Unreadable) opened).problem();
        assertThat(problem.place().file()).isEqualTo(location);
        return problem;
    }

    private static List<String> pieces(Report report, BlockKind kind) {
        return report.blocks().stream()
                .filter(block -> block.kind() == kind)
                .map(block -> report.text().substring(block.start(), block.end()))
                .toList();
    }
}
