package dev.hakyu.brief.internal.compose;

import dev.hakyu.brief.internal.wording.Wording;
import dev.hakyu.model.PartialDate;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.AttackKind;
import dev.hakyu.model.incident.DataClass;
import dev.hakyu.model.incident.DateRole;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.IncidentId;
import dev.hakyu.model.incident.Resolved;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What became known of the incidents that concern us between two moments.
///
/// Both sides are read by the same reader, so a difference is news and never a difference of
/// versions. An incident is the same when its id is, or when its reports overlap.
public final class ChangeList {
    private final List<Text> lines = new ArrayList<>();
    private final LocalDate now;

    private ChangeList(LocalDate now) {
        this.now = now;
    }

    public static List<Text> between(
            List<Incident> before,
            List<Incident> after,
            Set<IncidentId> concerning,
            LocalDate now) {
        ChangeList changes = new ChangeList(now);
        Map<IncidentId, Incident> earlier =
                before.stream()
                        .collect(Collectors.toMap(Incident::id, each -> each, (one, _) -> one));
        int newElsewhere = 0;
        for (Incident incident : after) {
            Incident old = earlier.get(incident.id());
            if (old == null) {
                old =
                        before.stream()
                                .filter(each -> overlap(each, incident))
                                .findFirst()
                                .orElse(null);
            }
            if (!concerning.contains(incident.id())) {
                newElsewhere += old == null ? 1 : 0;
            } else if (old == null) {
                changes.add(
                        incident,
                        new Text(
                                "新しい事案です(" + IncidentWords.kind(incident).ja() + ")。",
                                "new incident (" + IncidentWords.kind(incident).en() + ")."));
            } else {
                changes.compare(old, incident);
            }
        }
        if (newElsewhere > 0) {
            changes.lines.add(
                    new Text(
                            "当社に関係しない新しい事案が%d件あります。".formatted(newElsewhere),
                            "%d new incidents that do not concern us.".formatted(newElsewhere)));
        }
        return List.copyOf(changes.lines);
    }

    private void compare(Incident old, Incident incident) {
        added(
                values(old.attacks(), Function.identity()),
                values(incident.attacks(), Function.identity()),
                incident,
                new Text("攻撃の種類が加わりました", "kind of attack added"),
                AttackKind::label);
        added(
                values(old.exposed(), Assertion.Exposed::dataClass),
                values(incident.exposed(), Assertion.Exposed::dataClass),
                incident,
                new Text("対象の情報が加わりました", "data concerned added"),
                DataClass::label);
        added(
                values(old.counts(), IncidentWords::count),
                values(incident.counts(), IncidentWords::count),
                incident,
                new Text("新しい件数です", "new count"),
                Function.identity());
        added(
                values(old.forecasts(), each -> Wording.date(each.date(), now)),
                values(incident.forecasts(), each -> Wording.date(each.date(), now)),
                incident,
                new Text("再開の見込みが示されました", "announced restart"),
                Function.identity());
        for (DateRole role : List.of(DateRole.RESUMED, DateRole.NORMAL, DateRole.CONTAINED)) {
            PartialDate then = old.date(role).orElse(null);
            PartialDate date = incident.date(role).orElse(null);
            if (date != null && !Objects.equals(then, date)) {
                Text day = Wording.date(date, now);
                add(
                        incident,
                        new Text(
                                role.label().ja() + ": " + day.ja(),
                                role.label().en() + ": " + day.en()));
            }
        }
        if (old.status() != incident.status()) {
            add(
                    incident,
                    new Text(
                            "確度が「%s」から「%s」に変わりました。"
                                    .formatted(
                                            old.status().label().ja(),
                                            incident.status().label().ja()),
                            "was %s, is now %s."
                                    .formatted(
                                            old.status().label().en(),
                                            incident.status().label().en())));
        }
        int reports = incident.reports().size() - old.reports().size();
        if (reports > 0) {
            add(
                    incident,
                    new Text(
                            "新しい記事が%d件あります。".formatted(reports),
                            "%d new %s.".formatted(reports, reports == 1 ? "report" : "reports")));
        }
    }

    private <T> void added(
            Set<T> before, Set<T> after, Incident incident, Text what, Function<T, Text> label) {
        List<Text> fresh =
                after.stream().filter(each -> !before.contains(each)).map(label).toList();
        if (!fresh.isEmpty()) {
            Text joined = IncidentWords.join(fresh);
            add(incident, new Text(what.ja() + ": " + joined.ja(), what.en() + ": " + joined.en()));
        }
    }

    private void add(Incident incident, Text what) {
        String victim = IncidentWords.victim(incident);
        lines.add(new Text(victim + ": " + what.ja(), victim + ": " + what.en()));
    }

    private static boolean overlap(Incident one, Incident other) {
        return one.victim().value().name().equals(other.victim().value().name())
                && one.reports().stream().anyMatch(other.reports()::contains);
    }

    private static <T, R> Set<R> values(List<Resolved<T>> resolved, Function<T, R> part) {
        return resolved.stream()
                .map(each -> part.apply(each.value()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
