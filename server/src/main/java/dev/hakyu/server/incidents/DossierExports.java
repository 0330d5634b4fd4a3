package dev.hakyu.server.incidents;

import dev.hakyu.brief.api.IncidentText;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.server.shell.Pages;
import dev.hakyu.server.workspace.Snapshot;
import dev.hakyu.server.workspace.Workspace;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// A dossier as a file: for programs, and as the internal report on one sheet of A4.
@Controller
class DossierExports {
    private final Workspace workspace;
    private final Standings standings;
    private final Pages pages;
    private final InternalReports reports;

    DossierExports(Workspace workspace, Standings standings, Pages pages, InternalReports reports) {
        this.workspace = workspace;
        this.standings = standings;
        this.pages = pages;
        this.reports = reports;
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
        return switch (reports.next(id, pages.lang(request), who.getName())) {
            case InternalReports.Made.Written written ->
                    file(written.document().toBytes(), InternalReports.WORD_TYPE, written.name());
            case InternalReports.Made.Withheld _ ->
                    ResponseEntity.status(HttpStatus.SEE_OTHER)
                            .location(URI.create("/members/" + id + "?withheld"))
                            .build();
        };
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
