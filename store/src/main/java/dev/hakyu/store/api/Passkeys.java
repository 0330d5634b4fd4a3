package dev.hakyu.store.api;

import dev.hakyu.store.api.SignInWays.Removal;
import dev.hakyu.store.internal.Database;
import dev.hakyu.store.internal.Stamp;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Which passkey opens which account.
public final class Passkeys {
    /// Of one account at once.
    public static final int MOST = 10;

    private static final String SELECT =
            "SELECT id, rp_id, account, user_handle, label, key_data, sign_count, backup_eligible,"
                    + " backed_up, created_at, last_used_at, counter_back_at FROM passkey ";

    private final Database database;

    Passkeys(Database database) {
        this.database = database;
    }

    public Optional<Passkey> find(String id) {
        return database.read(handle -> find(handle, id));
    }

    /// All of one account, the oldest first.
    public List<Passkey> of(String account) {
        return database.read(handle ->
                handle.createQuery(SELECT + "WHERE account = :account ORDER BY created_at, id")
                        .bind("account", account)
                        .map((row, _) -> passkey(row))
                        .list());
    }

    /// Adds one to its account.
    ///
    /// @return false when there is one of this id already, or its account has [#MOST]
    public boolean add(Passkey passkey) {
        return database.write(handle -> {
            int kept =
                    handle.createQuery("SELECT COUNT(*) FROM passkey WHERE account = :account")
                            .bind("account", passkey.account())
                            .mapTo(Integer.class)
                            .one();
            return kept < MOST && insert(handle, passkey);
        });
    }

    /// Makes an account with an invitation, which is then used up, and a passkey instead of a
    /// password; all of it or nothing.
    ///
    /// @param passkey whose account is the name that is wanted
    /// @return empty when the invitation is no longer good, the name is taken, or there is a
    ///   passkey of this id already
    public Optional<Account> accept(String token, Passkey passkey) {
        return database.write(handle -> {
            if (find(handle, passkey.id()).isPresent()) {
                return Optional.empty();
            }
            Optional<Account> made =
                    Accounts.accept(handle, token, passkey.account(), "", passkey.createdAt());
            made.ifPresent(_ -> insert(handle, passkey));
            return made;
        });
    }

    /// Somebody signed in by it.
    ///
    /// @param signCount that the device named
    /// @return false when that is not above the one that is kept, though one of them counts; then
    ///   nothing is written
    public boolean used(String id, long signCount, boolean backedUp, Instant now) {
        return database.write(handle ->
                handle.createUpdate(
                                        "UPDATE passkey SET sign_count = :count, backed_up = :backedUp,"
                                                + " last_used_at = :now WHERE id = :id AND (sign_count"
                                                + " < :count OR (sign_count = 0 AND :count = 0))")
                                .bind("count", signCount)
                                .bind("backedUp", backedUp ? 1L : 0L)
                                .bind("now", Stamp.of(now))
                                .bind("id", id)
                                .execute()
                        == 1);
    }

    /// Keeps that its counter did not go forward, for its holder to see.
    public void counterWentBack(String id, Instant now) {
        database.write(handle ->
                handle.createUpdate("UPDATE passkey SET counter_back_at = :now WHERE id = :id")
                        .bind("now", Stamp.of(now))
                        .bind("id", id)
                        .execute());
    }

    /// Removes one from its account, unless nothing else would open that.
    public Removal remove(String account, String id, SignInWays offered) {
        return database.write(handle -> {
            Optional<Passkey> kept =
                    find(handle, id).filter(each -> each.account().equals(account));
            if (kept.isEmpty()) {
                return Removal.NOT_THERE;
            }
            int itself = kept.get().rpId().equals(offered.rpId()) ? 1 : 0;
            if (offered.count(handle, account) == itself) {
                return Removal.LAST_WAY;
            }
            handle.createUpdate("DELETE FROM passkey WHERE id = :id").bind("id", id).execute();
            return Removal.DONE;
        });
    }

    static boolean insert(Handle handle, Passkey passkey) {
        return handle.createUpdate(
                                "INSERT INTO passkey (id, rp_id, account, user_handle, label,"
                                        + " key_data, sign_count, backup_eligible, backed_up,"
                                        + " created_at) VALUES (:id, :rpId, :account, :handle, :label,"
                                        + " :data, :count, :eligible, :backedUp, :now) ON CONFLICT (id)"
                                        + " DO NOTHING")
                        .bind("id", passkey.id())
                        .bind("rpId", passkey.rpId())
                        .bind("account", passkey.account())
                        .bind("handle", passkey.userHandle())
                        .bind("label", passkey.label())
                        .bind("data", passkey.key().data())
                        .bind("count", passkey.key().signCount())
                        .bind("eligible", passkey.key().backupEligible() ? 1L : 0L)
                        .bind("backedUp", passkey.key().backedUp() ? 1L : 0L)
                        .bind("now", Stamp.of(passkey.createdAt()))
                        .execute()
                == 1;
    }

    static Optional<Passkey> find(Handle handle, String id) {
        return handle.createQuery(SELECT + "WHERE id = :id")
                .bind("id", id)
                .map((row, _) -> passkey(row))
                .findOne();
    }

    private static Passkey passkey(ResultSet row) throws SQLException {
        return new Passkey(
                row.getString("id"),
                row.getString("rp_id"),
                row.getString("account"),
                row.getString("user_handle"),
                row.getString("label"),
                new PasskeyKey(
                        row.getString("key_data"),
                        row.getLong("sign_count"),
                        row.getLong("backup_eligible") == 1,
                        row.getLong("backed_up") == 1),
                Stamp.parse(row.getString("created_at")),
                Stamp.parseNullable(row.getString("last_used_at")),
                Stamp.parseNullable(row.getString("counter_back_at")));
    }
}
