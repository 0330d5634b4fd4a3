package dev.hakyu.daily.inquiry;

import dev.hakyu.daily.alert.MailFile;
import dev.hakyu.daily.alert.MailResult;
import dev.hakyu.daily.alert.OutgoingMail;
import dev.hakyu.model.Place;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.model.alert.MailAddress;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.network.api.WorkspaceFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// Sends the letters of an inquiry, or writes them as files for a person to send. The log is
/// written before and after each letter, so that none goes out twice: a letter whose fate is not
/// known is not sent again by itself.
///
/// A letter is made, claimed and recorded in turns ([Turn]) between which others may work on the
/// inquiry; while the mail server is talked to, nobody waits.
public final class Outbox {
    private final InquiryFolder folder;
    private final Inquiry inquiry;
    private final LetterWriter writer;
    private final LetterLog log;
    private final LetterMail mails;
    private final LetterTrouble trouble;
    private final Clock clock;
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> done = new ArrayList<>();
    private final Path workspace;
    private final Map<OrganisationId, Standing> standingsAtFirst;
    private Turn turn = Step::run;
    private @Nullable VictimLoad load;
    private int skipped;

    private Outbox(
            WorkspaceFiles files, InquiryFolder folder, MailAddress from, Clock clock, String by)
            throws IOException {
        this.folder = folder;
        this.inquiry = folder.read();
        this.writer = new LetterWriter(inquiry, files, by, from);
        this.log = new LetterLog(folder, clock, by);
        this.trouble = new LetterTrouble(folder, files.network().index());
        this.mails = new LetterMail(files, folder, inquiry, writer, from, trouble);
        this.clock = clock;
        this.workspace = files.directory();
        this.standingsAtFirst = Standing.of(inquiry, folder.log());
    }

    /// What was done with the letters.
    ///
    /// @param letters names of those sent, written or marked
    /// @param skipped letters that had gone out, or may have, before, that somebody else took over
    ///   meanwhile, and reminders of suppliers who answered meanwhile
    /// @param written files
    public record Outcome(
            List<String> letters, int skipped, List<Path> written, List<Problem> problems) {
        public Outcome {
            letters = List.copyOf(letters);
            written = List.copyOf(written);
            problems = List.copyOf(problems);
        }
    }

    /// Hands one letter to a mail server; runs what it is given at the last moment at which nothing
    /// has left.
    @FunctionalInterface
    public interface Sender extends BiFunction<OutgoingMail, Runnable, MailResult> {}

    /// What reads or writes the folder of the inquiry.
    @FunctionalInterface
    public interface Step {
        void run() throws IOException;
    }

    /// Runs a step while nobody else reads or writes the inquiry.
    @FunctionalInterface
    public interface Turn {
        void take(Step step) throws IOException;
    }

    /// Somebody else did something with the letter since it was made.
    private static final class ClaimedElsewhere extends RuntimeException {}

    /// Opens the outbox of an inquiry.
    ///
    /// @param from sender of the letters
    /// @param by who sends, at our side; signs the letters
    public static Outbox open(
            WorkspaceFiles files, InquiryFolder folder, MailAddress from, Clock clock, String by)
            throws IOException {
        return new Outbox(files, folder, from, clock, by);
    }

    /// Shares the inquiry with others while letters are sent. Without it the caller keeps it to
    /// itself.
    public Outbox inTurns(Turn shared) {
        turn = shared;
        return this;
    }

    /// Puts words below each letter that is made from now on.
    public Outbox closing(LetterClosing closing) {
        mails.closing(closing);
        return this;
    }

    /// Writes the first letters as `.eml` files below `outbox/`, for a person to send. A letter
    /// that went out is not written again.
    public Outcome writeInquiries() throws IOException {
        return write(writer.inquiries());
    }

    /// Sends the first letters through a mail server.
    public Outcome sendInquiries(Sender sender) throws IOException {
        return send(writer.inquiries(), sender);
    }

    /// Writes reminders as files.
    public Outcome writeReminders(List<OrganisationId> suppliers) throws IOException {
        return write(reminders(suppliers));
    }

    /// Sends reminders through a mail server.
    public Outcome sendReminders(List<OrganisationId> suppliers, Sender sender) throws IOException {
        return send(reminders(suppliers), sender);
    }

    /// Notes that a person sent the letters that were written as files.
    ///
    /// @param addressees whose letters were sent; none means all that were written
    public Outcome markSent(List<OrganisationId> addressees) throws IOException {
        List<Event> events = new ArrayList<>();
        for (Event.Written each : log.written()) {
            if (addressees.isEmpty() || addressees.contains(each.addressee())) {
                events.add(new Event.Sent(each.letter(), each.addressee()));
                done.add(each.letter());
            }
        }
        log.append(events);
        return outcome();
    }

    private List<Dispatch> reminders(List<OrganisationId> suppliers) {
        List<Dispatch> dispatches = new ArrayList<>();
        for (OrganisationId supplier : new LinkedHashSet<>(suppliers)) {
            inquiry.find(supplier)
                    .ifPresent(asked ->
                            dispatches.add(
                                    new Dispatch(
                                            log.nextReminder(supplier),
                                            asked.addressee(),
                                            LetterKind.REMINDER,
                                            List.of(asked))));
        }
        return dispatches;
    }

    private Outcome write(List<Dispatch> dispatches) throws IOException {
        List<Event> events = new ArrayList<>();
        for (Dispatch dispatch : dispatches) {
            if (hasGone(dispatch)) {
                skipped++;
                continue;
            }
            Optional<OutgoingMail> mail =
                    mayBeSent(dispatch) ? mails.mail(dispatch) : Optional.empty();
            if (mail.isEmpty()) {
                continue;
            }
            String name = fileName(dispatch) + ".eml";
            mails.put(
                    folder.below("outbox").resolve(name),
                    MailFile.of(mail.get().withHeader("X-Unsent", "1"), clock.instant()));
            if (!(log.last(dispatch.name()).orElse(null) instanceof Event.Written)) {
                events.add(
                        new Event.Written(dispatch.name(), dispatch.addressee(), "outbox/" + name));
            }
            done.add(dispatch.name());
        }
        log.append(events);
        return outcome();
    }

    private Outcome send(List<Dispatch> dispatches, Sender sender) throws IOException {
        Map<String, Event> atFirst = new HashMap<>();
        dispatches.forEach(
                each -> log.last(each.name()).ifPresent(event -> atFirst.put(each.name(), event)));
        for (Dispatch dispatch : dispatches) {
            List<Ready> ready = new ArrayList<>();
            turn.take(() -> {
                log.refresh();
                load = null;
                if (hasGone(dispatch)
                        || wasWrittenSince(dispatch, atFirst.get(dispatch.name()))
                        || hasAnsweredSince(dispatch)) {
                    skipped++;
                } else if (mayBeSent(dispatch)) {
                    mails.mail(dispatch)
                            .map(mail -> new Ready(mail, log.last(dispatch.name())))
                            .ifPresent(ready::add);
                }
            });
            for (Ready each : ready) {
                send(dispatch, each, sender);
            }
        }
        return outcome();
    }

    /// A person took the letter to send it.
    private boolean wasWrittenSince(Dispatch dispatch, @Nullable Event atFirst) {
        return log.last(dispatch.name())
                .filter(now -> now instanceof Event.Written && !now.equals(atFirst))
                .isPresent();
    }

    /// A reminder has nothing left to ask for.
    private boolean hasAnsweredSince(Dispatch dispatch) throws IOException {
        if (dispatch.kind() != LetterKind.REMINDER) {
            return false;
        }
        Map<OrganisationId, Standing> now = Standing.of(inquiry, folder.log());
        return dispatch.forms().stream()
                .map(Asked::supplier)
                .allMatch(each -> hasAnswered(now, each) && !hasAnswered(standingsAtFirst, each));
    }

    private static boolean hasAnswered(
            Map<OrganisationId, Standing> standings, OrganisationId supplier) {
        Standing standing = standings.get(supplier);
        return standing != null && standing.hasAnswered();
    }

    /// A letter that was made.
    ///
    /// @param last what the log said of it then
    private record Ready(OutgoingMail mail, Optional<Event> last) {}

    private void send(Dispatch dispatch, Ready ready, Sender sender) throws IOException {
        MailResult result;
        try {
            result = sender.apply(ready.mail(), () -> claim(dispatch, ready.last()));
        } catch (ClaimedElsewhere e) {
            skipped++;
            return;
        }
        turn.take(() -> record(dispatch, result));
    }

    /// From here on the letter may have gone out, whatever happens to us. When somebody did
    /// anything with it since it was made, it is theirs; who answered since is not reminded.
    private void claim(Dispatch dispatch, Optional<Event> last) {
        try {
            turn.take(() -> {
                log.refresh();
                if (!log.last(dispatch.name()).equals(last) || hasAnsweredSince(dispatch)) {
                    throw new ClaimedElsewhere();
                }
                log.append(List.of(new Event.Sending(dispatch.name(), dispatch.addressee())));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void record(Dispatch dispatch, MailResult result) throws IOException {
        String letter = dispatch.name();
        OrganisationId to = dispatch.addressee();
        switch (result) {
            case MailResult.Sent sent -> {
                log.append(List.of(new Event.Sent(letter, to)));
                done.add(letter);
            }
            case MailResult.Refused(Text why) -> {
                log.append(List.of(new Event.NotSent(letter, to)));
                problems.add(trouble.notSent(dispatch, why));
            }
            case MailResult.Postponed(Text why) -> {
                log.append(List.of(new Event.NotSent(letter, to)));
                problems.add(trouble.notSent(dispatch, why));
            }
            case MailResult.InDoubt(Text why) -> {
                log.append(List.of(new Event.InDoubt(letter, to)));
                problems.add(trouble.inDoubt(dispatch, why));
            }
        }
    }

    /// Whether a letter puts no more to a victim than it can bear on its first day: another inquiry
    /// that was drawn up earlier may have gone out since this one was.
    private boolean mayBeSent(Dispatch dispatch) throws IOException {
        List<Asked> victims =
                dispatch.kind() == LetterKind.REMINDER
                        ? List.of()
                        : dispatch.forms().stream().filter(Asked::victim).toList();
        for (Asked each : victims) {
            Optional<Problem> tooMuch =
                    load().tooMuch(
                                    each.supplier(),
                                    each.name(),
                                    Place.file(folder.shown("inquiry.json")),
                                    each.rows().size(),
                                    clock.instant());
            if (tooMuch.isPresent()) {
                problems.add(tooMuch.get());
                return false;
            }
        }
        return true;
    }

    private VictimLoad load() throws IOException {
        VictimLoad known = load;
        if (known == null) {
            List<PastInquiry> others =
                    PastInquiry.list(workspace).stream()
                            .filter(each -> !each.inquiry().id().equals(inquiry.id()))
                            .toList();
            known = VictimLoad.of(workspace, inquiry.cause(), others);
            load = known;
        }
        return known;
    }

    /// It went out, or nobody knows whether it did.
    private boolean hasGone(Dispatch dispatch) {
        return switch (log.last(dispatch.name()).orElse(null)) {
            case null -> false;
            case Event.Sent e -> true;
            case Event.Settled e -> e.sent();
            case Event.Sending e -> {
                problems.add(
                        trouble.inDoubt(dispatch, new Text("途中で中断しました。", "It was interrupted.")));
                yield true;
            }
            case Event.InDoubt e -> {
                problems.add(
                        trouble.inDoubt(dispatch, new Text("結果が不明です。", "Its fate is unknown.")));
                yield true;
            }
            case Event e -> false;
        };
    }

    private static String fileName(Dispatch dispatch) {
        String kind = dispatch.name().substring(dispatch.name().lastIndexOf('/') + 1);
        OrganisationId named =
                dispatch.kind() == LetterKind.REMINDER
                        ? dispatch.forms().getFirst().supplier()
                        : dispatch.addressee();
        return FileNames.of(named) + "-" + kind;
    }

    private Outcome outcome() {
        List<Problem> all = new ArrayList<>(problems);
        all.addAll(mails.problems());
        return new Outcome(done, skipped, mails.written(), all);
    }
}
