package dev.hakyu.store.api;

import dev.hakyu.store.internal.Database;
import dev.hakyu.store.internal.Hashed;
import dev.hakyu.store.internal.Stamp;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The tokens by which programs come in. Of a token only its hash is kept.
public final class ApiTokens {
    /// Good ones of one account at once.
    public static final int MOST = 50;

    /// The last use is kept to within this time, so that reading does not write.
    private static final Duration USE_KEPT_EVERY = Duration.ofHours(1);

    private static final String SELECT =
            "SELECT id, account, name, scopes, created_at, expires_at, revoked_at, last_used_at FROM"
                    + " api_token ";

    private final Database database;

    ApiTokens(Database database) {
        this.database = database;
    }

    /// Keeps a new token.
    ///
    /// @param secret shown once to the one who makes it
    /// @return false when the account has [#MOST] good ones already; then nothing is kept
    public boolean make(String secret, ApiToken token) {
        return database.write(handle -> {
            long good =
                    list(token.account()).stream()
                            .filter(each -> each.isGood(token.createdAt()))
                            .count();
            if (good >= MOST) {
                return false;
            }
            handle.createUpdate(
                            "INSERT INTO api_token (id, token_hash, account, name, scopes,"
                                    + " created_at, expires_at) VALUES (:id, :hash, :account,"
                                    + " :name, :scopes, :created, :expires)")
                    .bind("id", token.id())
                    .bind("hash", Hashed.of(secret))
                    .bind("account", token.account())
                    .bind("name", token.name())
                    .bind("scopes", written(token.scopes()))
                    .bind("created", Stamp.of(token.createdAt()))
                    .bind("expires", Stamp.of(token.expiresAt()))
                    .execute();
            return true;
        });
    }

    /// The token with this secret, good or not.
    public Optional<ApiToken> find(String secret) {
        return database.read(handle ->
                handle.createQuery(SELECT + "WHERE token_hash = :hash")
                        .bind("hash", Hashed.of(secret))
                        .map((row, _) -> token(row))
                        .findOne());
    }

    /// All of one account, the newest first.
    public List<ApiToken> list(String account) {
        return database.read(handle ->
                handle.createQuery(SELECT + "WHERE account = :account ORDER BY created_at DESC, id")
                        .bind("account", account)
                        .map((row, _) -> token(row))
                        .list());
    }

    /// All of everybody, the newest first.
    public List<ApiToken> list() {
        return database.read(handle ->
                handle.createQuery(SELECT + "ORDER BY created_at DESC, id")
                        .map((row, _) -> token(row))
                        .list());
    }

    /// From now on the token is not taken any more.
    ///
    /// @return false when there is none with this id, or it was revoked before
    public boolean revoke(String id, Instant now) {
        return database.write(handle ->
                handle.createUpdate(
                                        "UPDATE api_token SET revoked_at = :now WHERE id = :id AND"
                                                + " revoked_at IS NULL")
                                .bind("id", id)
                                .bind("now", Stamp.of(now))
                                .execute()
                        > 0);
    }

    /// The token was used; writes at most once an hour.
    public void used(ApiToken token, Instant now) {
        boolean isKnown =
                token.lastUsed()
                        .filter(last -> now.isBefore(last.plus(USE_KEPT_EVERY)))
                        .isPresent();
        if (isKnown) {
            return;
        }
        database.write(handle ->
                handle.createUpdate("UPDATE api_token SET last_used_at = :now WHERE id = :id")
                        .bind("id", token.id())
                        .bind("now", Stamp.of(now))
                        .execute());
    }

    private static ApiToken token(ResultSet row) throws SQLException {
        return new ApiToken(
                row.getString("id"),
                row.getString("account"),
                row.getString("name"),
                scopes(row.getString("scopes")),
                Stamp.parse(row.getString("created_at")),
                Stamp.parse(row.getString("expires_at")),
                Stamp.parseNullable(row.getString("revoked_at")),
                Stamp.parseNullable(row.getString("last_used_at")));
    }

    private static String written(Set<TokenScope> scopes) {
        return scopes.stream().map(TokenScope::id).collect(Collectors.joining(" "));
    }

    private static Set<TokenScope> scopes(String written) {
        return Arrays.stream(written.split(" ", -1))
                .map(id ->
                        TokenScope.find(id)
                                .orElseThrow(
                                        () -> new IllegalStateException("no such scope: " + id)))
                .collect(Collectors.toSet());
    }
}
