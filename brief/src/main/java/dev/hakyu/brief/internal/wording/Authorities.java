package dev.hakyu.brief.internal.wording;

import dev.hakyu.model.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Police, regulators and ministries in both languages, from the data file `authorities.tsv`.
public final class Authorities {
    private static final String FILE = "/dev/hakyu/brief/authorities.tsv";
    private static final Map<String, Text> BY_NAME = load();

    private Authorities() {}

    /// The authority that a report names; a name that the file lacks stays as it was written.
    public static Text named(String asWritten) {
        return BY_NAME.getOrDefault(key(asWritten), Text.same(asWritten));
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Text> load() {
        Map<String, Text> names = new HashMap<>();
        for (String line : text().lines().filter(each -> !each.startsWith("#")).toList()) {
            List<String> cells = List.of(line.split("\t", -1));
            if (cells.size() != 3) {
                throw new IllegalStateException(FILE + " needs 3 cells in each line: " + line);
            }
            Text name = new Text(cells.get(0), cells.get(1));
            names.put(key(name.ja()), name);
            names.putIfAbsent(key(name.en()), name);
            for (String other : cells.get(2).split("\\|")) {
                names.putIfAbsent(key(other), name);
            }
        }
        return Map.copyOf(names);
    }

    private static String text() {
        try (InputStream in = Authorities.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("missing from the build: " + FILE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
