package dev.hakyu.network.internal.compile;

import dev.hakyu.model.Text;
import dev.hakyu.model.network.CalendarDay;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.NodeId;
import dev.hakyu.model.network.Organisation;
import dev.hakyu.model.network.Site;
import dev.hakyu.network.api.CompileOptions;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// When each production node works: its own days, hours and calendar, then its organisation's, then
/// the defaults.
final class SiteHours {
    /// The extra column that gives the hours of a day.
    static final String WORKING_HOURS = "working_hours";

    private static final String WORKING_HOURS_JA = "稼働時間";

    private final NodeTable nodes;
    private final CompileOptions options;
    private final Notebook notes;
    private final Predicate<Integer> isOurs;
    private final Map<NodeId, Map<LocalDate, Double>> days = new HashMap<>();
    private final Map<LocalDate, Double> ourDays = new HashMap<>();

    SiteHours(
            Network network,
            NodeTable nodes,
            CompileOptions options,
            Notebook notes,
            Predicate<Integer> isOurs) {
        this.nodes = nodes;
        this.options = options;
        this.notes = notes;
        this.isOurs = isOurs;
        for (CalendarDay day : network.calendar()) {
            NodeId who = day.who();
            Map<LocalDate, Double> target =
                    who == null ? ourDays : days.computeIfAbsent(who, _ -> new HashMap<>());
            target.put(day.date(), Math.clamp(day.weight(), 0, 10));
        }
    }

    Timetable.Calendar of(int node) {
        Optional<Site> site = nodes.findSite(node);
        Set<DayOfWeek> week = options.operatingDays();
        WorkingDay hours = WorkingDay.ofShifts(options.shifts());
        boolean assumed = true;
        if (site.isPresent()) {
            Set<DayOfWeek> own = site.get().operatingDays();
            Integer shifts = site.get().shifts();
            Optional<WorkingDay> written = written(node, site.get());
            week = own != null && !own.isEmpty() ? own : week;
            hours = written.orElse(shifts == null ? hours : WorkingDay.ofShifts(shifts));
            assumed = own == null || (shifts == null && written.isEmpty());
        }
        if (assumed) {
            notes.standard(
                    node,
                    Notebook.always(),
                    Noted.Topic.HOURS,
                    new Text(
                            nodes.name(node) + "の稼働日と稼働時間",
                            "working days and hours of " + nodes.name(node)),
                    new Text(
                            "既定の暦(週" + week.size() + "日、1日" + Figures.days(hours.hours()) + "時間)",
                            "the default calendar ("
                                    + week.size()
                                    + " days a week, "
                                    + Figures.days(hours.hours())
                                    + " hours a day)"),
                    new Text("hakyu.yaml の calendars", "calendars in hakyu.yaml"));
        }
        return new Timetable.Calendar(
                week,
                hours,
                week.contains(DayOfWeek.SUNDAY) ? Set.of() : options.holidays(),
                special(node));
    }

    private Optional<WorkingDay> written(int node, Site site) {
        String text = site.extra().getOrDefault(WORKING_HOURS, site.extra().get(WORKING_HOURS_JA));
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        Optional<WorkingDay> day = WorkingDay.parse(text);
        if (day.isEmpty()) {
            notes.unknown(
                    node,
                    Notebook.always(),
                    Noted.Topic.HOURS,
                    new Text(
                            nodes.name(node) + "の working_hours(読めない値)",
                            "working_hours of " + nodes.name(node) + " (cannot be read)"),
                    new Text(
                            "交替数から計算。06:00-14:00;14:00-22:00 のように書く",
                            "shifts are used; write it like 06:00-14:00;14:00-22:00"));
        }
        return day;
    }

    private Map<LocalDate, Double> special(int node) {
        Map<LocalDate, Double> all = new HashMap<>();
        if (isOurs.test(node)) {
            all.putAll(ourDays);
        }
        nodes.findOwner(node)
                .map(Organisation::id)
                .ifPresent(owner -> all.putAll(days.getOrDefault(owner, Map.of())));
        all.putAll(days.getOrDefault(nodes.id(node), Map.of()));
        return Map.copyOf(all);
    }
}
