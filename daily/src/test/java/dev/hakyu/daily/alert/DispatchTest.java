package dev.hakyu.daily.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.hakyu.model.Lang;
import dev.hakyu.model.alert.Addressee;
import dev.hakyu.model.alert.Alerts;
import dev.hakyu.model.alert.MailAddress;
import dev.hakyu.model.alert.MailServer;
import dev.hakyu.model.alert.Wishes;
import dev.hakyu.model.source.FetchRules;
import dev.hakyu.model.source.MailSecurity;
import dev.hakyu.store.api.BriefPeriod;
import dev.hakyu.store.api.Store;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DispatchTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 3);
    private static final BriefPeriod DAY = BriefPeriod.day(TODAY);
    private static final BriefPeriod WEEK = BriefPeriod.week(TODAY);
    private static final MailAddress TAHARA = new MailAddress("tahara@example.co.jp", null);
    private static final int NOBODY_LISTENS = 1;
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-12-02T22:00:00Z"), ZoneOffset.UTC);
    private final GreenMail post =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    @TempDir Path workspace;

    @BeforeEach
    void start() throws IOException {
        post.start();
        new Outbox(workspace).plan(DAY, List.of(mail("【Hakyu 12/3】関係3件")));
    }

    @AfterEach
    void stop() {
        post.stop();
    }

    @Test
    void shouldSendOnceTheSettingsAreMended() throws IOException {
        Dispatch.Report refused = send(TODAY, false);
        assertThat(refused.failed()).singleElement().asString().contains("private_hosts");

        assertThat(send(TODAY, true)).isEqualTo(new Dispatch.Report(1, List.of(), List.of()));
        assertThat(send(TODAY, true)).isEqualTo(new Dispatch.Report(0, List.of(), List.of()));
        assertThat(post.getReceivedMessages()).hasSize(1);
    }

    @Test
    void shouldNotSendTomorrowWhatWasRefusedToday() throws IOException {
        send(TODAY, false);

        assertThat(send(TODAY.plusDays(1), false).isComplete()).isFalse();
        assertThat(send(TODAY.plusDays(1), true))
                .isEqualTo(new Dispatch.Report(0, List.of(), List.of()));
        assertThat(post.getReceivedMessages()).isEmpty();
    }

    @Test
    void shouldKeepOfADayAndOfItsWeekWhatWasRefused() throws IOException {
        new Outbox(workspace).plan(WEEK, List.of(mail("【Hakyu 週報 12/3】関係3件")));

        assertThat(send(TODAY, false).failed()).hasSize(2);
        assertThat(send(TODAY.plusDays(1), false).failed())
                .as("the day before goes, the week stays")
                .hasSize(2);
        assertThat(send(TODAY.plusDays(1), true))
                .isEqualTo(new Dispatch.Report(1, List.of(), List.of()));
        assertThat(post.getReceivedMessages()).hasSize(1);
    }

    @Test
    void shouldTellOfADoubtThatArisesWithAMessageOfTheDayBefore() throws IOException {
        try (Store store = Store.open(workspace, "hakyu daily", CLOCK);
                ServerSocket listening = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            assertThat(dispatch(store, NOBODY_LISTENS, true, TODAY).failed())
                    .as("postponed")
                    .hasSize(1);
            Thread server = Thread.ofVirtual().start(() -> MailerTest.answer(listening, ".", ""));
            int port = listening.getLocalPort();
            assertThat(dispatch(store, port, true, TODAY.plusDays(1)).inDoubt()).hasSize(1);
            server.interrupt();
            assertThat(dispatch(store, port, true, TODAY.plusDays(1)).inDoubt())
                    .as("told once")
                    .isEmpty();
        }
    }

    @Test
    void shouldLetMessagesOfAWeekExpireLikeThoseOfADay() throws IOException {
        Outbox outbox = new Outbox(workspace);
        outbox.plan(WEEK, List.of(mail("【Hakyu 週報 12/3】関係3件")));

        outbox.expire(LocalDate.of(2026, 12, 6));
        assertThat(outbox.waiting()).containsOnlyKeys(WEEK);
        outbox.expire(LocalDate.of(2026, 12, 7));
        assertThat(outbox.waiting()).isEmpty();
    }

    @Test
    void shouldForgetMessagesOfTheDaysAndWeeksThatBeganBefore() throws IOException {
        Outbox outbox = new Outbox(workspace);
        outbox.plan(WEEK, List.of(mail("【Hakyu 週報 12/3】関係3件")));

        outbox.forget(LocalDate.of(2026, 11, 30));
        assertThat(outbox.waiting()).containsOnlyKeys(WEEK, DAY);
        outbox.forget(LocalDate.of(2026, 12, 1));
        assertThat(outbox.waiting()).containsOnlyKeys(DAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"channel\":\"mail\",\"recip", "null", "[]"})
    void shouldTellOfAMessageThatCannotBeReadAndSendTheOthers(String torn) throws IOException {
        Path file = workspace.resolve(".hakyu/outbox/2026-12-03/0002.json");
        Files.writeString(file, torn);

        Dispatch.Report report = send(TODAY, true);

        assertThat(report.sent()).isEqualTo(1);
        assertThat(report.isComplete()).as("ends with 4").isFalse();
        assertThat(report.failed())
                .singleElement()
                .satisfies(line ->
                        assertThat(line.ja()).contains(".hakyu/outbox/2026-12-03/0002.json"));
        assertThat(file).exists();
    }

    private static Planned mail(String subject) {
        return new Planned(
                Planned.MAIL,
                TAHARA.address(),
                null,
                subject,
                "本文",
                null,
                null,
                null,
                null,
                List.of("inc-1"),
                "");
    }

    private Dispatch.Report send(LocalDate today, boolean allowPrivate) throws IOException {
        try (Store store = Store.open(workspace, "hakyu daily", CLOCK)) {
            return dispatch(store, post.getSmtp().getPort(), allowPrivate, today);
        }
    }

    private Dispatch.Report dispatch(Store store, int port, boolean allowPrivate, LocalDate today)
            throws IOException {
        MailServer server =
                new MailServer(
                        "127.0.0.1",
                        port,
                        MailSecurity.NONE,
                        null,
                        null,
                        new MailAddress("hakyu@example.co.jp", null),
                        allowPrivate);
        return new Dispatch(
                        store.deliveries(),
                        new Outbox(workspace),
                        new Alerts(
                                server,
                                List.of(new Addressee(TAHARA, Wishes.everything(Lang.JA))),
                                List.of()),
                        FetchRules.DEFAULT,
                        "test",
                        secret -> Optional.empty(),
                        CLOCK,
                        "brief")
                .sendAll(Set.of(BriefPeriod.day(today), BriefPeriod.week(today)));
    }
}
