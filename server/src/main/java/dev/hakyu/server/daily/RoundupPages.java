package dev.hakyu.server.daily;

import dev.hakyu.daily.alert.Roundup;
import dev.hakyu.daily.job.RoundupFiles;
import dev.hakyu.server.accounts.Kept;
import dev.hakyu.server.shell.Pages;
import dev.hakyu.server.shell.Section;
import dev.hakyu.server.workspace.Workspace;
import dev.hakyu.store.api.BriefEntry;
import dev.hakyu.store.api.BriefPeriod;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// The roundup of a week as it was made and sent.
@Controller
class RoundupPages {
    private final Workspace workspace;
    private final Pages pages;
    private final Kept kept;

    RoundupPages(Workspace workspace, Pages pages, Kept kept) {
        this.workspace = workspace;
        this.pages = pages;
        this.kept = kept;
    }

    /// @param period such as 2026-W48
    @GetMapping("/daily/weeks/{period}")
    View week(HttpServletRequest request, @PathVariable String period) throws IOException {
        String folder =
                BriefPeriod.parse(period)
                        .filter(BriefPeriod::isWeek)
                        .flatMap(kept.store().briefs()::find)
                        .filter(BriefEntry::isFinished)
                        .map(BriefEntry::folder)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        boolean withheld = !workspace.current().withheld().isEmpty();
        Optional<Roundup> roundup =
                withheld
                        ? Optional.empty()
                        : RoundupFiles.read(workspace.directory().resolve(folder));
        return pages.show(
                request,
                Section.SOURCES,
                "daily.week",
                "daily/week.jte",
                Map.of(
                        "period",
                        period,
                        "folder",
                        folder,
                        "withheld",
                        withheld,
                        "roundup",
                        roundup));
    }
}
