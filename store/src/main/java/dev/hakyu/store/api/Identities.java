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

/// Which account opens to whom an identity provider vouches for.
public final class Identities {
    /// Of one account at once.
    public static final int MOST = 10;

    private static final String SELECT =
            "SELECT issuer, subject, account, linked_at, last_used_at FROM identity ";

    private final Database database;

    Identities(Database database) {
        this.database = database;
    }

    public Optional<Identity> find(String issuer, String subject) {
        return database.read(handle -> find(handle, issuer, subject));
    }

    /// All of one account, the oldest first.
    public List<Identity> of(String account) {
        return database.read(handle ->
                handle.createQuery(
                                SELECT
                                        + "WHERE account = :account ORDER BY linked_at, issuer,"
                                        + " subject")
                        .bind("account", account)
                        .map((row, _) -> identity(row))
                        .list());
    }

    /// Links an identity to its account.
    ///
    /// @return false when it opens an account already, or its account has [#MOST]
    public boolean link(Identity identity) {
        return database.write(handle -> link(handle, identity));
    }

    /// Makes an account with an invitation, which is then used up, and links the identity instead
    /// of a password; all of it or nothing.
    ///
    /// @param identity whose account is the name that is wanted
    /// @return empty when the invitation is no longer good, the name is taken, or the identity
    ///   opens an account already
    public Optional<Account> accept(String token, Identity identity) {
        return database.write(handle -> {
            if (find(handle, identity.issuer(), identity.subject()).isPresent()) {
                return Optional.empty();
            }
            Optional<Account> made =
                    Accounts.accept(handle, token, identity.account(), "", identity.linkedAt());
            made.ifPresent(_ -> insert(handle, identity));
            return made;
        });
    }

    /// Somebody signed in by it.
    public void used(Identity identity, Instant now) {
        database.write(handle ->
                handle.createUpdate(
                                "UPDATE identity SET last_used_at = :now WHERE issuer = :issuer AND"
                                        + " subject = :subject")
                        .bind("now", Stamp.of(now))
                        .bind("issuer", identity.issuer())
                        .bind("subject", identity.subject())
                        .execute());
    }

    /// Unlinks an identity from its account, unless nothing else would open that.
    public Removal unlink(String account, String issuer, String subject, SignInWays offered) {
        return database.write(handle -> {
            if (find(handle, issuer, subject)
                    .filter(each -> each.account().equals(account))
                    .isEmpty()) {
                return Removal.NOT_THERE;
            }
            int itself = issuer.equals(offered.issuer()) ? 1 : 0;
            if (offered.count(handle, account) == itself) {
                return Removal.LAST_WAY;
            }
            handle.createUpdate(
                            "DELETE FROM identity WHERE issuer = :issuer AND subject = :subject")
                    .bind("issuer", issuer)
                    .bind("subject", subject)
                    .execute();
            return Removal.DONE;
        });
    }

    private static boolean link(Handle handle, Identity identity) {
        int linked =
                handle.createQuery("SELECT COUNT(*) FROM identity WHERE account = :account")
                        .bind("account", identity.account())
                        .mapTo(Integer.class)
                        .one();
        return linked < MOST && insert(handle, identity);
    }

    private static boolean insert(Handle handle, Identity identity) {
        return handle.createUpdate(
                                "INSERT INTO identity (issuer, subject, account, linked_at) VALUES"
                                        + " (:issuer, :subject, :account, :linked) ON CONFLICT"
                                        + " (issuer, subject) DO NOTHING")
                        .bind("issuer", identity.issuer())
                        .bind("subject", identity.subject())
                        .bind("account", identity.account())
                        .bind("linked", Stamp.of(identity.linkedAt()))
                        .execute()
                == 1;
    }

    private static Optional<Identity> find(Handle handle, String issuer, String subject) {
        return handle.createQuery(SELECT + "WHERE issuer = :issuer AND subject = :subject")
                .bind("issuer", issuer)
                .bind("subject", subject)
                .map((row, _) -> identity(row))
                .findOne();
    }

    private static Identity identity(ResultSet row) throws SQLException {
        return new Identity(
                row.getString("issuer"),
                row.getString("subject"),
                row.getString("account"),
                Stamp.parse(row.getString("linked_at")),
                Stamp.parseNullable(row.getString("last_used_at")));
    }
}
