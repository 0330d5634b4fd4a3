package dev.hakyu.server.accounts;

import dev.hakyu.server.shell.Moments;
import dev.hakyu.store.api.Identity;
import java.time.ZoneId;

/// One linked identity on a page.
///
/// @param lastUsed when it last let somebody in, or an empty text
/// @param opens it is one of the provider that is used at present
public record IdentityRow(
        String issuer, String subject, String since, String lastUsed, boolean opens) {

    static IdentityRow of(Identity identity, String offered, ZoneId zone) {
        return new IdentityRow(
                identity.issuer(),
                identity.subject(),
                Moments.shown(identity.linkedAt(), zone),
                identity.lastUsed().map(at -> Moments.shown(at, zone)).orElse(""),
                identity.issuer().equals(offered));
    }
}
