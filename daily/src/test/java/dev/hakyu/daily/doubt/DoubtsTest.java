package dev.hakyu.daily.doubt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.hakyu.daily.alert.Dispatch;
import dev.hakyu.daily.alert.Outbox;
import dev.hakyu.daily.alert.Planned;
import dev.hakyu.model.InputRejected;
import dev.hakyu.model.alert.Alerts;
import dev.hakyu.model.alert.MailAddress;
import dev.hakyu.model.alert.MailServer;
import dev.hakyu.model.source.FetchRules;
import dev.hakyu.model.source.MailSecurity;
import dev.hakyu.network.api.WorkspaceFiles;
import dev.hakyu.network.api.WorkspaceReader;
import dev.hakyu.store.api.BriefPeriod;
import dev.hakyu.store.api.DeliveryKey;
import dev.hakyu.store.api.DeliveryState;
import dev.hakyu.store.api.Store;
import java.io.IOException;
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

/// A brief whose mail was claimed by a process that died then.
class DoubtsTest {
    private static final Instant NOW = Instant.parse("2026-12-03T22:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final String ID = "2026-12-03/mail/naoko@example.com";
    private static final DeliveryKey KEY =
            new DeliveryKey("2026-12-03", "mail", "naoko@example.com", "brief");

    @TempDir Path workspace;
    private final GreenMail post =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private Store store;
    private WorkspaceFiles files;

    @BeforeEach
    void claim() throws IOException {
        post.start();
        Files.createDirectories(workspace.resolve("network"));
        files = WorkspaceReader.read(workspace);
        store = Store.open(workspace, "test", CLOCK);
        new Outbox(workspace)
                .plan(
                        new BriefPeriod("2026-12-03"),
                        List.of(
                                new Planned(
                                        "mail",
                                        "naoko@example.com",
                                        null,
                                        "件名",
                                        "本文",
                                        null,
                                        null,
                                        null,
                                        null,
                                        List.of(),
                                        "")));
        store.deliveries().claim(KEY, NOW);
        assertThat(dispatch().inDoubt()).hasSize(1);
        assertThat(post.getReceivedMessages()).isEmpty();
    }

    @AfterEach
    void stop() {
        store.close();
        post.stop();
    }

    @Test
    void shouldListWhatMayHaveGone() throws IOException {
        List<Doubt> doubts = doubts().list();
        assertThat(doubts).hasSize(1);
        assertThat(doubts.getFirst().id()).isEqualTo(ID);
        assertThat(doubts.getFirst().since()).isEqualTo(NOW);
        assertThat(doubts.getFirst().kept()).isTrue();
        assertThat(doubts.getFirst().what().ja()).contains("2026-12-03", "naoko@example.com");
    }

    @Test
    void shouldSendAgainWhatAPersonReleases() throws IOException {
        doubts().again(ID, "佐藤", "受信箱にない", NOW);
        assertThat(doubts().list()).isEmpty();
        assertThat(dispatch().sent()).isEqualTo(1);
        assertThat(dispatch().sent()).isZero();
        assertThat(post.getReceivedMessages()).hasSize(1);
        assertThat(journal())
                .anySatisfy(line ->
                        assertThat(line).contains("\"released\"", "佐藤: 受信箱にない", "22:00:00Z"));
    }

    @Test
    void shouldNeverSendWhatAPersonFoundSent() throws IOException {
        doubts().sent(ID, "佐藤", "受信箱にある", NOW);
        assertThat(doubts().list()).isEmpty();
        assertThat(dispatch().sent()).isZero();
        assertThat(post.getReceivedMessages()).isEmpty();
        assertThat(new Outbox(workspace).waiting()).isEmpty();
        assertThat(store.deliveries().find(KEY).orElseThrow())
                .returns(DeliveryState.SENT, each -> each.state())
                .returns("佐藤: 受信箱にある", each -> each.detail());
        assertThat(journal())
                .anySatisfy(line -> assertThat(line).contains("\"sent\"", "佐藤: 受信箱にある"));
    }

    @Test
    void shouldNotPromiseToSendWhatIsKeptNoLonger() throws IOException {
        new Outbox(workspace).expire(LocalDate.of(2026, 12, 31));
        assertThat(doubts().list().getFirst().kept()).isFalse();
        assertRefused(() -> doubts().again(ID, "佐藤", "届いていない", NOW), "message-not-kept");
        doubts().sent(ID, "佐藤", "手で送った", NOW);
        assertThat(doubts().list()).isEmpty();
    }

    @Test
    void shouldAskForAReasonAndForAnIdThatIsInDoubt() {
        assertRefused(() -> doubts().sent(ID, "佐藤", " ", NOW), "no-reason");
        assertRefused(() -> doubts().again("2026-12-03/mail/x", "佐藤", "?", NOW), "not-in-doubt");
    }

    private static void assertRefused(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String code) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        InputRejected.class,
                        e -> assertThat(e.problems().getFirst().code()).isEqualTo(code));
    }

    private Doubts doubts() {
        return new Doubts(store, files);
    }

    private List<String> journal() throws IOException {
        return Files.readAllLines(workspace.resolve("briefs/log.jsonl"));
    }

    private Dispatch.Report dispatch() throws IOException {
        return new Dispatch(
                        store.deliveries(),
                        new Outbox(workspace),
                        new Alerts(
                                new MailServer(
                                        "127.0.0.1",
                                        post.getSmtp().getPort(),
                                        MailSecurity.NONE,
                                        null,
                                        null,
                                        MailAddress.of("hakyu@example.com"),
                                        true),
                                List.of(),
                                List.of()),
                        FetchRules.DEFAULT,
                        "test",
                        _ -> Optional.empty(),
                        CLOCK,
                        "brief")
                .sendAll(Set.of(new BriefPeriod("2026-12-03")));
    }
}
