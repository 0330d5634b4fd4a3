package dev.hakyu.daily.watch;

import dev.hakyu.model.incident.IncidentId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// A dossier under watch, as its events leave it.
///
/// @param incident the id it has now
/// @param review the day to look again
/// @param closed a person has ended the watch and nothing has re-opened it
/// @param checkAgain clocks and notices are to be looked at again, and nobody has said that they
///   were
/// @param history every event, oldest first
/// @param locations of all its reports
public record WatchEntry(
        IncidentId incident,
        String victim,
        LocalDate review,
        boolean closed,
        boolean checkAgain,
        List<WatchEvent> history,
        Set<String> locations) {
    public WatchEntry {
        history = List.copyOf(history);
        locations = Set.copyOf(locations);
    }

    /// What was announced about restarts, oldest first: first date, postponed ones, the actual one.
    public List<WatchEvent> restarts() {
        return history.stream().filter(each -> each.kind() == WatchEvent.Kind.RESTART).toList();
    }

    /// Every id it has had.
    Set<IncidentId> ids() {
        Set<IncidentId> ids = new LinkedHashSet<>();
        for (WatchEvent event : history) {
            IncidentId formerly = event.formerly();
            if (formerly != null) {
                ids.add(formerly);
            }
            ids.add(event.incident());
        }
        return ids;
    }

    /// Whether the watch began with this brief.
    boolean openedIn(String period) {
        return period.equals(history.getFirst().period());
    }

    static WatchEntry opened(WatchEvent event) {
        LocalDate review = event.review() == null ? LocalDate.MIN : event.review();
        return new WatchEntry(
                event.incident(),
                event.victim(),
                review,
                false,
                false,
                List.of(event),
                Set.copyOf(event.locations()));
    }

    WatchEntry after(WatchEvent event) {
        List<WatchEvent> longer = new ArrayList<>(history);
        longer.add(event);
        Set<String> places = new LinkedHashSet<>(locations);
        places.addAll(event.locations());
        return new WatchEntry(
                event.incident(),
                event.victim(),
                event.review() == null ? review : event.review(),
                switch (event.kind()) {
                    case CLOSED -> true;
                    case OPENED, REOPENED, EXTENDED -> false;
                    case NOTED, RESTART, RENAMED, CHECKED -> closed;
                },
                switch (event.kind()) {
                    case REOPENED -> true;
                    case CHECKED, CLOSED -> false;
                    case OPENED, NOTED, RESTART, RENAMED, EXTENDED -> checkAgain;
                },
                longer,
                places);
    }
}
