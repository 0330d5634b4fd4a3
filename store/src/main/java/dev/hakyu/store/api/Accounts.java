package dev.hakyu.store.api;

import dev.hakyu.store.internal.Database;
import dev.hakyu.store.internal.Hashed;
import dev.hakyu.store.internal.Stamp;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Who may sign in, and the links that make an account.
public final class Accounts {
    private static final String SELECT =
            "SELECT name, password_hash, role, created_at, disabled_at FROM account ";

    private final Database database;

    Accounts(Database database) {
        this.database = database;
    }

    public Optional<Account> find(String name) {
        return database.read(handle ->
                handle.createQuery(SELECT + "WHERE name = :name")
                        .bind("name", name)
                        .map((row, _) -> account(row))
                        .findOne());
    }

    /// All of them, by name.
    public List<Account> list() {
        return database.read(handle ->
                handle.createQuery(SELECT + "ORDER BY name").map((row, _) -> account(row)).list());
    }

    public boolean isEmpty() {
        return list().isEmpty();
    }

    /// Keeps the hash of a token under which one account can be made.
    ///
    /// @param token secret, shown once to the one who invites; only its hash is kept
    public void invite(String token, AccountRole role, Instant now, Instant expiresAt) {
        database.write(handle ->
                handle.createUpdate(
                                "INSERT INTO invitation (token_hash, role, created_at,"
                                        + " expires_at) VALUES (:hash, :role, :now,"
                                        + " :expires)")
                        .bind("hash", Hashed.of(token))
                        .bind("role", role.id())
                        .bind("now", Stamp.of(now))
                        .bind("expires", Stamp.of(expiresAt))
                        .execute());
    }

    /// The role that a token gives, when it is known, unused and not expired.
    public Optional<AccountRole> invitation(String token, Instant now) {
        return database.read(handle -> invitation(handle, token, now));
    }

    /// Makes an account with an invitation, which is then used up; both or nothing.
    ///
    /// @return empty when the invitation is no longer good or the name is taken
    public Optional<Account> accept(String token, String name, String passwordHash, Instant now) {
        return database.write(handle -> accept(handle, token, name, passwordHash, now));
    }

    static Optional<Account> accept(
            Handle handle, String token, String name, String passwordHash, Instant now) {
        Optional<AccountRole> role = invitation(handle, token, now);
        if (role.isEmpty() || AccountNames.isTaken(handle, name)) {
            return Optional.empty();
        }
        Account account = new Account(name, passwordHash, role.get(), now, null);
        int added =
                handle.createUpdate(
                                "INSERT INTO account (name, password_hash, role, created_at) VALUES"
                                        + " (:name, :password, :role, :now) ON CONFLICT (name) DO"
                                        + " NOTHING")
                        .bind("name", name)
                        .bind("password", passwordHash)
                        .bind("role", account.role().id())
                        .bind("now", Stamp.of(now))
                        .execute();
        if (added == 0) {
            return Optional.empty();
        }
        handle.createUpdate("UPDATE invitation SET used_at = :now WHERE token_hash = :hash")
                .bind("now", Stamp.of(now))
                .bind("hash", Hashed.of(token))
                .execute();
        return Optional.of(account);
    }

    /// Changes a password.
    ///
    /// @param passwordHash of the new one; an empty text means that no password opens the account
    /// @return false when there is no such account
    public boolean setPassword(String name, String passwordHash) {
        return database.write(handle ->
                handle.createUpdate(
                                        "UPDATE account SET password_hash = :password WHERE name ="
                                                + " :name")
                                .bind("password", passwordHash)
                                .bind("name", name)
                                .execute()
                        == 1);
    }

    /// Gives another role.
    ///
    /// @return false when there is no such account, or it is the last administrator that may sign
    ///   in
    public boolean setRole(String name, AccountRole role) {
        return database.write(handle -> {
            if (role != AccountRole.ADMINISTRATOR && isLastAdministrator(handle, name)) {
                return false;
            }
            return handle.createUpdate("UPDATE account SET role = :role WHERE name = :name")
                            .bind("role", role.id())
                            .bind("name", name)
                            .execute()
                    == 1;
        });
    }

    /// Ends the right to sign in. The name stays taken, so that what was done under it stays its
    /// own.
    ///
    /// @return false when there is no such account that may sign in, or it is the last
    ///   administrator
    public boolean disable(String name, Instant now) {
        return database.write(handle -> {
            if (isLastAdministrator(handle, name)) {
                return false;
            }
            return handle.createUpdate(
                                    "UPDATE account SET disabled_at = :now WHERE name = :name AND"
                                            + " disabled_at IS NULL")
                            .bind("now", Stamp.of(now))
                            .bind("name", name)
                            .execute()
                    == 1;
        });
    }

    /// Gives the right to sign in back.
    ///
    /// @return false when there is no such account without it
    public boolean enable(String name) {
        return database.write(handle ->
                handle.createUpdate(
                                        "UPDATE account SET disabled_at = NULL WHERE name = :name"
                                                + " AND disabled_at IS NOT NULL")
                                .bind("name", name)
                                .execute()
                        == 1);
    }

    private static boolean isLastAdministrator(Handle handle, String name) {
        List<String> administrators =
                handle.createQuery(
                                "SELECT name FROM account WHERE role = :role AND disabled_at IS"
                                        + " NULL")
                        .bind("role", AccountRole.ADMINISTRATOR.id())
                        .mapTo(String.class)
                        .list();
        return administrators.equals(List.of(name));
    }

    /// Invitations that were used or ended before a moment.
    void forgetInvitations(Instant before) {
        database.write(handle ->
                handle.createUpdate(
                                "DELETE FROM invitation WHERE expires_at < :before OR used_at <"
                                        + " :before")
                        .bind("before", Stamp.of(before))
                        .execute());
    }

    private static Optional<AccountRole> invitation(Handle handle, String token, Instant now) {
        return handle.createQuery(
                        "SELECT role FROM invitation WHERE token_hash = :hash AND account IS NULL"
                                + " AND used_at IS NULL AND expires_at > :now")
                .bind("hash", Hashed.of(token))
                .bind("now", Stamp.of(now))
                .mapTo(String.class)
                .findOne()
                .map(Accounts::role);
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getString("name"),
                row.getString("password_hash"),
                role(row.getString("role")),
                Stamp.parse(row.getString("created_at")),
                Stamp.parseNullable(row.getString("disabled_at")));
    }

    private static AccountRole role(String id) {
        return Arrays.stream(AccountRole.values())
                .filter(role -> role.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no such role: " + id));
    }
}
