package dev.hakyu.network.internal.files;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Reads the tab-separated data files that ship with this package.
final class DataLines {
    private DataLines() {}

    /// The lines of a resource, without comments and blank lines.
    ///
    /// @param width fields of each line; missing ones at the end are empty
    static List<List<String>> read(String resource, int width) {
        List<List<String>> lines = new ArrayList<>();
        try (InputStream in = DataLines.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("data file is not in the build: " + resource);
            }
            BufferedReader reader =
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            String line;
            while ((line = reader.readLine()) != null) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    lines.add(fields(line, width));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    /// The parts of a field that holds several.
    static List<String> split(String field) {
        return field.isEmpty() ? List.of() : Arrays.asList(field.split("\\|", -1));
    }

    private static List<String> fields(String line, int width) {
        List<String> fields = new ArrayList<>(Arrays.asList(line.split("\t", -1)));
        while (fields.size() < width) {
            fields.add("");
        }
        return fields;
    }
}
