package dev.hakyu.network.internal.compile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The data files of this package: tab-separated, `#` begins a comment line.
final class DataFile {
    private DataFile() {}

    /// One line.
    record Row(List<String> cells) {
        Row {
            cells = List.copyOf(cells);
        }

        String text(int column) {
            return cells.get(column);
        }

        double number(int column) {
            return Double.parseDouble(cells.get(column));
        }

        /// A cell that lists several, split at `|`.
        List<String> list(int column) {
            return List.of(cells.get(column).split("\\|"));
        }
    }

    /// @param columns how many cells each line has
    static List<Row> rows(String file, int columns) {
        try (InputStream in = DataFile.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("data file missing from the build: " + file);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> new Row(List.of(line.split("\t", -1))))
                    .peek(row -> requireWidth(file, row, columns))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    private static void requireWidth(String file, Row row, int columns) {
        if (row.cells().size() != columns) {
            throw new IllegalStateException(
                    file + " needs " + columns + " cells in each line: " + row.cells());
        }
    }
}
