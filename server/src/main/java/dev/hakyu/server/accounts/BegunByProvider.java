package dev.hakyu.server.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/// What a browser began and the identity provider shall end. It hangs on the session, so that no
/// other browser can end it, and is used once.
///
/// @param account that the identity is linked to, or the name of the one that is wanted; empty for
///   signing in
/// @param key of the invitation; empty but for a new account
record BegunByProvider(
        Purpose purpose,
        OAuth2AuthorizationRequest request,
        String account,
        String key,
        Instant begunAt) {
    private static final String ATTRIBUTE = BegunByProvider.class.getName();
    private static final Duration VALID = Duration.ofMinutes(15);

    enum Purpose {
        SIGN_IN,
        JOIN,
        LINK
    }

    void keep(HttpServletRequest http) {
        http.getSession().setAttribute(ATTRIBUTE, this);
    }

    /// Takes what this browser began with this state, which is then over.
    static Optional<BegunByProvider> take(HttpServletRequest http, String state, Instant now) {
        @Nullable HttpSession session = http.getSession(false);
        if (session == null
                || !(session.getAttribute(ATTRIBUTE) instanceof BegunByProvider begun)
                || !isSame(Objects.requireNonNull(begun.request().getState()), state)) {
            return Optional.empty();
        }
        session.removeAttribute(ATTRIBUTE);
        return now.isAfter(begun.begunAt().plus(VALID)) ? Optional.empty() : Optional.of(begun);
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
