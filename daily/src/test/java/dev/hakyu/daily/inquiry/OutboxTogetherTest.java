package dev.hakyu.daily.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.daily.alert.MailResult;
import dev.hakyu.model.Lang;
import dev.hakyu.model.Text;
import dev.hakyu.model.network.OrganisationId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Letters that are sent while others send, write and answer.
class OutboxTogetherTest extends OutboxFixture {
    @Test
    void shouldKeepNobodyWaitingWhileTheMailServerIsTalkedTo() throws IOException {
        ReentrantLock changing = new ReentrantLock();
        List<Boolean> held = new ArrayList<>();
        Outbox shared = outbox().inTurns(step -> alone(changing, step));
        shared.sendInquiries((mail, before) -> {
            held.add(changing.isHeldByCurrentThread());
            before.run();
            held.add(changing.isHeldByCurrentThread());
            server.add(mail);
            return new MailResult.Sent("<1@x.example>");
        });
        assertThat(server).hasSize(3);
        assertThat(held).hasSize(6).containsOnly(false);
        assertThat(status("2026-11-18T00:00:00Z").asked()).isEqualTo(3);
    }

    @Test
    void shouldSendALetterOnceWhenTwoSendAtTheSameTime() throws IOException {
        Outbox first = outbox().inTurns(Outbox.Step::run);
        Outbox.Outcome outcome =
                first.sendInquiries((mail, before) -> {
                    sendAll();
                    return take(mail, before);
                });
        assertThat(outcome.letters()).isEmpty();
        assertThat(outcome.skipped()).isEqualTo(3);
        assertThat(server).hasSize(3);
    }

    @Test
    void shouldLeaveALetterToThePersonWhoWroteItMeanwhile() throws IOException {
        Outbox.Outcome outcome =
                outbox().sendInquiries((mail, before) -> {
                    try {
                        outbox().writeInquiries();
                        outbox().markSent(List.of());
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    return take(mail, before);
                });
        assertThat(outcome.skipped()).isEqualTo(3);
        assertThat(server).isEmpty();
        assertThat(status("2026-11-18T00:00:00Z").asked()).isEqualTo(3);
    }

    @Test
    void shouldNotSendWhatAPersonWroteWhileEarlierLettersWereSent() throws IOException {
        Outbox.Outcome outcome =
                outbox().sendInquiries((mail, before) -> {
                    MailResult result = take(mail, before);
                    try {
                        outbox().writeInquiries();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    return result;
                });
        assertThat(outcome.letters()).containsExactly("V-001/inquiry");
        assertThat(outcome.skipped()).isEqualTo(2);
        assertThat(server).hasSize(1);
    }

    @Test
    void shouldSendWhatWasWrittenBeforeTheSendingBegan() throws IOException {
        outbox().writeInquiries();
        assertThat(outbox().sendInquiries(this::take).letters()).hasSize(3);
    }

    @Test
    void shouldNotRemindWhoAnsweredWhileOthersWereReminded() throws IOException {
        outbox().sendInquiries(this::take);
        List<OrganisationId> due = status("2026-11-24T01:00:00Z").toRemind(files.settings());
        Clock late = Clock.fixed(Instant.parse("2026-11-24T01:00:00Z"), ZoneOffset.UTC);
        Outbox.Outcome outcome =
                Outbox.open(files, folder, SampleSuppliers.FROM, late, "佐藤")
                        .sendReminders(
                                due,
                                (mail, before) -> {
                                    if (server.size() == 3) {
                                        answer(2, late.instant());
                                    } else {
                                        answer(3, late.instant());
                                    }
                                    return take(mail, before);
                                });
        assertThat(outcome.letters()).containsExactly("V-001/reminder-1");
        assertThat(outcome.skipped()).isEqualTo(2);
        assertThat(server).hasSize(4);
    }

    @Test
    void shouldLookAtTheLoadOfAVictimAgainForEachLetter() throws IOException {
        InquiryFolder one = toVictims(1, 2);
        InquiryFolder other = toVictims(1, 2);
        folder = one;
        Outbox sending = outbox();
        Outbox.Outcome outcome =
                sending.sendInquiries((mail, before) -> {
                    MailResult result = take(mail, before);
                    folder = other;
                    sendAll();
                    return result;
                });
        assertThat(outcome.letters()).hasSize(1);
        assertThat(outcome.problems())
                .extracting(each -> each.code())
                .containsExactly("too-many-questions");
        assertThat(server).hasSize(2);
    }

    @Test
    void shouldNotPutMoreToAVictimThanItCanBearByTwoInquiriesDrawnUpBeforeEitherWent()
            throws IOException {
        InquiryFolder one = toVictim();
        InquiryFolder other = toVictim();
        folder = one;
        assertThat(outbox().sendInquiries(this::take).letters()).hasSize(1);
        folder = other;
        Outbox.Outcome refused = outbox().sendInquiries(this::take);
        assertThat(refused.letters()).isEmpty();
        assertThat(refused.problems())
                .extracting(each -> each.code())
                .containsExactly("too-many-questions");
        assertThat(outbox().writeInquiries().letters()).isEmpty();
        assertThat(server).hasSize(1);
    }

    private void answer(int supplier, Instant at) {
        try {
            folder.append(
                    List.of(
                            new LogEntry(
                                    at,
                                    "佐藤",
                                    new Event.Answered(
                                            SampleSuppliers.id(supplier),
                                            "answers/V-%03d.xlsx".formatted(supplier),
                                            "ab".repeat(32),
                                            5,
                                            0))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private InquiryFolder toVictim() throws IOException {
        return toVictims(1);
    }

    private InquiryFolder toVictims(int... victims) throws IOException {
        InquiryId id = InquiryFolder.nextId(workspace, LocalDate.of(2026, 11, 18));
        InquiryRequest request =
                new InquiryRequest(
                        new Cause.OfIncident("i-9", "サンプル部品1株式会社", Text.same("事案")),
                        Arrays.stream(victims)
                                .boxed()
                                .collect(Collectors.toMap(SampleSuppliers::id, each -> true)),
                        List.of(),
                        Lang.JA,
                        SampleSuppliers.ASKED,
                        "佐藤",
                        null);
        InquiryFolder made = InquiryFolder.of(workspace, id);
        made.create(InquiryPlan.draw(id, files, request, PastInquiry.list(workspace)).inquiry());
        return made;
    }

    private void sendAll() {
        try {
            outbox().sendInquiries(this::take);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void alone(ReentrantLock changing, Outbox.Step step) throws IOException {
        changing.lock();
        try {
            step.run();
        } finally {
            changing.unlock();
        }
    }
}
