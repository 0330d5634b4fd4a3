package dev.hakyu.server.inquiries;

import dev.hakyu.daily.inquiry.ImportResult;
import dev.hakyu.daily.inquiry.InquiryStatus;
import dev.hakyu.daily.inquiry.Outbox;
import dev.hakyu.daily.inquiry.Worklist;
import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Lang;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.server.shell.Pages;
import dev.hakyu.server.shell.Roles;
import dev.hakyu.server.shell.Section;
import dev.hakyu.server.workspace.Workspace;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// Work on an inquiry: sending and reminding by mail, forms that come back, what each buyer has to
/// do, and the links by which suppliers answer.
@Controller
class InquiryWork {
    private final Workspace workspace;
    private final Pages pages;
    private final Desk desk;
    private final LetterPost post;
    private final LinkDesk links;

    InquiryWork(Workspace workspace, Pages pages, Desk desk, LetterPost post, LinkDesk links) {
        this.workspace = workspace;
        this.pages = pages;
        this.desk = desk;
        this.post = post;
        this.links = links;
    }

    @PostMapping("/inquiries/{id}/send")
    String send(@PathVariable String id, Principal who) throws IOException {
        status(id);
        post.start(id, LetterPost.Kind.FIRST, who.getName());
        return "redirect:/inquiries/" + id;
    }

    @PostMapping("/inquiries/{id}/remind")
    String remind(@PathVariable String id, Principal who) throws IOException {
        status(id);
        post.start(id, LetterPost.Kind.REMINDER, who.getName());
        return "redirect:/inquiries/" + id;
    }

    /// Reminders as files for a mail program.
    @PostMapping("/inquiries/{id}/reminders")
    ResponseEntity<StreamingResponseBody> reminders(@PathVariable String id, Principal who)
            throws IOException {
        status(id);
        Outbox.Outcome outcome = desk.writeReminders(id, who.getName());
        return InquiryPages.letters(id + "-reminders.zip", outcome);
    }

    /// How far the sending is; a part of the page, asked for again by it until it is done.
    @GetMapping("/inquiries/{id}/progress")
    ModelAndView progress(HttpServletRequest request, @PathVariable String id) throws IOException {
        status(id);
        return new ModelAndView(
                pages.show(
                        request,
                        Section.INQUIRIES,
                        "inquiries.one",
                        "inquiries/progress.jte",
                        Map.of("id", id, "post", PostView.of(id, post, workspace.current()))));
    }

    /// Filled forms that came back, as files or in mails.
    @PostMapping("/inquiries/{id}/answers")
    View answers(
            HttpServletRequest request,
            @PathVariable String id,
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> files,
            @RequestParam(defaultValue = "look") String go,
            Principal who)
            throws IOException {
        status(id);
        boolean write = go.equals("take");
        try (SentForms sent = SentForms.of(files == null ? List.of() : files)) {
            Optional<Text> refusal = sent.refusal();
            if (refusal.isPresent()) {
                return imported(request, id, Optional.empty(), refusal, List.of(), write);
            }
            ImportResult result = desk.take(id, sent.paths(), write, who.getName());
            return imported(
                    request, id, Optional.of(result), Optional.empty(), result.problems(), write);
        } catch (InputRejected e) {
            return imported(request, id, Optional.empty(), Optional.empty(), e.problems(), write);
        }
    }

    private View imported(
            HttpServletRequest request,
            String id,
            Optional<ImportResult> result,
            Optional<Text> refusal,
            List<Problem> problems,
            boolean written) {
        return pages.show(
                request,
                Section.INQUIRIES,
                "inquiries.imported",
                "inquiries/imported.jte",
                Map.of(
                        "id", id,
                        "result", result,
                        "refusal", refusal,
                        "problems", problems,
                        "written", written));
    }

    /// What each buyer has to do, the most urgent first.
    @GetMapping("/inquiries/{id}/buyers")
    View buyers(HttpServletRequest request, @PathVariable String id) throws IOException {
        Lang lang = pages.lang(request);
        Worklist work =
                Worklist.of(
                        status(id),
                        workspace.current().network(),
                        workspace.settings().zone(),
                        lang);
        return pages.show(
                request,
                Section.INQUIRIES,
                "inquiries.buyers",
                "inquiries/buyers.jte",
                Map.of(
                        "id", id,
                        "headers", Worklist.headers(lang),
                        "byBuyer", work.byBuyer(),
                        "mayCall", Roles.mayDecide(request)));
    }

    @PostMapping("/inquiries/{id}/links/revoke")
    String revoke(@PathVariable String id, Principal who) throws IOException {
        status(id);
        links.revokeAll(id, who.getName());
        return "redirect:/inquiries/" + id;
    }

    private InquiryStatus status(String id) throws IOException {
        try {
            return desk.status(id);
        } catch (InputRejected e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, e);
        }
    }
}
