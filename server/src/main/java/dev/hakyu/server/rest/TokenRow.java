package dev.hakyu.server.rest;

import dev.hakyu.store.api.ApiToken;
import dev.hakyu.store.api.TokenScope;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A token in one line of the list.
///
/// @param made when, UTC; so are the other moments, empty when there is none
/// @param stateKey of the word for whether it is taken
/// @param isGood it is taken
public record TokenRow(
        String id,
        String name,
        String account,
        List<TokenScope> scopes,
        String made,
        String expires,
        String lastUsed,
        String stateKey,
        boolean isGood) {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneOffset.UTC);

    static TokenRow of(ApiToken token, Instant now) {
        return new TokenRow(
                token.id(),
                token.name(),
                token.account(),
                token.scopes().stream().sorted().toList(),
                shown(token.createdAt()),
                shown(token.expiresAt()),
                shown(token.lastUsedAt()),
                token.revoked().isPresent()
                        ? "tokens.isRevoked"
                        : token.isGood(now) ? "tokens.isGood" : "tokens.isOver",
                token.isGood(now));
    }

    private static String shown(@Nullable Instant at) {
        return at == null ? "" : MOMENT.format(at);
    }
}
