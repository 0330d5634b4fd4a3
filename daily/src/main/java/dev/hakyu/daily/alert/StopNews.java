package dev.hakyu.daily.alert;

import dev.hakyu.brief.api.Brief;
import dev.hakyu.brief.api.Brief.Restarting;
import dev.hakyu.brief.api.Change;
import dev.hakyu.brief.api.FigureWords;
import dev.hakyu.brief.api.PreparedBrief.Concern;
import dev.hakyu.brief.api.StopState;
import dev.hakyu.model.PartialDate;
import dev.hakyu.model.Text;
import dev.hakyu.model.alert.Edition;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.DateRole;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Resolved;
import dev.hakyu.model.incident.Restart;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What messages and roundups say of the stops on the brief's pages. When a stop ends is decided by
/// the forecast that made the page, which knows of restarts that were told; here it is only chosen
/// which stops are news. That somebody has restarted is said besides.
public final class StopNews {
    /// A stop in fewer runs than this decides nothing: share of the runs.
    public static final double LIKELY = 0.1;

    /// How many are named after the soonest.
    static final int MOST_AFTER = 4;

    private static final double STANDING_STILL = 0.5;

    private static final Set<Certainty> SAID = EnumSet.of(Certainty.CONFIRMED, Certainty.REPORTED);

    private StopNews() {}

    /// What is said of the stops of one incident: one whose computed time has passed, in the words
    /// of its page, then the soonest that lies ahead; empty when none is likely.
    public static List<Text> told(Concern concern) {
        List<Text> said = new ArrayList<>();
        behind(List.of(concern)).stream()
                .findFirst()
                .map(Brief.Stop::sentence)
                .ifPresent(said::add);
        soonest(List.of(concern)).map(Brief.Stop::sentence).ifPresent(said::add);
        return List.copyOf(said);
    }

    /// What is likely to stop after the soonest ahead, each in a few words; empty when nothing more
    /// is.
    static Optional<Text> afterFirst(Concern concern, ZoneId zone) {
        Brief.Stop told = soonest(List.of(concern)).orElse(null);
        List<Brief.Stop> rest =
                ahead(concern).filter(stop -> !stop.equals(told)).limit(MOST_AFTER).toList();
        if (rest.isEmpty()) {
            return Optional.empty();
        }
        List<String> ja = new ArrayList<>();
        List<String> en = new ArrayList<>();
        for (Brief.Stop stop : rest) {
            Text share = FigureWords.probability(stop.probability());
            Instant at = stop.medianAt();
            Text moment = at == null ? null : FigureWords.moment(at, zone);
            ja.add(
                    "%s(%s確率%s)"
                            .formatted(
                                    stop.node(),
                                    moment == null ? "" : moment.ja() + "ごろ、",
                                    share.ja()));
            en.add(
                    "%s (%sprobability %s)"
                            .formatted(
                                    stop.node(),
                                    moment == null ? "" : "about " + moment.en() + ", ",
                                    share.en()));
        }
        return Optional.of(new Text(String.join("、", ja), String.join("; ", en)));
    }

    /// What is said besides when those concerned have restarted.
    public static Optional<Text> restarted(Concern concern) {
        if (isWholeAgain(concern)) {
            return Optional.of(
                    new Text(
                            "先方は再開しています。在庫と納入が戻ったかを確認してください。",
                            "They have restarted; check that stock and deliveries are back."));
        }
        List<Restarting> parts = done(concern).toList();
        return parts.isEmpty() || !hasRestarted(concern)
                ? Optional.empty()
                : Optional.of(inPart(parts.stream().map(Restarting::sentence).distinct().toList()));
    }

    /// The same for a reader of an edition: a board is given no errand, and who reads above which
    /// parts run again is not told so twice.
    static Optional<Text> restarted(Concern concern, Edition edition, boolean partsAreSaid) {
        boolean board = edition == Edition.BOARD;
        if (restarted(concern).isEmpty() || (!board && !partsAreSaid)) {
            return restarted(concern);
        }
        if (isWholeAgain(concern)) {
            return board
                    ? Optional.of(new Text("先方は再開しています。", "They have restarted."))
                    : restarted(concern);
        }
        return Optional.of(
                board
                        ? new Text("先方の再開は全体ではありません。", "They have restarted, but not all of it.")
                        : new Text(
                                "先方の再開は全体ではありません。止まったものが戻ったかを確認してください。",
                                "They have restarted, but not all of it; check whether what had stopped is back."));
    }

    private static Text inPart(List<Text> sentences) {
        return new Text(
                "先方の再開は全体ではありません("
                        + String.join("、", sentences.stream().map(Text::ja).toList())
                        + ")。止まったものが戻ったかを確認してください。",
                "They have restarted, but not all of it ("
                        + String.join("; ", sentences.stream().map(Text::en).toList())
                        + "); check whether what had stopped is back.");
    }

    /// Whether the page tells that all that had stopped runs again.
    private static boolean isWholeAgain(Concern concern) {
        return hasRestarted(concern) && done(concern).anyMatch(Restarting::whole);
    }

    /// What the page tells as restarted.
    private static Stream<Restarting> done(Concern concern) {
        return concern.page().restarts().stream()
                .filter(each -> each.state() == Restart.State.DONE);
    }

    /// The earliest likely stop of ours that lies ahead and whose time may be said.
    static Optional<Brief.Stop> first(Concern concern) {
        return ahead(concern)
                .filter(stop -> stop.medianAt() != null)
                .min(Comparator.comparing(StopNews::at));
    }

    /// When the earliest likely stop comes that is still ahead.
    static Optional<Instant> ahead(Concern concern, Instant asOf) {
        return ahead(concern)
                .map(StopNews::at)
                .filter(at -> at.isAfter(asOf) && at.isBefore(Instant.MAX))
                .min(Comparator.naturalOrder());
    }

    /// Whether it became known since the last brief that they have restarted.
    static boolean isNewlyRestarted(Concern concern) {
        return tellsOfRestart(concern) && isComputed(concern);
    }

    /// Whether it became known since the last brief that they have restarted, computed or not.
    static boolean tellsOfRestart(Concern concern) {
        return hasRestarted(concern)
                && concern.changes().stream()
                        .anyMatch(each -> each.kind() == Change.Kind.RESUMPTION);
    }

    /// Of several, the earliest likely stop ahead, by the day or the hour that is told of it.
    static Optional<Brief.Stop> soonest(List<Concern> concerns) {
        return coming(concerns).stream()
                .min(Comparator.comparing(stop -> StopMoment.of(stop, concerns)));
    }

    /// When the soonest of them comes whose time may be said and is still ahead.
    static Optional<Instant> soonestAhead(List<Concern> concerns, Instant asOf) {
        return coming(concerns).stream()
                .map(StopNews::at)
                .filter(at -> at.isAfter(asOf) && at.isBefore(Instant.MAX))
                .min(Comparator.naturalOrder());
    }

    /// The likely stops ahead of what does not stand still already by another incident.
    private static List<Brief.Stop> coming(List<Concern> concerns) {
        Set<String> standing =
                behind(concerns).stream()
                        .filter(stop -> stop.probability() >= STANDING_STILL)
                        .map(Brief.Stop::node)
                        .collect(Collectors.toSet());
        return concerns.stream()
                .flatMap(StopNews::ahead)
                .filter(stop -> !standing.contains(stop.node()))
                .toList();
    }

    /// Whether something of ours is likely to stop, at a time that may be said or not.
    static boolean mayStop(Concern concern) {
        return ahead(concern).findFirst().isPresent();
    }

    /// The likely stops that have come and are not over: those whose computed time has passed,
    /// which nobody has observed, and those that reports tell of; the earliest first.
    static List<Brief.Stop> behind(List<Concern> concerns) {
        return concerns.stream()
                .flatMap(StopNews::likely)
                .filter(stop -> stop.state() == StopState.PASSED || stop.state() == StopState.TOLD)
                .sorted(Comparator.comparing(StopNews::at))
                .toList();
    }

    /// Whether it was computed what stops, likely or not.
    private static boolean isComputed(Concern concern) {
        return concern.page().stops().stream().anyMatch(stop -> stop.probability() >= 0);
    }

    /// Whether it was said that those concerned have restarted. An attacker's word, a mere
    /// possibility, or a day before anything stopped is none.
    static boolean hasRestarted(Concern concern) {
        Incident incident = concern.incident();
        return Optional.ofNullable(incident.dates().get(DateRole.RESUMED))
                .filter(resumed -> SAID.contains(resumed.certainty()))
                .map(Resolved::value)
                .filter(day ->
                        begun(incident)
                                .allMatch(start ->
                                        !start.earliest()
                                                .toLocalDate()
                                                .isAfter(day.earliest().toLocalDate())))
                .isPresent();
    }

    private static Stream<Brief.Stop> likely(Concern concern) {
        return concern.page().stops().stream().filter(stop -> stop.probability() >= LIKELY);
    }

    /// The likely stops of one incident that lie ahead.
    static Stream<Brief.Stop> ahead(Concern concern) {
        return likely(concern).filter(stop -> stop.state() == StopState.AHEAD);
    }

    /// When it stops; the end of time where that may not be said.
    private static Instant at(Brief.Stop stop) {
        Instant at = stop.medianAt();
        return at == null ? Instant.MAX : at;
    }

    private static Stream<PartialDate> begun(Incident incident) {
        return Stream.of(DateRole.INTRUSION, DateRole.DETECTED)
                .flatMap(role -> incident.date(role).stream());
    }
}
