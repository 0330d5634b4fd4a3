package dev.hakyu.server.duties;

import dev.hakyu.brief.api.Brief;
import dev.hakyu.server.shell.Pages;
import dev.hakyu.server.shell.Section;
import dev.hakyu.server.workspace.Snapshot;
import dev.hakyu.server.workspace.Workspace;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// Running clocks, drafts and first actions of all incidents that concern us.
@Controller
class DutyPages {
    private final Workspace workspace;
    private final Pages pages;

    DutyPages(Workspace workspace, Pages pages) {
        this.workspace = workspace;
        this.pages = pages;
    }

    @GetMapping("/duties")
    View duties(HttpServletRequest request) {
        Snapshot now = workspace.current();
        @Nullable Brief brief = now.brief();
        List<Brief.IncidentPage> incidents = brief == null ? List.of() : brief.inFull();
        return pages.show(
                request,
                Section.DUTIES,
                "duties.title",
                "duties/duties.jte",
                Map.of(
                        "clocks",
                        RunningClock.of(incidents, now.asOf()),
                        "incidents",
                        incidents,
                        "ready",
                        brief != null));
    }
}
