package dev.hakyu.daily.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.hakyu.model.Lang;
import dev.hakyu.model.Money;
import dev.hakyu.model.Text;
import dev.hakyu.model.alert.Addressee;
import dev.hakyu.model.alert.Alerts;
import dev.hakyu.model.alert.Edition;
import dev.hakyu.model.alert.MailAddress;
import dev.hakyu.model.alert.MailServer;
import dev.hakyu.model.alert.Threshold;
import dev.hakyu.model.alert.Wishes;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.model.source.FetchRules;
import dev.hakyu.model.source.MailSecurity;
import dev.hakyu.network.api.Settings;
import dev.hakyu.network.api.WorkspaceFiles;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Fourteen mornings without a hand: 1,200 suppliers, ten sources, a weekend without a run, a
/// source that dies, a morning that crashes twice, a morning without mail server.
class FortnightTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    private static final String IN_CHARGE = "bucho@kariya.example";
    private static final String BOARD = "yakuin@kariya.example";
    private static final String SUPPLIER = "madoguchi@supplier-a.example";
    private static final int NOBODY_LISTENS = 1;
    @TempDir Path workspace;
    private final GreenMail post =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private Network network;
    private ScriptedSources sources;

    @BeforeEach
    void start() {
        post.start();
        network = ManySuppliers.network();
        sources =
                new ScriptedSources(
                        new Fortnight(
                                        ManySuppliers.nameOf(ManySuppliers.A),
                                        ManySuppliers.nameOf(ManySuppliers.B))
                                .articles(),
                        2,
                        LocalDateTime.parse("2026-12-09T00:00"));
    }

    @AfterEach
    void stop() {
        post.stop();
    }

    @Test
    void shouldTellEachMorningWhatChangedAndNothingTwice() throws Exception {
        for (LocalDate day : mornings()) {
            switch (day.getDayOfMonth()) {
                case 11 -> crashTwice(day);
                case 14 -> findNoMailServer(day);
                default -> {}
            }
            DayOutcome outcome = run(day.atTime(7, 20), post.getSmtp().getPort(), _ -> {});
            assertThat(outcome.sending().isComplete()).as("sent on %s", day).isTrue();
            int sent = post.getReceivedMessages().length;
            DayOutcome again = run(day.atTime(9, 0), post.getSmtp().getPort(), _ -> {});
            assertThat(again.madeBefore()).isTrue();
            assertThat(again.sending().sent()).isZero();
            assertThat(post.getReceivedMessages()).as("mails of %s", day).hasSize(sent);
        }

        for (MimeMessage mail : post.getReceivedMessages()) {
            System.out.println("######## " + mail.getSubject() + " " + to(mail));
            System.out.println(text(mail));
        }
        WeekJob.run(
                request(LocalDateTime.parse("2026-12-16T08:00"), post.getSmtp().getPort()),
                _ -> {});
        StringBuilder all = new StringBuilder();
        for (MimeMessage mail : post.getReceivedMessages()) {
            all.append("######## " + mail.getSubject() + " " + to(mail) + "\n");
            all.append(text(mail));
        }
        Files.writeString(Path.of("/tmp/mails.txt"), all);
        Files.writeString(
                Path.of("/tmp/weekly.txt"),
                Files.readString(workspace.resolve("briefs/2026-W51/weekly.txt")));
    }

    /// Every day but the weekend of 5 and 6 December.
    private static List<LocalDate> mornings() {
        return Fortnight.FIRST_DAY
                .datesUntil(Fortnight.FIRST_DAY.plusDays(16))
                .filter(day -> day.getDayOfMonth() != 5 && day.getDayOfMonth() != 6)
                .toList();
    }

    private void crashTwice(LocalDate day) {
        for (String step : List.of("保存しました", "要約を書きました")) {
            assertThatThrownBy(() ->
                            run(
                                    day.atTime(7, 0),
                                    post.getSmtp().getPort(),
                                    text -> {
                                        if (text.ja().contains(step)) {
                                            throw new IllegalStateException("crash");
                                        }
                                    }))
                    .hasMessage("crash");
        }
    }

    private void findNoMailServer(LocalDate day) throws IOException {
        DayOutcome outcome = run(day.atTime(7, 0), NOBODY_LISTENS, _ -> {});
        assertThat(outcome.sending().sent()).isZero();
        assertThat(outcome.sending().failed()).isNotEmpty();
    }

    private DayOutcome run(LocalDateTime at, int port, Consumer<Text> log) throws IOException {
        return DayJob.run(request(at, port), log);
    }

    private List<String> subjectsTo(String address) throws MessagingException {
        List<String> subjects = new ArrayList<>();
        for (MimeMessage mail : post.getReceivedMessages()) {
            if (to(mail).equals(address)) {
                subjects.add(mail.getSubject());
            }
        }
        return subjects;
    }

    private static String to(MimeMessage mail) throws MessagingException {
        return ((jakarta.mail.internet.InternetAddress)
                        mail.getRecipients(Message.RecipientType.TO)[0])
                .getAddress();
    }

    private static String text(MimeMessage mail) throws MessagingException, IOException {
        MimeMultipart whole = (MimeMultipart) mail.getContent();
        MimeMultipart body = (MimeMultipart) whole.getBodyPart(0).getContent();
        return body.getBodyPart(0).getContent().toString().replace("\r\n", "\n");
    }

    private DayRequest request(LocalDateTime at, int port) {
        Settings usual = Settings.DEFAULT;
        Settings settings =
                new Settings(
                        Settings.Company.named("刈野自動車株式会社"),
                        Currency.getInstance("JPY"),
                        ZONE,
                        Lang.JA,
                        LocalTime.of(7, 0),
                        usual.calendars(),
                        "社外秘",
                        ScriptedSources.sources(),
                        new FetchRules(null, List.of("127.0.0.1")),
                        alerts(port),
                        usual.applicability(),
                        usual.insurance());
        return new DayRequest(
                new WorkspaceFiles(workspace, network, settings, List.of(), List.of(), List.of()),
                "DIR",
                sources,
                _ -> Optional.empty(),
                Clock.fixed(at.atZone(ZONE).toInstant(), ZONE),
                true,
                1,
                20,
                2,
                "test");
    }

    private Alerts alerts(int port) {
        OrganisationId a = ManySuppliers.organisation(network, ManySuppliers.A).id();
        return new Alerts(
                new MailServer(
                        "127.0.0.1",
                        port,
                        MailSecurity.NONE,
                        null,
                        null,
                        new MailAddress("hakyu@kariya.example", "波及"),
                        true),
                List.of(
                        new Addressee(new MailAddress(IN_CHARGE, "部長"), Wishes.everything(Lang.JA)),
                        new Addressee(
                                new MailAddress(BOARD, "役員"),
                                new Wishes(
                                        Lang.JA,
                                        Edition.BOARD,
                                        new Threshold(false, 7, Money.of("100000000", "JPY"), null),
                                        null,
                                        false,
                                        true)),
                        new Addressee(
                                MailAddress.of(SUPPLIER),
                                new Wishes(
                                        Lang.JA,
                                        Edition.SUPPLIER,
                                        Threshold.EVERYTHING,
                                        a,
                                        false,
                                        false))),
                List.of());
    }
}
