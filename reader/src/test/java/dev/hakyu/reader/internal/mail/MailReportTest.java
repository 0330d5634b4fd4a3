package dev.hakyu.reader.internal.mail;

import static dev.hakyu.reader.internal.file.Outcomes.all;
import static dev.hakyu.reader.internal.file.Outcomes.pieces;
import static dev.hakyu.reader.internal.file.Outcomes.problem;
import static dev.hakyu.reader.internal.file.Outcomes.problems;
import static dev.hakyu.reader.internal.file.Outcomes.readable;
import static dev.hakyu.reader.internal.file.Outcomes.report;
import static dev.hakyu.reader.internal.file.Outcomes.reports;
import static dev.hakyu.reader.internal.file.Outcomes.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.Problem;
import dev.hakyu.model.incident.BlockKind;
import dev.hakyu.model.incident.Report;
import dev.hakyu.reader.internal.pdf.SamplePdf;
import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailReportTest {
    private static final String SUBJECT = "不正アクセスによる個人情報漏えいに関するお知らせ";
    private static final String BODY =
            "お客様各位\r\n\r\n当社は、2026年11月17日に当社のファイルサーバーが第三者による不正アクセスを受け、\r\n"
                    + "ランサムウェアに感染したことを確認しました。出荷業務を停止しています。\r\n\r\n--\r\n佐藤\r\n";

    private static MimeMessage message(String charset) throws MessagingException, IOException {
        MimeMessage message = new MimeMessage(Session.getInstance(new Properties()));
        message.setSubject(SUBJECT, charset);
        message.setFrom(new InternetAddress("info@mizuho.example", "株式会社みずほ台物流", charset));
        message.setSentDate(Date.from(Instant.parse("2026-11-20T09:05:00Z")));
        return message;
    }

    private static byte[] bytes(MimeMessage message) throws MessagingException, IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        message.writeTo(out);
        return out.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-2022-JP", "UTF-8", "Shift_JIS", "EUC-JP"})
    void shouldReadSubjectSenderDateAndTextInEveryJapaneseEncoding(String charset)
            throws MessagingException, IOException {
        MimeMessage message = message(charset);
        message.setText(BODY, charset);
        Report report = report("a.eml", bytes(message));

        assertThat(report.title()).isEqualTo(SUBJECT);
        assertThat(report.publisher()).isEqualTo("株式会社みずほ台物流");
        assertThat(report.published().toString()).startsWith("2026-11-20T");
        assertThat(pieces(report, BlockKind.PARAGRAPH))
                .contains(
                        "当社は、2026年11月17日に当社のファイルサーバーが第三者による不正アクセスを受け、ランサムウェアに感染したことを確認しました。出荷業務を停止しています。");
        assertThat(pieces(report, BlockKind.TAIL)).contains("佐藤");
    }

    @Test
    void shouldReadBareBytesInHeadersAndBody() {
        String mail =
                "Subject: "
                        + SUBJECT
                        + "\r\nFrom: <a@b.example>\r\n"
                        + "Date: Fri, 20 Nov 2026 18:05:00 +0900\r\n\r\n"
                        + BODY;

        Report report = report("a.eml", mail.getBytes(Charset.forName("windows-31j")));

        assertThat(report.title()).isEqualTo(SUBJECT);
        assertThat(report.publisher()).isEqualTo("a@b.example");
        assertThat(report.published()).hasToString("2026-11-20T18:05");
        assertThat(report.text()).contains("ランサムウェアに感染");
    }

    @Test
    void shouldJoinEncodedWordsThatAreCutWithinACharacter() {
        byte[] subject = SUBJECT.getBytes(StandardCharsets.UTF_8);
        String first = Base64.getEncoder().encodeToString(java.util.Arrays.copyOf(subject, 10));
        String second =
                Base64.getEncoder()
                        .encodeToString(java.util.Arrays.copyOfRange(subject, 10, subject.length));
        String mail =
                "Subject: =?utf-8?B?" + first + "?=\r\n =?UTF-8?b?" + second + "?=\r\n\r\n本文です。";

        assertThat(report("a.eml", utf8(mail)).title()).isEqualTo(SUBJECT);
    }

    @Test
    void shouldPreferMarkupToItsPlainCopyButNotAnEmptyShell() {
        String alternatives =
                "Subject: Notice\r\nMIME-Version: 1.0\r\n"
                        + "Content-Type: multipart/alternative; boundary=b\r\n\r\n"
                        + "--b\r\nContent-Type: text/plain\r\n\r\nThe plant stopped on Friday.\r\n"
                        + "--b\r\nContent-Type: text/html\r\n\r\n%s\r\n--b--\r\n";
        String table =
                "<p>The plant stopped on Friday.</p><table><tr><td>Site</td><td>Ota</td></tr></table>";

        assertThat(
                        pieces(
                                report("a.eml", utf8(alternatives.formatted(table))),
                                BlockKind.TABLE_ROW))
                .containsExactly("Site | Ota");
        assertThat(report("b.eml", utf8(alternatives.formatted("<img src=x>"))).text())
                .contains("The plant stopped");
    }

    @Test
    void shouldOpenAttachmentsAsReportsUnderTheMail() throws MessagingException, IOException {
        MimeMessage inner = message("UTF-8");
        inner.setSubject("二次委託先への攻撃について", "UTF-8");
        inner.setText("二次委託先の工場が停止しました。", "UTF-8");
        inner.saveChanges();
        MimeMultipart parts = new MimeMultipart();
        MimeBodyPart text = new MimeBodyPart();
        text.setText(BODY, "ISO-2022-JP");
        parts.addBodyPart(text);
        byte[] pdf =
                SamplePdf.notice("停止に関するお知らせ", "2026年11月19日", "株式会社あさひ部品", List.of("出荷を停止しました。"));
        parts.addBodyPart(attachment(pdf, "application/octet-stream", "お知らせ.pdf"));
        parts.addBodyPart(attachment(bytes(inner), "message/rfc822", ""));
        parts.addBodyPart(attachment(utf8("a,b"), "text/csv", "../../etc/一覧.csv"));
        parts.addBodyPart(attachment(new byte[] {1, 2}, "image/png", "logo.png"));
        MimeMessage message = message("ISO-2022-JP");
        message.setContent(parts);
        byte[] mail = bytes(message);

        assertThat(reports("m.eml", mail))
                .extracting(Report::location, Report::title)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("m.eml", SUBJECT),
                        org.assertj.core.groups.Tuple.tuple("m.eml/お知らせ.pdf", "停止に関するお知らせ"),
                        org.assertj.core.groups.Tuple.tuple("m.eml/part.eml", "二次委託先への攻撃について"));
        assertThat(problems("m.eml", mail))
                .extracting(Problem::code, problem -> problem.place().file())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "report-format-not-read", "m.eml/.._.._etc_一覧.csv"));
        assertThat(readable("m.eml", mail).warnings())
                .extracting(Problem::code)
                .containsExactly("mail-attachments-not-read");
    }

    private static MimeBodyPart attachment(byte[] content, String type, String name)
            throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(content, type)));
        if (!name.isEmpty()) {
            part.setFileName(
                    "=?UTF-8?B?"
                            + Base64.getEncoder()
                                    .encodeToString(name.getBytes(StandardCharsets.UTF_8))
                            + "?=");
            part.setDisposition("attachment");
        }
        return part;
    }

    @Test
    void shouldGiveOnlyTheAttachmentsOfAMailWithoutWords() {
        String mail =
                "Subject: x\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n"
                        + "Content-Type: text/plain; name=a.txt\r\n\r\nThe plant of Acme stopped.\r\n"
                        + "--b\r\nContent-Type: text/plain; name=a.txt\r\n\r\nIt runs again.\r\n--b--\r\n";

        assertThat(reports("m.eml", utf8(mail)))
                .extracting(Report::location)
                .containsExactly("m.eml/a.txt", "m.eml/a-2.txt");
    }

    @Test
    void shouldStopAtAThousandNestedParts() {
        StringBuilder multiparts = new StringBuilder("Subject: deep\r\n");
        for (int i = 0; i < 1_000; i++) {
            multiparts
                    .append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\r\n\r\n--b")
                    .append(i)
                    .append("\r\n");
        }
        multiparts.append("\r\nhello\r\n");
        String mails =
                "Content-Type: message/rfc822\r\n\r\n".repeat(1_000) + "Subject: x\r\n\r\nhello";
        StringBuilder forwarded = new StringBuilder();
        for (int i = 0; i < 1_000; i++) {
            forwarded
                    .append("Subject: forwarded ")
                    .append(i)
                    .append("\r\nContent-Type: multipart/mixed; boundary=f")
                    .append(i)
                    .append("\r\n\r\n--f")
                    .append(i)
                    .append("\r\n\r\nsee below\r\n--f")
                    .append(i)
                    .append("\r\nContent-Type: message/rfc822\r\n\r\n");
        }

        assertThat(readable("a.eml", utf8(multiparts.toString())).warnings())
                .extracting(Problem::code)
                .contains("mail-parts-too-deep");
        assertThat(problems("b.eml", utf8(mails)))
                .extracting(Problem::code)
                .containsExactly("mail-too-deep");
        assertThat(reports("c.eml", utf8(forwarded.toString()))).hasSizeLessThanOrEqualTo(5);
        assertThat(problems("c.eml", utf8(forwarded.toString())))
                .extracting(Problem::code)
                .containsExactly("mail-too-deep");
    }

    @Test
    void shouldGoOverALargeMailAFewTimesHoweverItsHeadersAreWritten() {
        StringBuilder mail = new StringBuilder("Subject: x\r\n");
        for (int i = 0; i < 8; i++) {
            mail.append("Content-Type:\r\n multipart/mixed;\r\n boundary\r\n = b")
                    .append(i)
                    .append("\r\n\r\n--b")
                    .append(i)
                    .append("\r\n");
        }
        mail.append("\r\n").append("A line of a large mail.\r\n".repeat(200_000));

        assertThat(readable("a.eml", utf8(mail + "")).warnings())
                .extracting(Problem::code)
                .contains("mail-parts-too-deep");
        assertThat(readable("a.eml", utf8(mail.substring(0, 100_000))).warnings())
                .extracting(Problem::code)
                .doesNotContain("mail-parts-too-deep");
    }

    @Test
    void shouldStopAtTooManyParts() {
        String part = "--b\r\nContent-Type: text/plain; name=a.txt\r\n\r\nThe plant stopped.\r\n";
        String head = "Subject: x\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n";

        List<Problem> problems = problems("a.eml", utf8(head + part.repeat(300)));
        assertThat(problems).extracting(Problem::code).containsExactly("mail-too-many-parts");
        assertThat(reports("a.eml", utf8(head + part.repeat(300)))).hasSize(200);
        assertThat(problem("b.eml", utf8(head + "--b\r\n".repeat(60_000))).code())
                .isEqualTo("mail-too-many-parts");
    }

    @Test
    void shouldReadABrokenTransferEncodingAsFarAsItGoes() {
        String good = Base64.getEncoder().encodeToString(utf8("工場が停止しました。復旧は未定です。"));
        String mail =
                "Subject: =?utf-8?B?5YGc5q2i?=\r\nContent-Type: text/plain; charset=utf-8\r\n"
                        + "Content-Transfer-Encoding: base64\r\n\r\n"
                        + good
                        + "\r\n!!!!*\u0001\r\n";

        assertThat(all("a.eml", utf8(mail))).hasSize(1);
        assertThat(readable("a.eml", utf8(mail)).report().title()).isEqualTo("停止");
    }

    @Test
    void shouldReadAMailWhoseMarksBetweenPartsAreLost() {
        String mail =
                "Subject: Notice\r\nContent-Type: multipart/mixed; boundary=lost\r\n\r\n"
                        + "The plant of Acme stopped on Friday.\r\n";

        assertThat(report("a.eml", utf8(mail)).text()).contains("The plant of Acme stopped");
        assertThat(readable("a.eml", utf8(mail)).warnings())
                .extracting(Problem::code)
                .containsExactly("mail-part-damaged");
    }

    @Test
    void shouldSayWhatIsNoMailEmptyOrEncrypted() {
        assertThat(problem("a.eml", utf8("ただの文章です。\r\n見出しはありません。")).code())
                .isEqualTo("mail-no-mail");
        assertThat(problem("b.eml", utf8("From: a@b.example\r\n\r\n")).code())
                .isEqualTo("report-no-text");
        String smime =
                "Subject: x\r\nContent-Type: application/pkcs7-mime; smime-type=enveloped-data;"
                        + " name=smime.p7m\r\nContent-Transfer-Encoding: base64\r\n\r\nMIAG\r\n";
        assertThat(problem("c.eml", utf8(smime)).code()).isEqualTo("mail-encrypted");
    }

    @Test
    void shouldReadAWebPageThatABrowserSaved() {
        String mhtml =
                "From: <Saved by Blink>\r\nSubject: =?utf-8?Q?Notice=20of=20an=20incident?=\r\n"
                        + "MIME-Version: 1.0\r\n"
                        + "Content-Type: multipart/related; type=\"text/html\"; boundary=b\r\n\r\n--b\r\n"
                        + "Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
                        + "<html><p>The plant of Acme Corp. has stood still =\r\nsince Friday.</p>\r\n"
                        + "--b\r\nContent-Type: image/gif\r\nContent-Location: x.gif\r\n\r\nGIF89a\r\n--b--\r\n";

        Report report = report("page.mht", utf8(mhtml));

        assertThat(report.title()).isEqualTo("Notice of an incident");
        assertThat(report.publisher()).isNull();
        assertThat(report.text()).contains("has stood still since Friday.");
    }
}
