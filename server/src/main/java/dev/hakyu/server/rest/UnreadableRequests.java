package dev.hakyu.server.rest;

import dev.hakyu.server.shell.PlainErrorValve;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/// Refuses requests whose parameters or parts cannot be read, whoever reads them first. It is the
/// visitor's mistake: nothing of it is logged, and nothing else is asked, which would read them
/// again.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class UnreadableRequests extends OncePerRequestFilter {
    private static final int DEEPEST = 8;
    private final Problems problems;

    UnreadableRequests(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IllegalStateException | MultipartException e) {
            if (response.isCommitted() || !isUnreadable(e)) {
                throw e;
            }
            if (request.getRequestURI().startsWith("/api/")) {
                problems.write(ApiTrouble.of(ProblemKind.INVALID), request, response);
            } else {
                PlainErrorValve.write(request, response, HttpStatus.BAD_REQUEST.value());
            }
        }
    }

    /// What is too large has an answer of its own.
    static boolean isUnreadable(Throwable failure) {
        @Nullable Throwable cause = failure;
        boolean unreadable = false;
        for (int deep = 0; cause != null && deep < DEEPEST; deep++) {
            if (cause instanceof MaxUploadSizeExceededException
                    || (cause instanceof InvalidParameterException wrong
                            && wrong.getErrorCode() == HttpStatus.CONTENT_TOO_LARGE.value())) {
                return false;
            }
            unreadable |=
                    cause instanceof InvalidParameterException
                            || cause instanceof MultipartException;
            cause = cause.getCause();
        }
        return unreadable;
    }
}
