package dev.hakyu.daily.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.daily.alert.MailResult;
import dev.hakyu.daily.alert.OutgoingMail;
import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Text;
import dev.hakyu.model.network.OrganisationId;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class OutboxTest extends OutboxFixture {
    @Test
    void shouldSendEachLetterOnceHoweverOftenItIsAsked() throws IOException {
        assertThat(outbox().sendInquiries(this::take).letters()).hasSize(3);
        Outbox.Outcome again = outbox().sendInquiries(this::take);
        assertThat(again.letters()).isEmpty();
        assertThat(again.skipped()).isEqualTo(3);
        assertThat(server).hasSize(3);
    }

    @Test
    void shouldNotSendAgainWhatMayHaveGoneOut() throws IOException {
        Outbox.Outcome first =
                outbox().sendInquiries((mail, before) -> {
                    before.run();
                    return new MailResult.InDoubt(new Text("切断", "cut"));
                });
        assertThat(first.problems()).hasSize(3).allMatch(each -> each.code().equals("in-doubt"));
        assertThat(outbox().sendInquiries(this::take).letters()).isEmpty();
        assertThat(server).isEmpty();
    }

    @Test
    void shouldNotSendAgainAfterACrashBetweenHandingOverAndWritingDown() throws IOException {
        List<OutgoingMail> sent = new ArrayList<>();
        try {
            outbox().sendInquiries((mail, before) -> {
                before.run();
                sent.add(mail);
                throw new IllegalStateException("killed");
            });
        } catch (IllegalStateException e) {
            assertThat(e).hasMessage("killed");
        }
        Outbox.Outcome after = outbox().sendInquiries(this::take);
        assertThat(sent).hasSize(1);
        assertThat(server).hasSize(2);
        assertThat(server).noneMatch(mail -> mail.to().equals(sent.getFirst().to()));
        assertThat(after.problems()).extracting(each -> each.code()).containsExactly("in-doubt");
    }

    @Test
    void shouldSendOnceMoreWhatAPersonReleasesAndNeverWhatTheyFoundSent() throws IOException {
        outbox().sendInquiries((mail, before) -> {
            before.run();
            return new MailResult.InDoubt(new Text("切断", "cut"));
        });
        List<LetterDoubts.Letter> doubts = LetterDoubts.list(workspace);
        assertThat(doubts)
                .extracting(LetterDoubts.Letter::letter)
                .containsExactly("V-001/inquiry", "V-002/inquiry", "V-003/inquiry");
        Instant now = SampleSuppliers.LATER.instant();
        LetterDoubts.settle(workspace, doubts.get(0), true, "田原", "先方に電話で確認", now);
        LetterDoubts.settle(workspace, doubts.get(1), false, "田原", "届いていない", now);
        assertThat(LetterDoubts.list(workspace)).containsExactly(doubts.get(2));
        assertThat(outbox().sendInquiries(this::take).letters()).containsExactly("V-002/inquiry");
        assertThat(folder.log())
                .contains(
                        new LogEntry(
                                now,
                                "田原",
                                new Event.Settled(
                                        "V-001/inquiry", SampleSuppliers.id(1), true, "先方に電話で確認")));
        InquiryStatus after = status("2026-11-20T04:00:00Z");
        assertThat(after.asked()).isEqualTo(2);
        assertThat(after.entries().get(0).standing().inDoubt()).isFalse();
        assertThat(after.entries().get(2).standing().inDoubt()).isTrue();
    }

    @Test
    void shouldTryAgainWhatTheServerDidNotTake() throws IOException {
        outbox().sendInquiries((mail, before) -> new MailResult.Postponed(new Text("混雑", "busy")));
        assertThat(outbox().sendInquiries(this::take).letters()).hasSize(3);
    }

    @Test
    void shouldWriteAPoliteLetterWithItsFormAsAFile() throws Exception {
        Outbox.Outcome written = outbox().writeInquiries();
        Path eml =
                written.written().stream()
                        .filter(each -> each.toString().endsWith("V-001-inquiry.eml"))
                        .findFirst()
                        .orElseThrow();
        try (InputStream in = Files.newInputStream(eml)) {
            MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()), in);
            assertThat(mail.getSubject()).startsWith("【風峰自動車株式会社】").endsWith("(IQ-20261118-01)");
            assertThat(mail.getHeader("X-Unsent")).containsExactly("1");
            MimeMultipart parts = (MimeMultipart) mail.getContent();
            String body = String.valueOf(parts.getBodyPart(0).getContent());
            assertThat(body)
                    .contains("サンプル部品1株式会社", "営業部 納入窓口 御中", "調達 佐藤でございます")
                    .contains("2026年11月24日(火) 17:00")
                    .contains("1. 弊社向けの製品・サービスの供給に影響は出ていますか")
                    .doesNotContain("{{");
            assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("IQ-20261118-01-V-001.xlsx");
        }
    }

    @Test
    void shouldNeverLogAContact() throws IOException {
        outbox().sendInquiries(this::take);
        assertThat(Files.readString(folder.path().resolve("log.jsonl")))
                .doesNotContain("@", "納入窓口");
        assertThat(Files.readString(folder.path().resolve("inquiry.json")))
                .doesNotContain("@", "納入窓口");
    }

    @Test
    void shouldRemindOnlyThoseWhoOweAnAnswerAndOnceADay() throws IOException {
        outbox().sendInquiries(this::take);
        assertThat(status("2026-11-19T01:00:00Z").toRemind(files.settings())).isEmpty();
        List<OrganisationId> due = status("2026-11-24T01:00:00Z").toRemind(files.settings());
        assertThat(due).hasSize(3);
        Clock late = Clock.fixed(Instant.parse("2026-11-24T01:00:00Z"), ZoneOffset.UTC);
        Outbox.open(files, folder, SampleSuppliers.FROM, late, "佐藤").sendReminders(due, this::take);
        assertThat(server).hasSize(6);
        assertThat(status("2026-11-24T02:00:00Z").toRemind(files.settings())).isEmpty();
        assertThat(status("2026-11-25T01:00:00Z").toRemind(files.settings())).hasSize(3);
        assertThat(status("2026-11-27T01:00:00Z").entries().getFirst().workingDaysLate())
                .isEqualTo(3);
    }

    @Test
    void shouldNotFollowAReminderInDoubtByAnotherOnTheSameDay() throws IOException {
        outbox().sendInquiries(this::take);
        Clock late = Clock.fixed(Instant.parse("2026-11-24T01:00:00Z"), ZoneOffset.UTC);
        List<OrganisationId> due = status("2026-11-24T01:00:00Z").toRemind(files.settings());
        Outbox.open(files, folder, SampleSuppliers.FROM, late, "佐藤")
                .sendReminders(
                        due,
                        (mail, before) -> {
                            before.run();
                            return new MailResult.InDoubt(new Text("切断", "cut"));
                        });
        assertThat(status("2026-11-24T02:00:00Z").toRemind(files.settings())).isEmpty();

        LetterDoubts.Letter first = LetterDoubts.list(workspace).getFirst();
        LetterDoubts.settle(workspace, first, false, "田原", "届いていない", late.instant());
        assertThat(status("2026-11-24T03:00:00Z").toRemind(files.settings()))
                .containsExactly(first.addressee());
    }

    @Test
    void shouldUseTheLetterThatAPersonEdited() throws IOException {
        Templates.offer(workspace);
        Path file = workspace.resolve("templates/inquiry-incident-ja.txt");
        Files.writeString(file, "件名: {{company}}より\n\n{{contact}}\n手直しした文面\n");
        outbox().sendInquiries(this::take);
        assertThat(server.getFirst().text()).contains("手直しした文面");
        Files.writeString(file, "件名: x\n\n{{telephone}}\n");
        folder = SampleSuppliers.inquiry(workspace, files, 1);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> outbox().sendInquiries(this::take))
                .isInstanceOfSatisfying(
                        InputRejected.class,
                        e -> {
                            assertThat(e.problems().getFirst().code()).isEqualTo("letter-blank");
                            assertThat(e.problems().getFirst().place().row()).isEqualTo(3);
                        });
    }

    @Test
    void shouldWriteTheFormsThatDoNotFitIntoALetter() throws IOException {
        Inquiry drawn = SampleSuppliers.inquiry(workspace, files, 12).read();
        OrganisationId first = SampleSuppliers.id(1);
        InquiryId id = InquiryFolder.nextId(workspace, LocalDate.of(2026, 11, 18));
        List<Asked> through =
                drawn.asked().stream()
                        .map(asked ->
                                new Asked(
                                        asked.supplier(),
                                        asked.name(),
                                        asked.victim(),
                                        asked.supplier().equals(first) ? null : first,
                                        asked.buyer(),
                                        asked.due(),
                                        asked.rows()))
                        .toList();
        folder = InquiryFolder.of(workspace, id);
        folder.create(
                new Inquiry(
                        id,
                        drawn.cause(),
                        drawn.created(),
                        drawn.createdBy(),
                        drawn.lang(),
                        drawn.due(),
                        drawn.questions(),
                        through));

        Outbox.Outcome outcome = outbox().sendInquiries(this::take);

        assertThat(outcome.problems())
                .extracting(each -> each.code())
                .containsExactly("too-many-forms");
        assertThat(server.stream().mapToInt(mail -> mail.attachments().size()).max()).hasValue(10);
        for (int n = 1; n <= 12; n++) {
            assertThat(folder.path().resolve("forms/%s-V-%03d.xlsx".formatted(id, n))).exists();
        }
    }

    @Test
    void shouldCountNobodyAsAskedWhoseLetterWasRefused() throws IOException {
        outbox().sendInquiries((mail, before) -> {
            before.run();
            return new MailResult.Refused(new Text("拒否", "refused"));
        });
        InquiryStatus status = status("2026-11-30T00:00:00Z");
        assertThat(status.asked()).isZero();
        assertThat(status.overdue()).isZero();
        assertThat(status.responseRate()).isZero();
        assertThat(PastInquiry.list(workspace).getFirst().put()).isEmpty();
        outbox().sendInquiries(this::take);
        assertThat(PastInquiry.list(workspace).getFirst().put()).hasSize(3);
    }
}
