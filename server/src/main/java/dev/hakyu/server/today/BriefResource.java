package dev.hakyu.server.today;

import dev.hakyu.brief.api.Brief;
import dev.hakyu.brief.api.BriefFiles;
import dev.hakyu.brief.api.EnglishText;
import dev.hakyu.brief.api.PreparedBrief;
import dev.hakyu.server.rest.ApiResource;
import dev.hakyu.server.rest.ApiTrouble;
import dev.hakyu.server.rest.Etags;
import dev.hakyu.server.rest.Operation;
import dev.hakyu.server.rest.ProblemKind;
import dev.hakyu.server.rest.Says;
import dev.hakyu.server.shell.Pages;
import dev.hakyu.server.workspace.Snapshot;
import dev.hakyu.server.workspace.Workspace;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// The brief of now, and how fresh what is known is.
@ApiResource(group = "brief")
class BriefResource {
    private static final Duration WAIT = Duration.ofSeconds(10);
    private final Workspace workspace;
    private final Pages pages;
    private final Etags etags;

    BriefResource(Workspace workspace, Pages pages, Etags etags) {
        this.workspace = workspace;
        this.pages = pages;
        this.etags = etags;
    }

    /// How things stand.
    ///
    /// @param number counts up with every change of the workspace
    record Status(
            @Says("Counts up with every change of the workspace.") long number,
            Instant asOf,
            @Nullable Instant briefAsOf,
            @Says("A brief of what is known now is being made, or could not be.")
                    boolean briefIsOld,
            boolean briefFailed,
            int incidents,
            int concernUs,
            int reports,
            @Says("Lines of the workspace's files that cannot be used.") int problems,
            String networkVersion,
            @Nullable String marking) {
        static Status of(Snapshot now) {
            @Nullable Brief brief = now.brief();
            return new Status(
                    now.number(),
                    now.asOf(),
                    brief == null ? null : brief.header().asOf(),
                    now.briefIsOld(),
                    now.briefFailed(),
                    now.incidents().size(),
                    (int)
                            now.incidents().stream()
                                    .filter(each -> now.findingsOf(each).concernsUs())
                                    .count(),
                    now.wholeReports(),
                    now.problems().size(),
                    now.network().version(),
                    now.marking());
        }
    }

    @GetMapping("/api/v1/status")
    @Operation(id = "getStatus", does = "How fresh the brief is, and how much is known.")
    Status status() {
        return Status.of(workspace.current());
    }

    @PostMapping("/api/v1/status/read")
    @Operation(id = "readWorkspace", does = "Reads the folder of the workspace anew.")
    Status read() {
        workspace.refresh();
        return Status.of(workspace.current());
    }

    @GetMapping("/api/v1/brief")
    @Operation(
            id = "getBrief",
            does =
                    "The brief of now, as hakyu brief writes it; text for whoever accepts text/plain.",
            answer = BriefDocument.class,
            media = {"application/json", "text/plain"})
    ResponseEntity<byte[]> brief(HttpServletRequest request) {
        Snapshot now = workspace.current();
        @Nullable PreparedBrief prepared = now.prepared();
        if (prepared == null) {
            throw ApiTrouble.later(ProblemKind.NOT_READY, WAIT);
        }
        Brief brief = prepared.brief();
        @Nullable String accepted = request.getHeader(HttpHeaders.ACCEPT);
        boolean asText = accepted != null && accepted.startsWith(MediaType.TEXT_PLAIN_VALUE);
        byte[] body =
                (asText
                                ? BriefFiles.text(
                                        brief,
                                        pages.lang(request),
                                        EnglishText.of(
                                                now.network(), now.settings(), prepared.concerns()))
                                : BriefFiles.json(brief))
                        .getBytes(StandardCharsets.UTF_8);
        return etags.answer(
                body,
                asText
                        ? new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8)
                        : MediaType.APPLICATION_JSON);
    }

    /// What is answered.
    record BriefDocument(int version, Brief brief) {}
}
