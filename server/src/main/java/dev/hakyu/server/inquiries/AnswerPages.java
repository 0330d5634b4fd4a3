package dev.hakyu.server.inquiries;

import dev.hakyu.daily.inquiry.AnswerImport;
import dev.hakyu.daily.inquiry.Asked;
import dev.hakyu.daily.inquiry.ImportResult;
import dev.hakyu.daily.inquiry.Inquiry;
import dev.hakyu.daily.inquiry.InquiryFolder;
import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.network.api.WorkspaceReader;
import dev.hakyu.server.shell.Moments;
import dev.hakyu.server.shell.Pages;
import dev.hakyu.server.workspace.Workspace;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The page on which a supplier answers without an account: its own questions, and nothing else of
/// ours. Looking at it ends nothing, since mail programs look at links too; sending it ends the
/// link. What is sent is read as a form that came by mail.
@Controller
class AnswerPages {
    private static final String FORM = "answers.xlsx";

    private final Workspace workspace;
    private final Pages pages;
    private final Desk desk;
    private final AnswerThrottle throttle;
    private final Clock clock;

    AnswerPages(
            Workspace workspace,
            Pages pages,
            Desk desk,
            AnswerThrottle throttle,
            Clock hakyuClock) {
        this.workspace = workspace;
        this.pages = pages;
        this.desk = desk;
        this.throttle = throttle;
        this.clock = hakyuClock;
    }

    /// A supplier at its page.
    private record Visit(
            InquiryFolder folder, Inquiry inquiry, Asked asked, AnswerLinks.Open link) {}

    @GetMapping("/answer/{id}/{token}")
    View questions(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String id,
            @PathVariable String token)
            throws IOException {
        Optional<Visit> visit = visit(id, token);
        if (visit.isEmpty()) {
            return over(request, response);
        }
        if (!throttle.enter(request.getRemoteAddr())) {
            return closed(request, response, HttpStatus.TOO_MANY_REQUESTS, "answer.tooMany");
        }
        return form(request, visit.get(), TypedForm.empty(visit.get().asked()), Map.of(), "");
    }

    /// With the field `anyway`, answers that cannot be read are left out.
    @PostMapping("/answer/{id}/{token}")
    View answer(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String id,
            @PathVariable String token,
            @RequestParam Map<String, String> fields)
            throws IOException {
        Optional<Visit> visit = visit(id, token);
        if (visit.isEmpty()) {
            return over(request, response);
        }
        if (!throttle.enter(request.getRemoteAddr())) {
            return closed(request, response, HttpStatus.TOO_MANY_REQUESTS, "answer.tooMany");
        }
        TypedForm typed = TypedForm.of(visit.get().asked(), fields);
        if (typed.isEmpty()) {
            return form(request, visit.get(), typed, Map.of(), "answer.empty");
        }
        if (!throttle.takePlace()) {
            return form(request, visit.get(), typed, Map.of(), "answer.busy");
        }
        try {
            return read(request, response, visit.get(), token, typed, fields.containsKey("anyway"));
        } finally {
            throttle.givePlace();
        }
    }

    private View read(
            HttpServletRequest request,
            HttpServletResponse response,
            Visit visit,
            String token,
            TypedForm typed,
            boolean anyway)
            throws IOException {
        Path folder = Files.createTempDirectory("hakyu-answer-");
        Path file = folder.resolve(FORM);
        try {
            typed.write(file, visit.inquiry().id(), today());
            return taken(request, response, visit, token, typed, file, anyway);
        } catch (InputRejected e) {
            return form(request, visit, typed, Map.of(), "answer.failed");
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }

    private View taken(
            HttpServletRequest request,
            HttpServletResponse response,
            Visit visit,
            String token,
            TypedForm typed,
            Path file,
            boolean anyway)
            throws IOException {
        ImportResult look =
                AnswerImport.preview(
                        WorkspaceReader.read(workspace.directory()),
                        visit.folder(),
                        List.of(file),
                        clock,
                        "");
        Map<String, Text> wrong = wrong(look.problems(), typed);
        if (look.taken() == 0) {
            return form(request, visit, typed, wrong, "answer.failed");
        }
        if (!wrong.isEmpty() && !anyway) {
            return form(request, visit, typed, wrong, "answer.wrong");
        }
        Optional<ImportResult> result = desk.takeTyped(visit.folder(), token, file);
        if (result.isEmpty()) {
            return over(request, response);
        }
        int answers =
                result.get().files().stream().mapToInt(ImportResult.FileResult::answers).sum();
        return pages.showOutside(
                request,
                "answer.thanks",
                "inquiries/answered.jte",
                Map.of("name", visit.asked().name(), "answers", answers, "left", wrong.size()));
    }

    /// What is wrong with single answers. Only what stands in this form is told: the rest is about
    /// our own files.
    private static Map<String, Text> wrong(List<Problem> problems, TypedForm typed) {
        Map<String, Text> wrong = new LinkedHashMap<>();
        for (Problem each : problems) {
            if (each.isError() && each.place().file().equals(FORM)) {
                typed.lineAt(each.place().row())
                        .ifPresent(no ->
                                wrong.put(
                                        no,
                                        new Text(
                                                each.message().ja() + each.remedy().ja(),
                                                each.message().en() + " " + each.remedy().en())));
            }
        }
        return wrong;
    }

    private View form(
            HttpServletRequest request,
            Visit visit,
            TypedForm typed,
            Map<String, Text> wrong,
            String note) {
        Map<String, Object> values = new HashMap<>();
        values.put("name", visit.asked().name());
        values.put("asker", asker());
        values.put("about", visit.inquiry().shownTo(visit.asked()));
        values.put("due", Moments.shown(visit.asked().due(), zone()));
        values.put("until", Moments.shown(visit.link().until(), zone()));
        values.put("lines", typed.lines(visit.inquiry(), wrong));
        values.put("by", typed.by());
        values.put("note", note);
        values.put("wrong", !wrong.isEmpty());
        return pages.showOutside(request, "answer.title", "inquiries/answer.jte", values);
    }

    private View over(HttpServletRequest request, HttpServletResponse response) {
        return throttle.wrong(request.getRemoteAddr())
                ? closed(request, response, HttpStatus.NOT_FOUND, "answer.over")
                : closed(request, response, HttpStatus.TOO_MANY_REQUESTS, "answer.tooMany");
    }

    private View closed(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatus status,
            String messageKey) {
        response.setStatus(status.value());
        return pages.showOutside(
                request,
                "answer.title",
                "inquiries/answer-closed.jte",
                Map.of("messageKey", messageKey));
    }

    private Optional<Visit> visit(String id, String token) throws IOException {
        InquiryFolder folder;
        try {
            folder = InquiryFolder.open(workspace.directory(), id);
        } catch (InputRejected e) {
            return Optional.empty();
        }
        Optional<AnswerLinks.Open> link = AnswerLinks.of(folder).find(token, clock.instant());
        if (link.isEmpty()) {
            return Optional.empty();
        }
        Inquiry inquiry = folder.read();
        return inquiry.find(link.get().supplier())
                .map(asked -> new Visit(folder, inquiry, asked, link.get()));
    }

    /// Our name, as the letter has it; empty when we have none.
    private String asker() {
        return workspace.whole().network().self().stream()
                .findFirst()
                .map(each -> each.name())
                .orElse("");
    }

    private java.time.LocalDate today() {
        return clock.instant().atZone(zone()).toLocalDate();
    }

    private ZoneId zone() {
        return workspace.settings().zone();
    }
}
