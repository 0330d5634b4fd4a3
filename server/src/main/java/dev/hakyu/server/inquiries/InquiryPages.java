package dev.hakyu.server.inquiries;

import dev.hakyu.daily.inquiry.Inquiry;
import dev.hakyu.daily.inquiry.InquiryPlan;
import dev.hakyu.daily.inquiry.InquiryStatus;
import dev.hakyu.daily.inquiry.Outbox;
import dev.hakyu.daily.inquiry.Question;
import dev.hakyu.daily.inquiry.Worklist;
import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Problem;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.server.shell.Pages;
import dev.hakyu.server.shell.PublicAddress;
import dev.hakyu.server.shell.Roles;
import dev.hakyu.server.shell.Section;
import dev.hakyu.server.workspace.Snapshot;
import dev.hakyu.server.workspace.Workspace;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Principal;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// Inquiries: the list, a new one from an incident, and one with all its suppliers.
@Controller
class InquiryPages {
    private static final MediaType WORKBOOK =
            MediaType.parseMediaType(
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private final Workspace workspace;
    private final Pages pages;
    private final Desk desk;
    private final DrawingDesk drawing;
    private final LetterPost post;
    private final LinkDesk links;
    private final PublicAddress publicAddress;

    InquiryPages(
            Workspace workspace,
            Pages pages,
            Desk desk,
            DrawingDesk drawing,
            LetterPost post,
            LinkDesk links,
            PublicAddress publicAddress) {
        this.workspace = workspace;
        this.pages = pages;
        this.desk = desk;
        this.drawing = drawing;
        this.post = post;
        this.links = links;
        this.publicAddress = publicAddress;
    }

    @GetMapping("/inquiries")
    View list(HttpServletRequest request, Principal who) throws IOException {
        List<InquiryRow> rows =
                desk.all(who.getName()).stream().map(each -> InquiryRow.of(each, zone())).toList();
        return show(request, "inquiries.title", "inquiries/list.jte", Map.of("rows", rows));
    }

    /// What would be asked of whom about an incident.
    @GetMapping("/inquiries/new")
    View plan(HttpServletRequest request, @RequestParam String incident, Principal who)
            throws IOException {
        Incident about = incident(incident);
        try {
            InquiryPlan.Drawn drawn = drawing.plan(about, who.getName());
            return planned(request, about, drawn.inquiry(), List.of(), who);
        } catch (InputRejected e) {
            return planned(request, about, null, e.problems(), who);
        }
    }

    private View planned(
            HttpServletRequest request,
            Incident about,
            @Nullable Inquiry inquiry,
            List<Problem> problems,
            Principal who)
            throws IOException {
        List<SupplierLine> suppliers =
                inquiry == null
                        ? List.of()
                        : inquiry.asked().stream()
                                .map(each -> SupplierLine.of(each, zone()))
                                .toList();
        List<Question> questions = inquiry == null ? List.of() : inquiry.questions();
        return show(
                request,
                "inquiries.new",
                "inquiries/new.jte",
                Map.of(
                        "incident",
                        about.id().value(),
                        "victim",
                        about.victim().value().name(),
                        "suppliers",
                        suppliers,
                        "questions",
                        questions,
                        "problems",
                        problems,
                        "earlier",
                        earlier(about, who),
                        "mayAsk",
                        Roles.mayDecide(request)));
    }

    /// What was asked about the same incident before.
    private List<InquiryRow> earlier(Incident about, Principal who) throws IOException {
        return desk.on(about.id(), who.getName()).stream()
                .map(each -> InquiryRow.of(each, zone()))
                .toList();
    }

    @PostMapping("/inquiries")
    String drawUp(@RequestParam String incident, Principal who) throws IOException {
        try {
            Inquiry inquiry =
                    drawing.drawUp(
                            new DrawingDesk.Wish.OfIncident(incident(incident)), who.getName());
            return "redirect:/inquiries/" + inquiry.id().value();
        } catch (InputRejected e) {
            return "redirect:/inquiries/new?incident=" + incident;
        }
    }

    @GetMapping("/inquiries/{id}")
    View one(HttpServletRequest request, @PathVariable String id) throws IOException {
        InquiryStatus status = status(id);
        return show(
                request,
                "inquiries.one",
                "inquiries/one.jte",
                Map.of(
                        "row", InquiryRow.of(status, zone()),
                        "suppliers",
                                status.entries().stream()
                                        .map(each -> SupplierLine.of(each, zone()))
                                        .toList(),
                        "questions", status.inquiry().questions(),
                        "mayAsk", Roles.mayDecide(request),
                        "work", work(status)));
    }

    private InquiryTools work(InquiryStatus status) throws IOException {
        Snapshot now = workspace.current();
        String id = status.inquiry().id().value();
        return new InquiryTools(
                now.settings().alerts().mail() != null,
                publicAddress.address().isPresent(),
                status.toRemind(now.settings()).size(),
                links.list(id).size(),
                PostView.of(id, post, now));
    }

    /// The letters that have not gone out, each with its forms, as files for a mail program.
    @PostMapping("/inquiries/{id}/letters")
    ResponseEntity<StreamingResponseBody> letters(@PathVariable String id, Principal who)
            throws IOException {
        status(id);
        return letters(id + "-letters.zip", desk.write(id, who.getName()));
    }

    /// The letters that were written, in one file.
    static ResponseEntity<StreamingResponseBody> letters(String name, Outbox.Outcome outcome) {
        List<Path> letters =
                outcome.written().stream()
                        .filter(each -> each.toString().endsWith(".eml"))
                        .toList();
        StreamingResponseBody body =
                out -> {
                    try (ZipOutputStream zip = new ZipOutputStream(out)) {
                        for (Path letter : letters) {
                            zip.putNextEntry(new ZipEntry(String.valueOf(letter.getFileName())));
                            Files.copy(letter, zip);
                            zip.closeEntry();
                        }
                    }
                };
        return file(name, MediaType.parseMediaType("application/zip")).body(body);
    }

    @PostMapping("/inquiries/{id}/sent")
    String sent(@PathVariable String id, Principal who) throws IOException {
        status(id);
        desk.markSent(id, who.getName());
        return "redirect:/inquiries/" + id;
    }

    /// What each buyer has to do.
    @GetMapping("/inquiries/{id}/worklist.xlsx")
    ResponseEntity<byte[]> worklist(HttpServletRequest request, @PathVariable String id)
            throws IOException {
        Worklist work =
                Worklist.of(status(id), workspace.current().network(), zone(), pages.lang(request));
        return file(id + "-worklist.xlsx", WORKBOOK).body(work.xlsx());
    }

    private static ResponseEntity.BodyBuilder file(String name, MediaType type) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString());
    }

    private View show(
            HttpServletRequest request, String title, String template, Map<String, Object> values) {
        return pages.show(request, Section.INQUIRIES, title, template, values);
    }

    private InquiryStatus status(String id) throws IOException {
        try {
            return desk.status(id);
        } catch (InputRejected e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, e);
        }
    }

    private Incident incident(String id) {
        Snapshot now = workspace.current();
        return now.findIncident(id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ZoneId zone() {
        return workspace.settings().zone();
    }
}
