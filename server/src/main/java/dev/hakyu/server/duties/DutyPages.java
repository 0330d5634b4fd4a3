package dev.hakyu.server.duties;

import dev.hakyu.brief.api.BriefFiles;
import dev.hakyu.brief.api.PreparedBrief;
import dev.hakyu.model.duty.StartMoment;
import dev.hakyu.server.incidents.Notice;
import dev.hakyu.server.shell.Pages;
import dev.hakyu.server.shell.Roles;
import dev.hakyu.server.shell.Section;
import dev.hakyu.server.workspace.Snapshot;
import dev.hakyu.server.workspace.Workspace;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// Running clocks, actions with their state and drafts of all incidents that concern us.
@Controller
class DutyPages {
    private static final List<StartMoment> DECLARABLE =
            Arrays.stream(StartMoment.values()).filter(StartMoment::isDeclarable).toList();

    private final Workspace workspace;
    private final Pages pages;
    private final Clock clock;

    DutyPages(Workspace workspace, Pages pages, Clock hakyuClock) {
        this.workspace = workspace;
        this.pages = pages;
        this.clock = hakyuClock;
    }

    @GetMapping("/duties")
    View duties(HttpServletRequest request) {
        Snapshot now = workspace.current();
        @Nullable PreparedBrief prepared = now.prepared();
        Map<String, Object> values = new HashMap<>();
        values.put(
                "board",
                prepared == null
                        ? new DutyBoard(List.of(), List.of())
                        : DutyBoard.of(prepared, now));
        values.put(
                "asks",
                prepared == null ? "" : BriefFiles.asks(prepared.brief(), pages.lang(request)));
        values.put("ready", prepared != null);
        values.put("notice", Notice.of(request, now));
        values.put("mayDecide", Roles.mayDecide(request));
        values.put("moments", DECLARABLE);
        values.put("present", present(now).toString());
        values.put("isOld", now.briefIsOld());
        values.put("failed", now.briefFailed());
        return pages.show(request, Section.DUTIES, "duties.title", "duties/duties.jte", values);
    }

    /// The wall clock where the workspace is.
    private LocalDateTime present(Snapshot now) {
        return clock.instant()
                .atZone(now.settings().zone())
                .toLocalDateTime()
                .truncatedTo(ChronoUnit.MINUTES);
    }
}
