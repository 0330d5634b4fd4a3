package dev.hakyu.brief.api;

import dev.hakyu.network.api.AtomicFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/// Writes a file of text whole or not at all.
public final class WholeFile {
    private WholeFile() {}

    /// Writes beside the file first, then moves it into place; it is on the disk when this returns.
    /// Folders that are missing are made.
    ///
    /// @throws IOException when the folder of the file cannot be written; the old file stays
    public static void write(Path file, String text) throws IOException {
        AtomicFiles.write(Map.of(file, text.getBytes(StandardCharsets.UTF_8)));
    }
}
