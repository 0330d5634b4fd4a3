package dev.hakyu.daily;

import dev.hakyu.brief.api.WholeFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;

/// A file of one line of JSON per event, only ever added to.
///
/// What [#append] has returned from is on the disk. A line that a dying process left half written
/// is ended and left alone; it was never acknowledged.
///
/// @param <T> a record that Jackson reads and writes
public final class LineFile<T> {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int LONGEST_LINE = 1 << 20;
    private final Path file;
    private final Class<T> type;

    public LineFile(Path file, Class<T> type) {
        this.file = file;
        this.type = type;
    }

    /// All that can be read, oldest first.
    public List<T> read() throws IOException {
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        List<T> events = new ArrayList<>();
        // Replaces what is no UTF-8: a line may end within a character.
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        for (String line : text.split("\n")) {
            if (line.isBlank() || line.length() > LONGEST_LINE) {
                continue;
            }
            try {
                events.add(MAPPER.readValue(line, type));
            } catch (JacksonException e) {
                // Written half by a run that was killed; it was never acknowledged.
            }
        }
        return List.copyOf(events);
    }

    /// Adds events behind the others, on the disk before this returns.
    public void append(List<T> events) throws IOException {
        if (events.isEmpty()) {
            return;
        }
        Files.createDirectories(file.getParent());
        try (FileChannel channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE)) {
            long end = channel.size();
            String before = endsMidLine(channel, end) ? "\n" : "";
            ByteBuffer bytes =
                    ByteBuffer.wrap((before + lines(events)).getBytes(StandardCharsets.UTF_8));
            channel.position(end);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /// Puts these in the place of all that is there, whole or not at all.
    public void replace(List<T> events) throws IOException {
        WholeFile.write(file, lines(events));
    }

    private static <T> String lines(List<T> events) {
        StringBuilder lines = new StringBuilder();
        for (T event : events) {
            lines.append(MAPPER.writeValueAsString(event)).append('\n');
        }
        return lines.toString();
    }

    private static boolean endsMidLine(FileChannel channel, long end) throws IOException {
        if (end == 0) {
            return false;
        }
        ByteBuffer last = ByteBuffer.allocate(1);
        channel.read(last, end - 1);
        return last.get(0) != '\n';
    }
}
