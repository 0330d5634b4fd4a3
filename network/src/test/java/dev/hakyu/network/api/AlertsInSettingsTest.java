package dev.hakyu.network.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.Lang;
import dev.hakyu.model.Money;
import dev.hakyu.model.Problem;
import dev.hakyu.model.alert.Addressee;
import dev.hakyu.model.alert.Alerts;
import dev.hakyu.model.alert.Edition;
import dev.hakyu.model.alert.MailAddress;
import dev.hakyu.model.alert.MailServer;
import dev.hakyu.model.alert.Threshold;
import dev.hakyu.model.alert.Webhook;
import dev.hakyu.model.alert.WebhookKind;
import dev.hakyu.model.alert.Wishes;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.model.source.MailSecurity;
import dev.hakyu.model.source.SecretRef;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlertsInSettingsTest {
    @TempDir Path directory;
    private Folder folder;

    @BeforeEach
    void setUp() throws IOException {
        folder = new Folder(directory).network("organisations.csv", "ID,名称,区分", "T,当社,当社");
    }

    @Test
    void shouldReadWhoIsToldAndWhen() throws IOException {
        folder.file(
                "hakyu.yaml",
                "version: 1",
                "fetch: {private_hosts: [Mail.Intra, chat.intra]}",
                "alerts:",
                "  mail:",
                "    host: mail.intra",
                "    user: hakyu",
                "    password: env:SMTP",
                "    from: hakyu@example.co.jp",
                "    from_name: 波及",
                "    to:",
                "      - {address: tanto@example.co.jp, name: 担当}",
                "      - {address: ciso@example.co.jp, language: en, edition: board,",
                "         when: {stop_within_days: 3, loss_over: 1億円, clock_within_hours: 48},",
                "         quiet_days: false, weekly: false}",
                "      - {address: s@example.com, edition: supplier, organisation: S-1}",
                "  webhooks:",
                "    - {name: CSIRT, kind: mattermost, address: 'http://chat.intra/hooks/x'}",
                "    - {name: SIEM, kind: generic, address: 'env:URL', key: 'file:siem.key'}");

        WorkspaceFiles files = folder.read();

        assertThat(files.errors()).isEmpty();
        assertThat(files.settings().alerts())
                .isEqualTo(
                        new Alerts(
                                new MailServer(
                                        "mail.intra",
                                        587,
                                        MailSecurity.STARTTLS,
                                        "hakyu",
                                        new SecretRef.Environment("SMTP"),
                                        new MailAddress("hakyu@example.co.jp", "波及"),
                                        true),
                                List.of(
                                        new Addressee(
                                                new MailAddress("tanto@example.co.jp", "担当"),
                                                Wishes.everything(Lang.JA)),
                                        new Addressee(
                                                MailAddress.of("ciso@example.co.jp"),
                                                new Wishes(
                                                        Lang.EN,
                                                        Edition.BOARD,
                                                        new Threshold(
                                                                false,
                                                                3,
                                                                Money.of("100000000", "JPY"),
                                                                48),
                                                        null,
                                                        false,
                                                        false)),
                                        new Addressee(
                                                MailAddress.of("s@example.com"),
                                                new Wishes(
                                                        Lang.JA,
                                                        Edition.SUPPLIER,
                                                        Threshold.EVERYTHING,
                                                        new OrganisationId("S-1"),
                                                        false,
                                                        false))),
                                List.of(
                                        new Webhook(
                                                "CSIRT",
                                                WebhookKind.MATTERMOST,
                                                URI.create("http://chat.intra/hooks/x"),
                                                null,
                                                null,
                                                Wishes.everything(Lang.JA)),
                                        new Webhook(
                                                "SIEM",
                                                WebhookKind.GENERIC,
                                                null,
                                                new SecretRef.Environment("URL"),
                                                new SecretRef.InFile("siem.key"),
                                                Wishes.everything(Lang.JA)))));
    }

    @Test
    void shouldTellNobodyWhenNothingIsSaid() throws IOException {
        folder.file("hakyu.yaml", "version: 1");
        assertThat(folder.read().settings().alerts()).isEqualTo(Alerts.NONE);
    }

    @Test
    void shouldTellWhatIsWrongAndKeepTheOtherChannels() throws IOException {
        folder.file(
                "hakyu.yaml",
                "version: 1",
                "alerts:",
                "  mail:",
                "    host: smtp.example.com",
                "    user: hakyu",
                "    password: hunter2",
                "    from: hakyu@example.co.jp",
                "    to: [{address: 'a@example.co.jp, b@example.co.jp'}]",
                "  webhooks:",
                "    - {name: plain, kind: slack, address: 'http://hooks.example.com/x'}",
                "    - {name: unsigned, kind: generic, address: 'https://siem.example.com/x'}",
                "    - {name: good, kind: slack, address: 'https://hooks.example.com/x'}");

        WorkspaceFiles files = folder.read();

        assertThat(files.errors())
                .extracting(Problem::code)
                .contains("secret-written", "mail-server", "mail-address", "webhook-address")
                .contains("alert-incomplete");
        assertThat(files.errors().toString()).doesNotContain("hunter2");
        assertThat(files.settings().alerts().webhooks())
                .extracting(Webhook::name)
                .containsExactly("good");
        assertThat(files.settings().alerts().webhooks().toString())
                .doesNotContain("hooks.example.com");
    }
}
