package dev.hakyu.daily.watch;

import dev.hakyu.daily.LineFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// The events of the watch in `watch/watch.jsonl`, one line of JSON each, only ever added to.
///
/// What [#append] has returned from is on the disk. A line that a dying process left half written
/// is ended and left alone; it was never acknowledged.
public final class WatchLog {
    private final LineFile<WatchEvent> file;

    public WatchLog(Path workspace) {
        this.file =
                new LineFile<>(workspace.resolve("watch").resolve("watch.jsonl"), WatchEvent.class);
    }

    /// All events that can be read, oldest first.
    public List<WatchEvent> read() throws IOException {
        return file.read();
    }

    /// Adds events behind the others, on the disk before this returns.
    public void append(List<WatchEvent> events) throws IOException {
        file.append(events);
    }
}
