package dev.hakyu.server.accounts;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets a request of a session go on only while [Sessions] knows it and its time is not over.
final class SessionWatch extends OncePerRequestFilter {
    private final Sessions sessions;

    SessionWatch(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        @Nullable HttpSession container = request.getSession(false);
        @Nullable Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (container == null
                || who == null
                || who instanceof AnonymousAuthenticationToken
                || sessions.goesOn(container, who.getName())) {
            chain.doFilter(request, response);
            return;
        }
        SecurityContextHolder.clearContext();
        container.invalidate();
        response.sendRedirect("/sign-in?ended");
    }
}
