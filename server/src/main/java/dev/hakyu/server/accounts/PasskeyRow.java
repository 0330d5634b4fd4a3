package dev.hakyu.server.accounts;

import dev.hakyu.server.shell.Moments;
import dev.hakyu.store.api.Passkey;
import java.time.ZoneId;

/// One passkey on a page.
///
/// @param address name that it was made for
/// @param lastUsed when it last let somebody in, or an empty text
/// @param counterBack when its counter last did not go forward, or an empty text
/// @param opens it was made for the address that is used at present
public record PasskeyRow(
        String id,
        String label,
        String address,
        String since,
        String lastUsed,
        String counterBack,
        boolean opens) {

    static PasskeyRow of(Passkey passkey, String offered, ZoneId zone) {
        return new PasskeyRow(
                passkey.id(),
                passkey.label(),
                passkey.rpId(),
                Moments.shown(passkey.createdAt(), zone),
                passkey.lastUsed().map(at -> Moments.shown(at, zone)).orElse(""),
                passkey.counterBack().map(at -> Moments.shown(at, zone)).orElse(""),
                passkey.rpId().equals(offered));
    }
}
