package dev.hakyu.daily.alert;

import dev.hakyu.brief.api.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;

/// Messages that are written and have not gone yet: `.hakyu/outbox/PERIOD/0001.json`.
///
/// They are written before a brief counts as made, so that a run that resumes sends what the first
/// one would have sent. One that went is taken away, since it holds names and addresses.
public final class Outbox {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private final Path folder;

    public Outbox(Path workspace) {
        this.folder = workspace.resolve(".hakyu").resolve("outbox");
    }

    /// Replaces what was planned for a period.
    public void plan(String period, List<Planned> messages) throws IOException {
        Path own = folder.resolve(period);
        Files.createDirectories(own);
        for (Path old : files(own)) {
            Files.delete(old);
        }
        for (int i = 0; i < messages.size(); i++) {
            WholeFile.write(
                    own.resolve("%04d.json".formatted(i + 1)),
                    MAPPER.writeValueAsString(messages.get(i)));
        }
    }

    /// What lies there, by period and file. A file that cannot be read is left alone.
    public Map<String, Map<Path, Planned>> waiting() throws IOException {
        Map<String, Map<Path, Planned>> waiting = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return waiting;
        }
        for (Path period : files(folder)) {
            Map<Path, Planned> messages = new TreeMap<>();
            for (Path file : Files.isDirectory(period) ? files(period) : List.<Path>of()) {
                if (!file.getFileName().toString().endsWith(".json")) {
                    continue;
                }
                try {
                    messages.put(file, MAPPER.readValue(Files.readString(file), Planned.class));
                } catch (JacksonException e) {
                    // Written half by a run that was killed; the next run writes it anew.
                }
            }
            waiting.put(period.getFileName().toString(), messages);
        }
        return waiting;
    }

    /// Takes away the messages of periods before this one: they are too old to be news.
    public void expire(String before) throws IOException {
        for (Map.Entry<String, Map<Path, Planned>> period : waiting().entrySet()) {
            if (period.getKey().compareTo(before) < 0) {
                for (Path file : period.getValue().keySet()) {
                    remove(file);
                }
            }
        }
    }

    /// Takes a message away that went, or will never go.
    public void remove(Path file) throws IOException {
        Files.deleteIfExists(file);
        Path period = file.getParent();
        if (period != null && files(period).isEmpty()) {
            Files.deleteIfExists(period);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            return new ArrayList<>(found.sorted().toList());
        }
    }
}
