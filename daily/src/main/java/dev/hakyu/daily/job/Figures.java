package dev.hakyu.daily.job;

import dev.hakyu.brief.api.Brief;
import dev.hakyu.brief.api.PreparedBrief.Concern;
import dev.hakyu.daily.alert.ClockNews;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a brief computed for one incident, as far as the next brief compares with it.
///
/// @param incident its id in that brief
/// @param currency of the loss, or empty when there is none
/// @param lossP50 middle of the loss before insurance
/// @param stops what of ours stops, likely or not; empty when nothing was computed
/// @param computed whether it was computed what stops
/// @param running rules of our clocks that ran
record Figures(
        String incident,
        String currency,
        double lossP50,
        List<Stop> stops,
        boolean computed,
        List<String> running) {
    Figures {
        stops = List.copyOf(stops);
        running = List.copyOf(running);
    }

    /// One stop.
    ///
    /// @param at in ISO 8601, or null where no time may be said
    record Stop(String node, double probability, @Nullable String at) {}

    static Figures of(Concern concern) {
        Brief.Losses losses = concern.page().losses();
        List<Stop> stops = new ArrayList<>();
        boolean computed = false;
        for (Brief.Stop stop : concern.page().stops()) {
            computed |= stop.probability() >= 0;
            if (!stop.node().isEmpty()) {
                stops.add(
                        new Stop(
                                stop.node(),
                                stop.probability(),
                                stop.medianAt() == null ? null : stop.medianAt().toString()));
            }
        }
        return new Figures(
                concern.incident().id().value(),
                losses == null ? "" : losses.currency(),
                losses == null ? 0 : losses.grossP50(),
                stops,
                computed,
                concern.clocks().stream()
                        .filter(ClockNews::runs)
                        .map(clock -> clock.rule().toString())
                        .toList());
    }
}
