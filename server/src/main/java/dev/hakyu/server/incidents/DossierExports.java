package dev.hakyu.server.incidents;

import dev.hakyu.brief.api.IncidentText;
import dev.hakyu.brief.api.PreparedBrief;
import dev.hakyu.daily.forms.CaseMaterial;
import dev.hakyu.daily.forms.DraftFormat;
import dev.hakyu.daily.forms.InternalReport;
import dev.hakyu.daily.forms.ReportHistory;
import dev.hakyu.daily.inquiry.Cause;
import dev.hakyu.daily.inquiry.InquiryFolder;
import dev.hakyu.daily.inquiry.InquiryId;
import dev.hakyu.daily.inquiry.InquiryStatus;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.network.api.WorkspaceFiles;
import dev.hakyu.network.api.WorkspaceReader;
import dev.hakyu.server.accounts.Kept;
import dev.hakyu.server.members.NeedToKnow;
import dev.hakyu.server.shell.Pages;
import dev.hakyu.server.workspace.Snapshot;
import dev.hakyu.server.workspace.Workspace;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/// A dossier as a file: for programs, and as the internal report on one sheet of A4.
@Controller
class DossierExports {
    private static final MediaType WORD =
            MediaType.parseMediaType(
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    private final Workspace workspace;
    private final Standings standings;
    private final Pages pages;
    private final Kept kept;
    private final NeedToKnow needToKnow;
    private final Clock clock;
    private final ReentrantLock numbering = new ReentrantLock();

    DossierExports(
            Workspace workspace,
            Standings standings,
            Pages pages,
            Kept kept,
            NeedToKnow needToKnow,
            Clock hakyuClock) {
        this.workspace = workspace;
        this.standings = standings;
        this.pages = pages;
        this.kept = kept;
        this.needToKnow = needToKnow;
        this.clock = hakyuClock;
    }

    @GetMapping("/incidents/{id}/export.json")
    ResponseEntity<byte[]> json(@PathVariable String id) {
        Snapshot now = workspace.current();
        Incident incident = Chosen.incident(id, now);
        IncidentText words = IncidentPages.words(now);
        String json =
                DossierJson.of(
                        IncidentDossier.of(
                                incident,
                                now,
                                standings.of(incident, now),
                                standings.meant(now),
                                words),
                        now);
        return file(
                json.getBytes(StandardCharsets.UTF_8), MediaType.APPLICATION_JSON, id + ".json");
    }

    /// Makes the next internal report; it counts from then on, and the one after it marks what
    /// changed.
    @PostMapping("/incidents/{id}/report")
    ResponseEntity<byte[]> report(
            HttpServletRequest request, @PathVariable String id, Principal who) throws IOException {
        Snapshot now = workspace.current();
        Incident incident = Chosen.incident(id, now);
        PreparedBrief.Concern concern =
                DossierPages.concern(incident, now)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (now.withheld().stream().anyMatch(each -> each.isOn(incident.id()))
                || !needToKnow.maySeeAllOn(who.getName(), id)) {
            // It counts answers. One made without them would be the next in a row that all read.
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create("/members/" + id + "?withheld"))
                    .build();
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
            byte[] document = DraftFormat.DOCX.write(made.draft(), pages.lang(request));
            history.keep(made.snapshot());
            kept.store().audit().add(clock.instant(), who.getName(), "report-made", id);
            return file(document, WORD, id + "-report-" + made.snapshot().number() + ".docx");
        } finally {
            numbering.unlock();
        }
    }

    private List<InquiryStatus> inquiries(WorkspaceFiles files, Incident incident, Snapshot now)
            throws IOException {
        List<InquiryStatus> own = new ArrayList<>();
        for (InquiryId each : InquiryFolder.list(workspace.directory())) {
            InquiryStatus status =
                    InquiryStatus.of(
                            InquiryFolder.of(workspace.directory(), each),
                            files.settings(),
                            now.asOf());
            if (status.inquiry().cause() instanceof Cause.OfIncident cause
                    && cause.incident().equals(incident.id().value())) {
                own.add(status);
            }
        }
        return own;
    }

    private static ResponseEntity<byte[]> file(byte[] bytes, MediaType type, String name) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(bytes);
    }
}
