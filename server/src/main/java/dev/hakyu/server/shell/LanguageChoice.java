package dev.hakyu.server.shell;

import dev.hakyu.model.Lang;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Which language a person reads, and the click that changes it.
@Controller
class LanguageChoice {
    private static final String COOKIE = "hakyu-lang";
    private static final int ONE_YEAR_SECONDS = 365 * 24 * 3600;

    static Lang of(HttpServletRequest request, Lang ofWorkspace) {
        Cookie @Nullable [] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(COOKIE)) {
                    return cookie.getValue().equals("ja") ? Lang.JA : Lang.EN;
                }
            }
        }
        return request.getHeader("Accept-Language") == null
                ? ofWorkspace
                : Lang.of(request.getLocale());
    }

    @PostMapping("/language")
    String choose(
            @RequestParam String lang, @RequestParam String back, HttpServletResponse response) {
        Cookie cookie = new Cookie(COOKIE, lang.equals("ja") ? "ja" : "en");
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setMaxAge(ONE_YEAR_SECONDS);
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
        return "redirect:" + LocalPath.orElse(back, "/");
    }
}
