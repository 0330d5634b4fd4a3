package dev.hakyu.store.api;

import dev.hakyu.store.internal.Database;
import dev.hakyu.store.internal.Stamp;
import java.time.Instant;
import java.util.List;

/// The filters that each account keeps for a page.
public final class SavedFilters {
    /// Of one account on one page.
    public static final int MOST = 30;

    private final Database database;

    SavedFilters(Database database) {
        this.database = database;
    }

    /// Keeps a filter; one of the same name is replaced.
    ///
    /// @return false when the account keeps [#MOST] already; then nothing is kept
    public boolean save(String account, String page, SavedFilter filter, Instant at) {
        return database.write(handle -> {
            List<SavedFilter> kept = list(account, page);
            boolean isKnown = kept.stream().anyMatch(each -> each.name().equals(filter.name()));
            if (!isKnown && kept.size() >= MOST) {
                return false;
            }
            handle.createUpdate(
                            "INSERT INTO saved_filter (account, page, name, query, saved_at) VALUES"
                                    + " (:account, :page, :name, :query, :at) ON CONFLICT (account,"
                                    + " page, name) DO UPDATE SET query = excluded.query")
                    .bind("account", account)
                    .bind("page", page)
                    .bind("name", filter.name())
                    .bind("query", filter.query())
                    .bind("at", Stamp.of(at))
                    .execute();
            return true;
        });
    }

    /// Drops a filter; nothing happens when there is none.
    public void drop(String account, String page, String name) {
        database.write(handle ->
                handle.createUpdate(
                                "DELETE FROM saved_filter WHERE account = :account AND page = :page"
                                        + " AND name = :name")
                        .bind("account", account)
                        .bind("page", page)
                        .bind("name", name)
                        .execute());
    }

    /// In the order in which they were saved.
    public List<SavedFilter> list(String account, String page) {
        return database.read(handle ->
                handle.createQuery(
                                "SELECT name, query FROM saved_filter WHERE account = :account AND"
                                        + " page = :page ORDER BY saved_at, name")
                        .bind("account", account)
                        .bind("page", page)
                        .map((row, _) ->
                                new SavedFilter(row.getString("name"), row.getString("query")))
                        .list());
    }
}
