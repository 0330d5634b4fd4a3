package dev.hakyu.server.accounts;

import dev.hakyu.server.accounts.PasskeyTrouble.Kind;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a browser sent for a device: JSON of WebAuthn Level 3, 5.1, whose bytes are base64url. It
/// comes from anybody, so nothing of it is taken to be there.
final class PasskeyAnswer {
    private static final int LONGEST = 16_384;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JsonNode whole;

    private PasskeyAnswer(JsonNode whole) {
        this.whole = whole;
    }

    static PasskeyAnswer of(String text) throws PasskeyTrouble {
        if (text.length() > LONGEST) {
            throw new PasskeyTrouble(Kind.REFUSED, "too_long", null);
        }
        try {
            return new PasskeyAnswer(JSON.readTree(text));
        } catch (JacksonException e) {
            throw malformed(e);
        }
    }

    /// Of the passkey.
    byte[] id() throws PasskeyTrouble {
        return bytes(whole.path("rawId"));
    }

    /// One part of the device's response, by its name there.
    byte[] part(String name) throws PasskeyTrouble {
        return bytes(whole.path("response").path(name));
    }

    static PasskeyTrouble malformed(@Nullable Throwable cause) {
        return new PasskeyTrouble(Kind.REFUSED, "malformed", cause);
    }

    private static byte[] bytes(JsonNode text) throws PasskeyTrouble {
        if (!text.isString() || text.asString().isEmpty()) {
            throw malformed(null);
        }
        try {
            return Base64.getUrlDecoder().decode(text.asString());
        } catch (IllegalArgumentException e) {
            throw malformed(e);
        }
    }
}
