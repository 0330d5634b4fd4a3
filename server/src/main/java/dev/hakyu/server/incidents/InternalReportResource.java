package dev.hakyu.server.incidents;

import dev.hakyu.model.Text;
import dev.hakyu.server.rest.ApiResource;
import dev.hakyu.server.rest.ApiTrouble;
import dev.hakyu.server.rest.Operation;
import dev.hakyu.server.rest.ProblemKind;
import dev.hakyu.server.shell.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The internal report on an incident, for programs.
@ApiResource(group = "incidents")
class InternalReportResource {
    private final InternalReports reports;
    private final Pages pages;

    InternalReportResource(InternalReports reports, Pages pages) {
        this.reports = reports;
        this.pages = pages;
    }

    @PostMapping("/api/v1/incidents/{id}/report")
    @Operation(
            id = "makeInternalReport",
            does =
                    "Makes the next internal report on an incident that concerns us, in the accepted"
                            + " language; it counts, and the one after it marks what changed.",
            media = InternalReports.WORD)
    ResponseEntity<byte[]> next(HttpServletRequest request, @PathVariable String id, Principal who)
            throws IOException {
        return switch (reports.next(id, pages.lang(request), who.getName())) {
            case InternalReports.Made.Written written ->
                    ResponseEntity.ok()
                            .contentType(InternalReports.WORD_TYPE)
                            .body(written.document().toBytes());
            case InternalReports.Made.Withheld _ ->
                    throw ApiTrouble.of(
                            ProblemKind.NOT_ALLOWED,
                            new Text(
                                    "回答を見ることのできない照会があるため、報告書を作成できません。",
                                    "The report counts answers that this account may not see."));
        };
    }
}
