package dev.hakyu.server.accounts;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/// Records each attempt to sign in, takes the count of a good one back, and says where to go next.
@Component
class SignInLog extends SavedRequestAwareAuthenticationSuccessHandler
        implements AuthenticationFailureHandler {
    private static final int LONGEST_NAME = 80;
    private static final String FAILED = "sign-in-failed";
    private final Kept kept;
    private final SignInThrottle throttle;
    private final KnownDevices devices;
    private final Sessions sessions;
    private final Clock clock;
    private final RequestCache wishes = new HttpSessionRequestCache();

    SignInLog(
            Kept kept,
            SignInThrottle throttle,
            KnownDevices devices,
            Sessions sessions,
            Clock hakyuClock) {
        this.kept = kept;
        this.throttle = throttle;
        this.devices = devices;
        this.sessions = sessions;
        this.clock = hakyuClock;
        setDefaultTargetUrl("/");
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication signedIn)
            throws IOException, ServletException {
        throttle.succeeded(devices.attempt(request));
        record(request, response, signedIn.getName(), "");
        super.onAuthenticationSuccess(request, response, signedIn);
    }

    /// Records that somebody came in by another way than a password.
    ///
    /// @return the address on this server that they asked for before, or the first page
    String entered(
            HttpServletRequest request, HttpServletResponse response, String name, String how) {
        record(request, response, name, how);
        @Nullable SavedRequest wanted = wishes.getRequest(request, response);
        wishes.removeRequest(request, response);
        return wanted == null ? "/" : wanted.getRedirectUrl();
    }

    /// Records that somebody who came by another way was not let in.
    void refused(HttpServletRequest request, String why) {
        kept.store().audit().add(clock.instant(), request.getRemoteAddr(), FAILED, why);
    }

    private void record(
            HttpServletRequest request, HttpServletResponse response, String name, String how) {
        devices.remember(request, response, name);
        sessions.begin(request, name);
        kept.store().audit().add(clock.instant(), name, "sign-in", how);
    }

    /// Records that somebody signed out.
    void left(@Nullable Authentication who) {
        if (who != null) {
            kept.store().audit().add(clock.instant(), who.getName(), "sign-out", "");
        }
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        SignInThrottle.Attempt attempt = devices.attempt(request);
        String name = attempt.name();
        kept.store()
                .audit()
                .add(
                        clock.instant(),
                        request.getRemoteAddr(),
                        FAILED,
                        name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name);
        response.sendRedirect("/sign-in?failed");
    }
}
