package dev.hakyu.server.inquiries;

import dev.hakyu.daily.inquiry.Cause;
import dev.hakyu.daily.inquiry.Inquiry;
import dev.hakyu.daily.inquiry.InquiryDesk;
import dev.hakyu.daily.inquiry.InquiryFolder;
import dev.hakyu.daily.inquiry.InquiryId;
import dev.hakyu.daily.inquiry.InquiryPlan;
import dev.hakyu.daily.inquiry.InquiryRequest;
import dev.hakyu.daily.inquiry.InquiryStatus;
import dev.hakyu.daily.inquiry.LetterSender;
import dev.hakyu.daily.inquiry.Outbox;
import dev.hakyu.daily.inquiry.SupplierChoice;
import dev.hakyu.daily.inquiry.Templates;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.network.api.WorkspaceFiles;
import dev.hakyu.network.api.WorkspaceReader;
import dev.hakyu.server.accounts.Kept;
import dev.hakyu.server.workspace.Snapshot;
import dev.hakyu.server.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/// Where inquiries are drawn up and followed. The folder of the workspace owns them; one change at
/// a time.
@Component
class Desk {
    private final Workspace workspace;
    private final Kept kept;
    private final Clock clock;
    private final ReentrantLock changing = new ReentrantLock();

    Desk(Workspace workspace, Kept kept, Clock hakyuClock) {
        this.workspace = workspace;
        this.kept = kept;
        this.clock = hakyuClock;
    }

    /// All inquiries, the newest first.
    List<InquiryStatus> all() throws IOException {
        Path directory = workspace.directory();
        List<InquiryStatus> all = new ArrayList<>();
        for (InquiryId id : InquiryFolder.list(directory).reversed()) {
            all.add(status(InquiryFolder.of(directory, id)));
        }
        return all;
    }

    /// How an inquiry stands.
    ///
    /// @throws dev.hakyu.model.InputRejected when there is none
    InquiryStatus status(String id) throws IOException {
        return status(InquiryFolder.open(workspace.directory(), id));
    }

    private InquiryStatus status(InquiryFolder folder) throws IOException {
        return InquiryStatus.of(folder, workspace.current().settings(), clock.instant());
    }

    /// What an inquiry on an incident would be; nothing is written.
    InquiryPlan.Drawn plan(Incident incident, String who) throws IOException {
        return plan(WorkspaceReader.read(workspace.directory()), incident, who);
    }

    private InquiryPlan.Drawn plan(WorkspaceFiles files, Incident incident, String who)
            throws IOException {
        Snapshot now = workspace.current();
        SupplierChoice choice = SupplierChoice.of(files.network());
        choice.addConcerned(now.findingsOf(incident).exposures());
        InquiryRequest request =
                new InquiryRequest(
                        Cause.OfIncident.of(incident),
                        choice.suppliers(),
                        List.of(),
                        files.settings().language(),
                        clock.instant(),
                        who,
                        null);
        InquiryId id =
                InquiryFolder.nextId(
                        files.directory(),
                        clock.instant().atZone(files.settings().zone()).toLocalDate());
        List<Inquiry> earlier = new ArrayList<>();
        for (InquiryId each : InquiryFolder.list(files.directory())) {
            earlier.add(InquiryFolder.of(files.directory(), each).read());
        }
        return InquiryPlan.draw(id, files, request, earlier);
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

    private Outbox outbox(WorkspaceFiles files, String id) throws IOException {
        InquiryFolder folder = InquiryFolder.open(files.directory(), id);
        return Outbox.open(files, folder, LetterSender.of(files), clock, folder.read().createdBy());
    }

    private interface Subject<T> {
        String of(T result);
    }

    private <T> T change(String action, String who, InquiryDesk.Work<T> work, Subject<T> subject)
            throws IOException {
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
