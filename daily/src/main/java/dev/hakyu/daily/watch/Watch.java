package dev.hakyu.daily.watch;

import dev.hakyu.brief.api.Change;
import dev.hakyu.brief.api.PreparedBrief.Concern;
import dev.hakyu.brief.api.PreparedBrief.Notice;
import dev.hakyu.daily.alert.When;
import dev.hakyu.model.Text;
import dev.hakyu.model.duty.Clock;
import dev.hakyu.model.duty.ClockState;
import dev.hakyu.model.duty.Due;
import dev.hakyu.model.incident.IncidentId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The dossiers under watch.
///
/// A dossier that touches us is watched from the first brief that shows it. It is looked at again
/// after [#USUAL_DAYS] days, or a day after the last clock of ours that runs, whichever is later. A
/// new class of data, a new count or a changed date of restart re-opens its clocks and notices,
/// also when a person had ended the watch; of an advisory, other versions and newly known attacks
/// do.
public final class Watch {
    /// Days until a dossier is looked at again.
    public static final int USUAL_DAYS = 14;

    private static final Set<Change.Kind> REOPENING =
            EnumSet.of(
                    Change.Kind.DATA_CLASS,
                    Change.Kind.COUNT,
                    Change.Kind.RESUMPTION,
                    Change.Kind.VERSIONS,
                    Change.Kind.EXPLOITATION);
    private final Map<IncidentId, WatchEntry> entries = new LinkedHashMap<>();
    private final List<WatchEvent> events;

    /// @param events all that ever happened, oldest first
    public Watch(List<WatchEvent> events) {
        this.events = new ArrayList<>(events);
        events.forEach(this::apply);
    }

    /// Every dossier ever watched, the next to be looked at first.
    public List<WatchEntry> entries() {
        return entries.values().stream()
                .sorted(
                        Comparator.comparing(WatchEntry::closed)
                                .thenComparing(WatchEntry::review)
                                .thenComparing(each -> each.incident().value()))
                .toList();
    }

    /// Where the reports of all dossiers under watch come from: they are read and kept as long as
    /// the watch lasts.
    public Set<String> locations() {
        return entries.values().stream()
                .filter(each -> !each.closed())
                .flatMap(each -> each.locations().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    public Optional<WatchEntry> find(IncidentId incident) {
        return Optional.ofNullable(entries.get(incident));
    }

    /// Every id that the dossier has had, with this one. An id that another dossier has now is not
    /// among them.
    ///
    /// @param incident an id that it has or once had; one that was never watched stands alone
    public Set<IncidentId> idsOf(IncidentId incident) {
        Set<IncidentId> ids = new LinkedHashSet<>();
        ids.add(incident);
        find(incident)
                .or(() ->
                        entries.values().stream()
                                .filter(each -> each.ids().contains(incident))
                                .findFirst())
                .ifPresent(entry ->
                        entry.ids().stream()
                                .filter(id ->
                                        id.equals(entry.incident()) || !entries.containsKey(id))
                                .forEach(ids::add));
        return ids;
    }

    /// Takes in what a brief found.
    ///
    /// @param locations where the reports of an incident come from
    /// @return events to be kept; none that an earlier run for the same period kept already
    public List<WatchEvent> update(
            List<Concern> concerns,
            Function<Concern, List<String>> locations,
            String period,
            Instant at,
            ZoneId zone) {
        List<WatchEvent> fresh = new ArrayList<>();
        Set<IncidentId> present =
                concerns.stream().map(each -> each.incident().id()).collect(Collectors.toSet());
        for (Concern concern : concerns) {
            Subject subject = Subject.of(concern);
            List<String> places = locations.apply(concern);
            LocalDate review = review(concern, at, zone);
            for (WatchEvent event :
                    of(subject, known(subject, places, present), places, period, at, review)) {
                keep(event, fresh);
            }
        }
        return fresh;
    }

    /// Takes in the advisories of a brief.
    ///
    /// @param locations where the reports of an advisory come from
    /// @return events to be kept
    public List<WatchEvent> updateProducts(
            List<Notice> notices,
            Function<Notice, List<String>> locations,
            String period,
            Instant at,
            ZoneId zone) {
        List<WatchEvent> fresh = new ArrayList<>();
        Set<IncidentId> present =
                notices.stream().map(each -> each.advisory().id()).collect(Collectors.toSet());
        LocalDate review = at.atZone(zone).toLocalDate().plusDays(USUAL_DAYS);
        for (Notice notice : notices) {
            Subject subject =
                    new Subject(
                            notice.advisory().id(),
                            notice.entry().product(),
                            notice.entry().kind(),
                            List.of(),
                            notice.changes());
            List<String> places = locations.apply(notice);
            for (WatchEvent event :
                    of(subject, known(subject, places, present), places, period, at, review)) {
                keep(event, fresh);
            }
        }
        return fresh;
    }

    private void keep(WatchEvent event, List<WatchEvent> fresh) {
        if (events.stream().noneMatch(event::sameAs)) {
            fresh.add(event);
            events.add(event);
            apply(event);
        }
    }

    /// What is watched: an incident or an advisory.
    ///
    /// @param name of the victim or product, as shown
    /// @param restarts announced dates, oldest first
    private record Subject(
            IncidentId id, String name, Text kind, List<String> restarts, List<Change> changes) {
        static Subject of(Concern concern) {
            return new Subject(
                    concern.incident().id(),
                    concern.page().victim(),
                    concern.page().kind(),
                    concern.incident().forecasts().stream()
                            .map(each -> each.value().date().toString())
                            .toList(),
                    concern.changes());
        }
    }

    /// Lines to be told with an advisory: other versions or new attacks, and a review that is due.
    public List<Text> lines(Notice notice, LocalDate last, LocalDate today) {
        List<Text> lines = new ArrayList<>();
        if (!notice.isNew() && notice.changes().stream().anyMatch(Watch::reopens)) {
            lines.add(
                    new Text(
                            "利用中の版と対処の要否を確認し直してください。",
                            "Check versions in use and what is to be done again."));
        }
        due(notice.advisory().id(), last, today).ifPresent(lines::add);
        return lines;
    }

    private Optional<Text> due(IncidentId id, LocalDate last, LocalDate today) {
        return find(id).filter(each -> !each.closed())
                .map(WatchEntry::review)
                .filter(review -> review.isAfter(last) && !review.isAfter(today))
                .map(_ ->
                        new Text(
                                "経過観察の見直し日です。続けるか終えるかを決めてください(hakyu watch)。",
                                "The watch is due for review: extend or close it"
                                        + " (hakyu watch)."));
    }

    /// Lines to be told with an incident: what is to be checked again, and reviews that came due.
    ///
    /// @param last the day of the brief before
    public List<Text> lines(Concern concern, LocalDate last, LocalDate today) {
        List<Text> lines = new ArrayList<>();
        if (!concern.isNew()) {
            if (has(concern, Change.Kind.DATA_CLASS) || has(concern, Change.Kind.COUNT)) {
                lines.add(
                        new Text(
                                "報告期限と通知の要否を確認し直してください。",
                                "Check reporting clocks and notices again."));
            }
            if (has(concern, Change.Kind.RESUMPTION)) {
                lines.add(restarts(concern));
            }
        }
        due(concern.incident().id(), last, today).ifPresent(lines::add);
        return lines;
    }

    /// First, postponed, ...: the announced dates in the order in which they were announced.
    private static Text restarts(Concern concern) {
        List<Text> days =
                concern.incident().forecasts().stream()
                        .map(each -> each.value().date())
                        .map(date -> date.date().map(When::day).orElse(Text.same(date.toString())))
                        .distinct()
                        .toList();
        Text check =
                new Text("納入の見込みと、止まる見通しを確認し直してください。", "Check deliveries and what stops again.");
        return days.size() < 2
                ? check
                : new Text(
                        "示された再開日の経過: "
                                + String.join(" → ", days.stream().map(Text::ja).toList())
                                + "。"
                                + check.ja(),
                        "Announced so far: "
                                + String.join(" -> ", days.stream().map(Text::en).toList())
                                + ". "
                                + check.en());
    }

    private static boolean has(Concern concern, Change.Kind kind) {
        return concern.changes().stream().anyMatch(each -> each.kind() == kind);
    }

    private List<WatchEvent> of(
            Subject subject,
            Optional<WatchEntry> known,
            List<String> locations,
            String period,
            Instant at,
            LocalDate review) {
        Maker maker = new Maker(at, subject, period, locations);
        if (known.isEmpty() || known.get().openedIn(period)) {
            List<WatchEvent> opening = new ArrayList<>();
            opening.add(maker.event(WatchEvent.Kind.OPENED, review, subject.kind(), null));
            subject.restarts().stream()
                    .map(date -> new Text("再開の見込み: " + date, "announced restart: " + date))
                    .forEach(text ->
                            opening.add(maker.event(WatchEvent.Kind.RESTART, null, text, null)));
            return opening;
        }
        List<WatchEvent> found = new ArrayList<>();
        if (!known.get().incident().equals(subject.id())) {
            found.add(maker.event(WatchEvent.Kind.RENAMED, null, null, known.get().incident()));
        }
        for (Change change : subject.changes()) {
            WatchEvent.Kind kind =
                    change.kind() == Change.Kind.RESUMPTION
                            ? WatchEvent.Kind.RESTART
                            : WatchEvent.Kind.NOTED;
            found.add(maker.event(kind, null, change.what(), null));
        }
        if (subject.changes().stream().anyMatch(Watch::reopens)) {
            LocalDate later = review.isAfter(known.get().review()) ? review : known.get().review();
            found.add(maker.event(WatchEvent.Kind.REOPENED, later, null, null));
        }
        return found;
    }

    /// The same id, else a report from the same place with the same victim.
    ///
    /// @param present ids of this brief: a dossier that keeps its id is no other one's past
    private Optional<WatchEntry> known(
            Subject subject, List<String> locations, Set<IncidentId> present) {
        WatchEntry same = entries.get(subject.id());
        if (same != null) {
            return Optional.of(same);
        }
        return entries.values().stream()
                .filter(each -> !present.contains(each.incident()))
                .filter(each -> each.victim().equals(subject.name()))
                .filter(each -> locations.stream().anyMatch(each.locations()::contains))
                .findFirst();
    }

    private static LocalDate review(Concern concern, Instant at, ZoneId zone) {
        LocalDate usual = at.atZone(zone).toLocalDate().plusDays(USUAL_DAYS);
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

    private static boolean reopens(Change change) {
        return REOPENING.contains(change.kind());
    }

    private void apply(WatchEvent event) {
        IncidentId before = event.formerly() == null ? event.incident() : event.formerly();
        WatchEntry entry = entries.remove(before);
        entries.put(
                event.incident(), entry == null ? WatchEntry.opened(event) : entry.after(event));
    }

    /// Makes the events of one subject in one brief.
    private record Maker(Instant at, Subject subject, String period, List<String> locations) {
        WatchEvent event(
                WatchEvent.Kind kind,
                @Nullable LocalDate review,
                @Nullable Text what,
                @Nullable IncidentId formerly) {
            return new WatchEvent(
                    at,
                    kind,
                    subject.id(),
                    formerly,
                    subject.name(),
                    period,
                    review,
                    what,
                    null,
                    locations);
        }
    }
}
