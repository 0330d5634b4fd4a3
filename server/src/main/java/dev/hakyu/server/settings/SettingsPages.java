package dev.hakyu.server.settings;

import dev.hakyu.server.shell.Pages;
import dev.hakyu.server.shell.Section;
import dev.hakyu.server.workspace.Workspace;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// What the workspace says of itself, and what is wrong in its files.
@Controller
class SettingsPages {
    private static final int MOST_PROBLEMS = 200;
    private final Workspace workspace;
    private final Pages pages;

    SettingsPages(Workspace workspace, Pages pages) {
        this.workspace = workspace;
        this.pages = pages;
    }

    @GetMapping("/settings")
    View settings(HttpServletRequest request) {
        return pages.show(
                request,
                Section.SETTINGS,
                "settings.title",
                "settings/settings.jte",
                Map.of(
                        "now", workspace.current(),
                        "problems",
                                workspace.current().problems().stream()
                                        .limit(MOST_PROBLEMS)
                                        .toList()));
    }

    @PostMapping("/settings/read")
    String readAgain() {
        workspace.refresh();
        return "redirect:/";
    }
}
