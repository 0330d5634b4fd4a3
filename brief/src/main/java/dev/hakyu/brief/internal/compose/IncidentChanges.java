package dev.hakyu.brief.internal.compose;

import dev.hakyu.brief.api.Change;
import dev.hakyu.brief.api.Change.Kind;
import dev.hakyu.brief.api.IncidentText;
import dev.hakyu.brief.internal.wording.Wording;
import dev.hakyu.model.PartialDate;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.DataClass;
import dev.hakyu.model.incident.DateRole;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Resolved;
import dev.hakyu.reader.api.Restarts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What became known of one incident that was known before, in the order in which it is told.
final class IncidentChanges {
    private static final Text CLASSES = new Text("対象の情報が加わりました", "data concerned added");

    private final Known before;
    private final Known after;
    private final Incident old;
    private final Incident incident;
    private final LocalDate now;
    private final ToldBy toldBy;
    private final boolean denied;
    private final List<Change> changes = new ArrayList<>();

    private IncidentChanges(
            Known before, Known after, Incident old, Incident incident, LocalDate now) {
        this.before = before;
        this.after = after;
        this.old = old;
        this.incident = incident;
        this.now = now;
        this.toldBy = new ToldBy(new ReportShelf(after.reports()));
        this.denied = IncidentWords.isDenied(incident) && !IncidentWords.isDenied(old);
    }

    /// @param old the incident as it was known before
    /// @param answers what was answered since
    /// @param now the day that dates are told from
    static List<Change> between(
            Known before,
            Known after,
            Incident old,
            Incident incident,
            AnswersSince answers,
            LocalDate now) {
        IncidentChanges changes = new IncidentChanges(before, after, old, incident, now);
        SiteChanges sites = new SiteChanges(old, incident, changes.toldBy, now);
        changes.add(Kind.SITE, sites.stopped());
        changes.event();
        changes.add(Kind.SITE, sites.running());
        RestartChanges restarts = changes.course();
        changes.announced();
        changes.status();
        changes.changes.addAll(answers.news(incident, restarts.byAnswer()));
        changes.reports();
        return List.copyOf(changes.changes);
    }

    /// What happened and to which data.
    private void event() {
        add(Kind.ATTACK, AttackChanges.kinds(old, incident));
        add(
                Kind.DATA_CLASS,
                Added.between(classes(old), classes(incident), CLASSES, DataClass::label));
        add(
                Kind.DATA_CLASS,
                LeakTurn.between(old, incident).stream()
                        .filter(turn -> !denied || turn.after() != Certainty.DENIED)
                        .map(LeakTurn::words)
                        .toList());
        add(Kind.DATA_CLASS, HarmChanges.between(old, incident, toldBy));
        add(Kind.ATTACK, AttackChanges.faults(old, incident));
        add(
                Kind.COUNT,
                CountChanges.between(old, incident, toldBy).lines(incident, after.reports(), now));
    }

    /// When it began, what runs again and when.
    private RestartChanges course() {
        DateChanges dates = new DateChanges(old, incident, now);
        add(Kind.DATE, dates.starts());
        add(Kind.SITE, DeliveryChanges.between(old, incident, toldBy, now));
        add(Kind.SITE, AffectedChanges.between(old, incident, toldBy));
        RestartChanges restarts =
                RestartChanges.between(
                        Restarts.of(old, before.reports(), now),
                        Restarts.of(incident, after.reports(), now),
                        now);
        add(Kind.RESUMPTION, restarts.lines());
        if (!restarts.told()) {
            add(Kind.RESUMPTION, dates.reached(DateRole.RESUMED));
        }
        add(Kind.RESUMPTION, dates.reached(DateRole.NORMAL));
        add(Kind.DATE, dates.reached(DateRole.CONTAINED));
        return restarts;
    }

    private void announced() {
        add(
                Kind.THREAT,
                Added.between(
                        deadlines(old),
                        deadlines(incident),
                        IncidentText.ATTACKERS_DEADLINE,
                        date -> Wording.date(date, now)));
        add(
                Kind.REQUEST,
                Added.between(
                        requests(old), requests(incident), Announced.REQUEST, Function.identity()));
    }

    private void status() {
        if (denied) {
            add(Kind.STATUS, Optional.of(DenialWords.change(incident)));
        } else if (old.status() != incident.status()) {
            add(
                    Kind.STATUS,
                    Optional.of(
                            new Text(
                                    "確度が「%s」から「%s」に変わりました。"
                                            .formatted(
                                                    old.status().label().ja(),
                                                    incident.status().label().ja()),
                                    "was %s, is now %s."
                                            .formatted(
                                                    old.status().label().en(),
                                                    incident.status().label().en()))));
        }
    }

    private void reports() {
        int reports = after.published(incident) - before.published(old);
        if (reports > 0) {
            add(Kind.REPORTS, Optional.of(IncidentWords.newReports(reports)));
        }
    }

    private static List<DataClass> classes(Incident incident) {
        return CountWords.named(
                incident.exposed().stream()
                        .map(each -> each.value().dataClass())
                        .distinct()
                        .toList());
    }

    private static List<PartialDate> deadlines(Incident incident) {
        return Announced.deadlines(incident).stream().map(Resolved::value).distinct().toList();
    }

    private List<Text> requests(Incident asking) {
        return Announced.requests(asking).stream()
                .map(each -> Announced.told(each, now))
                .distinct()
                .toList();
    }

    private void add(Kind kind, Optional<Text> line) {
        add(kind, line.stream().toList());
    }

    private void add(Kind kind, List<Text> lines) {
        lines.forEach(line -> changes.add(new Change(kind, line)));
    }
}
