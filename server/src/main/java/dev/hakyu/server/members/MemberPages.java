package dev.hakyu.server.members;

import dev.hakyu.daily.inquiry.Cause;
import dev.hakyu.daily.inquiry.Inquiry;
import dev.hakyu.daily.inquiry.InquiryFolder;
import dev.hakyu.model.InputRejected;
import dev.hakyu.server.accounts.Kept;
import dev.hakyu.server.shell.Pages;
import dev.hakyu.server.shell.Section;
import dev.hakyu.server.workspace.Workspace;
import dev.hakyu.store.api.Account;
import dev.hakyu.store.api.Membership;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// Who is told what suppliers answered, of an incident or of one inquiry, and who decided it.
@Controller
class MemberPages {
    private final NeedToKnow needToKnow;
    private final Kept kept;
    private final Workspace workspace;
    private final Pages pages;
    private final Clock clock;

    MemberPages(
            NeedToKnow needToKnow, Kept kept, Workspace workspace, Pages pages, Clock hakyuClock) {
        this.needToKnow = needToKnow;
        this.kept = kept;
        this.workspace = workspace;
        this.pages = pages;
        this.clock = hakyuClock;
    }

    /// @param subject id of an incident or of an inquiry
    @GetMapping("/members/{subject}")
    View members(HttpServletRequest request, @PathVariable String subject, Principal who)
            throws IOException {
        String note = request.getParameter("withheld") == null ? "" : "members.withheld";
        return show(request, subject, who, note);
    }

    @PostMapping("/members/{subject}/add")
    View add(
            HttpServletRequest request,
            @PathVariable String subject,
            @RequestParam String account,
            Principal who)
            throws IOException {
        demand(subject, who);
        Optional<Account> found =
                kept.store()
                        .accounts()
                        .find(account.strip())
                        .filter(each -> each.disabled().isEmpty());
        if (found.isEmpty()) {
            return show(request, subject, who, "members.nobody");
        }
        return decide(request, subject, found.get().name(), true, who);
    }

    @PostMapping("/members/{subject}/remove")
    View remove(
            HttpServletRequest request,
            @PathVariable String subject,
            @RequestParam String account,
            Principal who)
            throws IOException {
        demand(subject, who);
        return decide(request, subject, account, false, who);
    }

    private View decide(
            HttpServletRequest request,
            String subject,
            String account,
            boolean isMember,
            Principal who)
            throws IOException {
        if (needToKnow.memberships().members(subject).contains(account) == isMember) {
            return show(request, subject, who, "members.already");
        }
        needToKnow.decide(
                new Membership(subject, account, isMember, who.getName(), clock.instant()));
        return show(request, subject, who, isMember ? "members.added" : "members.removed");
    }

    private void demand(String subject, Principal who) throws IOException {
        subject(subject);
        if (!needToKnow.mayManage(who.getName(), subject)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    private View show(HttpServletRequest request, String subject, Principal who, String note)
            throws IOException {
        Subject about = subject(subject);
        ZoneId zone = workspace.settings().zone();
        boolean mayManage = needToKnow.mayManage(who.getName(), subject);
        Set<String> members = needToKnow.memberships().members(subject);
        Map<String, Object> values = new HashMap<>();
        values.put("subject", subject);
        values.put("incident", about.incident());
        values.put("inquiry", about.inquiry());
        values.put("note", note);
        values.put("members", List.copyOf(members));
        values.put("mayManage", mayManage);
        values.put("people", mayManage ? people(members) : List.of());
        values.put(
                "history",
                needToKnow.memberships().history(subject).reversed().stream()
                        .map(each -> MemberRow.of(each, zone))
                        .toList());
        return pages.show(
                request, Section.INQUIRIES, "members.title", "members/members.jte", values);
    }

    /// What members are of.
    ///
    /// @param incident id, or an empty text
    /// @param inquiry id, or an empty text
    private record Subject(String incident, String inquiry) {}

    private Subject subject(String id) throws IOException {
        if (workspace.current().findIncident(id).isPresent()) {
            return new Subject(id, "");
        }
        try {
            Inquiry inquiry = InquiryFolder.open(workspace.directory(), id).read();
            return new Subject(
                    inquiry.cause() instanceof Cause.OfIncident cause ? cause.incident() : "",
                    inquiry.id().value());
        } catch (InputRejected e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, e);
        }
    }

    private List<String> people(Set<String> members) {
        return kept.store().accounts().list().stream()
                .filter(each -> each.disabled().isEmpty() && !members.contains(each.name()))
                .map(Account::name)
                .toList();
    }
}
