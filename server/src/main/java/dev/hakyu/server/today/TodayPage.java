package dev.hakyu.server.today;

import dev.hakyu.brief.api.IncidentText;
import dev.hakyu.brief.api.PreparedBrief;
import dev.hakyu.model.incident.Report;
import dev.hakyu.server.accounts.Kept;
import dev.hakyu.server.daily.DailyNews;
import dev.hakyu.server.incidents.Notice;
import dev.hakyu.server.incidents.Standings;
import dev.hakyu.server.shell.Pages;
import dev.hakyu.server.shell.Roles;
import dev.hakyu.server.shell.Section;
import dev.hakyu.server.workspace.Snapshot;
import dev.hakyu.server.workspace.Workspace;
import dev.hakyu.store.api.Account;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/// The first page of the day.
@Controller
class TodayPage {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private final Workspace workspace;
    private final Standings standings;
    private final SinceLastLook looks;
    private final Pages pages;
    private final Kept kept;
    private final DailyNews daily;
    private final Clock clock;

    TodayPage(
            Workspace workspace,
            Standings standings,
            SinceLastLook looks,
            Pages pages,
            Kept kept,
            DailyNews daily,
            Clock hakyuClock) {
        this.workspace = workspace;
        this.standings = standings;
        this.looks = looks;
        this.pages = pages;
        this.kept = kept;
        this.daily = daily;
        this.clock = hakyuClock;
    }

    @GetMapping("/")
    View today(HttpServletRequest request, Principal who) {
        Snapshot now = workspace.current();
        @Nullable PreparedBrief prepared = now.prepared();
        if (prepared == null) {
            return pages.show(
                    request,
                    Section.TODAY,
                    "today.title",
                    "today/preparing.jte",
                    Map.of("failed", now.briefFailed()));
        }
        IncidentText words =
                new IncidentText(List.<Report>copyOf(now.reports().values()), now.today());
        Map<String, Object> values = new HashMap<>();
        values.put("today", Today.of(prepared, now, standings, words, pages.lang(request)));
        values.put("changes", looks.look(who.getName(), prepared, now, words));
        values.put("notice", Notice.of(request, now));
        values.put("mayDecide", Roles.mayDecide(request));
        values.put("people", people());
        values.put("tomorrow", now.today().plusDays(1).toString());
        values.put("withheld", now.withheld().size());
        values.put("trouble", daily.trouble());
        values.put("isOld", now.briefIsOld());
        values.put("failed", now.briefFailed());
        values.put(
                "asOf",
                MOMENT.format(prepared.brief().header().asOf().atZone(now.settings().zone())));
        return pages.show(request, Section.TODAY, "today.title", "today/today.jte", values);
    }

    /// A line that says whether the brief on the page is the newest; asked for again by the page
    /// until it is.
    @GetMapping("/today/brief")
    ModelAndView brief(HttpServletRequest request) {
        Snapshot now = workspace.current();
        return new ModelAndView(
                pages.show(
                        request,
                        Section.TODAY,
                        "today.title",
                        "today/freshness.jte",
                        Map.of(
                                "isOld",
                                now.briefIsOld(),
                                "failed",
                                now.briefFailed(),
                                "asked",
                                true)));
    }

    /// The person has seen what changed.
    @PostMapping("/today/seen")
    String seen(Principal who) {
        looks.seen(who.getName());
        kept.store().audit().add(clock.instant(), who.getName(), "today-seen", "");
        return "redirect:/";
    }

    private List<String> people() {
        return kept.store().accounts().list().stream()
                .filter(each -> each.disabled().isEmpty())
                .map(Account::name)
                .toList();
    }
}
