package dev.hakyu.server.today;

import dev.hakyu.brief.api.Brief;
import dev.hakyu.brief.api.BriefFiles;
import dev.hakyu.brief.api.IncidentText;
import dev.hakyu.brief.api.PreparedBrief;
import dev.hakyu.brief.api.StopState;
import dev.hakyu.model.Lang;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.server.incidents.FactGroup;
import dev.hakyu.server.incidents.Questions;
import dev.hakyu.server.incidents.Standing;
import dev.hakyu.server.incidents.Standings;
import dev.hakyu.server.workspace.Snapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The brief as a page that people work on: what stops first, what to do by when, and each incident
/// with where the work on it stands.
///
/// @param next what of ours is due first, or null
/// @param overdue how many duties with a number are past
/// @param stop the incident by which something of ours stops first, or null
/// @param cards at most three, told to the end
/// @param others that concern us, told in two lines
/// @param resting snoozed until a day
/// @param asks what partners ask of us by a day, as HTML whose texts are escaped; may be empty
/// @param rest what comes after the incidents, as HTML whose texts are escaped
public record Today(
        Brief brief,
        @Nullable Deadline next,
        long overdue,
        @Nullable FirstStop stop,
        List<Card> cards,
        List<Other> others,
        List<Other> resting,
        List<Questions.Question> questions,
        String asks,
        String rest) {

    /// What we must do next, a duty or an action.
    public record Deadline(String incident, String victim, Text duty, Text when, Text left) {}

    /// What stops first.
    public record FirstStop(String incident, String node) {}

    /// An incident told to the end.
    ///
    /// @param effect what it does to us, as HTML whose texts are escaped
    public record Card(
            Brief.IncidentPage page, Standing standing, List<FactGroup> facts, String effect) {}

    /// An incident in two lines.
    ///
    /// @param next what stops or is to be done first, or null
    public record Other(
            Brief.IncidentPage page, Text path, @Nullable Text next, Standing standing) {}

    static Today of(
            PreparedBrief prepared,
            Snapshot now,
            Standings standings,
            IncidentText words,
            Lang lang) {
        Brief brief = prepared.brief();
        List<Card> cards = new ArrayList<>();
        List<Other> others = new ArrayList<>();
        List<Other> resting = new ArrayList<>();
        for (PreparedBrief.Concern concern : prepared.concerns()) {
            Optional<Incident> known =
                    now.findIncident(concern.incident().id().value())
                            .filter(each -> now.rulings().findDismissal(each.id()).isEmpty());
            if (known.isEmpty()) {
                continue;
            }
            Standing standing = standings.of(known.get(), now);
            Brief.IncidentPage page = concern.page();
            if (standing.isSnoozed()) {
                resting.add(other(page, standing));
            } else if (page.number() <= brief.inFull().size()) {
                cards.add(
                        new Card(
                                page,
                                standing,
                                FactGroup.of(known.get(), words),
                                BriefFiles.effect(brief, page, lang)));
            } else {
                others.add(other(page, standing));
            }
        }
        List<PreparedBrief.Concern> awake =
                prepared.concerns().stream()
                        .filter(each ->
                                cards.stream()
                                        .anyMatch(card ->
                                                card.page().id().equals(each.incident().id())))
                        .toList();
        return new Today(
                brief,
                next(prepared, now).orElse(null),
                dues(prepared, now).filter(due -> !due.at().isAfter(now.asOf())).count(),
                firstStop(awake).orElse(null),
                cards,
                others,
                resting,
                Questions.open(now),
                BriefFiles.asks(brief, lang),
                BriefFiles.rest(brief, lang));
    }

    private static Other other(Brief.IncidentPage page, Standing standing) {
        return new Other(
                page,
                page.paths().getFirst(),
                page.stops().stream()
                        .findFirst()
                        .map(Brief.Stop::sentence)
                        .or(() -> page.actions().stream().findFirst().map(each -> each.what()))
                        .orElse(null),
                standing);
    }

    private static Optional<FirstStop> firstStop(List<PreparedBrief.Concern> concerns) {
        record Found(String incident, Brief.Stop stop, Instant at) {}
        return concerns.stream()
                .flatMap(each ->
                        each.page().stops().stream()
                                .filter(stop -> stop.state() == StopState.AHEAD)
                                .flatMap(stop ->
                                        Optional.ofNullable(stop.medianAt()).stream()
                                                .map(at ->
                                                        new Found(
                                                                each.incident().id().value(),
                                                                stop,
                                                                at))))
                .min(Comparator.comparing(Found::at))
                .map(found -> new FirstStop(found.incident(), found.stop().node()));
    }

    /// What we must do by a moment.
    private record Due(Brief.IncidentPage page, Text what, Text when, Instant at) {}

    /// Our duties with a number and our open actions; what others owe us is none of them.
    private static Stream<Due> dues(PreparedBrief prepared, Snapshot now) {
        return prepared.concerns().stream()
                .map(PreparedBrief.Concern::page)
                .filter(page ->
                        now.findIncident(page.id().value())
                                .filter(each -> now.rulings().findDismissal(each.id()).isEmpty())
                                .isPresent())
                .flatMap(page -> Stream.concat(clocks(page), actions(page)));
    }

    private static Stream<Due> clocks(Brief.IncidentPage page) {
        return page.clocks().stream()
                .filter(clock ->
                        !clock.owedToUs() && !clock.qualitative() && !clock.state().isClosed())
                .flatMap(clock ->
                        Optional.ofNullable(clock.dueAt()).stream()
                                .map(at -> new Due(page, clock.duty(), clock.when(), at)));
    }

    private static Stream<Due> actions(Brief.IncidentPage page) {
        return page.actions().stream()
                .flatMap(action ->
                        Optional.ofNullable(action.dueAt()).stream()
                                .map(at -> new Due(page, action.what(), action.by(), at)));
    }

    private static Optional<Deadline> next(PreparedBrief prepared, Snapshot now) {
        return dues(prepared, now)
                .filter(due -> due.at().isAfter(now.asOf()))
                .min(Comparator.comparing(Due::at))
                .map(due ->
                        new Deadline(
                                due.page().id().value(),
                                due.page().victim(),
                                due.what(),
                                due.when(),
                                left(Duration.between(now.asOf(), due.at()))));
    }

    private static Text left(Duration left) {
        long days = left.toDays();
        int hours = left.toHoursPart();
        return days == 0
                ? new Text("残り%d時間".formatted(hours), "%d h left".formatted(hours))
                : new Text(
                        "残り%d日%d時間".formatted(days, hours),
                        "%d d %d h left".formatted(days, hours));
    }
}
