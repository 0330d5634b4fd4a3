package dev.hakyu.server.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/// What a person sees when something went wrong: what happened, what was kept, what to do.
@Controller
class ErrorPages implements ErrorController {
    private final Pages pages;

    ErrorPages(Pages pages) {
        this.pages = pages;
    }

    @RequestMapping("/error")
    View error(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        String key =
                switch (String.valueOf(status)) {
                    case "404" -> "error.notFound";
                    case "401", "403" -> "error.notAllowed";
                    case "413" -> "error.tooLarge";
                    case "400", "405", "415" -> "error.wrongRequest";
                    default -> "error.failed";
                };
        return pages.show(
                request,
                Section.TODAY,
                "error.title",
                "shell/error.jte",
                Map.of("messageKey", key));
    }
}
