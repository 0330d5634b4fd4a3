package dev.hakyu.daily.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hakyu.model.alert.MailAddress;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutgoingMailTest {
    private static final MailAddress FROM = MailAddress.of("hakyu@example.co.jp");
    private static final MailAddress TO = MailAddress.of("tahara@example.co.jp");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "関係1件\r\nBcc: all@example.com",
                "関係1件\nX: y",
                "関係1件\rX: y",
                "関係1件\u0000",
                "関係1件\u0085X: y",
                "関係1件\u2028X: y"
            })
    void shouldRefuseASubjectThatWouldBecomeAHeader(String subject) {
        assertThatThrownBy(() -> OutgoingMail.ofText(FROM, TO, subject, "本文"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("subject must be one line");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bcc", "to", "Subject", "Content-Type", "X Y", "X:Y", "", "X\r\nY"})
    void shouldRefuseAHeaderThatIsNotFurther(String name) {
        assertThatThrownBy(
                        () -> OutgoingMail.ofText(FROM, TO, "件名", "本文").withHeader(name, "value"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("header");
    }

    @Test
    void shouldRefuseALineBreakInAHeader() {
        assertThatThrownBy(() ->
                        OutgoingMail.ofText(FROM, TO, "件名", "本文")
                                .withHeader("Reply-To", "a@example.jp\r\nBcc: b@x.jp"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Reply-To must be one line");
    }

    @Test
    void shouldRefuseTheSameHeaderTwice() {
        assertThatThrownBy(() ->
                        new OutgoingMail(
                                FROM,
                                List.of(TO),
                                "件名",
                                "本文",
                                null,
                                List.of(),
                                Map.of("Reply-To", "a@x.jp", "reply-to", "b@x.jp")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("twice");
    }

    @Test
    void shouldRefuseAMailToNobody() {
        assertThatThrownBy(() ->
                        new OutgoingMail(FROM, List.of(), "件名", "本文", null, List.of(), Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 to 50 addresses, got 0");
    }

    @Test
    void shouldKeepTheHeaderItIsGiven() {
        assertThat(
                        OutgoingMail.ofText(FROM, TO, "件名", "本文")
                                .withHeader("Message-ID", "<a@example.co.jp>")
                                .headers())
                .containsEntry("Message-ID", "<a@example.co.jp>");
    }
}
