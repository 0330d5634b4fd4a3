package dev.hakyu.server.rest;

import dev.hakyu.store.api.ApiToken;
import dev.hakyu.store.api.TokenScope;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;

/// The token that asks.
@ApiResource(group = "about")
class MeResource {
    /// What a token is.
    record Me(
            @Says("The account whose token it is.") String account,
            String token,
            String name,
            @Says("What it may do now; never more than its account may.") List<TokenScope> scopes,
            Instant expiresAt) {}

    @GetMapping("/api/v1/me")
    @Operation(id = "getMe", does = "What the token that asks may do, and until when.")
    Me me(TokenHolder holder) {
        ApiToken token = holder.token();
        return new Me(
                token.account(), token.id(), token.name(), holder.scopes(), token.expiresAt());
    }
}
