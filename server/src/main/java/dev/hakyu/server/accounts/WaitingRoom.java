package dev.hakyu.server.accounts;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/// Turns away attempts to sign in under a name that has to wait, before anything is looked up: so
/// the answer is the same for names that exist and names that do not.
final class WaitingRoom extends OncePerRequestFilter {
    /// As the form's own filter reads the address: /%73ign-in is no way around.
    private static final RequestMatcher SIGNING_IN =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/sign-in");

    private final SignInThrottle throttle;
    private final KnownDevices devices;

    WaitingRoom(SignInThrottle throttle, KnownDevices devices) {
        this.throttle = throttle;
        this.devices = devices;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (throttle.enter(devices.attempt(request))) {
            chain.doFilter(request, response);
        } else {
            response.sendRedirect("/sign-in?wait");
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !SIGNING_IN.matches(request);
    }
}
