package dev.hakyu.store.api;

import dev.hakyu.store.internal.Database;
import dev.hakyu.store.internal.Hashed;
import dev.hakyu.store.internal.Stamp;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Links by which the holder of an account makes a new way to sign in, for whoever has lost theirs.
///
/// With the new way the old password and passkeys go: they may be in other hands. Identities stay,
/// which the provider looks after.
public final class Recoveries {
    private final Database database;

    Recoveries(Database database) {
        this.database = database;
    }

    /// Keeps the hash of a token that opens an account once; earlier ones open it no more.
    ///
    /// @param token secret, shown once to the one who issues it; only its hash is kept
    /// @return false when there is no such account that may sign in
    public boolean issue(String token, String account, Instant now, Instant expiresAt) {
        return database.write(handle -> {
            end(handle, account, now);
            return handle.createUpdate(
                                    "INSERT INTO invitation (token_hash, role, account, created_at,"
                                            + " expires_at) SELECT :hash, role, name, :now, :expires"
                                            + " FROM account WHERE name = :account AND disabled_at"
                                            + " IS NULL")
                            .bind("hash", Hashed.of(token))
                            .bind("account", account)
                            .bind("now", Stamp.of(now))
                            .bind("expires", Stamp.of(expiresAt))
                            .execute()
                    == 1;
        });
    }

    /// The name of the account that a token opens, when it is known, unused and not expired, and
    /// the account may sign in.
    public Optional<String> find(String token, Instant now) {
        return database.read(handle -> find(handle, token, now));
    }

    /// Sets a new password; the token is then used up.
    ///
    /// @return the account, or empty when the token is no longer good; then nothing is changed
    public Optional<String> accept(String token, String passwordHash, Instant now) {
        return database.write(handle -> {
            Optional<String> account = find(handle, token, now);
            account.ifPresent(name -> replace(handle, name, passwordHash, now));
            return account;
        });
    }

    /// Adds a passkey, after which no password opens the account; the token is then used up.
    ///
    /// @return false when the token is no longer good, opens another account than the passkey's, or
    ///   there is a passkey of this id already; then nothing is changed
    public boolean accept(String token, Passkey passkey) {
        return database.write(handle -> {
            Optional<String> account = find(handle, token, passkey.createdAt());
            if (!account.equals(Optional.of(passkey.account()))
                    || Passkeys.find(handle, passkey.id()).isPresent()) {
                return false;
            }
            replace(handle, passkey.account(), "", passkey.createdAt());
            return Passkeys.insert(handle, passkey);
        });
    }

    private static void replace(Handle handle, String account, String passwordHash, Instant now) {
        end(handle, account, now);
        handle.createUpdate("DELETE FROM passkey WHERE account = :account")
                .bind("account", account)
                .execute();
        handle.createUpdate("UPDATE account SET password_hash = :password WHERE name = :account")
                .bind("password", passwordHash)
                .bind("account", account)
                .execute();
    }

    private static void end(Handle handle, String account, Instant now) {
        handle.createUpdate(
                        "UPDATE invitation SET used_at = :now WHERE account = :account AND used_at"
                                + " IS NULL")
                .bind("now", Stamp.of(now))
                .bind("account", account)
                .execute();
    }

    private static Optional<String> find(Handle handle, String token, Instant now) {
        return handle.createQuery(
                        "SELECT account.name FROM invitation JOIN account ON account.name ="
                                + " invitation.account WHERE token_hash = :hash AND used_at IS NULL"
                                + " AND expires_at > :now AND disabled_at IS NULL")
                .bind("hash", Hashed.of(token))
                .bind("now", Stamp.of(now))
                .mapTo(String.class)
                .findOne();
    }
}
