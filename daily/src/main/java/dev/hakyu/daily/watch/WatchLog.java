package dev.hakyu.daily.watch;

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

/// The events of the watch in `watch/watch.jsonl`, one line of JSON each, only ever added to.
///
/// What [#append] has returned from is on the disk. A line that a dying process left half written
/// is ended and left alone; it was never acknowledged.
public final class WatchLog {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int LONGEST_LINE = 1 << 20;
    private final Path file;

    public WatchLog(Path workspace) {
        this.file = workspace.resolve("watch").resolve("watch.jsonl");
    }

    /// All events that can be read, oldest first.
    public List<WatchEvent> read() throws IOException {
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        List<WatchEvent> events = new ArrayList<>();
        // Replaces what is no UTF-8: a line may end within a character.
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        for (String line : text.split("\n")) {
            if (line.isBlank() || line.length() > LONGEST_LINE) {
                continue;
            }
            try {
                events.add(MAPPER.readValue(line, WatchEvent.class));
            } catch (JacksonException e) {
                // Written half by a run that was killed; it was never acknowledged.
            }
        }
        return List.copyOf(events);
    }

    /// Adds events behind the others, on the disk before this returns.
    public void append(List<WatchEvent> events) throws IOException {
        if (events.isEmpty()) {
            return;
        }
        Files.createDirectories(file.getParent());
        StringBuilder lines = new StringBuilder();
        for (WatchEvent event : events) {
            lines.append(MAPPER.writeValueAsString(event)).append('\n');
        }
        try (FileChannel channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE)) {
            long end = channel.size();
            String before = endsMidLine(channel, end) ? "\n" : "";
            ByteBuffer bytes = ByteBuffer.wrap((before + lines).getBytes(StandardCharsets.UTF_8));
            channel.position(end);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
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
