package dev.hakyu.server.members;

import dev.hakyu.model.InputRejected;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Asks [NeedToKnow] before anything about one inquiry is answered, for pages and programs alike:
/// whatever is added below the address of an inquiry stands behind it.
@Configuration
class AnswerGate implements WebMvcConfigurer, HandlerInterceptor {
    /// Over patterns that programmers wrote, such as `/inquiries/{id}/worklist.xlsx`.
    private static final Pattern ONE_INQUIRY =
            Pattern.compile("^(?:/api/v1)?/inquiries/\\{(\\w+)}");

    private final NeedToKnow needToKnow;

    AnswerGate(NeedToKnow needToKnow) {
        this.needToKnow = needToKnow;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        @Nullable String id = inquiryOf(request);
        if (id == null || maySee(request, id)) {
            return true;
        }
        boolean isProgram = request.getRequestURI().startsWith("/api/");
        if (isProgram || !request.getMethod().equals("GET")) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        response.sendRedirect("/members/" + id + "?withheld");
        return false;
    }

    /// What does not exist is left to the page to say.
    private boolean maySee(HttpServletRequest request, String id) throws IOException {
        @Nullable Principal who = request.getUserPrincipal();
        try {
            return who != null && needToKnow.maySee(who.getName(), id);
        } catch (InputRejected e) {
            return true;
        }
    }

    private static @Nullable String inquiryOf(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        Matcher one = ONE_INQUIRY.matcher(String.valueOf(pattern));
        return one.find()
                        && request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                                instanceof Map<?, ?> variables
                ? String.valueOf(variables.get(one.group(1)))
                : null;
    }
}
