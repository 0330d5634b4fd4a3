package dev.hakyu.store.internal;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/// A text that stands compressed in a table, with its plain size beside it.
public final class Body {
    private static final int MAX_BYTES = 128 << 20;

    private Body() {}

    /// Plain size in bytes of UTF-8.
    public static int size(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /// The text in the columns `size_bytes` and this one; empty when it is damaged.
    public static Optional<String> text(ResultSet row, String column) throws SQLException {
        long size = row.getLong("size_bytes");
        byte[] packed = row.getBytes(column);
        return size < 0 || size > MAX_BYTES || packed == null
                ? Optional.empty()
                : Deflated.unpackText(packed, (int) size);
    }
}
