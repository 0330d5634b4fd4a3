package dev.hakyu.daily.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailDepthTest {
    @TempDir Path folder;

    @Test
    void shouldRefuseMailsWithinMailsBeforeOpeningThem() throws IOException {
        Path mail = folder.resolve("deep.eml");
        Files.writeString(mail, forwarded(1_000, false));
        try (ReturnedForms forms = ReturnedForms.open(List.of(mail))) {
            assertThat(forms.problems()).extracting(Problem::code).containsExactly("mail-too-deep");
            assertThat(forms.without()).containsExactly("deep.eml");
        }
        assertThat(isTooDeep("Content-Type: message/rfc822\r\n\r\n".repeat(100))).isTrue();
    }

    @Test
    void shouldBearMailsThatWerePassedOnAFewTimes() throws IOException {
        assertThat(isTooDeep(forwarded(MailDepth.DEEPEST, true))).isFalse();
        assertThat(isTooDeep(forwarded(MailDepth.DEEPEST + 1, true))).isTrue();
    }

    @Test
    void shouldBearManyMailsSideBySideAlsoWhereTheyAreCutShort() throws IOException {
        StringBuilder digest =
                new StringBuilder(
                        "Content-Type: multipart/digest;\r\n\tboundary=\"outer b\"\r\n\r\n");
        for (int i = 0; i < 500; i++) {
            digest.append("--outer b\r\nContent-Type: message/rfc822\r\n\r\n")
                    .append("Content-Type: multipart/mixed; boundary=in")
                    .append(i)
                    .append("; charset=utf-8\r\n\r\n--in")
                    .append(i)
                    .append("\r\n\r\nhello\r\n");
        }
        assertThat(isTooDeep(digest + "--outer b--\r\n")).isFalse();
    }

    @Test
    void shouldNotTakeWordsForParts() throws IOException {
        assertThat(isTooDeep("Subject: x\r\n\r\n" + "see boundary=abc\r\n".repeat(100))).isFalse();
    }

    private static boolean isTooDeep(String mail) throws IOException {
        return MailDepth.isTooDeep(new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8)));
    }

    private static String forwarded(int times, boolean closed) {
        StringBuilder mail = new StringBuilder();
        for (int i = 0; i < times; i++) {
            mail.append("Subject: f\r\nContent-Type: multipart/mixed; boundary=f")
                    .append(i)
                    .append("\r\n\r\n--f")
                    .append(i)
                    .append("\r\n\r\nsee below\r\n--f")
                    .append(i)
                    .append("\r\nContent-Type: message/rfc822\r\n\r\n");
        }
        mail.append("Subject: x\r\n\r\nhello\r\n");
        for (int i = times - 1; closed && i >= 0; i--) {
            mail.append("--f").append(i).append("--\r\n");
        }
        return mail.toString();
    }
}
