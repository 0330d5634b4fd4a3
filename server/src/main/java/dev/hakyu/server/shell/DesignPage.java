package dev.hakyu.server.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// All parts that pages are made of, in one place: what each class of `hakyu.css` is for.
@Controller
class DesignPage {
    private final Pages pages;

    DesignPage(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/design")
    View design(HttpServletRequest request) {
        return pages.show(request, Section.SETTINGS, "design.title", "shell/design.jte", Map.of());
    }
}
