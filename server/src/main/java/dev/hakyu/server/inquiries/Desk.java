package dev.hakyu.server.inquiries;

import dev.hakyu.brief.api.ActionDesk;
import dev.hakyu.daily.alert.MailResult;
import dev.hakyu.daily.alert.Mailer;
import dev.hakyu.daily.inquiry.AnswerImport;
import dev.hakyu.daily.inquiry.Asked;
import dev.hakyu.daily.inquiry.Cause;
import dev.hakyu.daily.inquiry.ImportResult;
import dev.hakyu.daily.inquiry.Inquiry;
import dev.hakyu.daily.inquiry.InquiryDesk;
import dev.hakyu.daily.inquiry.InquiryFolder;
import dev.hakyu.daily.inquiry.InquiryId;
import dev.hakyu.daily.inquiry.InquiryPlan;
import dev.hakyu.daily.inquiry.InquiryRequest;
import dev.hakyu.daily.inquiry.InquiryStatus;
import dev.hakyu.daily.inquiry.LetterSender;
import dev.hakyu.daily.inquiry.Outbox;
import dev.hakyu.daily.inquiry.PastInquiry;
import dev.hakyu.daily.inquiry.SupplierChoice;
import dev.hakyu.daily.inquiry.Templates;
import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Lang;
import dev.hakyu.model.Place;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.model.alert.MailServer;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.network.Exposure;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.network.api.WorkspaceFiles;
import dev.hakyu.network.api.WorkspaceReader;
import dev.hakyu.server.accounts.Kept;
import dev.hakyu.server.members.NeedToKnow;
import dev.hakyu.server.shell.Moments;
import dev.hakyu.server.shell.PublicAddress;
import dev.hakyu.server.workspace.Snapshot;
import dev.hakyu.server.workspace.Workspace;
import dev.hakyu.sources.api.Secrets;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/// Where inquiries are drawn up and followed. The folder of the workspace owns them; one change at
/// a time.
@Component
class Desk {
    private static final String BY_LINK = "answer-link";

    private final Workspace workspace;
    private final Kept kept;
    private final PublicAddress publicAddress;
    private final NeedToKnow needToKnow;
    private final Clock clock;

    Desk(
            Workspace workspace,
            Kept kept,
            PublicAddress publicAddress,
            NeedToKnow needToKnow,
            Clock hakyuClock) {
        this.workspace = workspace;
        this.kept = kept;
        this.publicAddress = publicAddress;
        this.needToKnow = needToKnow;
        this.clock = hakyuClock;
    }

    /// All inquiries, the newest first, each as far as an account may see it.
    List<Listed> all(String who) throws IOException {
        Path directory = workspace.directory();
        List<Listed> all = new ArrayList<>();
        for (InquiryId id : InquiryFolder.list(directory).reversed()) {
            InquiryFolder folder = InquiryFolder.of(directory, id);
            Inquiry inquiry = folder.read();
            all.add(
                    needToKnow.maySee(who, inquiry)
                            ? new Listed.Open(status(folder))
                            : new Listed.Withheld(inquiry));
        }
        return all;
    }

    /// How an inquiry stands. Whether somebody may see it was decided before it is asked for.
    ///
    /// @throws dev.hakyu.model.InputRejected when there is none
    InquiryStatus status(String id) throws IOException {
        return status(InquiryFolder.open(workspace.directory(), id));
    }

    private InquiryStatus status(InquiryFolder folder) throws IOException {
        return InquiryStatus.of(folder, workspace.settings(), clock.instant());
    }

    /// What an inquiry on an incident would be; nothing is written.
    InquiryPlan.Drawn plan(Incident incident, String who) throws IOException {
        return plan(WorkspaceReader.read(workspace.directory()), incident, who);
    }

    private InquiryPlan.Drawn plan(WorkspaceFiles files, Incident incident, String who)
            throws IOException {
        Snapshot now = workspace.current();
        SupplierChoice choice = SupplierChoice.of(files.network());
        List<Exposure> exposures = now.findingsOf(incident).exposures();
        choice.addConcerned(exposures);
        InquiryRequest request =
                new InquiryRequest(
                        Cause.OfIncident.of(incident),
                        choice.suppliers(),
                        List.of(),
                        files.settings().language(),
                        clock.instant(),
                        who,
                        null,
                        new ActionDesk(files.network(), files.settings(), clock.instant())
                                .firstDeadline(incident, exposures, now.rulings())
                                .orElse(null));
        InquiryId id =
                InquiryFolder.nextId(
                        files.directory(),
                        clock.instant().atZone(files.settings().zone()).toLocalDate());
        return InquiryPlan.draw(id, files, request, PastInquiry.list(files.directory()));
    }

    /// Draws an inquiry up and keeps it; nothing is sent.
    Inquiry drawUp(Incident incident, String who) throws IOException {
        return change(
                "inquiry-drawn-up",
                who,
                files -> {
                    Inquiry inquiry = plan(files, incident, who).inquiry();
                    InquiryFolder.of(files.directory(), inquiry.id()).create(inquiry);
                    Templates.offer(files.directory());
                    needToKnow.drawnUp(inquiry, who);
                    return inquiry;
                },
                inquiry -> inquiry.id().value());
    }

    /// Writes the letters that have not gone out, for a person to send.
    Outbox.Outcome write(String id, String who) throws IOException {
        return change(
                "inquiry-letters-written",
                who,
                files -> outbox(files, id).writeInquiries(),
                _ -> id);
    }

    /// Notes that a person sent all letters that were written.
    Outbox.Outcome markSent(String id, String who) throws IOException {
        return change(
                "inquiry-letters-sent",
                who,
                files -> outbox(files, id).markSent(List.of()),
                _ -> id);
    }

    /// Sends the letters that have not gone out by the mail server. Others may work on inquiries
    /// meanwhile.
    ///
    /// @param handed told after each letter
    Outbox.Outcome send(String id, String who, Runnable handed) throws IOException {
        return post(
                "inquiry-sent",
                id,
                who,
                (files, outbox) -> outbox.sendInquiries(sender(files, handed)));
    }

    /// Reminds those who are due, by the mail server; as [#send].
    Outbox.Outcome remind(String id, String who, Runnable handed) throws IOException {
        return post(
                "inquiry-reminded",
                id,
                who,
                (files, outbox) ->
                        outbox.sendReminders(toRemind(files, id), sender(files, handed)));
    }

    private interface Posting {
        Outbox.Outcome with(WorkspaceFiles files, Outbox outbox) throws IOException;
    }

    /// Sends while others may work: only what a letter reads and writes is done alone.
    private Outbox.Outcome post(String action, String id, String who, Posting posting)
            throws IOException {
        workspace.lettersUnderWay().add(id);
        Outbox.Outcome outcome;
        try {
            WorkspaceFiles files = WorkspaceReader.read(workspace.directory());
            outcome = posting.with(files, outbox(files, id).inTurns(this::alone));
        } finally {
            workspace.lettersUnderWay().remove(id);
        }
        return change(action, who, _ -> outcome, _ -> id);
    }

    private void alone(Outbox.Step step) throws IOException {
        ReentrantLock changing = workspace.inquiryLock();
        changing.lock();
        try {
            step.run();
        } finally {
            changing.unlock();
        }
    }

    /// Writes reminders to those who are due, for a person to send.
    Outbox.Outcome writeReminders(String id, String who) throws IOException {
        return change(
                "inquiry-reminders-written",
                who,
                files -> outbox(files, id).writeReminders(toRemind(files, id)),
                _ -> id);
    }

    private List<OrganisationId> toRemind(WorkspaceFiles files, String id) throws IOException {
        InquiryFolder folder = InquiryFolder.open(files.directory(), id);
        return InquiryStatus.of(folder, files.settings(), clock.instant())
                .toRemind(files.settings());
    }

    /// Takes filled forms, or looks what taking them would do.
    ///
    /// @param write false to look only
    ImportResult take(String id, List<Path> forms, boolean write, String who) throws IOException {
        if (!write) {
            WorkspaceFiles files = WorkspaceReader.read(workspace.directory());
            InquiryFolder folder = InquiryFolder.open(files.directory(), id);
            return AnswerImport.preview(files, folder, forms, clock, who);
        }
        ImportResult result =
                change(
                        "inquiry-answers-imported",
                        who,
                        files ->
                                AnswerImport.apply(
                                        files,
                                        InquiryFolder.open(files.directory(), id),
                                        forms,
                                        clock,
                                        who),
                        _ -> id);
        workspace.refresh();
        return result;
    }

    /// Takes what a supplier typed, and ends its link.
    ///
    /// @return empty when the link cannot be used any more
    Optional<ImportResult> takeTyped(InquiryFolder folder, String token, Path form)
            throws IOException {
        AnswerLinks links = AnswerLinks.of(folder);
        Optional<ImportResult> result =
                change(
                        "inquiry-answered",
                        BY_LINK,
                        files -> {
                            Optional<AnswerLinks.Open> link = links.find(token, clock.instant());
                            if (link.isEmpty()) {
                                return Optional.<ImportResult>empty();
                            }
                            ImportResult taken =
                                    AnswerImport.apply(
                                            files, folder, List.of(form), clock, BY_LINK);
                            if (taken.taken() > 0) {
                                links.use(link.get(), clock.instant());
                            }
                            return Optional.of(taken);
                        },
                        _ -> folder.id().value());
        workspace.refresh();
        return result;
    }

    /// Links by which suppliers can answer now.
    List<AnswerLinks.Open> links(String id) throws IOException {
        return AnswerLinks.of(InquiryFolder.open(workspace.directory(), id))
                .listOpen(clock.instant());
    }

    /// Ends all links of an inquiry.
    int revokeLinks(String id, String who) throws IOException {
        return change(
                "inquiry-links-revoked",
                who,
                files ->
                        AnswerLinks.of(InquiryFolder.open(files.directory(), id))
                                .revokeAll(clock.instant()),
                _ -> id);
    }

    private Outbox.Sender sender(WorkspaceFiles files, Runnable handed) {
        MailServer server = files.settings().alerts().mail();
        if (server == null) {
            throw new InputRejected(
                    Problem.error(
                            "no-mail-server",
                            Place.file("hakyu.yaml"),
                            new Text(
                                    "hakyu.yaml にメールサーバーがありません。",
                                    "hakyu.yaml names no mail server."),
                            new Text(
                                    "alerts.mail を設定するか、メールを書き出して送ってください。",
                                    "Set alerts.mail, or write the letters and send them yourself.")));
        }
        Secrets secrets = Secrets.of(System.getenv(), files.directory());
        Mailer mailer = new Mailer(server, secrets::find, clock);
        return (mail, before) -> {
            MailResult result = mailer.send(mail, before);
            handed.run();
            return result;
        };
    }

    private Outbox outbox(WorkspaceFiles files, String id) throws IOException {
        InquiryFolder folder = InquiryFolder.open(files.directory(), id);
        return Outbox.open(files, folder, LetterSender.of(files), clock, folder.read().createdBy())
                .closing((lang, forms) -> closing(folder, files, lang, forms));
    }

    /// Where each form can be filled in on a page; nothing when no address is known.
    private String closing(InquiryFolder folder, WorkspaceFiles files, Lang lang, List<Asked> forms)
            throws IOException {
        Optional<String> address = publicAddress.address();
        if (address.isEmpty()) {
            return "";
        }
        AnswerLinks links = AnswerLinks.of(folder);
        StringBuilder words =
                new StringBuilder(
                        new Text(
                                        "回答票の代わりに、次のページでもご回答いただけます(アカウントは不要です。1社につき1回、期限までご利用いただけます)。",
                                        "Instead of the form you can answer on this page (no"
                                                + " account; once per company, until the date"
                                                + " shown).")
                                .in(lang));
        for (Asked asked : forms) {
            AnswerLinks.Made made = links.make(asked, clock.instant());
            words.append("\n\n")
                    .append(asked.name())
                    .append(" (")
                    .append(Moments.shown(made.until(), files.settings().zone()))
                    .append(")\n")
                    .append(address.get())
                    .append("/answer/")
                    .append(folder.id().value())
                    .append('/')
                    .append(made.token());
        }
        return words.toString();
    }

    private interface Subject<T> {
        String of(T result);
    }

    private <T> T change(String action, String who, InquiryDesk.Work<T> work, Subject<T> subject)
            throws IOException {
        ReentrantLock changing = workspace.inquiryLock();
        changing.lock();
        try {
            T result = InquiryDesk.holding(kept.store(), workspace.directory(), work);
            kept.store().audit().add(clock.instant(), who, action, subject.of(result));
            return result;
        } finally {
            changing.unlock();
        }
    }
}
