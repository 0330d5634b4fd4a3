package dev.hakyu.server.daily;

import dev.hakyu.model.Text;
import dev.hakyu.server.accounts.Kept;
import dev.hakyu.server.shell.Moments;
import dev.hakyu.server.shell.Pages;
import dev.hakyu.server.shell.Roles;
import dev.hakyu.server.shell.Section;
import dev.hakyu.server.workspace.Snapshot;
import dev.hakyu.server.workspace.Workspace;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/// The day's job: how the last run went, the one that goes on, what was sent on which day, and what
/// a person says about messages in doubt.
@Controller
class DailyPages {
    private final Workspace workspace;
    private final Pages pages;
    private final Kept kept;
    private final DailyJob job;
    private final DoubtDesk doubts;
    private final Clock clock;

    DailyPages(
            Workspace workspace,
            Pages pages,
            Kept kept,
            DailyJob job,
            DoubtDesk doubts,
            Clock hakyuClock) {
        this.doubts = doubts;
        this.workspace = workspace;
        this.pages = pages;
        this.kept = kept;
        this.job = job;
        this.clock = hakyuClock;
    }

    @GetMapping("/daily")
    View daily(HttpServletRequest request) throws IOException {
        return page(request, null);
    }

    /// How far a run is; a part of the page, asked for again by it until the run is over.
    @GetMapping("/daily/progress")
    ModelAndView progress(HttpServletRequest request) {
        return new ModelAndView(
                pages.show(
                        request,
                        Section.SOURCES,
                        "daily.title",
                        "daily/progress.jte",
                        Map.of("progress", progress(job.state()))));
    }

    @PostMapping("/daily/run")
    String run(Principal who) {
        job.startNow(who.getName());
        kept.store().audit().add(clock.instant(), who.getName(), "daily-run-wanted", "");
        return "redirect:/daily";
    }

    /// What a person found out about a message: it was sent, or it is to go again.
    @PostMapping("/daily/doubt")
    View settle(
            HttpServletRequest request,
            @RequestParam String id,
            @RequestParam String verdict,
            @RequestParam(defaultValue = "") String reason,
            Principal who)
            throws IOException {
        String shortened =
                reason.length() > DoubtDesk.LONGEST_REASON
                        ? reason.substring(0, DoubtDesk.LONGEST_REASON)
                        : reason;
        return page(
                request,
                doubts.settle(id, verdict.equals("sent"), shortened, who.getName())
                        .orElse(new Text("記録しました。", "It is recorded.")));
    }

    private View page(HttpServletRequest request, @Nullable Text note) throws IOException {
        Snapshot now = workspace.current();
        ZoneId zone = now.settings().zone();
        DailyJob.State state = job.state();
        List<DailyRow> rows = DailyRow.newest(kept.store(), zone);
        if (!now.withheld().isEmpty()) {
            rows = rows.stream().map(DailyRow::withoutHeadline).toList();
        }
        Map<String, Object> values = new HashMap<>();
        values.put("progress", progress(state));
        values.put("result", Optional.ofNullable(state.last()).map(DailyRun::result));
        values.put("ended", state.last() == null ? "" : Moments.shown(state.last().ended(), zone));
        values.put("lines", state.last() == null ? List.of() : state.last().lines());
        values.put("scheduled", state.scheduled());
        values.put("next", Moments.shown(state.next(), zone));
        values.put("rows", rows);
        values.put("doubts", doubts(zone));
        values.put("note", Optional.ofNullable(note));
        values.put("mayRun", Roles.mayDecide(request));
        return pages.show(request, Section.SOURCES, "daily.title", "daily/daily.jte", values);
    }

    private List<DoubtRow> doubts(ZoneId zone) throws IOException {
        return doubts.list().stream()
                .map(each ->
                        new DoubtRow(
                                each.id(),
                                each.what(),
                                Moments.shown(each.since(), zone),
                                each.kept()))
                .toList();
    }

    private DailyProgress progress(DailyJob.State state) {
        DailyJob.@Nullable Running running = state.running();
        ZoneId zone = workspace.settings().zone();
        return running == null
                ? DailyProgress.NONE
                : new DailyProgress(
                        true, Moments.shown(running.since(), zone), running.by(), running.lines());
    }
}
