package dev.hakyu.loss.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// The reference values under src/test/resources/vectors.
final class Vectors {

    static final double[] PROBABILITIES = {
        0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 0.995, 0.999
    };
    static final String[] NAMES = {
        "P5", "P10", "P25", "P50", "P75", "P90", "P95", "P99", "P99.5", "P99.9"
    };

    private Vectors() {}

    static JsonNode scenario(String name) {
        return new ObjectMapper().readTree(text("/vectors/scenarios.json")).required(name);
    }

    static List<Map<String, String>> betaPert() {
        List<String> lines = text("/vectors/betapert.csv").lines().toList();
        String[] header = lines.getFirst().split(",");
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < header.length; i++) {
                row.put(header[i], cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }

    private static String text(String path) {
        try (InputStream in = Vectors.class.getResourceAsStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
