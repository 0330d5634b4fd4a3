package dev.hakyu.store.api;

import dev.hakyu.store.internal.Database;
import dev.hakyu.store.internal.PostgresText;
import dev.hakyu.store.internal.Stamp;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/// What people did, append-only; each line holds the hash of the one before, so that a changed or
/// missing line shows.
public final class AuditLog {
    private static final String SELECT =
            "SELECT number, at, who, action, subject, before, hash FROM audit ";

    private final Database database;

    AuditLog(Database database) {
        this.database = database;
    }

    /// Adds a line. Characters that not every database can hold are replaced before the line is
    /// hashed, so that it reads back as it was hashed.
    public AuditEntry add(Instant at, String name, String action, String object) {
        String who = PostgresText.clean(name);
        String subject = PostgresText.clean(object);
        return database.write(handle -> {
            Optional<AuditEntry> last = last(handle);
            AuditEntry entry =
                    AuditEntry.after(
                            last.map(AuditEntry::number).orElse(0L) + 1,
                            last.map(AuditEntry::hash).orElse(AuditEntry.BEGINNING),
                            at,
                            who,
                            action,
                            subject);
            handle.createUpdate(
                            "INSERT INTO audit (number, at, who, action, subject, before,"
                                    + " hash) VALUES (:number, :at, :who, :action,"
                                    + " :subject, :before, :hash)")
                    .bind("number", entry.number())
                    .bind("at", Stamp.of(at))
                    .bind("who", who)
                    .bind("action", action)
                    .bind("subject", subject)
                    .bind("before", entry.before())
                    .bind("hash", entry.hash())
                    .execute();
            return entry;
        });
    }

    /// The newest lines, newest first.
    public List<AuditEntry> newest(int most) {
        return database.read(handle ->
                handle.createQuery(SELECT + "ORDER BY number DESC LIMIT :most")
                        .bind("most", most)
                        .map((row, _) -> entry(row))
                        .list());
    }

    /// Follows the chain from the first line to the last.
    ///
    /// @return number of the first line that is changed, or follows a gap; empty when all is whole
    public OptionalLong firstBroken() {
        return database.read(handle -> {
            String before = AuditEntry.BEGINNING;
            long next = 1;
            for (AuditEntry entry :
                    handle.createQuery(SELECT + "ORDER BY number")
                            .map((row, _) -> entry(row))
                            .list()) {
                if (entry.number() != next || !entry.before().equals(before) || !entry.isWhole()) {
                    return OptionalLong.of(entry.number());
                }
                before = entry.hash();
                next++;
            }
            return OptionalLong.empty();
        });
    }

    private static Optional<AuditEntry> last(Handle handle) {
        return handle.createQuery(SELECT + "ORDER BY number DESC LIMIT 1")
                .map((row, _) -> entry(row))
                .findOne();
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("number"),
                Stamp.parse(row.getString("at")),
                row.getString("who"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("before"),
                row.getString("hash"));
    }
}
