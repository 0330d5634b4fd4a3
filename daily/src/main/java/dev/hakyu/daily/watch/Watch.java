package dev.hakyu.daily.watch;

import dev.hakyu.brief.api.PreparedBrief.Concern;
import dev.hakyu.brief.api.PreparedBrief.Notice;
import dev.hakyu.brief.api.ShownId;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.IncidentId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

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

    /// The dossiers that somebody may mean who types this id, long or as a brief shows it; also one
    /// that it had before.
    public List<WatchEntry> meant(String typed) {
        List<WatchEntry> now =
                entries().stream().filter(each -> ShownId.means(typed, each.incident())).toList();
        return now.isEmpty()
                ? entries().stream()
                        .filter(each ->
                                each.ids().stream().anyMatch(id -> ShownId.means(typed, id)))
                        .toList()
                : now;
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
        return take(
                concerns.stream()
                        .map(each -> WatchNews.of(each, locations.apply(each), at, zone))
                        .toList(),
                period,
                at);
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
        return take(
                notices.stream()
                        .map(each -> WatchNews.of(each, locations.apply(each), at, zone))
                        .toList(),
                period,
                at);
    }

    private List<WatchEvent> take(List<WatchNews> news, String period, Instant at) {
        List<WatchEvent> fresh = new ArrayList<>();
        Set<IncidentId> present = news.stream().map(WatchNews::id).collect(Collectors.toSet());
        for (WatchNews each : news) {
            for (WatchEvent event : each.events(known(each, present), period, at)) {
                if (events.stream().noneMatch(event::sameAs)) {
                    fresh.add(event);
                    events.add(event);
                    apply(event);
                }
            }
        }
        return fresh;
    }

    /// The same id, else a report from the same place with the same victim, by whatever name it is
    /// shown now.
    ///
    /// @param present ids of this brief: a dossier that keeps its id is no other one's past
    private Optional<WatchEntry> known(WatchNews news, Set<IncidentId> present) {
        WatchEntry same = entries.get(news.id());
        if (same != null) {
            return Optional.of(same);
        }
        return entries.values().stream()
                .filter(each -> !present.contains(each.incident()))
                .filter(each -> news.names().contains(each.victim()))
                .filter(each -> news.locations().stream().anyMatch(each.locations()::contains))
                .findFirst();
    }

    /// Lines to be told with an advisory: other versions or new attacks, and a review that is due.
    ///
    /// @param last the day of the brief before
    public List<Text> lines(Notice notice, LocalDate last, LocalDate today) {
        return WatchLines.of(notice, due(notice.advisory().id(), last, today));
    }

    /// Lines to be told with an incident: what is to be checked again, and reviews that came due.
    ///
    /// @param last the day of the brief before
    public List<Text> lines(Concern concern, LocalDate last, LocalDate today) {
        return WatchLines.of(concern, due(concern.incident().id(), last, today));
    }

    private Optional<LocalDate> due(IncidentId id, LocalDate last, LocalDate today) {
        return find(id).filter(each -> !each.closed())
                .map(WatchEntry::review)
                .filter(review -> review.isAfter(last) && !review.isAfter(today));
    }

    private void apply(WatchEvent event) {
        IncidentId before = event.formerly() == null ? event.incident() : event.formerly();
        WatchEntry entry = entries.remove(before);
        entries.put(
                event.incident(), entry == null ? WatchEntry.opened(event) : entry.after(event));
    }
}
