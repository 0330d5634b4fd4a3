package dev.hakyu.daily.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.hakyu.model.alert.Alerts;
import dev.hakyu.model.alert.MailAddress;
import dev.hakyu.model.alert.MailServer;
import dev.hakyu.model.source.FetchRules;
import dev.hakyu.model.source.MailSecurity;
import dev.hakyu.store.api.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DispatchTest {
    private static final String TODAY = "2026-12-03";
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-12-02T22:00:00Z"), ZoneOffset.UTC);
    private final GreenMail post =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    @TempDir Path workspace;

    @BeforeEach
    void start() throws IOException {
        post.start();
        new Outbox(workspace)
                .plan(
                        TODAY,
                        List.of(
                                new Planned(
                                        Planned.MAIL,
                                        "tahara@example.co.jp",
                                        null,
                                        "【Hakyu 12/3】関係3件",
                                        "本文",
                                        null,
                                        null,
                                        null,
                                        null)));
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

        assertThat(send("2026-12-04", false).isComplete()).isFalse();
        assertThat(send("2026-12-04", true))
                .isEqualTo(new Dispatch.Report(0, List.of(), List.of()));
        assertThat(post.getReceivedMessages()).isEmpty();
    }

    private Dispatch.Report send(String current, boolean allowPrivate) throws IOException {
        MailServer server =
                new MailServer(
                        "127.0.0.1",
                        post.getSmtp().getPort(),
                        MailSecurity.NONE,
                        null,
                        null,
                        new MailAddress("hakyu@example.co.jp", null),
                        allowPrivate);
        try (Store store = Store.open(workspace, "hakyu daily", CLOCK)) {
            return new Dispatch(
                            store.deliveries(),
                            new Outbox(workspace),
                            new Alerts(server, List.of(), List.of()),
                            FetchRules.DEFAULT,
                            "test",
                            secret -> Optional.empty(),
                            CLOCK,
                            "brief")
                    .sendAll(current);
        }
    }
}
