package dev.hakyu.server.incidents;

import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.ReportId;
import dev.hakyu.server.rest.ApiResource;
import dev.hakyu.server.rest.ApiTrouble;
import dev.hakyu.server.rest.Asked;
import dev.hakyu.server.rest.Cursor;
import dev.hakyu.server.rest.Etags;
import dev.hakyu.server.rest.Operation;
import dev.hakyu.server.rest.PageOf;
import dev.hakyu.server.rest.ProblemKind;
import dev.hakyu.server.rest.Says;
import dev.hakyu.server.workspace.Snapshot;
import dev.hakyu.server.workspace.Workspace;
import java.security.Principal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/// Reports: the list, and adding some, with the same limits as on the page.
@ApiResource(group = "reports")
class ReportResource {
    private static final int LONGEST_ADDRESS = 2_000;
    private final Workspace workspace;
    private final Additions additions;
    private final Etags etags;

    ReportResource(Workspace workspace, Additions additions, Etags etags) {
        this.workspace = workspace;
        this.additions = additions;
        this.etags = etags;
    }

    /// A report and the incidents that it tells of.
    record ListedReport(IncidentDossier.ReportEntry report, List<String> incidents) {}

    /// Words of a report.
    record NewText(
            @Says(most = Pasted.LONGEST_TEXT) String text,
            @Nullable @Says(most = Pasted.LONGEST_LINE) String title,
            @Nullable @Says(value = "Who published it.", most = Pasted.LONGEST_LINE) String source,
            @Nullable LocalDate published) {}

    /// A page of the web.
    record NewPage(@Says("A public address, http or https.") String url) {}

    /// What became of it.
    record Added(
            @Says("Of the file in the workspace, or the address.") String name,
            List<Text> lines,
            @Says("Ids of those that it tells of.") List<String> incidents) {
        static Added of(Addition addition) {
            return new Added(
                    addition.name(),
                    addition.lines(),
                    addition.incidents().stream().map(each -> each.id().value()).toList());
        }
    }

    @GetMapping("/api/v1/reports")
    @Operation(
            id = "listReports",
            does =
                    "Reports without their text, by where they were read; a page that was edited is one.")
    ResponseEntity<PageOf<ListedReport>> list(
            @RequestParam(defaultValue = Cursor.USUAL) int limit,
            @RequestParam(defaultValue = "") String cursor) {
        Snapshot now = workspace.current();
        Set<ReportId> former = now.former();
        Map<String, List<String>> incidents = new HashMap<>();
        for (Incident incident : now.incidents()) {
            incident.reports()
                    .forEach(report ->
                            incidents
                                    .computeIfAbsent(report.value(), _ -> new ArrayList<>())
                                    .add(incident.id().value()));
        }
        return etags.answer(
                Cursor.page(
                        now.reports().values().stream()
                                .filter(each -> !former.contains(each.id()))
                                .sorted(
                                        Comparator.comparing(Report::location)
                                                .thenComparing(each -> each.id().value()))
                                .map(each ->
                                        new ListedReport(
                                                IncidentDossier.ReportEntry.of(each),
                                                incidents.getOrDefault(
                                                        each.id().value(), List.of())))
                                .toList(),
                        each -> each.report().id(),
                        "reports",
                        limit,
                        cursor));
    }

    @PostMapping("/api/v1/reports/files")
    @Operation(
            id = "addFile",
            does = "Takes in a file of at most 20 MB; its content tells what it is.",
            status = 201,
            takes = "application/octet-stream")
    ResponseEntity<Added> file(
            @Says("Such as notice.pdf; only letters and digits are kept of it.") @RequestParam
                    String name,
            @RequestBody(required = false) byte @Nullable [] content,
            Principal who) {
        return added(
                additions.file(
                        Asked.text("name", name, Pasted.LONGEST_LINE),
                        content == null ? new byte[0] : content,
                        who.getName()));
    }

    @PostMapping("/api/v1/reports/texts")
    @Operation(id = "addText", does = "Takes in the words of a report.", status = 201)
    ResponseEntity<Added> text(@RequestBody NewText wanted, Principal who) {
        return added(
                additions.text(
                        new Pasted(
                                Asked.optional("title", wanted.title(), Pasted.LONGEST_LINE),
                                Asked.optional("source", wanted.source(), Pasted.LONGEST_LINE),
                                wanted.published(),
                                Asked.text("text", wanted.text(), Pasted.LONGEST_TEXT)),
                        who.getName()));
    }

    @PostMapping("/api/v1/reports/pages")
    @Operation(
            id = "addPage",
            does = "Fetches a public page of the web and takes it in.",
            status = 201)
    ResponseEntity<Added> page(@RequestBody NewPage wanted, Principal who) {
        return added(
                additions.page(Asked.text("url", wanted.url(), LONGEST_ADDRESS), who.getName()));
    }

    private static ResponseEntity<Added> added(Addition addition) {
        if (!addition.isKept()) {
            throw ApiTrouble.of(ProblemKind.NOT_USABLE, joined(addition.lines()));
        }
        return ResponseEntity.status(HttpStatus.CREATED).body(Added.of(addition));
    }

    private static Text joined(List<Text> lines) {
        return new Text(
                String.join("", lines.stream().map(Text::ja).toList()),
                String.join(" ", lines.stream().map(Text::en).toList()));
    }
}
