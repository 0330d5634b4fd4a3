package dev.hakyu.daily.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.hakyu.model.alert.MailAddress;
import dev.hakyu.model.alert.MailServer;
import dev.hakyu.model.source.Content;
import dev.hakyu.model.source.MailSecurity;
import dev.hakyu.model.source.SecretRef;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailerTest {
    private static final Instant NOW = Instant.parse("2026-12-02T22:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final MailAddress FROM = new MailAddress("hakyu@example.co.jp", "Hakyu 朝の要約");
    private static final MailAddress TO = new MailAddress("tahara@example.co.jp", "田原 係長");
    private final GreenMail post =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        post.start();
    }

    @AfterEach
    void stop() {
        post.stop();
    }

    @Test
    void shouldDeliverTextHtmlAndAttachmentsAsWritten() throws Exception {
        OutgoingMail mail =
                new OutgoingMail(
                        FROM,
                        List.of(TO),
                        "【Hakyu 12/3】関係3件・最短の停止 木14時",
                        "関係する事案は3件です。髙﨑①㈱\n",
                        "<p>関係する事案は3件です。</p>",
                        List.of(
                                new MailAttachment(
                                        "brief-2026-12-03.html",
                                        "text/html; charset=UTF-8",
                                        Content.of("<html>"))),
                        Map.of(
                                "Message-ID",
                                "<k1@example.co.jp>",
                                "Auto-Submitted",
                                "auto-generated"));

        MailResult result = mailer(post.getSmtp().getPort()).send(mail);

        assertThat(result).isEqualTo(new MailResult.Sent("<k1@example.co.jp>"));
        MimeMessage got = post.getReceivedMessages()[0];
        assertThat(got.getSubject()).isEqualTo("【Hakyu 12/3】関係3件・最短の停止 木14時");
        assertThat(got.getMessageID()).isEqualTo("<k1@example.co.jp>");
        assertThat(got.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(got.getSentDate().toInstant()).isEqualTo(NOW);
        assertThat(got.getFrom()[0].toString()).contains("hakyu@example.co.jp");
        MimeMultipart whole = (MimeMultipart) got.getContent();
        MimeMultipart body = (MimeMultipart) whole.getBodyPart(0).getContent();
        assertThat(body.getBodyPart(0).getContent().toString())
                .isEqualToNormalizingNewlines("関係する事案は3件です。髙﨑①㈱\n");
        assertThat(body.getBodyPart(1).getContentType()).startsWith("text/html");
        assertThat(whole.getBodyPart(1).getFileName()).isEqualTo("brief-2026-12-03.html");
    }

    @Test
    void shouldSayThatTheMailIsOnItsWayOnceTheServerTookTheRecipients() {
        List<Integer> received = new ArrayList<>();
        MailResult result =
                mailer(post.getSmtp().getPort())
                        .send(
                                OutgoingMail.ofText(FROM, TO, "件名", "本文"),
                                () -> received.add(post.getReceivedMessages().length));
        assertThat(result).isInstanceOf(MailResult.Sent.class);
        assertThat(received).containsExactly(0);
    }

    @Test
    void shouldKeepTheMailWhenItsWayCannotBeWrittenDown() {
        assertThatThrownBy(() ->
                        mailer(post.getSmtp().getPort())
                                .send(
                                        OutgoingMail.ofText(FROM, TO, "件名", "本文"),
                                        () -> {
                                            throw new IllegalStateException("disk full");
                                        }))
                .hasMessageContaining("disk full");
        assertThat(post.getReceivedMessages()).isEmpty();
    }

    @Test
    void shouldPostponeWhenNobodyListens() {
        post.stop();
        MailResult result = mailer(1).send(OutgoingMail.ofText(FROM, TO, "件名", "本文"));
        assertThat(result).isInstanceOf(MailResult.Postponed.class);
        assertThat(((MailResult.Postponed) result).why().ja()).contains("つながりません");
    }

    @Test
    void shouldRefuseWithoutItsSecret() {
        MailServer server =
                new MailServer(
                        "localhost",
                        25,
                        MailSecurity.STARTTLS,
                        "hakyu",
                        new SecretRef.Environment("HAKYU_TEST_ABSENT"),
                        FROM,
                        true);
        MailResult result =
                new Mailer(server, ref -> Optional.empty(), CLOCK)
                        .send(OutgoingMail.ofText(FROM, TO, "件名", "本文"));
        assertThat(result).isInstanceOf(MailResult.Refused.class);
        assertThat(((MailResult.Refused) result).why().en()).contains("env:HAKYU_TEST_ABSENT");
    }

    @Test
    void shouldNotGoUnprotectedWhereProtectionIsAskedFor() {
        MailServer server =
                new MailServer(
                        "127.0.0.1",
                        post.getSmtp().getPort(),
                        MailSecurity.STARTTLS,
                        null,
                        null,
                        FROM,
                        true);
        MailResult result =
                new Mailer(server, ref -> Optional.empty(), CLOCK)
                        .send(OutgoingMail.ofText(FROM, TO, "件名", "本文"));
        assertThat(result).isNotInstanceOf(MailResult.Sent.class);
        assertThat(post.getReceivedMessages()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 no such user, Refused",
        "RCPT, 450 try later, Postponed",
        "DATA, 452 disk full, Postponed",
        "., 554 no spam please, Refused",
        "., 451 try later, Postponed",
        "., '', InDoubt",
        "RCPT, '', Postponed"
    })
    void shouldTellWhatBecameOfTheMail(String at, String reply, String expected)
            throws IOException {
        try (ServerSocket listening = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread server = Thread.ofVirtual().start(() -> answer(listening, at, reply));
            MailResult result =
                    mailer(listening.getLocalPort())
                            .send(OutgoingMail.ofText(FROM, TO, "件名", "本文"));
            assertThat(result.getClass().getSimpleName()).isEqualTo(expected);
            server.interrupt();
        }
    }

    /// A server that answers `reply` at one step and hangs up there when it is empty.
    static void answer(ServerSocket listening, String at, String reply) {
        try (Socket line = listening.accept();
                BufferedReader in =
                        new BufferedReader(
                                new InputStreamReader(
                                        line.getInputStream(), StandardCharsets.US_ASCII))) {
            say(line, "220 test");
            boolean data = false;
            for (String got = in.readLine(); got != null; got = in.readLine()) {
                if (data && !got.equals(".")) {
                    continue;
                }
                data = got.equals("DATA") && !at.equals("DATA");
                if (got.startsWith(at)) {
                    if (reply.isEmpty()) {
                        return;
                    }
                    say(line, reply);
                } else {
                    say(line, data ? "354 go on" : "250 fine");
                }
            }
        } catch (IOException e) {
            // The client hung up first, which some cases want.
        }
    }

    private static void say(Socket line, String reply) throws IOException {
        line.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
        line.getOutputStream().flush();
    }

    private static Mailer mailer(int port) {
        return new Mailer(
                new MailServer("127.0.0.1", port, MailSecurity.NONE, null, null, FROM, true),
                ref -> Optional.empty(),
                CLOCK);
    }
}
