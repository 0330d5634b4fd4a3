package dev.hakyu.server.sources;

import dev.hakyu.model.Lang;
import dev.hakyu.model.source.Source;
import dev.hakyu.model.source.SourceId;
import dev.hakyu.server.accounts.Kept;
import dev.hakyu.server.shell.Pages;
import dev.hakyu.server.shell.Roles;
import dev.hakyu.server.shell.Section;
import dev.hakyu.server.workspace.Snapshot;
import dev.hakyu.server.workspace.Workspace;
import dev.hakyu.sources.api.Opml;
import dev.hakyu.sources.api.Preview;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// The sources and how they do, one of them, the catalogue, and the list for other readers.
@Controller
class SourcePages {
    static final int USUAL_LAST = 20;

    private final Workspace workspace;
    private final Pages pages;
    private final Kept kept;
    private final SourceDesk desk;
    private final Clock clock;

    SourcePages(Workspace workspace, Pages pages, Kept kept, SourceDesk desk, Clock hakyuClock) {
        this.workspace = workspace;
        this.pages = pages;
        this.kept = kept;
        this.desk = desk;
        this.clock = hakyuClock;
    }

    @GetMapping("/sources")
    View list(HttpServletRequest request) throws IOException {
        return list(request, SourceNote.NONE);
    }

    @GetMapping("/sources/source/{id}")
    View one(HttpServletRequest request, @PathVariable String id) {
        Source source = found(id);
        return one(
                request, source, FilterForm.of(source.filter()), Optional.empty(), SourceNote.NONE);
    }

    /// Public sources to choose from.
    @GetMapping("/sources/catalogue")
    View catalogue(HttpServletRequest request, @RequestParam(defaultValue = "") String q) {
        List<CatalogueRow> rows = CatalogueRow.search(q, workspace.settings().sources());
        return pages.show(
                request,
                Section.SOURCES,
                "sources.catalogue",
                "sources/catalogue.jte",
                Map.of(
                        "rows",
                        rows,
                        "words",
                        q,
                        "written",
                        rows.isEmpty() ? "" : rows.getFirst().written(),
                        "mayChange",
                        Roles.mayDecide(request)));
    }

    @GetMapping("/sources/hakyu.opml")
    ResponseEntity<byte[]> opml() {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "x-opml", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename("hakyu.opml").build().toString())
                .body(
                        Opml.write(workspace.settings().sources(), "Hakyu")
                                .getBytes(StandardCharsets.UTF_8));
    }

    View list(HttpServletRequest request, SourceNote note) throws IOException {
        Snapshot now = workspace.current();
        ZoneId zone = now.settings().zone();
        List<SourceRow> rows =
                SourceRow.of(
                        now.settings().sources(), kept.store().sources().loadAll(), zone, clock);
        Map<String, Object> values = new HashMap<>();
        values.put("rows", rows);
        values.put("ill", rows.stream().filter(SourceRow::ill).count());
        values.put("off", desk.off());
        values.put("note", note);
        values.put("mayChange", Roles.mayDecide(request));
        return pages.show(request, Section.SOURCES, "sources.title", "sources/list.jte", values);
    }

    View one(
            HttpServletRequest request,
            Source source,
            FilterForm filter,
            Optional<Preview> preview,
            SourceNote note) {
        ZoneId zone = workspace.settings().zone();
        SourceRow row =
                SourceRow.of(List.of(source), kept.store().sources().loadAll(), zone, clock)
                        .getFirst();
        Map<String, Object> values = new HashMap<>();
        values.put("row", row);
        values.put("filter", filter);
        values.put("preview", preview.map(each -> PreviewView.of(each, zone)));
        values.put("note", note);
        values.put("mayChange", Roles.mayDecide(request));
        return pages.show(request, Section.SOURCES, "sources.one", "sources/one.jte", values);
    }

    Source found(String id) {
        return workspace.settings().sources().stream()
                .filter(each -> each.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    Lang lang(HttpServletRequest request) {
        return pages.lang(request);
    }

    static SourceId id(String written) {
        if (!SourceId.isValid(written)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new SourceId(written);
    }
}
