package dev.hakyu.store.internal;

import dev.hakyu.model.Text;
import dev.hakyu.store.api.DeliveryKey;
import dev.hakyu.store.api.DeliveryState;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/// What was written and sent, one line of JSON per event in `briefs/log.jsonl`: the folder's own
/// record, from which the database is built again when it is lost.
///
/// A line is on the disk before the database holds the same event, so the journal never knows less
/// than the database: after a loss a mail is in doubt rather than sent twice. A last line that was
/// cut off by a crash is passed over. Not for many threads: the database's writer calls it.
public final class Journal {
    private static final TypeReference<JournalLine> LINE = new TypeReference<>() {};

    private final Path folder;
    private final Path file;

    public Journal(Path workspace) {
        this.folder = workspace.resolve("briefs");
        this.file = folder.resolve("log.jsonl");
    }

    public void begun(String period, Instant asOf, Instant since, Instant at) {
        append(JournalLine.begun(period, asOf, since, at));
    }

    public void finished(String period, String folder, Text headline, Instant at) {
        append(JournalLine.finished(period, folder, headline.ja(), headline.en(), at));
    }

    public void delivery(
            DeliveryKey key,
            int attempt,
            DeliveryState state,
            Instant at,
            @Nullable String detail) {
        append(
                new JournalLine(
                        at,
                        state.id(),
                        key.period(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        key.channel(),
                        key.recipient(),
                        key.content(),
                        attempt,
                        detail));
    }

    /// All events that can be read, in their order.
    List<JournalLine> lines() {
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        List<JournalLine> lines = new ArrayList<>();
        try {
            for (String text :
                    new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n")) {
                Optional<JournalLine> line = ModelJson.read(text, LINE);
                line.filter(Journal::isWhole).ifPresent(lines::add);
            }
        } catch (IOException e) {
            throw Troubles.notWritable(file, e);
        }
        return lines;
    }

    /// Leaves out what happened before a moment, but for deliveries that are in doubt.
    public void forget(Instant before) {
        List<JournalLine> lines = lines();
        Map<List<@Nullable String>, String> last = new HashMap<>();
        lines.forEach(line -> last.put(delivery(line), line.event()));
        List<JournalLine> kept =
                lines.stream()
                        .filter(line ->
                                !line.at().isBefore(before)
                                        || DeliveryState.CLAIMED
                                                .id()
                                                .equals(last.get(delivery(line))))
                        .toList();
        if (kept.size() == lines.size()) {
            return;
        }
        StringBuilder text = new StringBuilder();
        kept.forEach(line -> text.append(ModelJson.write(line)).append('\n'));
        Path whole = folder.resolve("log.jsonl.new");
        try {
            Files.writeString(whole, text);
            try (FileChannel channel = FileChannel.open(whole, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(
                    whole,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw Troubles.notWritable(file, e);
        }
    }

    /// The same for every event of one delivery; a brief's events are of none.
    private static List<@Nullable String> delivery(JournalLine line) {
        return Arrays.asList(line.period(), line.channel(), line.recipient(), line.content());
    }

    private static boolean isWhole(@Nullable JournalLine line) {
        return line != null && line.at() != null && line.event() != null && line.period() != null;
    }

    private void append(JournalLine line) {
        try {
            Files.createDirectories(folder);
            try (FileChannel channel =
                    FileChannel.open(
                            file,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE)) {
                long end = channel.size();
                String text = (endsCutOff(channel, end) ? "\n" : "") + ModelJson.write(line) + "\n";
                ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
                for (long at = end; bytes.hasRemaining(); at = end + bytes.position()) {
                    channel.write(bytes, at);
                }
                channel.force(true);
            }
        } catch (IOException e) {
            throw Troubles.notWritable(file, e);
        }
    }

    private static boolean endsCutOff(FileChannel channel, long end) throws IOException {
        if (end == 0) {
            return false;
        }
        ByteBuffer last = ByteBuffer.allocate(1);
        channel.read(last, end - 1);
        return last.get(0) != '\n';
    }
}
