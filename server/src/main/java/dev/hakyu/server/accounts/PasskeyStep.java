package dev.hakyu.server.accounts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a page does next: ask the device, or go elsewhere.
///
/// @param go an address on this server, or null
/// @param publicKey what the device is asked (WebAuthn Level 3, 5.4 and 5.5, bytes as base64url),
///   or null
@JsonInclude(JsonInclude.Include.NON_NULL)
record PasskeyStep(@Nullable String go, @Nullable Asked publicKey) {
    private static final String REQUIRED = "required";
    private static final String TYPE = "public-key";

    sealed interface Asked {}

    /// To sign in; no passkey is named, since nobody has said yet who they are.
    record ToSign(String challenge, long timeout, String rpId, String userVerification)
            implements Asked {}

    /// To make a passkey.
    record ToMake(
            String challenge,
            long timeout,
            Server rp,
            Holder user,
            List<Kind> pubKeyCredParams,
            Wanted authenticatorSelection,
            String attestation,
            List<Known> excludeCredentials)
            implements Asked {}

    record Server(String id, String name) {}

    record Holder(String id, String name, String displayName) {}

    record Kind(String type, long alg) {}

    record Wanted(String residentKey, boolean requireResidentKey, String userVerification) {}

    record Known(String type, String id) {}

    static PasskeyStep to(String address) {
        return new PasskeyStep(address, null);
    }

    static PasskeyStep sign(BegunPasskey begun, String rpId) {
        return new PasskeyStep(
                null, new ToSign(begun.challenge(), BegunPasskey.VALID.toMillis(), rpId, REQUIRED));
    }

    /// @param known ids of passkeys that the account has
    static PasskeyStep make(BegunPasskey begun, String rpId, List<String> known) {
        return new PasskeyStep(
                null,
                new ToMake(
                        begun.challenge(),
                        BegunPasskey.VALID.toMillis(),
                        new Server(rpId, "Hakyu"),
                        new Holder(begun.userHandle(), begun.account(), begun.account()),
                        PasskeyCheck.ALGORITHMS.stream()
                                .map(each -> new Kind(TYPE, each.getValue()))
                                .toList(),
                        new Wanted(REQUIRED, true, REQUIRED),
                        "none",
                        known.stream().map(id -> new Known(TYPE, id)).toList()));
    }
}
