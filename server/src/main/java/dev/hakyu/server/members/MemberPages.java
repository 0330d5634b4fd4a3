package dev.hakyu.server.members;

import dev.hakyu.server.accounts.Kept;
import dev.hakyu.server.shell.Pages;
import dev.hakyu.server.shell.Section;
import dev.hakyu.server.workspace.Workspace;
import dev.hakyu.store.api.Account;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Who is told what suppliers answered, of an incident or of one inquiry, and who decided it.
@Controller
class MemberPages {
    private final NeedToKnow needToKnow;
    private final Kept kept;
    private final Workspace workspace;
    private final Pages pages;
    private final MemberDesk desk;

    MemberPages(
            NeedToKnow needToKnow, Kept kept, Workspace workspace, Pages pages, MemberDesk desk) {
        this.needToKnow = needToKnow;
        this.kept = kept;
        this.workspace = workspace;
        this.pages = pages;
        this.desk = desk;
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
        return show(
                request,
                subject,
                who,
                switch (desk.add(subject, account, who.getName())) {
                    case DONE -> "members.added";
                    case ALREADY -> "members.already";
                    case NOBODY -> "members.nobody";
                });
    }

    @PostMapping("/members/{subject}/remove")
    View remove(
            HttpServletRequest request,
            @PathVariable String subject,
            @RequestParam String account,
            Principal who)
            throws IOException {
        return show(
                request,
                subject,
                who,
                switch (desk.remove(subject, account, who.getName())) {
                    case DONE -> "members.removed";
                    case ALREADY -> "members.already";
                    case NOBODY -> "members.nobody";
                });
    }

    private View show(HttpServletRequest request, String subject, Principal who, String note)
            throws IOException {
        MemberDesk.Subject about = desk.subject(subject);
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

    private List<String> people(Set<String> members) {
        return kept.store().accounts().list().stream()
                .filter(each -> each.disabled().isEmpty() && !members.contains(each.name()))
                .map(Account::name)
                .toList();
    }
}
