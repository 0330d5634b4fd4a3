package dev.hakyu.sources.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import dev.hakyu.model.source.Item;
import dev.hakyu.model.source.ItemFilter;
import dev.hakyu.model.source.MailSecurity;
import dev.hakyu.model.source.SecretRef;
import dev.hakyu.model.source.Source;
import dev.hakyu.model.source.SourceId;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailboxTest {
    private GreenMail server;

    @BeforeEach
    void setUp() {
        server = new GreenMail(new ServerSetup[] {ServerSetupTest.IMAP.dynamicPort()});
        server.start();
        server.setUser("hakyu@example.com", "hakyu", "pa55word");
    }

    @AfterEach
    void tearDown() {
        server.stop();
    }

    @Test
    void shouldTakeNewMailsOnceAndLeaveThemUnread() throws Exception {
        deliver("first@example.com", "ミナト精工の件(第1報)", "サーバーの暗号化を確認しました。");
        Morning morning = Morning.ours().secret("IMAP_PASSWORD", "pa55word");

        FetchResult first = morning.fetch(mailbox(ItemFilter.ALL));
        FetchResult again = morning.after(Duration.ofDays(1)).fetch(mailbox(ItemFilter.ALL));
        deliver("second@example.com", "第2報", "25日に再開します。");
        FetchResult later = morning.after(Duration.ofDays(1)).fetch(mailbox(ItemFilter.ALL));

        assertThat(first.problems()).isEmpty();
        Item item = first.items().getFirst();
        assertThat(item.location()).isEqualTo("mid:first@example.com");
        assertThat(item.title()).isEqualTo("ミナト精工の件(第1報)");
        assertThat(item.mediaType()).isEqualTo("message/rfc822");
        assertThat(item.content().asUtf8()).contains("Message-ID: <first@example.com>");
        assertThat(again.items()).isEmpty();
        assertThat(Morning.titles(later)).containsExactly("第2報");
        assertThat(unread()).isEqualTo(2);
    }

    @Test
    void shouldFilterBySubjectAndWords() throws Exception {
        deliver("a@example.com", "週報", "今週の不正アクセスの動向です。");
        deliver("b@example.com", "昼食会", "12時に集合。");
        Morning morning = Morning.ours().secret("IMAP_PASSWORD", "pa55word");

        FetchResult result = morning.fetch(mailbox(new ItemFilter(List.of("不正アクセス"), List.of())));

        assertThat(Morning.titles(result)).containsExactly("週報");
        assertThat(result.counts().getFirst().filteredOut()).isEqualTo(1);
    }

    @Test
    void shouldNameAWrongPasswordWithoutShowingIt() throws Exception {
        Morning morning = Morning.ours().secret("IMAP_PASSWORD", "wrong-one");

        FetchResult result = morning.fetch(mailbox(ItemFilter.ALL));

        assertThat(Morning.codes(result)).containsExactly("mail-login");
        assertThat(result.toString()).doesNotContain("wrong-one").doesNotContain("pa55word");
    }

    @Test
    void shouldNameAPasswordThatIsNowhereAndAFolderThatIsNotThere() {
        assertThat(Morning.codes(Morning.ours().fetch(mailbox(ItemFilter.ALL))))
                .containsExactly("no-secret");
        Source.Mailbox known = mailbox(ItemFilter.ALL);
        Source.Mailbox gone =
                new Source.Mailbox(
                        known.id(),
                        known.name(),
                        known.filter(),
                        known.host(),
                        known.port(),
                        known.security(),
                        known.user(),
                        known.password(),
                        "Nowhere");
        assertThat(Morning.codes(Morning.ours().secret("IMAP_PASSWORD", "pa55word").fetch(gone)))
                .containsExactly("mail-folder");
    }

    @Test
    void shouldNotSendThePasswordToAServerWithoutTheTlsThatWasAskedFor() {
        Source.Mailbox known = mailbox(ItemFilter.ALL);
        for (MailSecurity security : List.of(MailSecurity.TLS, MailSecurity.STARTTLS)) {
            Source.Mailbox secure =
                    new Source.Mailbox(
                            known.id(),
                            known.name(),
                            known.filter(),
                            known.host(),
                            known.port(),
                            security,
                            known.user(),
                            known.password(),
                            known.folder());
            assertThat(
                            Morning.codes(
                                    Morning.ours()
                                            .secret("IMAP_PASSWORD", "pa55word")
                                            .fetch(secure)))
                    .containsExactly("mail-server");
        }
    }

    @Test
    void shouldTellHowManyMailsWaitForTheNextFetch() throws Exception {
        deliver("0@example.com", "第0報", "本文");
        Morning morning = two();
        morning.fetch(mailbox(ItemFilter.ALL));
        for (int i = 1; i <= 5; i++) {
            deliver(i + "@example.com", "第" + i + "報", "本文");
        }

        FetchResult first = morning.after(Duration.ofDays(1)).fetch(mailbox(ItemFilter.ALL));
        FetchResult next = morning.after(Duration.ofDays(1)).fetch(mailbox(ItemFilter.ALL));
        FetchResult last = morning.after(Duration.ofDays(1)).fetch(mailbox(ItemFilter.ALL));

        assertThat(Morning.titles(first)).containsExactly("第1報", "第2報");
        assertThat(first.problems())
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.code()).isEqualTo("source-items-left-out");
                    assertThat(told.message().ja()).contains("2件", "3件");
                    assertThat(told.place().value()).isEqualTo("共有受信箱");
                });
        assertThat(Morning.titles(next)).containsExactly("第3報", "第4報");
        assertThat(Morning.titles(last)).containsExactly("第5報");
        assertThat(last.problems()).isEmpty();
    }

    @Test
    void shouldTellHowManyMailsAFirstFetchLeavesOutForGood() throws Exception {
        for (int i = 1; i <= 5; i++) {
            deliver(i + "@example.com", "第" + i + "報", "本文");
        }

        FetchResult first = two().fetch(mailbox(ItemFilter.ALL));

        assertThat(Morning.titles(first)).containsExactly("第4報", "第5報");
        assertThat(first.problems())
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.code()).isEqualTo("mail-older-left-out");
                    assertThat(told.message().ja()).contains("新しい2通", "3通");
                    assertThat(told.remedy().ja()).contains("reports");
                });
    }

    private static Morning two() {
        return Morning.ours()
                .limitedTo(Morning.LIMITS.change().itemsPerSource(2).limits())
                .secret("IMAP_PASSWORD", "pa55word");
    }

    private Source.Mailbox mailbox(ItemFilter filter) {
        return new Source.Mailbox(
                new SourceId("mail"),
                "共有受信箱",
                filter,
                "127.0.0.1",
                server.getImap().getPort(),
                MailSecurity.NONE,
                "hakyu",
                new SecretRef.Environment("IMAP_PASSWORD"),
                "INBOX");
    }

    private void deliver(String id, String subject, String text) throws MessagingException {
        String mail =
                """
                Message-ID: <%s>
                Date: Fri, 20 Nov 2026 09:00:00 +0900
                From: partner@example.com
                To: hakyu@example.com
                Subject: =?UTF-8?B?%s?=
                MIME-Version: 1.0
                Content-Type: text/plain; charset=UTF-8
                Content-Transfer-Encoding: 8bit

                %s
                """
                        .formatted(
                                id,
                                java.util.Base64.getEncoder()
                                        .encodeToString(subject.getBytes(StandardCharsets.UTF_8)),
                                text);
        MimeMessage message =
                new MimeMessage(
                        Session.getInstance(new Properties()),
                        new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8)));
        server.getUserManager().getUser("hakyu").deliver(message);
        assertThat(GreenMailUtil.getHeaders(message)).contains(id);
    }

    private int unread() throws Exception {
        int unread = 0;
        for (var message :
                server.getManagers()
                        .getImapHostManager()
                        .getInbox(server.getUserManager().getUser("hakyu"))
                        .getMessages()) {
            unread += message.getFlags().contains(Flags.Flag.SEEN) ? 0 : 1;
        }
        return unread;
    }
}
