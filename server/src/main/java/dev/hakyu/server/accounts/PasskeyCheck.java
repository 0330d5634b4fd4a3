package dev.hakyu.server.accounts;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import dev.hakyu.server.accounts.PasskeyTrouble.Kind;
import dev.hakyu.store.api.Passkey;
import dev.hakyu.store.api.PasskeyKey;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/// Whether what a browser answered proves what it shall; the checks are those of WebAuthn4J. The
/// person must be verified by the device (PIN, finger, face) each time, and the counter must go
/// forward. Which make a device is is not asked.
@Component
class PasskeyCheck {
    /// ES256, EdDSA and RS256, the most wanted first.
    static final List<COSEAlgorithmIdentifier> ALGORITHMS =
            List.of(
                    COSEAlgorithmIdentifier.ES256,
                    COSEAlgorithmIdentifier.EdDSA,
                    COSEAlgorithmIdentifier.RS256);

    private static final List<PublicKeyCredentialParameters> ALLOWED =
            ALGORITHMS.stream()
                    .map(each ->
                            new PublicKeyCredentialParameters(
                                    PublicKeyCredentialType.PUBLIC_KEY, each))
                    .toList();

    private final PasskeyAddress address;

    /// Made when the first passkey comes: half a CPU second that the start of the server shall not
    /// take.
    private static final class Library {
        private static final ObjectConverter FORMATS = new ObjectConverter();
        private static final WebAuthnManager CHECKS =
                WebAuthnManager.createNonStrictWebAuthnManager(FORMATS);
        private static final AttestedCredentialDataConverter KEYS =
                new AttestedCredentialDataConverter(FORMATS);
    }

    /// What somebody sent to sign in.
    ///
    /// @param id of the passkey, base64url
    /// @param userHandle of its holder, base64url
    record Signed(String id, String userHandle, AuthenticationData data) {}

    PasskeyCheck(PasskeyAddress address) {
        this.address = address;
    }

    /// A passkey that a device has made.
    ///
    /// @param answer JSON of a registration response (WebAuthn Level 3, 5.1)
    Passkey made(BegunPasskey begun, String answer, Instant now) throws PasskeyTrouble {
        PasskeyAnswer parts = PasskeyAnswer.of(answer);
        RegistrationRequest sent =
                new RegistrationRequest(
                        parts.part("attestationObject"), parts.part("clientDataJSON"));
        return checked(() -> {
            RegistrationData said =
                    Library.CHECKS.verify(
                            Library.CHECKS.parse(sent),
                            new RegistrationParameters(server(begun), ALLOWED, true, true));
            AuthenticatorData<?> device =
                    Objects.requireNonNull(said.getAttestationObject()).getAuthenticatorData();
            AttestedCredentialData made =
                    Objects.requireNonNull(device.getAttestedCredentialData());
            return Passkey.made(
                    text(made.getCredentialId()),
                    address.rpId(),
                    begun.account(),
                    begun.userHandle(),
                    begun.label(),
                    new PasskeyKey(
                            text(Library.KEYS.convert(made)),
                            device.getSignCount(),
                            device.isFlagBE(),
                            device.isFlagBS()),
                    now);
        });
    }

    /// What somebody sent to sign in, not yet checked.
    ///
    /// @param answer JSON of an authentication response (WebAuthn Level 3, 5.1)
    Signed read(String answer) throws PasskeyTrouble {
        PasskeyAnswer parts = PasskeyAnswer.of(answer);
        AuthenticationRequest sent =
                new AuthenticationRequest(
                        parts.id(),
                        parts.part("userHandle"),
                        parts.part("authenticatorData"),
                        parts.part("clientDataJSON"),
                        parts.part("signature"));
        return new Signed(
                text(parts.id()),
                text(parts.part("userHandle")),
                checked(() -> Library.CHECKS.parse(sent)));
    }

    /// Checks that it was signed by a passkey for what was asked.
    ///
    /// @return its counter, and whether it is backed up
    AuthenticatorData<?> check(BegunPasskey begun, Signed said, Passkey kept)
            throws PasskeyTrouble {
        if (!said.userHandle().equals(kept.userHandle())) {
            throw new PasskeyTrouble(Kind.REFUSED, "other_holder", null);
        }
        AuthenticationParameters wanted =
                new AuthenticationParameters(
                        server(begun), record(kept), List.of(bytes(kept.id())), true, true);
        return checked(() ->
                Objects.requireNonNull(
                        Library.CHECKS.verify(said.data(), wanted).getAuthenticatorData()));
    }

    /// What strangers send makes the library itself stumble at times, such as over a number where
    /// it expects extensions (a ClassCastException): that is no proof either.
    private static <T> T checked(Supplier<T> check) throws PasskeyTrouble {
        try {
            return check.get();
        } catch (WebAuthnException e) {
            throw PasskeyTrouble.of(e);
        } catch (RuntimeException e) {
            throw PasskeyAnswer.malformed(e);
        }
    }

    private CredentialRecord record(Passkey kept) {
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                true,
                kept.key().backupEligible(),
                kept.key().backedUp(),
                kept.key().signCount(),
                Library.KEYS.convert(bytes(kept.key().data())),
                null,
                null,
                null,
                null);
    }

    private ServerProperty server(BegunPasskey begun) {
        return ServerProperty.builder()
                .origin(new Origin(address.origin()))
                .rpId(address.rpId())
                .challenge(new DefaultChallenge(bytes(begun.challenge())))
                .build();
    }

    private static byte[] bytes(String encoded) {
        return Base64.getUrlDecoder().decode(encoded);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
