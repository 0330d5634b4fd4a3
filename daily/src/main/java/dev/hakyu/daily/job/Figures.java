package dev.hakyu.daily.job;

import dev.hakyu.brief.api.Brief;
import dev.hakyu.brief.api.PreparedBrief.Concern;
import dev.hakyu.brief.api.StopDays;
import dev.hakyu.brief.api.StopState;
import dev.hakyu.daily.alert.ClockNews;
import dev.hakyu.daily.alert.EarlierStop;
import dev.hakyu.daily.alert.StopNews;
import dev.hakyu.model.PartialDate;
import dev.hakyu.model.incident.AnnouncedRestarts;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.DateRole;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.IncidentId;
import dev.hakyu.model.incident.Resolved;
import java.time.Instant;
import java.time.LocalDate;
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
/// @param days the days that it was reckoned with; null where an earlier version kept none
record Figures(
        String incident,
        String currency,
        double lossP50,
        List<Stop> stops,
        boolean computed,
        List<String> running,
        @Nullable Days days) {
    Figures {
        stops = List.copyOf(stops);
        running = List.copyOf(running);
    }

    /// One stop.
    ///
    /// @param at in ISO 8601, or null where no time may be said
    /// @param state name of its [StopState]; null where an earlier version kept none
    /// @param from the first day that is told, in ISO 8601; null where none is, or an earlier
    ///   version kept none
    /// @param to the last one
    record Stop(
            String node,
            double probability,
            @Nullable String at,
            @Nullable String state,
            @Nullable String from,
            @Nullable String to) {
        /// Without days.
        Stop(String node, double probability, @Nullable String at, @Nullable String state) {
            this(node, probability, at, state, null, null);
        }

        /// One of which it is not known whether it lay ahead.
        Stop(String node, double probability, @Nullable String at) {
            this(node, probability, at, null);
        }

        /// Reports say that it stopped: no run decides that.
        boolean isTold() {
            return StopState.TOLD.name().equals(state);
        }

        boolean liesAhead() {
            return StopState.AHEAD.name().equals(state);
        }
    }

    /// The days of a stop as far as it is reckoned with them; each as its page shows it, in ISO
    /// 8601, or empty where there is none.
    ///
    /// @param start since when it stands still
    /// @param planned for when the restart of all of it is announced, by the last word on it
    /// @param restarted since when it was told to run again
    record Days(String start, String planned, String restarted) {
        static Days of(Incident incident) {
            Resolved<Assertion.Outage> outage = incident.outage();
            PartialDate start = outage == null ? null : outage.value().start();
            Resolved<Assertion.ResumptionForecast> plan = AnnouncedRestarts.of(incident).last();
            return new Days(
                    start == null ? "" : start.toString(),
                    plan == null ? "" : plan.value().date().toString(),
                    incident.date(DateRole.RESUMED).map(PartialDate::toString).orElse(""));
        }
    }

    /// The likely ones that lay ahead; none where an earlier version did not keep that.
    List<EarlierStop> earlierStops() {
        return stops.stream()
                .filter(each -> each.liesAhead() && each.probability() >= StopNews.LIKELY)
                .map(each ->
                        new EarlierStop(
                                new IncidentId(incident),
                                each.node(),
                                each.at() == null ? null : Instant.parse(each.at()),
                                each.from() == null ? null : LocalDate.parse(each.from()),
                                each.to() == null ? null : LocalDate.parse(each.to())))
                .toList();
    }

    static Figures of(Concern concern) {
        Brief.Losses losses = concern.page().losses();
        List<Stop> stops = new ArrayList<>();
        boolean computed = false;
        for (Brief.Stop stop : concern.page().stops()) {
            computed |= stop.probability() >= 0;
            if (!stop.node().isEmpty()) {
                StopDays days = concern.particulars().findDays(stop).orElse(null);
                stops.add(
                        new Stop(
                                stop.node(),
                                stop.probability(),
                                stop.medianAt() == null ? null : stop.medianAt().toString(),
                                stop.state().name(),
                                days == null ? null : days.from().toString(),
                                days == null ? null : days.to().toString()));
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
                        .toList(),
                Days.of(concern.incident()));
    }
}
