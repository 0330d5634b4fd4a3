package dev.hakyu.daily.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.hakyu.daily.doubt.Doubt;
import dev.hakyu.daily.doubt.Doubts;
import dev.hakyu.model.Basis;
import dev.hakyu.model.Problem;
import dev.hakyu.network.api.WorkspaceFiles;
import dev.hakyu.network.api.WorkspaceReader;
import dev.hakyu.store.api.Store;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Inquiries over a real mail server, there and back.
class InquiryMailTest {
    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @TempDir Path workspace;
    @TempDir Path inbox;
    private final GreenMail post =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private MailRelay relay;

    @BeforeEach
    void start() throws IOException {
        post.start();
        relay = new MailRelay(post.getSmtp().getPort());
        SampleSuppliers.create(workspace);
    }

    @AfterEach
    void stop() {
        relay.close();
        post.stop();
    }

    @Test
    void shouldAskSixtyAndTakeTheFortyFiveThatAnswerByMail() throws Exception {
        InquiryFolder folder = inquiry(SampleSuppliers.COUNT);
        Outbox.Outcome sent = send(folder);
        assertThat(sent.letters()).hasSize(59);
        assertThat(sent.problems()).extracting(Problem::code).containsExactly("no-address");
        Map<String, byte[]> forms = received();
        assertThat(forms).hasSize(59);

        List<Path> replies = new ArrayList<>();
        for (int n = 1; n <= 45; n++) {
            replies.add(reply(folder, n, forms.get(address(n))));
        }
        replies.add(replyWithoutForm());
        ImportResult result =
                InquiryDesk.holding(
                        workspace,
                        "hakyu inquiry import",
                        SampleSuppliers.LATER,
                        files ->
                                AnswerImport.apply(
                                        files, folder, replies, SampleSuppliers.LATER, "佐藤"));

        assertThat(result.taken()).isEqualTo(45);
        assertThat(result.files()).hasSize(46);
        assertThat(result.problems())
                .filteredOn(Problem::isError)
                .extracting(Problem::code, each -> each.place().file())
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("no-form-in-mail", "46-text.eml"),
                        org.assertj.core.groups.Tuple.tuple(
                                "unreadable-hours", "45-reply - 回答票_V-045.xlsx"));
        WorkspaceFiles after = WorkspaceReader.read(workspace);
        assertThat(after.problems()).isEmpty();
        for (int n = 1; n <= 44; n++) {
            boolean measured = n % 10 == 0;
            assertThat(after.network().systems().get(n - 1).rtoHours())
                    .isEqualTo(measured ? 24.0 : n);
            assertThat(after.network().systems().get(n - 1).origin().basis())
                    .isEqualTo(measured ? Basis.MEASURED : Basis.ANSWERED);
        }
        assertThat(after.network().systems().get(45).rtoHours()).isNull();
        try (Store store = Store.openToRead(workspace, "test", SampleSuppliers.LATER)) {
            assertThat(store.inquiries().find(folder.id().value()).orElseThrow())
                    .returns(59, each -> each.asked())
                    .returns(45, each -> each.answered());
        }
        try (Stream<Path> kept = Files.list(folder.path().resolve("answers"))) {
            assertThat(kept.filter(each -> each.toString().endsWith(".xlsx"))).hasSize(45);
        }
    }

    @Test
    void shouldNameTheSupplierWhoseMailWasRefusedAndSendItLater() throws IOException {
        InquiryFolder folder = inquiry(3);
        relay.refuse(address(2), "550 no such user");
        Outbox.Outcome first = send(folder);
        assertThat(first.letters()).hasSize(2);
        assertThat(first.problems()).hasSize(1);
        Problem told = first.problems().getFirst();
        assertThat(told.code()).isEqualTo("not-sent");
        assertThat(told.message().ja()).contains("サンプル部品2株式会社", "送られていません", "no such user");
        assertThat(told.message().en()).contains("サンプル部品2株式会社", "was not sent");

        relay.accept(address(2));
        assertThat(send(folder).letters()).containsExactly("V-002/inquiry");
        assertThat(post.getReceivedMessages()).hasSize(3);
    }

    @Test
    void shouldLeaveToAPersonWhatAKilledProcessMayHaveSent() throws Exception {
        InquiryFolder folder = inquiry(3);
        Process[] process = new Process[1];
        relay.cutOff(address(2), () -> process[0].destroyForcibly());
        process[0] =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty(
                                        "surefire.test.class.path",
                                        System.getProperty("java.class.path")),
                                KilledInquiry.class.getName(),
                                workspace.toString(),
                                Integer.toString(relay.port()),
                                folder.id().value())
                        .redirectErrorStream(true)
                        .redirectOutput(inbox.resolve("process.txt").toFile())
                        .start();
        assertThat(process[0].waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process[0].exitValue())
                .as(Files.readString(inbox.resolve("process.txt")))
                .isNotZero();
        assertThat(post.getReceivedMessages()).hasSize(2);

        Outbox.Outcome second = send(folder);
        assertThat(second.letters()).containsExactly("V-003/inquiry");
        assertThat(second.problems()).extracting(Problem::code).containsExactly("in-doubt");
        assertThat(second.problems().getFirst().message().ja()).contains("サンプル部品2株式会社");
        assertThat(post.getReceivedMessages()).hasSize(3);
        assertThat(received()).containsOnlyKeys(address(1), address(2), address(3));

        assertThat(doubts())
                .extracting(Doubt::id)
                .containsExactly(folder.id().value() + "/V-002/inquiry");
    }

    @Test
    void shouldLeaveInDoubtWhatTheServerDidNotAnswerTo() throws IOException {
        InquiryFolder folder = inquiry(2);
        relay.cutOff(address(1), () -> {});
        Outbox.Outcome first = send(folder);
        assertThat(first.letters()).containsExactly("V-002/inquiry");
        assertThat(first.problems()).extracting(Problem::code).containsExactly("in-doubt");
        assertThat(send(folder).letters()).isEmpty();
        assertThat(post.getReceivedMessages()).hasSize(2);
    }

    private InquiryFolder inquiry(int suppliers) throws IOException {
        return SampleSuppliers.inquiry(workspace, WorkspaceReader.read(workspace), suppliers);
    }

    private Outbox.Outcome send(InquiryFolder folder) throws IOException {
        return KilledInquiry.send(workspace, relay.port(), folder.id().value());
    }

    private List<Doubt> doubts() throws IOException {
        try (Store store = Store.openToRead(workspace, "test", SampleSuppliers.LATER)) {
            return new Doubts(store, WorkspaceReader.read(workspace)).list();
        }
    }

    private static String address(int n) {
        return "desk@supplier%03d.example".formatted(n);
    }

    /// The forms that the mails carried, by recipient; each got one mail.
    private Map<String, byte[]> received() throws MessagingException, IOException {
        Map<String, byte[]> forms = new HashMap<>();
        for (MimeMessage mail : post.getReceivedMessages()) {
            MimeMultipart parts = (MimeMultipart) mail.getContent();
            InternetAddress to = (InternetAddress) mail.getRecipients(Message.RecipientType.TO)[0];
            byte[] form = parts.getBodyPart(1).getInputStream().readAllBytes();
            assertThat(forms.put(to.getAddress(), form)).as(to.getAddress()).isNull();
        }
        return forms;
    }

    /// A mail that comes back with the form filled in, as some mail programs make it: a part beside
    /// the text, an encoded name, every fifth one within a mail that was passed on.
    private Path reply(InquiryFolder folder, int n, byte[] form) throws Exception {
        Path sent = folder.path().resolve("forms/%s-V-%03d.xlsx".formatted(folder.id(), n));
        assertThat(Files.readAllBytes(sent)).isEqualTo(form);
        Path filled = inbox.resolve("filled.xlsx");
        FormFiller.fill(
                folder,
                n,
                filled,
                "品質保証部 担当" + n,
                "2026-11-19",
                Map.of("rto", n == 45 ? "すぐに" : String.valueOf(n), "impact", "無"));
        MimeBodyPart attached = new MimeBodyPart();
        attached.setDataHandler(
                new DataHandler(new ByteArrayDataSource(Files.readAllBytes(filled), XLSX)));
        attached.setFileName(
                MimeUtility.encodeText("回答票_V-%03d.xlsx".formatted(n), "ISO-2022-JP", "B"));
        MimeMessage mail = mail(attached);
        if (n % 5 == 1) {
            MimeBodyPart inner = new MimeBodyPart();
            inner.setContent(mail, "message/rfc822");
            mail = mail(inner);
        }
        return write(mail, "%02d-reply.eml".formatted(n));
    }

    private Path replyWithoutForm() throws MessagingException, IOException {
        MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()));
        mail.setText("影響はございません。", "UTF-8");
        return write(mail, "46-text.eml");
    }

    private static MimeMessage mail(MimeBodyPart attached) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText("お世話になっております。添付のとおり回答いたします。", "ISO-2022-JP");
        MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()));
        mail.setSubject("Re: 照会", "ISO-2022-JP");
        mail.setContent(new MimeMultipart(text, attached));
        mail.saveChanges();
        return mail;
    }

    private Path write(MimeMessage mail, String name) throws MessagingException, IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        mail.writeTo(bytes);
        return Files.write(inbox.resolve(name), bytes.toByteArray());
    }
}
