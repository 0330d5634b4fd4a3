package dev.hakyu.server.inquiries;

import dev.hakyu.daily.alert.MailResult;
import dev.hakyu.daily.alert.Mailer;
import dev.hakyu.daily.inquiry.AnswerImport;
import dev.hakyu.daily.inquiry.ImportResult;
import dev.hakyu.daily.inquiry.Inquiry;
import dev.hakyu.daily.inquiry.InquiryFolder;
import dev.hakyu.daily.inquiry.InquiryStatus;
import dev.hakyu.daily.inquiry.LetterSender;
import dev.hakyu.daily.inquiry.Outbox;
import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Place;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.model.alert.MailServer;
import dev.hakyu.model.incident.IncidentId;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.network.api.Settings;
import dev.hakyu.network.api.WorkspaceFiles;
import dev.hakyu.network.api.WorkspaceReader;
import dev.hakyu.server.members.NeedToKnow;
import dev.hakyu.server.workspace.Workspace;
import dev.hakyu.sources.api.Secrets;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/// Where inquiries are drawn up and followed. The folder of the workspace owns them; one change at
/// a time.
@Component
class Desk {
    private static final String BY_LINK = "answer-link";

    private final Workspace workspace;
    private final InquiryChanges changes;
    private final LinkDesk links;
    private final NeedToKnow needToKnow;
    private final Clock clock;

    Desk(
            Workspace workspace,
            InquiryChanges changes,
            LinkDesk links,
            NeedToKnow needToKnow,
            Clock hakyuClock) {
        this.workspace = workspace;
        this.changes = changes;
        this.links = links;
        this.needToKnow = needToKnow;
        this.clock = hakyuClock;
    }

    /// All inquiries, the newest first, each as far as an account may see it.
    List<Listed> all(String who) throws IOException {
        Path directory = workspace.directory();
        return listed(
                InquiryFolder.list(directory).stream()
                        .map(id -> InquiryFolder.of(directory, id))
                        .toList(),
                who);
    }

    /// Those about an incident, as [#all].
    List<Listed> on(IncidentId incident, String who) throws IOException {
        return listed(InquiryFolder.listOn(workspace.directory(), incident), who);
    }

    private List<Listed> listed(List<InquiryFolder> folders, String who) throws IOException {
        List<Listed> listed = new ArrayList<>();
        for (InquiryFolder folder : folders.reversed()) {
            Inquiry inquiry = folder.read();
            listed.add(
                    needToKnow.maySee(who, inquiry)
                            ? new Listed.Open(status(folder))
                            : new Listed.Withheld(inquiry));
        }
        return listed;
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

    /// Writes the letters that have not gone out, for a person to send.
    Outbox.Outcome write(String id, String who) throws IOException {
        return changes.change(
                "inquiry-letters-written",
                who,
                files -> toWrite(files, id).writeInquiries(),
                _ -> id);
    }

    /// Notes that a person sent all letters that were written.
    Outbox.Outcome markSent(String id, String who) throws IOException {
        return changes.change(
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
            outcome = posting.with(files, outbox(files, id).inTurns(changes::alone));
        } finally {
            workspace.lettersUnderWay().remove(id);
        }
        return changes.change(action, who, _ -> outcome, _ -> id);
    }

    /// Writes reminders to those who are due, for a person to send.
    Outbox.Outcome writeReminders(String id, String who) throws IOException {
        return changes.change(
                "inquiry-reminders-written",
                who,
                files -> toWrite(files, id).writeReminders(toRemind(files, id)),
                _ -> id);
    }

    /// What is being sent is not written as well: it would go out twice.
    private Outbox toWrite(WorkspaceFiles files, String id) throws IOException {
        if (workspace.lettersUnderWay().contains(id)) {
            throw new ResponseStatusException(
                    HttpStatus.CONFLICT, "letters of this inquiry are being sent");
        }
        return outbox(files, id);
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
                changes.change(
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
        AnswerLinks open = AnswerLinks.of(folder);
        Optional<ImportResult> result =
                changes.change(
                        "inquiry-answered",
                        BY_LINK,
                        files -> {
                            Optional<AnswerLinks.Open> link = open.find(token, clock.instant());
                            if (link.isEmpty()) {
                                return Optional.<ImportResult>empty();
                            }
                            ImportResult taken =
                                    AnswerImport.apply(
                                            files, folder, List.of(form), clock, BY_LINK);
                            if (taken.taken() > 0) {
                                open.use(link.get(), clock.instant());
                            }
                            return Optional.of(taken);
                        },
                        _ -> folder.id().value());
        workspace.refresh();
        return result;
    }

    /// @throws InputRejected when there is no mail server
    private static MailServer mailServer(Settings settings) {
        MailServer server = settings.alerts().mail();
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
        return server;
    }

    /// Refuses what cannot be sent by mail.
    ///
    /// @throws InputRejected when there is no mail server
    void requireMailServer() {
        mailServer(workspace.settings());
    }

    private Outbox.Sender sender(WorkspaceFiles files, Runnable handed) {
        MailServer server = mailServer(files.settings());
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
                .closing((lang, forms) -> links.closing(folder, files, lang, forms));
    }
}
