package dev.hakyu.network.api;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A file with tables of the network that somebody sent. Nothing of it is believed before it was
/// read: its content tells what it is.
///
/// @param name as the sender calls it, for messages, and to tell the table of a CSV file; 1 to 200
///   characters, no path
/// @param path where it is now
/// @param table id of the table that it holds, or null to tell it by its name or header
public record SentFile(String name, Path path, @Nullable String table) {
    private static final int LONGEST_NAME = 200;

    public SentFile {
        if (name.isBlank() || name.length() > LONGEST_NAME || name.indexOf('/') >= 0) {
            throw new IllegalArgumentException(
                    "a sent file has a name of 1 to %d characters without '/', got '%s'"
                            .formatted(LONGEST_NAME, name));
        }
    }
}
