package dev.hakyu.daily.alert;

import dev.hakyu.daily.LineFile;
import dev.hakyu.model.incident.IncidentId;
import dev.hakyu.store.api.BriefPeriod;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Who was told of what, in `briefs/told.jsonl`: one line of JSON each, only ever added to.
///
/// It decides what a receiver is told in full. That a message goes once is decided by the store
/// alone; where a line is missing, somebody reads the whole of an incident once more.
public final class ToldLog {
    private static final String FILE = "told.jsonl";
    private final LineFile<Line> file;

    public ToldLog(Path workspace) {
        this.file = new LineFile<>(file(workspace), Line.class);
    }

    /// Where it is.
    public static Path file(Path workspace) {
        return workspace.resolve("briefs").resolve(FILE);
    }

    /// What became of a message, or that there was none.
    public enum What {
        /// It went.
        SENT,
        /// It will never go: what it said must be told again.
        LOST,
        /// There was nothing to tell.
        NOTHING
    }

    /// One line.
    ///
    /// @param period of the brief
    /// @param incidents told in full or as changed by the message
    /// @param madeFor the wishes and settings it was made for
    public record Line(
            String period,
            String channel,
            String receiver,
            What what,
            List<String> incidents,
            String madeFor) {
        public Line {
            incidents = List.copyOf(incidents);
        }

        /// Of a message.
        static Line of(String period, Planned message, What what) {
            return new Line(
                    period,
                    message.channel(),
                    message.recipient(),
                    what,
                    message.incidents(),
                    message.madeFor());
        }

        private String to() {
            return channel + " " + receiver;
        }

        private boolean isOf(Receiver receiver) {
            return channel.equals(receiver.channel()) && this.receiver.equals(receiver.name());
        }
    }

    /// Adds lines, on the disk before this returns.
    public void append(List<Line> lines) throws IOException {
        file.append(lines);
    }

    /// What it says now.
    public Contents read() throws IOException {
        return new Contents(file.read());
    }

    /// Leaves out those to whom nothing went since a day.
    public void forget(LocalDate before) throws IOException {
        List<Line> lines = file.read();
        Set<String> present =
                lines.stream()
                        .filter(line -> !began(line).isBefore(before))
                        .map(Line::to)
                        .collect(Collectors.toSet());
        List<Line> kept = lines.stream().filter(line -> present.contains(line.to())).toList();
        if (kept.size() < lines.size()) {
            file.replace(kept);
        }
    }

    private static LocalDate began(Line line) {
        return BriefPeriod.parse(line.period()).map(BriefPeriod::firstDay).orElse(LocalDate.EPOCH);
    }

    /// The lines as they were at one moment.
    public static final class Contents {
        private final List<Line> lines;

        private Contents(List<Line> lines) {
            this.lines = lines;
        }

        /// What each of these was told before; in the order of the lines.
        public Map<Receiver, ToldBefore> of(List<Receiver> receivers) {
            Map<Receiver, ToldBefore> told = new HashMap<>();
            for (Receiver each : receivers) {
                told.put(each, of(each));
            }
            return told;
        }

        /// What was told in full after the message that was lost stays told: a message that is in
        /// doubt counts as untold, so that the next one told it in full.
        private ToldBefore of(Receiver receiver) {
            boolean anything = false;
            Map<String, LocalDate> inFull = new HashMap<>();
            for (Line line : lines) {
                if (!line.isOf(receiver)) {
                    continue;
                }
                switch (line.what()) {
                    case SENT -> {
                        anything = true;
                        line.incidents().forEach(each -> inFull.putIfAbsent(each, began(line)));
                    }
                    case LOST ->
                            line.incidents()
                                    .forEach(each ->
                                            inFull.computeIfPresent(
                                                    each,
                                                    (_, on) ->
                                                            on.isAfter(began(line)) ? on : null));
                    case NOTHING -> {}
                }
            }
            return new ToldBefore(
                    anything,
                    inFull.keySet().stream()
                            .map(IncidentId::new)
                            .collect(Collectors.toUnmodifiableSet()));
        }

        /// Whether there was nothing to tell this one in a period, by these wishes and settings.
        public boolean hadNothing(Receiver receiver, String period, String madeFor) {
            return lines.stream()
                    .anyMatch(line ->
                            line.what() == What.NOTHING
                                    && line.isOf(receiver)
                                    && line.period().equals(period)
                                    && line.madeFor().equals(madeFor));
        }
    }
}
