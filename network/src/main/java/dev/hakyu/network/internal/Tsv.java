package dev.hakyu.network.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Reads the module's own data files: tab-separated, `#` begins a comment line.
public final class Tsv {
    private Tsv() {}

    /// The rows of a file of this module, cells as they stand.
    ///
    /// @param path absolute path on the class path
    /// @param columns how many cells each row must at least have
    public static List<List<String>> rows(String path, int columns) {
        List<List<String>> rows = new ArrayList<>();
        try (InputStream in = Tsv.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("data file missing from the build: " + path);
            }
            BufferedReader reader =
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                List<String> cells = List.of(line.split("\t", -1));
                if (cells.size() < columns) {
                    throw new IllegalStateException(path + " needs " + columns + " cells: " + line);
                }
                rows.add(cells);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
        return rows;
    }

    /// The parts of a cell that lists several, split at `;`, none empty.
    public static List<String> list(String cell) {
        List<String> parts = new ArrayList<>();
        for (String part : cell.split(";")) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }
}
