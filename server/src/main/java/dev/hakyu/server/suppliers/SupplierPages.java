package dev.hakyu.server.suppliers;

import dev.hakyu.server.shell.Pages;
import dev.hakyu.server.shell.Section;
import dev.hakyu.server.workspace.Workspace;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The list of suppliers; those that an incident concerns come first.
@Controller
class SupplierPages {
    private static final int MOST_SHOWN = 200;
    private final Workspace workspace;
    private final Pages pages;

    SupplierPages(Workspace workspace, Pages pages) {
        this.workspace = workspace;
        this.pages = pages;
    }

    @GetMapping("/suppliers")
    View list(HttpServletRequest request, @RequestParam(defaultValue = "") String q) {
        List<SupplierRow> all = SupplierRow.of(workspace.current(), q);
        return pages.show(
                request,
                Section.SUPPLIERS,
                "suppliers.title",
                "suppliers/list.jte",
                Map.of(
                        "rows", all.stream().limit(MOST_SHOWN).toList(),
                        "found", all.size(),
                        "words", q));
    }
}
