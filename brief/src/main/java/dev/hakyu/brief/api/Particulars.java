package dev.hakyu.brief.api;

import dev.hakyu.model.Text;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What messages choose by and a page says in sentences only.
///
/// @param stopDays in which days what of ours stops, by its name
/// @param decides who decides an action, by its id as the page shows it
/// @param forBoard the actions that the management decides, or that speak to the public, by id
/// @param requested the actions that the victim asks its partners for, by id
/// @param handedIn reports that people recorded as handed in, the oldest first
public record Particulars(
        Map<String, StopDays> stopDays,
        Map<String, Text> decides,
        Set<String> forBoard,
        Set<String> requested,
        List<HandedIn> handedIn) {
    /// Nothing is known beside the page.
    public static final Particulars NONE =
            new Particulars(Map.of(), Map.of(), Set.of(), Set.of(), List.of());

    public Particulars {
        stopDays = Map.copyOf(stopDays);
        decides = Map.copyOf(decides);
        forBoard = Set.copyOf(forBoard);
        requested = Set.copyOf(requested);
        handedIn = List.copyOf(handedIn);
    }

    /// A report that was handed in.
    ///
    /// @param rule of the clock that it stopped
    /// @param what in the words of the clock, else in those of the decision
    /// @param by who recorded it; not for a board
    /// @param recorded when they did
    public record HandedIn(String rule, Text what, Instant at, String by, Instant recorded) {}

    public Optional<StopDays> findDays(Brief.Stop stop) {
        return Optional.ofNullable(stopDays.get(stop.node()));
    }

    public Optional<Text> findDecider(Brief.ActionLine action) {
        return Optional.ofNullable(decides.get(action.id()));
    }

    public boolean isForBoard(Brief.ActionLine action) {
        return forBoard.contains(action.id());
    }

    public boolean isRequested(Brief.ActionLine action) {
        return requested.contains(action.id());
    }
}
