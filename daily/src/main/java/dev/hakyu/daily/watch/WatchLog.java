package dev.hakyu.daily.watch;

import dev.hakyu.daily.LineFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The events of the watch in `watch/watch.jsonl`, one line of JSON each, only ever added to. What
/// only suppliers' answers tell stands in `watch/in-confidence.jsonl` instead: the watch is shown
/// to everybody, answers are not (ADR 124).
///
/// What [#append] has returned from is on the disk. A line that a dying process left half written
/// is ended and left alone; it was never acknowledged.
public final class WatchLog {
    private final LineFile<WatchEvent> open;
    private final LineFile<WatchEvent> inConfidence;

    public WatchLog(Path workspace) {
        Path folder = workspace.resolve("watch");
        this.open = new LineFile<>(folder.resolve("watch.jsonl"), WatchEvent.class);
        this.inConfidence = new LineFile<>(folder.resolve("in-confidence.jsonl"), WatchEvent.class);
    }

    /// All events for everybody that can be read, oldest first; those of one moment as they were
    /// added.
    public List<WatchEvent> read() throws IOException {
        return ordered(open.read().stream());
    }

    /// With those in confidence: to make a brief from, never to be shown as they are.
    public List<WatchEvent> readAll() throws IOException {
        return ordered(Stream.concat(open.read().stream(), inConfidence.read().stream()));
    }

    private static List<WatchEvent> ordered(Stream<WatchEvent> events) {
        return events.sorted(Comparator.comparing(WatchEvent::at)).toList();
    }

    /// Adds events behind the others, on the disk before this returns.
    public void append(List<WatchEvent> events) throws IOException {
        inConfidence.append(events.stream().filter(WatchEvent::withheld).toList());
        open.append(events.stream().filter(each -> !each.withheld()).toList());
    }
}
