package dev.hakyu.server.accounts;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;

/// Why nobody came in by the identity provider.
final class OidcTrouble extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_CODE = 40;
    private static final int LONGEST_DETAIL = 200;

    private final Kind kind;
    private final String code;

    /// What a person is told.
    enum Kind {
        /// It does not answer, or not as it should: nobody's fault who is at the door.
        DOWN("oidcDown"),
        /// It did not vouch for them.
        REFUSED("oidcFailed");

        private final String note;

        Kind(String note) {
            this.note = note;
        }
    }

    OidcTrouble(Kind kind, String code, @Nullable Throwable cause) {
        super(code, cause);
        this.kind = kind;
        this.code = shortened(code);
    }

    static OidcTrouble of(OAuth2AuthenticationException failure) {
        return new OidcTrouble(
                isOfTheConnection(failure) ? Kind.DOWN : Kind.REFUSED,
                failure.getError().getErrorCode(),
                failure);
    }

    Kind kind() {
        return kind;
    }

    /// Of the message on the page for signing in.
    String note() {
        return kind.note;
    }

    /// For the record: letters and `_`, whatever a provider or a visitor wrote.
    String code() {
        return code;
    }

    /// For the log: what lies at the bottom of it.
    String detail() {
        Throwable deepest = this;
        for (@Nullable Throwable cause = this; cause != null; cause = cause.getCause()) {
            deepest = cause;
        }
        String text = deepest.toString().replaceAll("\\p{Cntrl}", " ");
        return text.substring(0, Math.min(LONGEST_DETAIL, text.length()));
    }

    private static boolean isOfTheConnection(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException) {
                return true;
            }
        }
        return false;
    }

    private static String shortened(String code) {
        StringBuilder kept = new StringBuilder();
        for (int i = 0; i < code.length() && kept.length() < LONGEST_CODE; i++) {
            char c = code.charAt(i);
            if (c == '_' || c == '-' || (c < 128 && Character.isLetterOrDigit(c))) {
                kept.append(c);
            }
        }
        return kept.isEmpty() ? "unknown" : kept.toString();
    }
}
