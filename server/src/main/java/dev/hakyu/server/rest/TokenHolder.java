package dev.hakyu.server.rest;

import dev.hakyu.store.api.AccountRole;
import dev.hakyu.store.api.ApiToken;
import dev.hakyu.store.api.TokenScope;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/// A program that came with a good token. It acts as the account whose the token is.
final class TokenHolder extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;

    private final transient ApiToken token;
    private final transient Set<TokenScope> scopes;

    /// @param role of its account
    /// @param scopes those of the token that its account may give
    TokenHolder(ApiToken token, AccountRole role, Set<TokenScope> scopes) {
        super(
                Stream.concat(
                                scopes.stream().map(TokenHolder::authority),
                                Arrays.stream(AccountRole.values())
                                        .filter(role::includes)
                                        .map(TokenHolder::authority))
                        .map(SimpleGrantedAuthority::new)
                        .toList());
        this.token = token;
        this.scopes = Set.copyOf(scopes);
        setAuthenticated(true);
    }

    static String authority(TokenScope scope) {
        return "SCOPE_" + scope.id();
    }

    /// Of a token whose account has this role or one above it.
    static String authority(AccountRole role) {
        return "ACCOUNT_" + role.id();
    }

    ApiToken token() {
        return token;
    }

    /// What it may do now, in the order of the scopes.
    List<TokenScope> scopes() {
        return scopes.stream().sorted().toList();
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return token.account();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TokenHolder that && token.equals(that.token);
    }

    @Override
    public int hashCode() {
        return token.hashCode();
    }
}
