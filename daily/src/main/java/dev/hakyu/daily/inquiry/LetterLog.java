package dev.hakyu.daily.inquiry;

import dev.hakyu.model.network.OrganisationId;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How far each letter of an inquiry is, read from the log and written to it.
final class LetterLog {
    private final InquiryFolder folder;
    private final Clock clock;
    private final String by;
    private final Map<String, LogEntry> last = new LinkedHashMap<>();
    private final Set<String> gone = new HashSet<>();
    private long readBytes = -1;

    LetterLog(InquiryFolder folder, Clock clock, String by) throws IOException {
        this.folder = folder;
        this.clock = clock;
        this.by = by;
        refresh();
    }

    /// Reads what others wrote since.
    void refresh() throws IOException {
        long size = folder.logBytes();
        if (size != readBytes) {
            folder.log().forEach(this::remember);
            readBytes = size;
        }
    }

    /// What was last written down of a letter.
    Optional<Event> last(String letter) {
        return Optional.ofNullable(last.get(letter)).map(LogEntry::event);
    }

    /// Letters written as files of which nobody said yet that they were sent, in their order.
    List<Event.Written> written() {
        List<Event.Written> written = new ArrayList<>();
        for (LogEntry entry : last.values()) {
            if (entry.event() instanceof Event.Written e) {
                written.add(e);
            }
        }
        return written;
    }

    /// The last line of each letter that may have gone out, in their order.
    List<LogEntry> inDoubt() {
        return last.values().stream()
                .filter(each ->
                        each.event() instanceof Event.Sending
                                || each.event() instanceof Event.InDoubt)
                .toList();
    }

    /// The first reminder of a supplier that neither went out nor may have.
    String nextReminder(OrganisationId supplier) {
        int number = 1;
        while (gone.contains(Letters.reminder(supplier, number))) {
            number++;
        }
        return Letters.reminder(supplier, number);
    }

    /// Writes down what happens now.
    void append(List<Event> events) throws IOException {
        List<LogEntry> entries =
                events.stream().map(each -> new LogEntry(clock.instant(), by, each)).toList();
        refresh();
        folder.append(entries);
        entries.forEach(this::remember);
        readBytes = folder.logBytes();
    }

    private void remember(LogEntry entry) {
        switch (entry.event()) {
            case Event.Written e -> last.put(e.letter(), entry);
            case Event.Sending e -> last.put(e.letter(), entry);
            case Event.Sent e -> {
                last.put(e.letter(), entry);
                gone.add(e.letter());
            }
            case Event.NotSent e -> last.put(e.letter(), entry);
            case Event.InDoubt e -> {
                last.put(e.letter(), entry);
                gone.add(e.letter());
            }
            case Event.Settled e -> {
                last.put(e.letter(), entry);
                if (e.sent()) {
                    gone.add(e.letter());
                } else {
                    gone.remove(e.letter());
                }
            }
            case Event.Created e -> {}
            case Event.Answered e -> {}
            case Event.StateSet e -> {}
            case Event.Checked e -> {}
        }
    }
}
