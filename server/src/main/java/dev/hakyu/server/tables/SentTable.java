package dev.hakyu.server.tables;

import dev.hakyu.model.source.Content;
import org.jspecify.annotations.Nullable;

/// A file as it came.
///
/// @param name made harmless
/// @param table id of the table that the sender says it is, or null
record SentTable(String name, Content content, @Nullable String table) {
    private static final int LONGEST = 120;
    private static final String ALLOWED = "-_. ()[]()・";

    static SentTable of(@Nullable String name, byte[] content, @Nullable String table) {
        return new SentTable(plain(name == null ? "" : name), Content.of(content), table);
    }

    /// Without path and without what is no letter, digit or usual sign.
    private static String plain(String name) {
        int slash = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
        StringBuilder plain = new StringBuilder();
        name.substring(slash + 1)
                .codePoints()
                .limit(LONGEST)
                .forEach(c ->
                        plain.appendCodePoint(
                                Character.isLetterOrDigit(c) || ALLOWED.indexOf(c) >= 0 ? c : '_'));
        return plain.toString().isBlank() ? "file" : plain.toString().strip();
    }
}
