package dev.hakyu.store.api;

import dev.hakyu.model.incident.Reading;
import dev.hakyu.store.internal.Body;
import dev.hakyu.store.internal.Database;
import dev.hakyu.store.internal.Deflated;
import dev.hakyu.store.internal.ModelJson;
import dev.hakyu.store.internal.Stamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;

/// What the reader found in each document, so that a document is read once per version of the
/// reader.
///
/// Made again from the evidence at any time: what cannot be read back counts as not there.
public final class Readings {
    private static final TypeReference<List<Reading>> READINGS = new TypeReference<>() {};

    private final Database database;

    Readings(Database database) {
        this.database = database;
    }

    /// Keeps what was found in a document; replaces what the same reader found before.
    ///
    /// @param hash of the content
    /// @param location of the document, since a report bears it
    /// @param reader name and version of what read it: `hakyu-reader 3`
    /// @param readings one per report in the document, in its order; empty when it holds none
    public void keep(
            String hash, String location, String reader, List<Reading> readings, Instant now) {
        String json = ModelJson.write(readings);
        database.write(handle ->
                handle.createUpdate(
                                "INSERT INTO reading (hash, location, reader, made_at,"
                                        + " size_bytes, body) VALUES (:hash, :location,"
                                        + " :reader, :now, :size, :body) ON CONFLICT (hash,"
                                        + " location, reader) DO UPDATE SET made_at ="
                                        + " excluded.made_at, size_bytes ="
                                        + " excluded.size_bytes, body = excluded.body")
                        .bind("hash", hash)
                        .bind("location", location)
                        .bind("reader", reader)
                        .bind("now", Stamp.of(now))
                        .bind("size", Body.size(json))
                        .bind("body", Deflated.packText(json))
                        .execute());
    }

    /// What this reader found in this document; empty when it has not read it.
    public Optional<List<Reading>> find(String hash, String location, String reader) {
        return database.read(handle ->
                        handle.createQuery(
                                        "SELECT size_bytes, body FROM reading WHERE hash"
                                                + " = :hash AND location = :location AND"
                                                + " reader = :reader")
                                .bind("hash", hash)
                                .bind("location", location)
                                .bind("reader", reader)
                                .map((row, _) -> Body.text(row, "body"))
                                .findOne())
                .flatMap(text -> text)
                .flatMap(json -> ModelJson.read(json, READINGS));
    }

    /// Drops what other readers than this one found.
    ///
    /// @return how many
    public int keepOnly(String reader) {
        return database.write(handle ->
                handle.createUpdate("DELETE FROM reading WHERE reader <> :reader")
                        .bind("reader", reader)
                        .execute());
    }
}
