package dev.hakyu.server.accounts;

import com.webauthn4j.util.exception.WebAuthnException;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Why a passkey was not made or opened nothing.
final class PasskeyTrouble extends Exception {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String code;

    /// What a person is told.
    enum Kind {
        /// What came is no proof.
        REFUSED("passkeyFailed"),
        /// There is no account that may sign in by it.
        UNKNOWN("passkeyUnknown"),
        /// Its counter did not go forward.
        COPIED("passkeyCopied");

        private final String note;

        Kind(String note) {
            this.note = note;
        }
    }

    PasskeyTrouble(Kind kind, String code, @Nullable Throwable cause) {
        super(code, cause);
        this.kind = kind;
        this.code = code;
    }

    /// What the checks found.
    static PasskeyTrouble of(WebAuthnException found) {
        String name = found.getClass().getSimpleName().replaceAll("Exception$", "");
        return new PasskeyTrouble(
                found instanceof MaliciousCounterValueException ? Kind.COPIED : Kind.REFUSED,
                name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT),
                found);
    }

    Kind kind() {
        return kind;
    }

    /// The same, with the name of the account that it concerns, for the record.
    PasskeyTrouble of(String account) {
        return new PasskeyTrouble(kind, code + " " + account, getCause());
    }

    /// Of the message on a page.
    String note() {
        return kind.note;
    }

    /// For the record: letters and `_`, and the account where one is concerned.
    String code() {
        return code;
    }
}
