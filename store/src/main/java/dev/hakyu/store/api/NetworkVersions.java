package dev.hakyu.store.api;

import dev.hakyu.model.Term;
import dev.hakyu.store.internal.Body;
import dev.hakyu.store.internal.Database;
import dev.hakyu.store.internal.Deflated;
import dev.hakyu.store.internal.Stamp;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The versions of the network: what it was, since when, and how it became so. What is the same is
/// kept once.
public final class NetworkVersions {
    private static final String SELECT =
            "SELECT number, version, made_at, cause, made_by, files, organisations, row_count, added,"
                    + " changed, removed FROM network_version ";

    private final Database database;

    NetworkVersions(Database database) {
        this.database = database;
    }

    /// Keeps a version, unless the newest one is the same.
    ///
    /// @param body the tables as a text that the caller can read again
    /// @return the version that is the newest now
    public NetworkVersion keep(NetworkChange change, String body) {
        return database.write(handle -> {
            Optional<NetworkVersion> newest = newest(handle);
            if (newest.isPresent() && newest.get().change().version().equals(change.version())) {
                return newest.get();
            }
            handle.createUpdate(
                            "INSERT INTO network_body (version, size_bytes, body) VALUES (:version,"
                                    + " :size, :body) ON CONFLICT (version) DO NOTHING")
                    .bind("version", change.version())
                    .bind("size", Body.size(body))
                    .bind("body", Deflated.packText(body))
                    .execute();
            long number = newest.map(NetworkVersion::number).orElse(0L) + 1;
            insert(handle, number, change);
            return new NetworkVersion(number, change);
        });
    }

    private static void insert(Handle handle, long number, NetworkChange change) {
        handle.createUpdate(
                        "INSERT INTO network_version (number, version, made_at, cause, made_by,"
                                + " files, organisations, row_count, added, changed, removed)"
                                + " VALUES (:number, :version, :at, :cause, :by, :files,"
                                + " :organisations, :rows, :added, :changed, :removed)")
                .bind("number", number)
                .bind("version", change.version())
                .bind("at", Stamp.of(change.at()))
                .bind("cause", change.cause().id())
                .bind("by", change.by())
                .bind("files", change.files())
                .bind("organisations", change.organisations())
                .bind("rows", change.rows())
                .bind("added", change.added())
                .bind("changed", change.changed())
                .bind("removed", change.removed())
                .execute();
    }

    /// Newest first.
    ///
    /// @param most 1 or more
    public List<NetworkVersion> newest(int most) {
        return database.read(handle ->
                handle.createQuery(SELECT + "ORDER BY number DESC LIMIT :most")
                        .bind("most", most)
                        .map((row, _) -> version(row))
                        .list());
    }

    public Optional<NetworkVersion> newest() {
        return database.read(NetworkVersions::newest);
    }

    public Optional<NetworkVersion> find(long number) {
        return database.read(handle ->
                handle.createQuery(SELECT + "WHERE number = :number")
                        .bind("number", number)
                        .map((row, _) -> version(row))
                        .findOne());
    }

    /// The one that was there before another; empty for the first that is kept.
    public Optional<NetworkVersion> before(long number) {
        return database.read(handle ->
                handle.createQuery(SELECT + "WHERE number < :number ORDER BY number DESC LIMIT 1")
                        .bind("number", number)
                        .map((row, _) -> version(row))
                        .findOne());
    }

    /// The text that was kept for a version of the network; empty when there is none or it is
    /// damaged.
    public Optional<String> body(String version) {
        return database.read(handle ->
                        handle.createQuery(
                                        "SELECT size_bytes, body FROM network_body WHERE version ="
                                                + " :version")
                                .bind("version", version)
                                .map((row, _) -> Body.text(row, "body"))
                                .findOne())
                .flatMap(text -> text);
    }

    /// The newest version stays, however old it is.
    void forget(Instant before) {
        database.write(handle -> {
            handle.createUpdate(
                            "DELETE FROM network_version WHERE made_at < :before AND number <"
                                    + " (SELECT MAX(number) FROM network_version)")
                    .bind("before", Stamp.of(before))
                    .execute();
            handle.execute(
                    "DELETE FROM network_body WHERE NOT EXISTS (SELECT 1 FROM network_version v"
                            + " WHERE v.version = network_body.version)");
            return 0;
        });
    }

    private static Optional<NetworkVersion> newest(Handle handle) {
        return handle.createQuery(SELECT + "ORDER BY number DESC LIMIT 1")
                .map((row, _) -> version(row))
                .findOne();
    }

    private static NetworkVersion version(ResultSet row) throws SQLException {
        return new NetworkVersion(
                row.getLong("number"),
                new NetworkChange(
                        row.getString("version"),
                        Stamp.parse(row.getString("made_at")),
                        Term.find(NetworkCause.class, row.getString("cause")).orElseThrow(),
                        row.getString("made_by"),
                        row.getString("files"),
                        row.getInt("organisations"),
                        row.getInt("row_count"),
                        row.getInt("added"),
                        row.getInt("changed"),
                        row.getInt("removed")));
    }
}
