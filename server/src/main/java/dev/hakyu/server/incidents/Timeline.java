package dev.hakyu.server.incidents;

import dev.hakyu.brief.api.DecisionText;
import dev.hakyu.brief.api.IncidentText;
import dev.hakyu.model.PartialDate;
import dev.hakyu.model.Text;
import dev.hakyu.model.decision.Decision;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.Resolved;
import dev.hakyu.server.workspace.Snapshot;
import dev.hakyu.store.api.Handling;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What happened when: the event, its reports, and what was done about it here.
///
/// @param entries oldest first
public record Timeline(List<Entry> entries) {
    /// One line.
    ///
    /// @param day as a person reads it
    /// @param kind `event`, `plan`, `report` or `ours`
    /// @param link to the words that say so, or null
    public record Entry(
            LocalDateTime order, Text day, String kind, Text what, @Nullable String link) {}

    static Timeline of(
            Incident incident,
            Snapshot now,
            List<Handling> handlings,
            Meant meant,
            IncidentText words) {
        List<Entry> entries = new ArrayList<>();
        events(incident, words, entries);
        reports(incident, now, words, entries);
        ours(now, handlings, meant.on(incident, now.rulings().decisions()), entries, words);
        entries.sort(Comparator.comparing(Entry::order));
        return new Timeline(List.copyOf(entries));
    }

    private static void events(Incident incident, IncidentText words, List<Entry> entries) {
        incident.dates()
                .forEach((role, date) ->
                        entries.add(
                                entry("event", date.value(), role.label(), date, incident, words)));
        Resolved<Assertion.Outage> outage = incident.outage();
        if (outage != null && outage.value().start() != null) {
            Text what = outage.value().what().label();
            entries.add(
                    entry(
                            "event",
                            outage.value().start(),
                            new Text(what.ja() + "の停止", what.en() + " stopped"),
                            outage,
                            incident,
                            words));
        }
        for (Resolved<Assertion.ResumptionForecast> each : incident.forecasts()) {
            entries.add(
                    entry(
                            "plan",
                            each.value().date(),
                            new Text("再開の予定(事実ではありません)", "restart planned (no fact)"),
                            each,
                            incident,
                            words));
        }
    }

    private static Entry entry(
            String kind,
            PartialDate date,
            Text what,
            Resolved<?> from,
            Incident incident,
            IncidentText words) {
        return new Entry(
                date.earliest(),
                words.date(date),
                kind,
                what,
                FactGroup.link(incident, from.basis().quote()));
    }

    private static void reports(
            Incident incident, Snapshot now, IncidentText words, List<Entry> entries) {
        incident.reports().stream()
                .map(now::findReport)
                .flatMap(Optional::stream)
                .filter(report -> report.published() != null)
                .forEach(report -> entries.add(published(report, words)));
    }

    private static Entry published(Report report, IncidentText words) {
        PartialDate day = java.util.Objects.requireNonNull(report.published());
        String name = words.source(report.id());
        return new Entry(
                day.earliest(),
                words.date(day),
                "report",
                Text.same(name),
                "#report-" + report.id().value());
    }

    private static void ours(
            Snapshot now,
            List<Handling> handlings,
            List<Decision> decisions,
            List<Entry> entries,
            IncidentText words) {
        ZoneId zone = now.settings().zone();
        for (Handling each : handlings) {
            LocalDateTime at = each.at().atZone(zone).toLocalDateTime();
            entries.add(new Entry(at, words.date(PartialDate.of(at)), "ours", done(each), null));
        }
        for (Decision each : decisions) {
            LocalDateTime at = each.at().atZone(zone).toLocalDateTime();
            Text what = DecisionText.of(each, now.network());
            entries.add(
                    new Entry(
                            at,
                            words.date(PartialDate.of(at)),
                            "ours",
                            new Text(
                                    what.ja() + "(" + each.by() + ")",
                                    what.en() + " (" + each.by() + ")"),
                            null));
        }
    }

    private static Text done(Handling each) {
        String by = each.by();
        return switch (each.kind()) {
            case ACCEPTED -> new Text("対応中にしました(" + by + ")", "taken in hand (" + by + ")");
            case REOPENED -> new Text("未対応に戻しました(" + by + ")", "opened again (" + by + ")");
            case SNOOZED ->
                    new Text(
                            each.until() + "まで保留にしました(" + by + ")",
                            "snoozed until " + each.until() + " (" + by + ")");
            case ASSIGNED ->
                    each.assignee() == null
                            ? new Text("担当を外しました(" + by + ")", "assigned to nobody (" + by + ")")
                            : new Text(
                                    "担当: " + each.assignee() + "(" + by + ")",
                                    "assigned to " + each.assignee() + " (" + by + ")");
        };
    }
}
