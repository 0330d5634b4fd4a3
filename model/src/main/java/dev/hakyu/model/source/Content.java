package dev.hakyu.model.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/// Bytes as they were fetched. Immutable; two contents are equal when their bytes are.
public final class Content {
    private final byte[] bytes;
    private final String hash;

    private Content(byte[] bytes) {
        this.bytes = bytes;
        this.hash = HexFormat.of().formatHex(sha256().digest(bytes));
    }

    /// A copy of these bytes.
    public static Content of(byte[] bytes) {
        return new Content(bytes.clone());
    }

    /// A text in UTF-8.
    public static Content of(String text) {
        return new Content(text.getBytes(StandardCharsets.UTF_8));
    }

    /// SHA-256 as 64 lower-case hexadecimal digits.
    public String hash() {
        return hash;
    }

    /// In bytes.
    public int size() {
        return bytes.length;
    }

    public InputStream newInputStream() {
        return new ByteArrayInputStream(bytes);
    }

    public void writeTo(OutputStream out) throws IOException {
        out.write(bytes);
    }

    /// A copy.
    public byte[] toBytes() {
        return bytes.clone();
    }

    /// The bytes as UTF-8; what is none becomes U+FFFD.
    public String asUtf8() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Content that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return hash.hashCode();
    }

    /// Size and hash; never the content.
    @Override
    public String toString() {
        return size() + " bytes, sha256 " + hash;
    }
}
