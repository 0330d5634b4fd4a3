package dev.hakyu.reader.internal.file;

import static dev.hakyu.reader.internal.file.Outcomes.report;
import static dev.hakyu.reader.internal.file.Outcomes.reports;
import static dev.hakyu.reader.internal.file.Outcomes.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Report;
import dev.hakyu.reader.api.Labels;
import dev.hakyu.reader.api.ReportReader;
import dev.hakyu.reader.internal.mail.SampleOutlook;
import dev.hakyu.reader.internal.pdf.SamplePdf;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// One article says the same whatever file it comes in.
class SameArticleTest {
    private static final ReportReader READER = ReportReader.shipped();
    private static final String TITLE = "不正アクセスによる個人情報漏えいに関するお知らせ";
    private static final String DATE = "2026年11月20日";
    private static final String ISSUER = "株式会社みずほ台物流";
    private static final List<String> BODY =
            List.of(
                    "当社は、2026年11月17日に当社のファイルサーバーが第三者による不正アクセスを受け、ランサムウェアに感染したことを"
                            + "確認しました。お客様および関係者の皆様に多大なるご迷惑をおかけしますことを深くお詫び申し上げます。",
                    "11月17日午前3時ごろ、当社が利用する監視サービスが異常な通信を検知しました。直ちにネットワークを遮断し、"
                            + "外部の専門機関とともに調査を開始しました。11月18日、個人情報保護委員会に報告しました。",
                    "氏名、住所、電話番号、メールアドレスを含むお客様の個人情報約1万2,300件が漏えいした可能性があります。"
                            + "クレジットカード情報は含まれていません。",
                    "11月17日から出荷業務を停止しています。11月24日の再開を予定しています。");

    @ParameterizedTest
    @ValueSource(strings = {"html", "pdf", "docx", "eml", "html.eml", "msg", "rss", "json"})
    void shouldSayTheSameAsPlainText(String format) throws IOException {
        String plain = TITLE + "\n" + DATE + "\n" + ISSUER + "\n\n" + String.join("\n\n", BODY);
        Labels expected = labels(report("a.txt", utf8(plain)));
        Report report = reports("a." + format, article(format)).getFirst();

        assertThat(expected.incidents()).hasSize(1);
        assertThat(labels(report).incidents()).isEqualTo(expected.incidents());
        assertThat(report.title()).isEqualTo(TITLE);
        assertThat(report.published().toString()).startsWith("2026-11-20");
        assertThat(report.publisher()).isEqualTo(ISSUER);
    }

    @Test
    void shouldSayTheSameInAPrintedPage() throws IOException {
        Labels page = labels(report("notice.html", resource("notice.html")));

        assertThat(page.incidents()).hasSize(1);
        assertThat(labels(report("notice.pdf", resource("notice.pdf"))).incidents())
                .isEqualTo(page.incidents());
    }

    private static Labels labels(Report report) {
        return Labels.of("article", READER.read(report));
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = SameArticleTest.class.getResourceAsStream("/open/" + name)) {
            return in.readAllBytes();
        }
    }

    private static byte[] article(String format) throws IOException {
        String items =
                BODY.stream().map(text -> "<p>" + text + "</p>").collect(Collectors.joining());
        String head = "<p>" + DATE + "</p><p>" + ISSUER + "</p>";
        return switch (format) {
            case "html" ->
                    utf8("<html lang=ja><body><h1>" + TITLE + "</h1>" + head + items + "</body>");
            case "pdf" -> SamplePdf.notice(TITLE, DATE, ISSUER, BODY);
            case "docx" -> docx();
            case "eml" ->
                    mail("text/plain", DATE + "\n" + ISSUER + "\n\n" + String.join("\n\n", BODY));
            case "html.eml" -> mail("text/html", head + items);
            case "msg" ->
                    new SampleOutlook()
                            .text(0x0037, TITLE)
                            .text(0x0C1A, ISSUER)
                            .text(
                                    0x1000,
                                    DATE
                                            + "\r\n"
                                            + ISSUER
                                            + "\r\n\r\n"
                                            + String.join("\r\n\r\n", BODY))
                            .sent(java.time.Instant.parse("2026-11-20T03:00:00Z"))
                            .bytes();
            case "rss" ->
                    utf8(
                            "<rss><channel><title>"
                                    + ISSUER
                                    + "</title><item><title>"
                                    + TITLE
                                    + "</title><pubDate>Fri, 20 Nov 2026 12:00:00 +0900</pubDate><description>"
                                    + "<![CDATA["
                                    + head
                                    + items
                                    + "]]></description></item></channel></rss>");
            case "json" ->
                    utf8(
                            "{\"version\":\"https://jsonfeed.org/version/1\",\"title\":\""
                                    + ISSUER
                                    + "\",\"items\":[{\"title\":\""
                                    + TITLE
                                    + "\",\"date_published\":\"2026-11-20T12:00:00+09:00\",\"content_text\":\""
                                    + DATE
                                    + "\\n"
                                    + ISSUER
                                    + "\\n\\n"
                                    + String.join("\\n\\n", BODY)
                                    + "\"}]}");
            default -> throw new IllegalArgumentException(format);
        };
    }

    private static byte[] mail(String type, String body) {
        byte[] head =
                utf8(
                        "Subject: =?utf-8?B?"
                                + java.util.Base64.getEncoder().encodeToString(utf8(TITLE))
                                + "?=\r\nFrom: =?utf-8?B?"
                                + java.util.Base64.getEncoder().encodeToString(utf8(ISSUER))
                                + "?= <a@b.example>\r\nDate: Fri, 20 Nov 2026 12:00:00 +0900\r\nContent-Type: "
                                + type
                                + "; charset=ISO-2022-JP\r\n\r\n");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(head);
        out.writeBytes(body.replace("\n", "\r\n").getBytes(Charset.forName("ISO-2022-JP")));
        return out.toByteArray();
    }

    private static byte[] docx() throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText(DATE);
            document.createParagraph().createRun().setText(ISSUER);
            XWPFRun title = document.createParagraph().createRun();
            title.setText(TITLE);
            title.setFontSize(16);
            BODY.forEach(text -> document.createParagraph().createRun().setText(text));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        }
    }
}
