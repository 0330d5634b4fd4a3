package dev.hakyu.daily.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.Problem;
import dev.hakyu.reader.api.MailPasses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NestedMailTest {
    private static final String FORM =
            "Content-Type: text/csv; name=answer.csv\r\nContent-Disposition: attachment;"
                    + " filename=answer.csv\r\n\r\na,b\r\n";
    private static final String MIXED = "Content-Type: multipart/mixed; boundary=#";

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                MIXED,
                "Content-Type: multipart/mixed; boundary =\t#",
                "Content-Type:\r\n multipart/mixed;\r\n boundary\r\n =\r\n #",
                "Content-Type : multipart/mixed; (so) boundary(to say)= \"#\"",
                "Content-Type: multipart/mixed"
            })
    void shouldNotOpenMailsToTheEndThatAreNestedDeeply(String type) throws IOException {
        assertThat(problems(forwarded(500, type))).containsExactly("mail-too-deep");
    }

    @Test
    void shouldNotOpenBareMailsWithinMailsToTheEnd() throws IOException {
        String mail = "Content-Type:\r\n message/rfc822\r\n\r\n".repeat(500) + FORM;

        assertThat(problems(mail)).containsExactly("mail-too-deep");
    }

    @Test
    void shouldTakeTheFormOutOfAMailThatWasPassedOnAFewTimes() throws IOException {
        int times = MailPasses.DEEPEST / 2;
        assertThat(problems(forwarded(times, MIXED))).isEmpty();
        assertThat(problems(forwarded(times + 1, MIXED))).containsExactly("mail-too-deep");
    }

    @Test
    void shouldNotGoOverALargeMailAtEachOfItsLevels() throws IOException {
        String large = "Content-Type: text/plain\r\n\r\n" + "A line of it.\r\n".repeat(400_000);

        assertThat(problems(forwarded(3, MIXED, large))).containsExactly("mail-too-deep");
        assertThat(problems(forwarded(1, MIXED, large))).containsExactly("no-form-in-mail");
    }

    @Test
    void shouldBearManyMailsSideBySideAlsoWhereTheyAreCutShort() throws IOException {
        StringBuilder digest =
                new StringBuilder(
                        "Content-Type: multipart/digest;\r\n\tboundary=\"outer b\"\r\n\r\n");
        for (int i = 0; i < 50; i++) {
            digest.append("--outer b\r\nContent-Type: message/rfc822\r\n\r\n")
                    .append("Content-Type: multipart/mixed; boundary=in")
                    .append(i)
                    .append("; charset=utf-8\r\n\r\n--in")
                    .append(i)
                    .append("\r\n\r\nhello\r\n");
        }
        assertThat(problems(digest + "--outer b--\r\n")).containsExactly("no-form-in-mail");
    }

    @Test
    void shouldNotTakeWordsForParts() throws IOException {
        String words = "Subject: x\r\n\r\n" + "see boundary=abc\r\n".repeat(100);

        assertThat(problems(words)).containsExactly("no-form-in-mail");
    }

    private List<String> problems(String text) throws IOException {
        Path mail = folder.resolve("deep.eml");
        Files.writeString(mail, text);
        try (ReturnedForms forms = ReturnedForms.open(List.of(mail))) {
            assertThat(forms.forms()).hasSize(forms.problems().isEmpty() ? 1 : 0);
            assertThat(forms.without()).hasSize(1 - forms.forms().size());
            return forms.problems().stream().map(Problem::code).toList();
        }
    }

    private static String forwarded(int times, String type) {
        return forwarded(times, type, FORM);
    }

    private static String forwarded(int times, String type, String innermost) {
        StringBuilder mail = new StringBuilder();
        for (int i = 0; i < times; i++) {
            String mark = "--f" + i + "-\r\n";
            mail.append("Subject: f\r\n")
                    .append(type.replace("#", "f" + i + "-"))
                    .append("\r\n\r\n")
                    .append(mark)
                    .append("\r\nsee below\r\n")
                    .append(mark)
                    .append("Content-Type: message/rfc822\r\n\r\n");
        }
        mail.append(innermost);
        for (int i = times - 1; i >= 0; i--) {
            mail.append("--f").append(i).append("---\r\n");
        }
        return mail.toString();
    }
}
