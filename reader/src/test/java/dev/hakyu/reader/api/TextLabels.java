package dev.hakyu.reader.api;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// Labels of invented texts.
final class TextLabels {
    private static final ReportReader READER = ReportReader.shipped();

    private TextLabels() {}

    static List<Labels.Event> of(String text) {
        Opened opened = ReportOpener.open("text.txt", text.getBytes(StandardCharsets.UTF_8));
        if (!(opened instanceof Opened.Readable(var report, var warnings))) {
            throw new IllegalArgumentException("not readable: " + text);
        }
        return Labels.of("text", READER.read(report)).incidents();
    }

    /// The one incident of a text.
    static Labels.Event one(String text) {
        List<Labels.Event> events = of(text);
        if (events.size() != 1) {
            throw new AssertionError(
                    "one incident expected, read "
                            + events.stream().map(event -> event.victim().name()).toList());
        }
        return events.getFirst();
    }

    static List<String> victims(String text) {
        return of(text).stream().map(event -> event.victim().name()).toList();
    }
}
