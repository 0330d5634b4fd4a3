package dev.hakyu.store.api;

import dev.hakyu.store.internal.Database;
import dev.hakyu.store.internal.Stamp;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// When each account looked at a page and what it saw, so that it can be told what changed since.
///
/// Two looks are kept: the newest, and the one from which changes are told. They differ so that
/// what is new stays new while somebody goes to and fro: the newest becomes the base when the
/// account comes back after a pause, or says that it has seen it all.
public final class Looks {
    private static final String BASE = "base";
    private static final String LAST = "last";

    private final Database database;

    Looks(Database database) {
        this.database = database;
    }

    /// The look from which changes are told; empty at the first look.
    public Optional<Look> base(String account, String page) {
        return database.read(handle -> find(handle, account, page, BASE));
    }

    /// Keeps what the account sees now.
    ///
    /// @param pauseBefore a newest look before this moment becomes the base first
    /// @return the look from which changes are told now; empty at the first look
    public Optional<Look> look(String account, String page, Look now, Instant pauseBefore) {
        return database.write(handle -> {
            Optional<Look> last = find(handle, account, page, LAST);
            last.filter(each -> each.at().isBefore(pauseBefore))
                    .ifPresent(each -> put(handle, account, page, BASE, each));
            put(handle, account, page, LAST, now);
            Optional<Look> base = find(handle, account, page, BASE);
            if (base.isEmpty()) {
                put(handle, account, page, BASE, now);
            }
            return base;
        });
    }

    /// The account has seen what it was shown last; from now on changes are told from there.
    public void seen(String account, String page) {
        database.write(handle -> {
            find(handle, account, page, LAST)
                    .ifPresent(last -> put(handle, account, page, BASE, last));
            return null;
        });
    }

    void forget(Instant before) {
        database.write(handle ->
                handle.createUpdate("DELETE FROM look WHERE looked_at < :before")
                        .bind("before", Stamp.of(before))
                        .execute());
    }

    private static Optional<Look> find(Handle handle, String account, String page, String kind) {
        return handle.createQuery(
                        "SELECT looked_at, body FROM look WHERE account = :account AND page = :page"
                                + " AND kind = :kind")
                .bind("account", account)
                .bind("page", page)
                .bind("kind", kind)
                .map((row, _) ->
                        new Look(Stamp.parse(row.getString("looked_at")), row.getString("body")))
                .findOne();
    }

    private static void put(Handle handle, String account, String page, String kind, Look look) {
        handle.createUpdate(
                        "INSERT INTO look (account, page, kind, looked_at, body) VALUES (:account,"
                                + " :page, :kind, :at, :body) ON CONFLICT (account, page, kind) DO"
                                + " UPDATE SET looked_at = excluded.looked_at, body = excluded.body")
                .bind("account", account)
                .bind("page", page)
                .bind("kind", kind)
                .bind("at", Stamp.of(look.at()))
                .bind("body", look.body())
                .execute();
    }
}
