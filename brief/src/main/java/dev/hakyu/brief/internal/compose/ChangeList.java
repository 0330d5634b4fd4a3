package dev.hakyu.brief.internal.compose;

import dev.hakyu.brief.api.Change;
import dev.hakyu.brief.api.IncidentText;
import dev.hakyu.brief.internal.wording.Wording;
import dev.hakyu.model.PartialDate;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.AttackKind;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.DataClass;
import dev.hakyu.model.incident.DateRole;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.IncidentId;
import dev.hakyu.model.incident.Resolved;
import dev.hakyu.model.incident.Speaker;
import dev.hakyu.reader.api.Restarts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
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
/// versions. An incident is the same when its id is, or when it rests on a report from the same
/// place: an edited article is another version, not another event.
public final class ChangeList {
    private final Map<IncidentId, List<Change>> byIncident = new LinkedHashMap<>();
    private final Known before;
    private final Known after;
    private final AnswersSince answers;
    private final LocalDate now;
    private int newElsewhere;

    private ChangeList(Known before, Known after, AnswersSince answers, LocalDate now) {
        this.before = before;
        this.after = after;
        this.answers = answers;
        this.now = now;
    }

    /// Compares two moments.
    ///
    /// @param concerning the incidents of `after` that concern us
    /// @param answers those on each incident of `after`
    /// @param now the day that dates are told from
    public static ChangeList between(
            Known before,
            Known after,
            Set<IncidentId> concerning,
            AnswersSince answers,
            LocalDate now) {
        ChangeList changes = new ChangeList(before, after, answers, now);
        Earlier earlier = new Earlier(before, after);
        for (Incident incident : after.incidents()) {
            Incident old = earlier.find(incident).orElse(null);
            if (!concerning.contains(incident.id())) {
                changes.newElsewhere += old == null ? 1 : 0;
            } else if (old == null) {
                Text kind = IncidentWords.kind(incident);
                changes.add(
                        incident,
                        Change.Kind.NEW_INCIDENT,
                        new Text(
                                "新しい事案です(" + kind.ja() + ")。",
                                "new incident (" + kind.en() + ")."));
                changes.answers(incident, false);
            } else {
                changes.compare(old, incident);
            }
        }
        return changes;
    }

    /// The same, with each line in confidence that nobody would know without the answers.
    ///
    /// @param published what changed in what was published alone
    public ChangeList beside(ChangeList published) {
        ChangeList marked = new ChangeList(before, after, answers, now);
        marked.newElsewhere = newElsewhere;
        byIncident.forEach((incident, changes) -> {
            List<Change> open = published.of(incident);
            marked.byIncident.put(
                    incident,
                    changes.stream()
                            .map(each -> open.contains(each) ? each : each.asInConfidence())
                            .toList());
        });
        return marked;
    }

    /// What changed of one incident; empty when nothing did.
    public List<Change> of(IncidentId incident) {
        return List.copyOf(byIncident.getOrDefault(incident, List.of()));
    }

    /// All of it as lines, each beginning with the victim.
    ///
    /// @param shown all incidents with the names that the reader is shown, in order
    public List<Text> lines(Collection<Incident> shown) {
        List<Text> lines = new ArrayList<>();
        for (Incident incident : shown) {
            String victim = IncidentWords.victim(incident);
            for (Change change : of(incident.id())) {
                lines.add(
                        new Text(
                                victim + ": " + change.what().ja(),
                                victim + ": " + change.what().en()));
            }
        }
        if (newElsewhere > 0) {
            lines.add(
                    new Text(
                            "当社に関係しない新しい事案が%d件あります。".formatted(newElsewhere),
                            "%d new incidents that do not concern us.".formatted(newElsewhere)));
        }
        return List.copyOf(lines);
    }

    private void compare(Incident old, Incident incident) {
        added(
                kinds(old),
                kinds(incident),
                incident,
                Change.Kind.ATTACK,
                new Text("攻撃の種類が加わりました", "kind of attack added"),
                AttackKind::label);
        added(
                classes(old),
                classes(incident),
                incident,
                Change.Kind.DATA_CLASS,
                new Text("対象の情報が加わりました", "data concerned added"),
                DataClass::label);
        boolean denied = IncidentWords.isDenied(incident) && !IncidentWords.isDenied(old);
        LeakTurn.between(old, incident).stream()
                .filter(turn -> !denied || turn.after() != Certainty.DENIED)
                .forEach(turn -> add(incident, Change.Kind.DATA_CLASS, turn.words()));
        HarmChanges.between(old, incident, new ToldBy(new ReportShelf(after.reports())))
                .forEach(line -> add(incident, Change.Kind.DATA_CLASS, line));
        if (incident.isFault() && !old.isFault()) {
            add(
                    incident,
                    Change.Kind.ATTACK,
                    new Text("原因は障害で、攻撃ではないと公表されました", "told to be a fault, no attack"));
        }
        boolean wasFault = old.isFault() || old.isSupposedFault();
        boolean isFault = incident.isFault() || incident.isSupposedFault();
        boolean attacked =
                !incident.attacks().isEmpty()
                        || incident.statements().stream()
                                .anyMatch(each -> each.speaker() == Speaker.ATTACKER);
        if (wasFault && !isFault && attacked) {
            add(
                    incident,
                    Change.Kind.ATTACK,
                    new Text(
                            "障害とされていましたが、攻撃との公表または報道・主張がありました",
                            "taken for a fault before; now an attack is told, reported or claimed"));
        }
        counts(old, incident);
        starts(old, incident);
        RestartChanges restarts = restarts(old, incident);
        boolean told = restarts.told();
        for (DateRole role : List.of(DateRole.RESUMED, DateRole.NORMAL, DateRole.CONTAINED)) {
            PartialDate then = old.date(role).orElse(null);
            PartialDate date = incident.date(role).orElse(null);
            boolean said = role == DateRole.RESUMED && told;
            if (date != null && !said && !Objects.equals(then, date)) {
                Text day = Wording.date(date, now);
                add(
                        incident,
                        role == DateRole.CONTAINED ? Change.Kind.DATE : Change.Kind.RESUMPTION,
                        new Text(
                                role.label().ja() + ": " + day.ja(),
                                role.label().en() + ": " + day.en()));
            }
        }
        announced(old, incident);
        if (denied) {
            add(incident, Change.Kind.STATUS, DenialWords.change(incident));
        } else if (old.status() != incident.status()) {
            add(
                    incident,
                    Change.Kind.STATUS,
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
        answers(incident, restarts.byAnswer());
        int reports = after.published(incident) - before.published(old);
        if (reports > 0) {
            add(
                    incident,
                    Change.Kind.REPORTS,
                    new Text(
                            "新しい記事が%d件あります。".formatted(reports),
                            "%d new %s.".formatted(reports, reports == 1 ? "report" : "reports")));
        }
    }

    private void answers(Incident incident, boolean restartTold) {
        AnswerNews.of(answers.of(incident.id()), answers.since(), restartTold)
                .forEach(each -> add(incident, each.kind(), each.what()));
    }

    /// What was announced, changed, called off or told as done since.
    private RestartChanges restarts(Incident old, Incident incident) {
        RestartChanges news =
                RestartChanges.between(
                        Restarts.of(old, before.reports(), now),
                        Restarts.of(incident, after.reports(), now),
                        now);
        news.lines().forEach(line -> add(incident, Change.Kind.RESUMPTION, line));
        return news;
    }

    /// The kinds told of; that there was an attack of no known kind is none.
    private static Set<AttackKind> kinds(Incident incident) {
        return incident.attacks().stream()
                .map(Resolved::value)
                .filter(kind -> kind != AttackKind.UNKNOWN)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<DataClass> classes(Incident incident) {
        return new LinkedHashSet<>(
                CountWords.named(
                        incident.exposed().stream()
                                .map(each -> each.value().dataClass())
                                .distinct()
                                .toList()));
    }

    private void announced(Incident old, Incident incident) {
        added(
                values(Announced.deadlines(old), Function.identity()),
                values(Announced.deadlines(incident), Function.identity()),
                incident,
                Change.Kind.THREAT,
                IncidentText.ATTACKERS_DEADLINE,
                date -> Wording.date(date, now));
        added(
                requests(old),
                requests(incident),
                incident,
                Change.Kind.REQUEST,
                Announced.REQUEST,
                Function.identity());
    }

    private Set<Text> requests(Incident incident) {
        return Announced.requests(incident).stream()
                .map(each -> Announced.told(each, now))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// Clocks run from these: that one was moved is never silent. That the hour became known moves
    /// none.
    private void starts(Incident old, Incident incident) {
        for (DateRole role : List.of(DateRole.DETECTED, DateRole.VICTIM_TOLD, DateRole.DISCLOSED)) {
            PartialDate then = old.date(role).orElse(null);
            PartialDate date = incident.date(role).orElse(null);
            if (then != null && date != null && !then.equals(date) && !date.isFinerThan(then)) {
                Text from = Wording.date(then, now);
                Text to = Wording.date(date, now);
                add(
                        incident,
                        Change.Kind.DATE,
                        new Text(
                                "%sの日時が変わりました: %s → %s"
                                        .formatted(role.label().ja(), from.ja(), to.ja()),
                                "%s: moved from %s to %s"
                                        .formatted(role.label().en(), from.en(), to.en())));
            }
        }
    }

    private void counts(Incident old, Incident incident) {
        CountChanges.between(old, incident, new ToldBy(new ReportShelf(after.reports())))
                .lines(incident, after.reports(), now)
                .forEach(line -> add(incident, Change.Kind.COUNT, line));
    }

    private <T> void added(
            Set<T> before,
            Set<T> after,
            Incident incident,
            Change.Kind kind,
            Text what,
            Function<T, Text> label) {
        List<Text> fresh =
                after.stream().filter(each -> !before.contains(each)).map(label).toList();
        if (!fresh.isEmpty()) {
            Text joined = IncidentWords.join(fresh);
            add(
                    incident,
                    kind,
                    new Text(what.ja() + ": " + joined.ja(), what.en() + ": " + joined.en()));
        }
    }

    private void add(Incident incident, Change.Kind kind, Text what) {
        byIncident
                .computeIfAbsent(incident.id(), _ -> new ArrayList<>())
                .add(new Change(kind, what));
    }

    private static <T, R> Set<R> values(List<Resolved<T>> resolved, Function<T, R> part) {
        return resolved.stream()
                .map(each -> part.apply(each.value()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
