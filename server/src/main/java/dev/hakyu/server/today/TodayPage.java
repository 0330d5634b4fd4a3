package dev.hakyu.server.today;

import dev.hakyu.brief.api.Brief;
import dev.hakyu.brief.api.BriefFiles;
import dev.hakyu.server.shell.Pages;
import dev.hakyu.server.shell.Section;
import dev.hakyu.server.workspace.Snapshot;
import dev.hakyu.server.workspace.Workspace;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// The first page of the day.
@Controller
class TodayPage {
    private final Workspace workspace;
    private final Pages pages;

    TodayPage(Workspace workspace, Pages pages) {
        this.workspace = workspace;
        this.pages = pages;
    }

    @GetMapping("/")
    View today(HttpServletRequest request) {
        Snapshot now = workspace.current();
        @Nullable Brief brief = now.brief();
        if (brief == null) {
            return pages.show(
                    request,
                    Section.TODAY,
                    "today.title",
                    "today/preparing.jte",
                    Map.of("failed", now.briefFailed()));
        }
        return pages.show(
                request,
                Section.TODAY,
                "today.title",
                "today/today.jte",
                Map.of("sections", BriefFiles.sections(brief, pages.lang(request))));
    }
}
