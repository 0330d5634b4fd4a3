package dev.hakyu.store.api;

import dev.hakyu.model.source.Content;
import dev.hakyu.store.internal.Database;
import dev.hakyu.store.internal.Stamp;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Answers to writes by the keys that programs gave them: a write that is sent again under its key
/// is answered again and not done again. Kept for 24 hours.
public final class ApiReplies {
    /// Keys of one token within a day.
    public static final int MOST = 5_000;

    private static final Duration KEPT = Duration.ofHours(24);

    private final Database database;

    ApiReplies(Database database) {
        this.database = database;
    }

    /// What is known of a key.
    public sealed interface Known {
        /// It is new, and taken note of: do the write, then [ApiReplies#end] or [ApiReplies#drop].
        record Nothing() implements Known {}

        /// The same write was answered.
        record Answered(ApiReply reply) implements Known {}

        /// The same write was begun, and how it ended is not known (yet).
        record Begun() implements Known {}

        /// The key was used for another write.
        record OfAnother() implements Known {}

        /// The token used [ApiReplies#MOST] keys today.
        record TooMany() implements Known {}
    }

    /// Begins a write, unless the key is known.
    ///
    /// @param token id of the token
    /// @param requestHash of everything that makes the write what it is
    public Known begin(String token, String key, String requestHash, Instant now) {
        return database.write(handle -> {
            handle.createUpdate("DELETE FROM api_reply WHERE begun_at < :before")
                    .bind("before", Stamp.of(now.minus(KEPT)))
                    .execute();
            Optional<Known> known = find(handle, token, key, requestHash);
            if (known.isPresent()) {
                return known.get();
            }
            int used =
                    handle.createQuery("SELECT COUNT(*) FROM api_reply WHERE token = :token")
                            .bind("token", token)
                            .mapTo(Integer.class)
                            .one();
            if (used >= MOST) {
                return new Known.TooMany();
            }
            handle.createUpdate(
                            "INSERT INTO api_reply (token, reply_key, request_hash, begun_at) VALUES"
                                    + " (:token, :key, :hash, :now)")
                    .bind("token", token)
                    .bind("key", key)
                    .bind("hash", requestHash)
                    .bind("now", Stamp.of(now))
                    .execute();
            return new Known.Nothing();
        });
    }

    /// The write was done, and this was answered.
    public void end(String token, String key, ApiReply reply) {
        database.write(handle ->
                handle.createUpdate(
                                "UPDATE api_reply SET status = :status, headers = :headers, body ="
                                        + " :body WHERE token = :token AND reply_key = :key")
                        .bind("token", token)
                        .bind("key", key)
                        .bind("status", reply.status())
                        .bind("headers", reply.headers())
                        .bind("body", reply.body().toBytes())
                        .execute());
    }

    /// The write was not done; the key is free again.
    public void drop(String token, String key) {
        database.write(handle ->
                handle.createUpdate(
                                "DELETE FROM api_reply WHERE token = :token AND reply_key = :key")
                        .bind("token", token)
                        .bind("key", key)
                        .execute());
    }

    /// Erases answers of before a moment, and those that are kept no longer anyway.
    void forget(Instant before, Instant now) {
        Instant over = now.minus(KEPT);
        database.write(handle ->
                handle.createUpdate("DELETE FROM api_reply WHERE begun_at < :before")
                        .bind("before", Stamp.of(before.isAfter(over) ? before : over))
                        .execute());
    }

    private static Optional<Known> find(
            Handle handle, String token, String key, String requestHash) {
        return handle.createQuery(
                        "SELECT request_hash, status, headers, body FROM api_reply WHERE token ="
                                + " :token AND reply_key = :key")
                .bind("token", token)
                .bind("key", key)
                .map((row, _) -> known(row, requestHash))
                .findOne();
    }

    private static Known known(ResultSet row, String requestHash) throws SQLException {
        if (!row.getString("request_hash").equals(requestHash)) {
            return new Known.OfAnother();
        }
        int status = row.getInt("status");
        if (row.wasNull()) {
            return new Known.Begun();
        }
        return new Known.Answered(
                new ApiReply(status, row.getString("headers"), Content.of(row.getBytes("body"))));
    }
}
