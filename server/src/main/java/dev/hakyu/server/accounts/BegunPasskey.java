package dev.hakyu.server.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a browser was asked to sign. It hangs on the session, so that no other browser can answer,
/// and is taken once, whatever the answer is.
///
/// @param challenge random, base64url
/// @param account that a passkey is made for, or the name of the one that is wanted; empty for
///   signing in
/// @param userHandle of that account, base64url; empty for signing in
/// @param label of the passkey that is made; empty for signing in
/// @param key of the link; empty but for a new account and one that is opened again
record BegunPasskey(
        Purpose purpose,
        String challenge,
        String account,
        String userHandle,
        String label,
        String key,
        Instant begunAt) {
    static final Duration VALID = Duration.ofMinutes(5);
    private static final String ATTRIBUTE = BegunPasskey.class.getName();
    private static final int CHALLENGE_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    enum Purpose {
        SIGN_IN,
        JOIN,
        ADD,
        RECOVER
    }

    static BegunPasskey signIn(Instant now) {
        return new BegunPasskey(Purpose.SIGN_IN, random(), "", "", "", "", now);
    }

    static BegunPasskey join(String account, String label, String key, Instant now) {
        return new BegunPasskey(Purpose.JOIN, random(), account, random(), label, key, now);
    }

    /// @param userHandle of the account, or an empty text when it has none yet
    static BegunPasskey add(String account, String userHandle, String label, Instant now) {
        String handle = userHandle.isEmpty() ? random() : userHandle;
        return new BegunPasskey(Purpose.ADD, random(), account, handle, label, "", now);
    }

    /// @param key of the link that opens the account again
    static BegunPasskey recover(String account, String label, String key, Instant now) {
        return new BegunPasskey(Purpose.RECOVER, random(), account, random(), label, key, now);
    }

    void keep(HttpServletRequest http) {
        http.getSession().setAttribute(ATTRIBUTE, this);
    }

    /// Takes what this browser was asked last, which is then over.
    static Optional<BegunPasskey> take(HttpServletRequest http, Purpose purpose, Instant now) {
        @Nullable HttpSession session = http.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof BegunPasskey begun)) {
            return Optional.empty();
        }
        session.removeAttribute(ATTRIBUTE);
        boolean good = begun.purpose() == purpose && !now.isAfter(begun.begunAt().plus(VALID));
        return good ? Optional.of(begun) : Optional.empty();
    }

    /// The same, begun with this key of a link.
    static Optional<BegunPasskey> take(
            HttpServletRequest http, Purpose purpose, String key, Instant now) {
        return take(http, purpose, now).filter(each -> each.key().equals(key));
    }

    private static String random() {
        byte[] bytes = new byte[CHALLENGE_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
