package dev.hakyu.store.api;

import dev.hakyu.store.internal.Body;
import dev.hakyu.store.internal.Database;
import dev.hakyu.store.internal.Deflated;
import dev.hakyu.store.internal.Stamp;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Results with inputs, seed and engine version, so that each can be explained and made again.
public final class Runs {
    private static final String SELECT =
            "SELECT kind, subject, inputs_hash, seed, engine, made_at, size_bytes, result FROM run"
                    + " WHERE kind = :kind AND subject = :subject";

    private static final String LIST =
            "SELECT kind, subject, inputs_hash, seed, engine, made_at, size_bytes FROM run"
                    + " WHERE kind = :kind";

    private final Database database;

    Runs(Database database) {
        this.database = database;
    }

    /// Keeps a result. One that is there already stays, since the same key gives the same result.
    public void keep(Run run) {
        database.write(handle ->
                handle.createUpdate(
                                "INSERT INTO run (kind, subject, inputs_hash, seed, engine,"
                                        + " made_at, size_bytes, result) VALUES (:kind,"
                                        + " :subject, :inputsHash, :seed, :engine, :madeAt,"
                                        + " :size, :result) ON CONFLICT (kind, subject,"
                                        + " inputs_hash, seed, engine) DO NOTHING")
                        .bindMethods(run.key())
                        .bind("madeAt", Stamp.of(run.madeAt()))
                        .bind("size", Body.size(run.resultJson()))
                        .bind("result", Deflated.packText(run.resultJson()))
                        .execute());
    }

    public Optional<Run> find(RunKey key) {
        return database.read(handle ->
                        handle.createQuery(
                                        SELECT
                                                + " AND inputs_hash = :inputsHash AND seed"
                                                + " = :seed AND engine = :engine")
                                .bindMethods(key)
                                .map((row, _) -> run(row))
                                .findOne())
                .flatMap(run -> run);
    }

    /// All results of a kind on a subject, newest first.
    public List<Run> of(String kind, String subject) {
        return database
                .read(handle ->
                        handle.createQuery(
                                        SELECT
                                                + " ORDER BY made_at DESC, inputs_hash,"
                                                + " seed, engine")
                                .bind("kind", kind)
                                .bind("subject", subject)
                                .map((row, _) -> run(row))
                                .list())
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /// What is kept of a kind, newest first, without the results.
    ///
    /// @param most 1 or more
    public List<RunEntry> newest(String kind, int most) {
        return database.read(handle ->
                handle.createQuery(
                                LIST
                                        + " ORDER BY made_at DESC, subject, inputs_hash, seed,"
                                        + " engine LIMIT :most")
                        .bind("kind", kind)
                        .bind("most", most)
                        .map((row, _) -> entry(row))
                        .list());
    }

    /// What is kept of a kind on a subject, newest first, without the results.
    public List<RunEntry> entries(String kind, String subject) {
        return database.read(handle ->
                handle.createQuery(
                                LIST
                                        + " AND subject = :subject ORDER BY made_at DESC,"
                                        + " inputs_hash, seed, engine")
                        .bind("kind", kind)
                        .bind("subject", subject)
                        .map((row, _) -> entry(row))
                        .list());
    }

    void forget(Instant before) {
        database.write(handle ->
                handle.createUpdate("DELETE FROM run WHERE made_at < :before")
                        .bind("before", Stamp.of(before))
                        .execute());
    }

    private static Optional<Run> run(ResultSet row) throws SQLException {
        RunKey key = key(row);
        Instant madeAt = Stamp.parse(row.getString("made_at"));
        return Body.text(row, "result").map(json -> new Run(key, madeAt, json));
    }

    private static RunEntry entry(ResultSet row) throws SQLException {
        return new RunEntry(
                key(row), Stamp.parse(row.getString("made_at")), row.getLong("size_bytes"));
    }

    private static RunKey key(ResultSet row) throws SQLException {
        return new RunKey(
                row.getString("kind"),
                row.getString("subject"),
                row.getString("inputs_hash"),
                row.getLong("seed"),
                row.getString("engine"));
    }
}
