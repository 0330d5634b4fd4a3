package dev.hakyu.daily.alert;

import dev.hakyu.brief.api.WholeFile;
import dev.hakyu.store.api.BriefPeriod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;

/// Messages that are written and have not gone yet: `.hakyu/outbox/PERIOD/0001.json`.
///
/// They are on the disk before a brief counts as made, so that a run that resumes sends what the
/// first one would have sent. One that went is taken away, since it holds names and addresses.
public final class Outbox {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private final Path folder;
    private final ToldLog told;

    public Outbox(Path workspace) {
        this.folder = workspace.resolve(".hakyu").resolve("outbox");
        this.told = new ToldLog(workspace);
    }

    /// Replaces what was planned for a period.
    public void plan(BriefPeriod period, List<Planned> messages) throws IOException {
        Path own = folder.resolve(period.value());
        for (Path old : files(own)) {
            Files.delete(old);
        }
        for (int i = 0; i < messages.size(); i++) {
            WholeFile.write(
                    own.resolve("%04d.json".formatted(i + 1)),
                    MAPPER.writeValueAsString(messages.get(i)));
        }
    }

    /// Adds messages of a period that others lie there of. Each takes the place of those to the
    /// same receiver; the old ones go when the new ones are on the disk.
    public void renew(BriefPeriod period, List<Planned> messages) throws IOException {
        Path own = folder.resolve(period.value());
        Map<Path, Planned> old = waiting().getOrDefault(period, Map.of());
        int last =
                files(own).stream()
                        .map(file -> file.getFileName().toString())
                        .filter(name -> name.matches("[0-9]{4}\\.json"))
                        .mapToInt(name -> Integer.parseInt(name.substring(0, 4)))
                        .max()
                        .orElse(0);
        for (int i = 0; i < messages.size(); i++) {
            WholeFile.write(
                    own.resolve("%04d.json".formatted(last + i + 1)),
                    MAPPER.writeValueAsString(messages.get(i)));
        }
        for (Map.Entry<Path, Planned> each : old.entrySet()) {
            if (messages.stream().anyMatch(message -> message.isToTheSame(each.getValue()))) {
                remove(each.getKey());
            }
        }
    }

    /// What lies there and can be read, by period and file.
    public Map<BriefPeriod, Map<Path, Planned>> waiting() throws IOException {
        Map<BriefPeriod, Map<Path, Planned>> waiting = new TreeMap<>();
        for (Map.Entry<BriefPeriod, List<Path>> period : messages().entrySet()) {
            Map<Path, Planned> messages = new TreeMap<>();
            for (Path file : period.getValue()) {
                Planned message = read(file);
                if (message != null) {
                    messages.put(file, message);
                }
            }
            waiting.put(period.getKey(), messages);
        }
        return waiting;
    }

    /// Files there that cannot be read: what somebody was to be told is lost.
    public List<Path> unreadable() throws IOException {
        List<Path> unreadable = new ArrayList<>();
        for (List<Path> messages : messages().values()) {
            for (Path file : messages) {
                if (read(file) == null) {
                    unreadable.add(file);
                }
            }
        }
        return unreadable;
    }

    /// Takes away the messages of days and weeks that ended before this day, and writes down that
    /// they will never go.
    public void expire(LocalDate before) throws IOException {
        for (Map.Entry<BriefPeriod, List<Path>> period : messages().entrySet()) {
            if (period.getKey().lastDay().isBefore(before)) {
                for (Path file : period.getValue()) {
                    Planned message = read(file);
                    if (message != null) {
                        lose(period.getKey(), message);
                    }
                    remove(file);
                }
            }
        }
    }

    /// Writes down that a message will never go: what it says is to be told again.
    void lose(BriefPeriod period, Planned message) throws IOException {
        told.append(List.of(ToldLog.Line.of(period.value(), message, ToldLog.What.LOST)));
    }

    /// Writes down that a message went.
    void arrived(BriefPeriod period, Planned message) throws IOException {
        told.append(List.of(ToldLog.Line.of(period.value(), message, ToldLog.What.SENT)));
    }

    /// Takes away the messages of days and weeks that began before this day, and what those were
    /// told to whom nothing went since.
    public void forget(LocalDate before) throws IOException {
        told.forget(before);
        for (Map.Entry<BriefPeriod, List<Path>> period : messages().entrySet()) {
            if (period.getKey().firstDay().isBefore(before)) {
                for (Path file : period.getValue()) {
                    remove(file);
                }
            }
        }
    }

    /// Takes away a message that a person says went.
    public void settle(BriefPeriod period, Path file) throws IOException {
        Planned message = read(file);
        if (message != null) {
            arrived(period, message);
        }
        remove(file);
    }

    /// Takes a message away that went, or will never go.
    public void remove(Path file) throws IOException {
        Files.deleteIfExists(file);
        Path period = file.getParent();
        if (period != null && files(period).isEmpty()) {
            Files.deleteIfExists(period);
        }
    }

    private Map<BriefPeriod, List<Path>> messages() throws IOException {
        Map<BriefPeriod, List<Path>> messages = new TreeMap<>();
        for (Path own : files(folder)) {
            Optional<BriefPeriod> period = BriefPeriod.parse(own.getFileName().toString());
            if (period.isPresent()) {
                messages.put(
                        period.get(),
                        files(own).stream()
                                .filter(file -> file.getFileName().toString().endsWith(".json"))
                                .toList());
            }
        }
        return messages;
    }

    private static @Nullable Planned read(Path file) throws IOException {
        try {
            return MAPPER.readValue(Files.readAllBytes(file), Planned.class);
        } catch (JacksonException e) {
            return null;
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(folder)) {
            return new ArrayList<>(found.sorted().toList());
        }
    }
}
