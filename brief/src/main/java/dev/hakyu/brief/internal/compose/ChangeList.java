package dev.hakyu.brief.internal.compose;

import dev.hakyu.brief.api.Change;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.IncidentId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What became known of the incidents that concern us between two moments.
///
/// Both sides are read by the same reader, so a difference is news and never a difference of
/// versions. An incident is the same when its id is, or when it rests on a report from the same
/// place: an edited article is another version, not another event.
public final class ChangeList {
    private final Map<IncidentId, List<Change>> byIncident = new LinkedHashMap<>();
    private int newElsewhere;

    private ChangeList() {}

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
        ChangeList changes = new ChangeList();
        Earlier earlier = new Earlier(before, after);
        for (Incident incident : after.incidents()) {
            Incident old = earlier.find(incident).orElse(null);
            if (!concerning.contains(incident.id())) {
                changes.newElsewhere += old == null ? 1 : 0;
                continue;
            }
            List<Change> found =
                    old == null
                            ? asNew(incident, answers)
                            : IncidentChanges.between(before, after, old, incident, answers, now);
            if (!found.isEmpty()) {
                changes.byIncident.put(incident.id(), found);
            }
        }
        return changes;
    }

    private static List<Change> asNew(Incident incident, AnswersSince answers) {
        Text kind = IncidentWords.kind(incident);
        List<Change> found = new ArrayList<>();
        found.add(
                new Change(
                        Change.Kind.NEW_INCIDENT,
                        new Text(
                                "新しい事案です(" + kind.ja() + ")。",
                                "new incident (" + kind.en() + ").")));
        found.addAll(answers.news(incident, false));
        return found;
    }

    /// The same, with each line in confidence that nobody would know without the answers.
    ///
    /// @param published what changed in what was published alone
    public ChangeList beside(ChangeList published) {
        ChangeList marked = new ChangeList();
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
}
