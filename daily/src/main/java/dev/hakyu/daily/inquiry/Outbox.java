package dev.hakyu.daily.inquiry;

import dev.hakyu.daily.alert.MailAttachment;
import dev.hakyu.daily.alert.MailFile;
import dev.hakyu.daily.alert.MailResult;
import dev.hakyu.daily.alert.OutgoingMail;
import dev.hakyu.model.Place;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.model.alert.MailAddress;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.Organisation;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.model.source.Content;
import dev.hakyu.network.api.WorkspaceFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/// Sends the letters of an inquiry, or writes them as files for a person to send. The log is
/// written before and after each letter, so that none goes out twice: a letter whose fate is not
/// known is not sent again by itself.
public final class Outbox {
    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int MOST_FORMS = 10;

    private final WorkspaceFiles files;
    private final InquiryFolder folder;
    private final Inquiry inquiry;
    private final LetterWriter writer;
    private final Clock clock;
    private final String by;
    private final MailAddress from;
    private final Network.Index index;
    private final Map<String, Event> last = new HashMap<>();
    private final Set<String> everSent = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> done = new ArrayList<>();
    private final List<Path> written = new ArrayList<>();
    private int skipped;

    private Outbox(
            WorkspaceFiles files, InquiryFolder folder, MailAddress from, Clock clock, String by)
            throws IOException {
        this.files = files;
        this.folder = folder;
        this.inquiry = folder.read();
        this.writer = new LetterWriter(inquiry, files, by);
        this.clock = clock;
        this.by = by;
        this.from = from;
        this.index = files.network().index();
        for (LogEntry entry : folder.log()) {
            remember(entry.event());
        }
    }

    /// What was done with the letters.
    ///
    /// @param letters names of those sent, written or marked
    /// @param skipped letters that had gone out, or may have, before
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

    /// Opens the outbox of an inquiry.
    ///
    /// @param from sender of the letters
    /// @param by who sends, at our side; signs the letters
    public static Outbox open(
            WorkspaceFiles files, InquiryFolder folder, MailAddress from, Clock clock, String by)
            throws IOException {
        return new Outbox(files, folder, from, clock, by);
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
        List<LogEntry> entries = new ArrayList<>();
        last.forEach((letter, event) -> {
            if (event instanceof Event.Written e
                    && (addressees.isEmpty() || addressees.contains(e.addressee()))) {
                entries.add(entry(new Event.Sent(letter, e.addressee())));
                done.add(letter);
            }
        });
        done.sort(null);
        entries.sort(java.util.Comparator.comparing(each -> ((Event.Sent) each.event()).letter()));
        folder.append(entries);
        return outcome();
    }

    private List<Dispatch> reminders(List<OrganisationId> suppliers) {
        Map<OrganisationId, Integer> numbers = new LinkedHashMap<>();
        for (OrganisationId supplier : suppliers) {
            int number = 1;
            while (everSent.contains(Letters.reminder(supplier, number))) {
                number++;
            }
            numbers.put(supplier, number);
        }
        List<Dispatch> dispatches = new ArrayList<>();
        numbers.forEach((supplier, number) ->
                inquiry.find(supplier)
                        .ifPresent(asked ->
                                dispatches.add(
                                        new Dispatch(
                                                Letters.reminder(supplier, number),
                                                asked.addressee(),
                                                LetterKind.REMINDER,
                                                List.of(asked)))));
        return dispatches;
    }

    private Outcome write(List<Dispatch> dispatches) throws IOException {
        List<LogEntry> entries = new ArrayList<>();
        for (Dispatch dispatch : dispatches) {
            if (hasGone(dispatch)) {
                skipped++;
                continue;
            }
            Optional<OutgoingMail> mail = mail(dispatch);
            if (mail.isEmpty()) {
                continue;
            }
            String name = fileName(dispatch) + ".eml";
            Path file = folder.below("outbox").resolve(name);
            Instant now = clock.instant();
            put(file, MailFile.of(mail.get().withHeader("X-Unsent", "1"), now));
            if (!(last.get(dispatch.name()) instanceof Event.Written)) {
                entries.add(
                        entry(
                                new Event.Written(
                                        dispatch.name(), dispatch.addressee(), "outbox/" + name)));
            }
            done.add(dispatch.name());
        }
        folder.append(entries);
        return outcome();
    }

    private Outcome send(List<Dispatch> dispatches, Sender sender) throws IOException {
        for (Dispatch dispatch : dispatches) {
            if (hasGone(dispatch)) {
                skipped++;
                continue;
            }
            Optional<OutgoingMail> mail = mail(dispatch);
            if (mail.isPresent()) {
                send(dispatch, mail.get(), sender);
            }
        }
        return outcome();
    }

    private void send(Dispatch dispatch, OutgoingMail mail, Sender sender) throws IOException {
        String letter = dispatch.name();
        OrganisationId to = dispatch.addressee();
        MailResult result =
                sender.apply(
                        mail,
                        () -> {
                            try {
                                folder.append(entry(new Event.Sending(letter, to)));
                            } catch (IOException e) {
                                throw new java.io.UncheckedIOException(e);
                            }
                        });
        switch (result) {
            case MailResult.Sent sent -> {
                folder.append(entry(new Event.Sent(letter, to)));
                done.add(letter);
            }
            case MailResult.Refused(Text why) -> {
                folder.append(entry(new Event.NotSent(letter, to)));
                problems.add(notSent(dispatch, why));
            }
            case MailResult.Postponed(Text why) -> {
                folder.append(entry(new Event.NotSent(letter, to)));
                problems.add(notSent(dispatch, why));
            }
            case MailResult.InDoubt(Text why) -> {
                folder.append(entry(new Event.InDoubt(letter, to)));
                problems.add(inDoubt(dispatch, why));
            }
        }
    }

    /// It went out, or nobody knows whether it did.
    private boolean hasGone(Dispatch dispatch) {
        return switch (last.get(dispatch.name())) {
            case null -> false;
            case Event.Sent e -> true;
            case Event.Sending e -> {
                problems.add(inDoubt(dispatch, new Text("途中で中断しました。", "It was interrupted.")));
                yield true;
            }
            case Event.InDoubt e -> {
                problems.add(inDoubt(dispatch, new Text("結果が不明です。", "Its fate is unknown.")));
                yield true;
            }
            case Event e -> false;
        };
    }

    private Optional<OutgoingMail> mail(Dispatch dispatch) throws IOException {
        List<MailAddress> to = addresses(dispatch.addressee());
        if (to.isEmpty()) {
            problems.add(noAddress(dispatch));
            return Optional.empty();
        }
        if (dispatch.forms().size() > MOST_FORMS) {
            problems.add(tooManyForms(dispatch));
        }
        List<MailAttachment> attachments = new ArrayList<>();
        for (Asked asked : dispatch.forms()) {
            byte[] bytes = FormWorkbook.of(inquiry, asked, files.settings().zone());
            String name = inquiry.id() + "-" + FileNames.of(asked.supplier()) + ".xlsx";
            Path file = folder.below("forms").resolve(name);
            put(file, bytes);
            if (attachments.size() < MOST_FORMS) {
                attachments.add(new MailAttachment(name, XLSX, Content.of(bytes)));
            }
        }
        Letter letter = writer.write(dispatch);
        String id =
                "<"
                        + FormSeal.sha256(
                                        (inquiry.id() + "\n" + dispatch.name())
                                                .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                                .substring(0, 32)
                        + "@"
                        + from.domain()
                        + ">";
        return Optional.of(
                new OutgoingMail(
                        from,
                        to,
                        letter.subject(),
                        letter.body(),
                        null,
                        attachments,
                        Map.of(OutgoingMail.MESSAGE_ID, id)));
    }

    private List<MailAddress> addresses(OrganisationId addressee) {
        String text =
                index.findOrganisation(addressee)
                        .map(Organisation::contact)
                        .map(Organisation.Contact::email)
                        .orElse("");
        List<MailAddress> addresses = new ArrayList<>();
        for (String part : text.split("[;,、,\\s]+", -1)) {
            if (MailAddress.usable(part) && addresses.size() < OutgoingMail.MOST_RECIPIENTS) {
                addresses.add(MailAddress.of(part));
            }
        }
        return addresses;
    }

    private void put(Path file, byte[] bytes) throws IOException {
        Path part = file.resolveSibling("." + file.getFileName() + ".part");
        Files.write(part, bytes);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        written.add(file);
    }

    private static String fileName(Dispatch dispatch) {
        String kind = dispatch.name().substring(dispatch.name().lastIndexOf('/') + 1);
        OrganisationId named =
                dispatch.kind() == LetterKind.REMINDER
                        ? dispatch.forms().getFirst().supplier()
                        : dispatch.addressee();
        return FileNames.of(named) + "-" + kind;
    }

    private void remember(Event event) {
        switch (event) {
            case Event.Written e -> last.put(e.letter(), e);
            case Event.Sending e -> last.put(e.letter(), e);
            case Event.Sent e -> {
                last.put(e.letter(), e);
                everSent.add(e.letter());
            }
            case Event.NotSent e -> last.put(e.letter(), e);
            case Event.InDoubt e -> {
                last.put(e.letter(), e);
                everSent.add(e.letter());
            }
            case Event.Created e -> {}
            case Event.Answered e -> {}
            case Event.StateSet e -> {}
            case Event.Checked e -> {}
        }
    }

    private LogEntry entry(Event event) {
        return new LogEntry(clock.instant(), by, event);
    }

    private Outcome outcome() {
        return new Outcome(done, skipped, written, problems);
    }

    private Problem noAddress(Dispatch dispatch) {
        String name = index.nameOf(dispatch.addressee());
        Place place =
                index.findOrganisation(dispatch.addressee())
                        .map(each -> each.origin().place())
                        .orElse(Place.file("network/organisations.csv"));
        return Problem.error(
                "no-address",
                new Place(place.file(), place.sheet(), place.row(), "contact_email", null),
                new Text(name + "の連絡先メールアドレスがありません。", "There is no mail address of " + name + "."),
                new Text(
                        "organisations.csv の連絡先メールに記入してから、もう一度送ってください。",
                        "Fill in contact_email in organisations.csv and send again."));
    }

    private Problem notSent(Dispatch dispatch, Text why) {
        String name = index.nameOf(dispatch.addressee());
        return Problem.error(
                "not-sent",
                Place.file(folder.shown("log.jsonl")),
                new Text(
                        name + "あての照会は送られていません。" + why.ja(),
                        "The letter to " + name + " was not sent. " + why.en()),
                new Text("原因を直してから、もう一度送ってください。", "Mend the cause and send again."));
    }

    private Problem inDoubt(Dispatch dispatch, Text why) {
        String name = index.nameOf(dispatch.addressee());
        return Problem.warning(
                "in-doubt",
                Place.file(folder.shown("log.jsonl")),
                new Text(
                        name + "あての照会が届いたか分かりません。" + why.ja() + "二重に送らないため、自動では送り直しません。",
                        "It is not known whether the letter to "
                                + name
                                + " arrived. "
                                + why.en()
                                + " It is not sent again by itself."),
                new Text(
                        "送信済みのメールを確かめ、必要なら電話で連絡してください。",
                        "Look into the sent mails, and call if need be."));
    }

    private Problem tooManyForms(Dispatch dispatch) {
        String name = index.nameOf(dispatch.addressee());
        return Problem.warning(
                "too-many-forms",
                Place.file(folder.shown("forms")),
                new Text(
                        name + "に託す回答票が10件を超えたため、先頭の10件だけを添付しました。",
                        "More than ten forms go through "
                                + name
                                + "; the first ten are"
                                + " attached."),
                new Text("残りは forms/ にあります。手で添付してください。", "The others are in forms/."));
    }
}
