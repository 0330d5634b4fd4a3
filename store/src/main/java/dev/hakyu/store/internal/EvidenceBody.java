package dev.hakyu.store.internal;

import dev.hakyu.model.source.Content;
import dev.hakyu.store.api.Forgotten;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Contents in their table: compressed when that makes them smaller.
public final class EvidenceBody {
    /// Larger than anything that is fetched or opened; a larger size in the table is damage.
    private static final int MAX_BYTES = 128 << 20;

    private EvidenceBody() {}

    /// Keeps a content unless it is there.
    public static void keep(Handle handle, Content content) {
        if (content.size() > MAX_BYTES) {
            throw new IllegalArgumentException(
                    "evidence must have at most %d bytes, got %d"
                            .formatted(MAX_BYTES, content.size()));
        }
        boolean there =
                handle.createQuery("SELECT 1 FROM evidence WHERE hash = :hash")
                        .bind("hash", content.hash())
                        .mapTo(Integer.class)
                        .findOne()
                        .isPresent();
        if (there) {
            return;
        }
        byte[] plain = content.toBytes();
        byte[] packed = Deflated.pack(plain);
        boolean smaller = packed.length < plain.length;
        handle.createUpdate(
                        "INSERT INTO evidence (hash, size_bytes, encoding, body) VALUES (:hash,"
                                + " :size, :encoding, :body)")
                .bind("hash", content.hash())
                .bind("size", content.size())
                .bind("encoding", smaller ? "deflate" : "plain")
                .bind("body", smaller ? packed : plain)
                .execute();
    }

    /// The content, its bytes checked against its name.
    public static Optional<Content> find(Handle handle, String hash, Database database) {
        return handle.createQuery(
                        "SELECT size_bytes, encoding, body FROM evidence WHERE hash = :hash")
                .bind("hash", hash)
                .map((row, _) ->
                        read(row)
                                .filter(content -> content.hash().equals(hash))
                                .orElseThrow(() ->
                                        Troubles.damagedEvidence(
                                                database.where(), database.mend(), hash)))
                .findOne();
    }

    /// Erases what no kept version shows any more.
    ///
    /// @param versions how many were forgotten, for the answer
    public static Forgotten dropUnused(Handle handle, int versions) {
        String unused =
                "NOT EXISTS (SELECT 1 FROM version v WHERE v.hash = evidence.hash AND"
                        + " v.forgotten_at IS NULL)";
        Forgotten forgotten =
                handle.createQuery(
                                "SELECT COUNT(*) AS contents, COALESCE(SUM(size_bytes), 0) AS bytes"
                                        + " FROM evidence WHERE "
                                        + unused)
                        .map((row, _) ->
                                new Forgotten(
                                        versions, row.getInt("contents"), row.getLong("bytes")))
                        .one();
        handle.execute("DELETE FROM evidence WHERE " + unused);
        return forgotten;
    }

    static Optional<Content> read(ResultSet row) throws SQLException {
        long size = row.getLong("size_bytes");
        byte[] body = row.getBytes("body");
        if (size < 0 || size > MAX_BYTES || body == null) {
            return Optional.empty();
        }
        return switch (row.getString("encoding")) {
            case "plain" -> Optional.of(Content.of(body));
            case "deflate" -> Deflated.unpack(body, (int) size).map(Content::of);
            default -> Optional.empty();
        };
    }
}
