package dev.hakyu.daily.watch;

import dev.hakyu.brief.api.Change;
import dev.hakyu.brief.api.PreparedBrief.Concern;
import dev.hakyu.brief.api.PreparedBrief.Notice;
import dev.hakyu.model.PartialDate;
import dev.hakyu.model.Text;
import dev.hakyu.model.duty.Clock;
import dev.hakyu.model.duty.ClockState;
import dev.hakyu.model.duty.Due;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.IncidentId;
import dev.hakyu.model.incident.OrganisationName;
import dev.hakyu.model.incident.Resolved;
import dev.hakyu.model.incident.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What one brief adds to the watch of one dossier.
///
/// @param id the dossier's in this brief
/// @param name of the victim or product, as shown
/// @param names by which it may have been shown before
/// @param kind what happened, as shown; null where an answer in confidence had a part in it
/// @param restarts announced, oldest first
/// @param changes since the brief before
/// @param locations where its reports come from
/// @param review when to look at it again, should the watch begin or re-open now
record WatchNews(
        IncidentId id,
        String name,
        Set<String> names,
        @Nullable Text kind,
        List<Announced> restarts,
        List<Change> changes,
        List<String> locations,
        LocalDate review) {
    private static final Set<Change.Kind> REOPENING =
            EnumSet.of(
                    Change.Kind.DATA_CLASS,
                    Change.Kind.COUNT,
                    Change.Kind.RESUMPTION,
                    Change.Kind.SITE,
                    Change.Kind.VERSIONS,
                    Change.Kind.EXPLOITATION);

    /// Who answered is told by the answers themselves, and never by the watch.
    private static final Set<Change.Kind> ANSWERS =
            EnumSet.of(Change.Kind.ANSWER, Change.Kind.SEVERE_ANSWER);

    WatchNews {
        names = Set.copyOf(names);
        restarts = List.copyOf(restarts);
        changes = List.copyOf(changes);
        locations = List.copyOf(locations);
    }

    static WatchNews of(Concern concern, List<String> locations, Instant at, ZoneId zone) {
        return new WatchNews(
                concern.incident().id(),
                concern.page().victim(),
                names(concern),
                isAnswered(concern.incident()) ? null : concern.page().kind(),
                concern.incident().forecasts().stream()
                        .map(each -> each.value().date())
                        .map(date -> new Announced(date, isPublished(concern.incident(), date)))
                        .distinct()
                        .toList(),
                concern.changes(),
                locations,
                review(concern, at, zone));
    }

    private static Set<String> names(Concern concern) {
        OrganisationName victim = concern.incident().victim().value();
        Set<String> names = new HashSet<>(victim.aliases());
        names.add(victim.name());
        names.add(concern.page().victim());
        return names;
    }

    /// The date of a restart.
    ///
    /// @param published false when only answers to our inquiry name it
    record Announced(PartialDate date, boolean published) {}

    private static boolean isAnswered(Incident incident) {
        return incident.statements().stream().anyMatch(each -> each.quote().report().isAnswer());
    }

    private static boolean isPublished(Incident incident, PartialDate date) {
        return Stream.concat(
                        incident.statements().stream(),
                        incident.forecasts().stream().map(Resolved::basis))
                .filter(each -> !each.quote().report().isAnswer())
                .map(Statement::what)
                .anyMatch(what ->
                        what instanceof Assertion.ResumptionForecast told
                                && told.date().agreesWith(date));
    }

    static WatchNews of(Notice notice, List<String> locations, Instant at, ZoneId zone) {
        return new WatchNews(
                notice.advisory().id(),
                notice.entry().product(),
                Set.of(notice.entry().product()),
                notice.entry().kind(),
                List.of(),
                notice.changes(),
                locations,
                at.atZone(zone).toLocalDate().plusDays(Watch.USUAL_DAYS));
    }

    /// Whether a change re-opens clocks and notices.
    static boolean reopens(Change change) {
        return REOPENING.contains(change.kind());
    }

    /// The events that these news make.
    ///
    /// @param known the dossier as it is watched so far
    List<WatchEvent> events(Optional<WatchEntry> known, String period, Instant at) {
        Maker maker = new Maker(at, this, period);
        if (known.isEmpty() || known.get().openedIn(period)) {
            List<WatchEvent> opening = new ArrayList<>();
            opening.add(maker.event(WatchEvent.Kind.OPENED, review, kind, null));
            restarts.forEach(each -> opening.add(maker.announced(each)));
            return opening;
        }
        List<WatchEvent> found = new ArrayList<>();
        if (!known.get().incident().equals(id)) {
            found.add(maker.event(WatchEvent.Kind.RENAMED, null, null, known.get().incident()));
        }
        for (Change change : changes) {
            if (!ANSWERS.contains(change.kind())) {
                found.add(maker.told(change));
            }
        }
        if (changes.stream().anyMatch(WatchNews::reopens)) {
            LocalDate later = review.isAfter(known.get().review()) ? review : known.get().review();
            found.add(maker.event(WatchEvent.Kind.REOPENED, later, null, null));
        }
        return found;
    }

    private static LocalDate review(Concern concern, Instant at, ZoneId zone) {
        LocalDate usual = at.atZone(zone).toLocalDate().plusDays(Watch.USUAL_DAYS);
        return concern.clocks().stream()
                .filter(clock -> !clock.owedToUs() && clock.state() == ClockState.RUNNING)
                .map(Clock::due)
                .flatMap(Optional::stream)
                .map(Due::latest)
                .map(due -> due.atZone(zone).toLocalDate().plusDays(1))
                .filter(day -> day.isAfter(usual))
                .max(Comparator.naturalOrder())
                .orElse(usual);
    }

    /// Makes the events of one subject in one brief.
    private record Maker(Instant at, WatchNews news, String period) {
        WatchEvent announced(Announced restart) {
            Text what =
                    new Text("再開の見込み: " + restart.date(), "announced restart: " + restart.date());
            return event(
                    WatchEvent.Kind.RESTART,
                    null,
                    what,
                    null,
                    null,
                    restart.published() ? null : true);
        }

        WatchEvent told(Change change) {
            WatchEvent.Kind kind =
                    change.kind() == Change.Kind.RESUMPTION
                            ? WatchEvent.Kind.RESTART
                            : WatchEvent.Kind.NOTED;
            return event(
                    kind,
                    null,
                    change.what(),
                    null,
                    change.kind(),
                    change.inConfidence() ? true : null);
        }

        WatchEvent event(
                WatchEvent.Kind kind,
                @Nullable LocalDate review,
                @Nullable Text what,
                @Nullable IncidentId formerly) {
            return event(kind, review, what, formerly, null, null);
        }

        private WatchEvent event(
                WatchEvent.Kind kind,
                @Nullable LocalDate review,
                @Nullable Text what,
                @Nullable IncidentId formerly,
                Change.@Nullable Kind change,
                @Nullable Boolean inConfidence) {
            return new WatchEvent(
                    at,
                    kind,
                    news.id(),
                    formerly,
                    news.name(),
                    period,
                    review,
                    what,
                    null,
                    news.locations(),
                    change,
                    inConfidence);
        }
    }
}
