package dev.hakyu.server.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/// What a person sees when something went wrong: what happened, what was kept, what to do.
@Controller
class ErrorPages implements ErrorController {
    /// Messages that are more than their status says.
    private static final Set<String> OWN_KEYS = Set.of("error.hiddenName");

    private static final String STILL_READING = "error.stillReading";
    private static final int AGAIN_SECONDS = 3;

    private final Pages pages;

    ErrorPages(Pages pages) {
        this.pages = pages;
    }

    @RequestMapping("/error")
    View error(HttpServletRequest request, HttpServletResponse response) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Object reason = request.getAttribute(RequestDispatcher.ERROR_MESSAGE);
        String key =
                reason instanceof String own && OWN_KEYS.contains(own)
                        ? own
                        : key(String.valueOf(status));
        boolean comesSoon = key.equals(STILL_READING);
        if (comesSoon) {
            response.setIntHeader("Refresh", AGAIN_SECONDS);
            response.setIntHeader(HttpHeaders.RETRY_AFTER, AGAIN_SECONDS);
        }
        return pages.showNameless(
                request,
                Section.TODAY,
                comesSoon ? "error.soon" : "error.title",
                "shell/error.jte",
                Map.of("messageKey", key, "soon", comesSoon));
    }

    /// Of the message for a status.
    static String key(String status) {
        return switch (status) {
            case "404" -> "error.notFound";
            case "401", "403" -> "error.notAllowed";
            case "409" -> "error.underWay";
            case "413" -> "error.tooLarge";
            case "429" -> "error.tooMany";
            case "503" -> STILL_READING;
            case "400", "405", "414", "415", "431" -> "error.wrongRequest";
            default -> "error.failed";
        };
    }
}
