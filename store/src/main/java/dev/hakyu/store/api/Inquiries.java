package dev.hakyu.store.api;

import dev.hakyu.store.internal.Database;
import dev.hakyu.store.internal.Stamp;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The list of inquiries. The folder `inquiries` owns them; this is an index that can be made
/// again.
public final class Inquiries {
    private static final String SELECT =
            "SELECT id, title, about, created_at, due_on, asked, answered, closed_at FROM inquiry ";

    private final Database database;

    Inquiries(Database database) {
        this.database = database;
    }

    /// Adds or replaces an entry.
    public void put(InquiryEntry entry) {
        database.write(handle -> put(handle, entry));
    }

    /// Makes the whole index anew.
    public void replaceAll(Collection<InquiryEntry> entries) {
        database.write(handle -> {
            handle.execute("DELETE FROM inquiry");
            entries.forEach(entry -> put(handle, entry));
            return entries.size();
        });
    }

    public Optional<InquiryEntry> find(String id) {
        return database.read(handle ->
                handle.createQuery(SELECT + "WHERE id = :id")
                        .bind("id", id)
                        .map((row, _) -> entry(row))
                        .findOne());
    }

    /// All, newest first.
    public List<InquiryEntry> all() {
        return database.read(handle ->
                handle.createQuery(SELECT + "ORDER BY created_at DESC, id")
                        .map((row, _) -> entry(row))
                        .list());
    }

    private static int put(Handle handle, InquiryEntry entry) {
        LocalDate due = entry.dueOn();
        return handle.createUpdate(
                        "INSERT INTO inquiry (id, title, about, created_at, due_on, asked,"
                                + " answered, closed_at) VALUES (:id, :title, :about, :created, :due,"
                                + " :asked, :answered, :closed) ON CONFLICT (id) DO UPDATE SET title"
                                + " = excluded.title, about = excluded.about, created_at ="
                                + " excluded.created_at, due_on = excluded.due_on, asked ="
                                + " excluded.asked, answered = excluded.answered, closed_at ="
                                + " excluded.closed_at")
                .bind("id", entry.id())
                .bind("title", entry.title())
                .bind("about", entry.about())
                .bind("created", Stamp.of(entry.createdAt()))
                .bind("due", due == null ? null : due.toString())
                .bind("asked", entry.asked())
                .bind("answered", entry.answered())
                .bind("closed", Stamp.ofNullable(entry.closedAt()))
                .execute();
    }

    private static InquiryEntry entry(ResultSet row) throws SQLException {
        String due = row.getString("due_on");
        return new InquiryEntry(
                row.getString("id"),
                row.getString("title"),
                row.getString("about"),
                Stamp.parse(row.getString("created_at")),
                due == null ? null : LocalDate.parse(due),
                row.getInt("asked"),
                row.getInt("answered"),
                Stamp.parseNullable(row.getString("closed_at")));
    }
}
