package dev.hakyu.server.incidents;

import dev.hakyu.brief.api.PreparedBrief;
import dev.hakyu.daily.forms.CaseMaterial;
import dev.hakyu.daily.forms.DraftFormat;
import dev.hakyu.daily.forms.InternalReport;
import dev.hakyu.daily.forms.ReportHistory;
import dev.hakyu.daily.inquiry.InquiryFolder;
import dev.hakyu.daily.inquiry.InquiryStatus;
import dev.hakyu.model.Lang;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.source.Content;
import dev.hakyu.network.api.WorkspaceFiles;
import dev.hakyu.network.api.WorkspaceReader;
import dev.hakyu.server.accounts.Kept;
import dev.hakyu.server.members.NeedToKnow;
import dev.hakyu.server.workspace.Snapshot;
import dev.hakyu.server.workspace.Workspace;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/// Makes internal reports on incidents, numbered one after the other.
@Component
class InternalReports {
    static final String WORD =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    static final MediaType WORD_TYPE = MediaType.parseMediaType(WORD);

    private final Workspace workspace;
    private final Kept kept;
    private final NeedToKnow needToKnow;
    private final Clock clock;
    private final ReentrantLock numbering = new ReentrantLock();

    InternalReports(Workspace workspace, Kept kept, NeedToKnow needToKnow, Clock hakyuClock) {
        this.workspace = workspace;
        this.kept = kept;
        this.needToKnow = needToKnow;
        this.clock = hakyuClock;
    }

    /// What became of the wish for a report.
    sealed interface Made {
        /// A document.
        ///
        /// @param name of the file
        record Written(Content document, String name) implements Made {}

        /// It counts answers that who asks may not see. One made without them would be the next in
        /// a row that all read.
        record Withheld() implements Made {}
    }

    /// Makes the next internal report; it counts from then on, and the one after it marks what
    /// changed.
    ///
    /// @throws ResponseStatusException when there is no such incident, or it does not concern us
    Made next(String id, Lang lang, String who) throws IOException {
        Snapshot now = workspace.current();
        Incident incident = Chosen.incident(id, now);
        PreparedBrief.Concern concern =
                DossierPages.concern(incident, now)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (now.withheld().stream().anyMatch(each -> each.isOn(incident.id()))
                || !needToKnow.maySeeAllOn(who, incident.id())) {
            return new Made.Withheld();
        }
        WorkspaceFiles files = WorkspaceReader.read(workspace.directory());
        CaseMaterial material =
                CaseMaterial.of(
                        files,
                        incident,
                        List.copyOf(now.reports().values()),
                        now.rulings(),
                        now.asOf());
        numbering.lock();
        try {
            ReportHistory history = ReportHistory.of(workspace.directory(), incident.id());
            Optional<ReportHistory.Snapshot> last = history.last();
            InternalReport.Made made =
                    InternalReport.of(material, concern, inquiries(files, incident, now), last);
            byte[] document = DraftFormat.DOCX.write(made.draft(), lang);
            history.keep(made.snapshot());
            kept.store().audit().add(clock.instant(), who, "report-made", id);
            return new Made.Written(
                    Content.of(document), id + "-report-" + made.snapshot().number() + ".docx");
        } finally {
            numbering.unlock();
        }
    }

    private List<InquiryStatus> inquiries(WorkspaceFiles files, Incident incident, Snapshot now)
            throws IOException {
        List<InquiryStatus> own = new ArrayList<>();
        for (InquiryFolder each : InquiryFolder.listOn(workspace.directory(), incident.id())) {
            own.add(InquiryStatus.of(each, files.settings(), now.asOf()));
        }
        return own;
    }
}
