package dev.hakyu.daily.alert;

import dev.hakyu.brief.api.Brief;
import dev.hakyu.brief.api.PreparedBrief.Concern;
import dev.hakyu.brief.api.StopDays;
import dev.hakyu.brief.api.StopState;
import dev.hakyu.model.Text;
import dev.hakyu.model.duty.Clock;
import dev.hakyu.model.incident.AttackKind;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.Resolved;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What one would say first of a brief in a few words: whose incident it is, what of ours stops and
/// when; where nothing does, that they work again, the report that is due, or what happened.
///
/// @param names whom it concerns; more are behind the first
/// @param more others have stops or news of the same weight
/// @param site what stops, or null
/// @param state what is said of it
/// @param now it has come, or may come within a day: it is told first on a quiet day too
record Conclusion(String names, boolean more, @Nullable String site, Text state, boolean now) {
    private static final double PROBABLE = 0.5;

    /// The worst of what a reader is told of; empty where there is nothing to say in few words.
    static Optional<Conclusion> of(Telling telling) {
        List<Concern> all = telling.all();
        Brief.Stop stop = StopNews.soonest(all).orElse(null);
        if (stop == null) {
            stop = StopNews.behind(all).stream().findFirst().orElse(null);
        }
        return stop == null ? withoutStop(telling) : Optional.of(stops(telling, stop));
    }

    private static Conclusion stops(Telling telling, Brief.Stop stop) {
        Concern of =
                telling.all().stream()
                        .filter(each -> each.page().stops().contains(stop))
                        .findFirst()
                        .orElseThrow();
        String name = ShortName.of(of.page().victim());
        boolean more =
                telling.all().stream()
                        .filter(each ->
                                StopNews.mayStop(each) || !StopNews.behind(List.of(each)).isEmpty())
                        .map(each -> ShortName.of(each.page().victim()))
                        .anyMatch(each -> !each.equals(name));
        StopDays days = of.particulars().findDays(stop).orElse(null);
        Instant at = stop.medianAt();
        boolean soon =
                at != null
                        && at.isAfter(telling.asOf())
                        && !at.isAfter(telling.asOf().plus(Duration.ofDays(1)));
        boolean now = soon || stop.state() != StopState.AHEAD || (days != null && days.begun());
        return new Conclusion(
                of.page().victim(), more, stop.node(), state(stop, days, telling), now);
    }

    private static Text state(Brief.Stop stop, @Nullable StopDays days, Telling telling) {
        if (stop.state() == StopState.TOLD) {
            return new Text("停止中(公表・報道)", "has stopped as reported");
        }
        if (stop.state() != StopState.AHEAD) {
            return new Text("停止見込みの時刻を経過", "is past its expected stop");
        }
        boolean probable = stop.probability() >= PROBABLE;
        Text likely =
                probable ? new Text("停止見込み", "expected to stop") : new Text("停止のおそれ", "may stop");
        Instant at = stop.medianAt();
        if (at != null) {
            Instant hour = wholeHour(at, telling.zone());
            Text when = When.soon(hour, telling.asOf(), telling.zone());
            return new Text(when.ja() + likely.ja(), likely.en() + " " + when.en());
        }
        if (days == null) {
            return new Text("停止のおそれ", "may stop");
        }
        if (days.begun()) {
            return new Text("すでに停止のおそれ", "may have stopped already");
        }
        Text from = When.shortDay(days.from());
        Text to = When.shortDay(days.to());
        return days.from().equals(days.to())
                ? new Text(from.ja() + likely.ja(), likely.en() + " " + from.en())
                : new Text(
                        from.ja() + "〜" + to.ja() + likely.ja(),
                        likely.en() + " " + from.en() + " to " + to.en());
    }

    /// As the brief rounds the same stop.
    private static Instant wholeHour(Instant at, ZoneId zone) {
        return at.plus(Duration.ofMinutes(30))
                .atZone(zone)
                .truncatedTo(ChronoUnit.HOURS)
                .toInstant();
    }

    private static Optional<Conclusion> withoutStop(Telling telling) {
        Optional<Concern> again =
                telling.told().stream()
                        .map(Telling.One::what)
                        .filter(StopNews::tellsOfRestart)
                        .findFirst();
        if (again.isPresent()) {
            return said(again.get(), telling, new Text("再開", "has restarted"));
        }
        for (Concern each : telling.all()) {
            Optional<Clock> due =
                    ClockNews.running(each).stream()
                            .filter(clock -> isFirst(clock, telling))
                            .findFirst();
            if (due.isPresent()) {
                Text when = ClockNews.shortly(due.get(), telling.asOf(), telling.zone());
                return said(
                        each, telling, new Text("報告期限 " + when.ja(), "report due " + when.en()));
            }
        }
        return telling.told().stream()
                .map(Telling.One::what)
                .findFirst()
                .flatMap(each -> said(each, telling, kind(each)));
    }

    private static boolean isFirst(Clock clock, Telling telling) {
        return telling.all().stream()
                .flatMap(each -> ClockNews.running(each).stream())
                .min(ClockNews.firstToDo())
                .filter(clock::equals)
                .isPresent();
    }

    private static Optional<Conclusion> said(Concern concern, Telling telling, Text state) {
        String name = concern.page().victim();
        boolean more =
                telling.told().stream().anyMatch(each -> !each.what().page().victim().equals(name));
        return Optional.of(new Conclusion(name, more, null, state, false));
    }

    /// The first kind of the page with how sure it is, unless it is sure.
    private static Text kind(Concern concern) {
        Certainty certainty = concern.page().certainty();
        boolean known =
                concern.incident().attacks().stream()
                        .map(Resolved::value)
                        .anyMatch(each -> each != AttackKind.UNKNOWN);
        Text kind = concern.page().kind();
        Text first =
                known || !kind.ja().contains("不明")
                        ? new Text(kind.ja().split("、", 2)[0], kind.en().split(", ", 2)[0])
                        : new Text("事案", "an incident");
        return certainty == Certainty.CONFIRMED
                ? first
                : new Text(
                        first.ja() + "(" + certainty.label().ja() + ")",
                        first.en() + " (" + certainty.label().en() + ")");
    }
}
