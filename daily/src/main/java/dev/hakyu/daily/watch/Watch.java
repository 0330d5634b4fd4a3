package dev.hakyu.daily.watch;

import dev.hakyu.brief.api.Change;
import dev.hakyu.brief.api.PreparedBrief.Concern;
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
/// also when a person had ended the watch.
public final class Watch {
    /// Days until a dossier is looked at again.
    public static final int USUAL_DAYS = 14;

    private static final Set<Change.Kind> REOPENING =
            EnumSet.of(Change.Kind.DATA_CLASS, Change.Kind.COUNT, Change.Kind.RESUMPTION);
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
        for (Concern concern : concerns) {
            for (WatchEvent event : of(concern, locations.apply(concern), period, at, zone)) {
                if (events.stream().noneMatch(event::sameAs)) {
                    fresh.add(event);
                    events.add(event);
                    apply(event);
                }
            }
        }
        return fresh;
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
        find(concern.incident().id())
                .filter(each -> !each.closed())
                .map(WatchEntry::review)
                .filter(review -> review.isAfter(last) && !review.isAfter(today))
                .ifPresent(review ->
                        lines.add(
                                new Text(
                                        "経過観察の見直し日です。続けるか終えるかを決めてください(hakyu watch)。",
                                        "The watch is due for review: extend or close it"
                                                + " (hakyu watch).")));
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
            Concern concern, List<String> locations, String period, Instant at, ZoneId zone) {
        IncidentId id = concern.incident().id();
        LocalDate review = review(concern, at, zone);
        Optional<WatchEntry> known = known(concern, locations);
        Maker maker = new Maker(at, concern, period, locations);
        if (known.isEmpty() || known.get().openedIn(period)) {
            List<WatchEvent> opening = new ArrayList<>();
            opening.add(maker.event(WatchEvent.Kind.OPENED, review, concern.page().kind(), null));
            concern.incident().forecasts().stream()
                    .map(each -> each.value().date().toString())
                    .map(date -> new Text("再開の見込み: " + date, "announced restart: " + date))
                    .forEach(text ->
                            opening.add(maker.event(WatchEvent.Kind.RESTART, null, text, null)));
            return opening;
        }
        List<WatchEvent> found = new ArrayList<>();
        if (!known.get().incident().equals(id)) {
            found.add(maker.event(WatchEvent.Kind.RENAMED, null, null, known.get().incident()));
        }
        for (Change change : concern.changes()) {
            WatchEvent.Kind kind =
                    change.kind() == Change.Kind.RESUMPTION
                            ? WatchEvent.Kind.RESTART
                            : WatchEvent.Kind.NOTED;
            found.add(maker.event(kind, null, change.what(), null));
        }
        if (concern.changes().stream().anyMatch(Watch::reopens)) {
            LocalDate later = review.isAfter(known.get().review()) ? review : known.get().review();
            found.add(maker.event(WatchEvent.Kind.REOPENED, later, null, null));
        }
        return found;
    }

    /// The same id, else a report from the same place with the same victim.
    private Optional<WatchEntry> known(Concern concern, List<String> locations) {
        WatchEntry same = entries.get(concern.incident().id());
        if (same != null) {
            return Optional.of(same);
        }
        return entries.values().stream()
                .filter(each -> each.victim().equals(concern.page().victim()))
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

    /// Makes the events of one incident in one brief.
    private record Maker(Instant at, Concern concern, String period, List<String> locations) {
        WatchEvent event(
                WatchEvent.Kind kind,
                @Nullable LocalDate review,
                @Nullable Text what,
                @Nullable IncidentId formerly) {
            return new WatchEvent(
                    at,
                    kind,
                    concern.incident().id(),
                    formerly,
                    concern.page().victim(),
                    period,
                    review,
                    what,
                    null,
                    locations);
        }
    }
}
