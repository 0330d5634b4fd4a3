package dev.hakyu.brief.internal.compose;

import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Resolved;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Counts that became known: in the place of others, or beside them.
///
/// @param moved 1,280名分 → 2,150名分(おそれ)
/// @param fresh those that took the place of none
record CountChanges(List<Text> moved, List<Text> fresh) {
    CountChanges {
        moved = List.copyOf(moved);
        fresh = List.copyOf(fresh);
    }

    static CountChanges between(Incident old, Incident incident, ToldBy told) {
        List<CountWords.Counted> before = old.counts().stream().map(CountWords::counted).toList();
        List<Text> moved = new ArrayList<>();
        List<Text> fresh = new ArrayList<>();
        for (Resolved<Assertion.Count> count : CountWords.own(incident)) {
            if (before.stream().anyMatch(CountWords.counted(count)::isToldBy)) {
                continue;
            }
            replaced(old, incident, count)
                    .ifPresentOrElse(
                            then -> moved.add(move(old, then, incident, count, told)),
                            () -> fresh.add(CountWords.told(incident, count, told.of(count))));
        }
        return new CountChanges(
                moved.stream().distinct().toList(), fresh.stream().distinct().toList());
    }

    /// 氏名、メールアドレス 1,280名分 → 2,150名分(おそれ).
    private static Text move(
            Incident old,
            Resolved<Assertion.Count> then,
            Incident incident,
            Resolved<Assertion.Count> count,
            ToldBy told) {
        Text from = IncidentWords.count(then.value());
        Text to = IncidentWords.count(count.value());
        Text sure = told.of(count);
        String counted = counted(CountWords.of(incident, count).ja(), to.ja());
        String named =
                counted.isBlank() ? counted(CountWords.of(old, then).ja(), from.ja()) : counted;
        return new Text(
                "%s%s → %s(%s)".formatted(named, from.ja(), to.ja(), sure.ja()),
                "%s -> %s (%s)"
                        .formatted(from.en(), CountWords.of(incident, count).en(), sure.en()));
    }

    /// What stands before the figure.
    private static String counted(String told, String figure) {
        return told.endsWith(figure) ? told.substring(0, told.length() - figure.length()) : "";
    }

    /// The one figure of that unit that stood before and does no longer; empty where several could
    /// be meant.
    private static Optional<Resolved<Assertion.Count>> replaced(
            Incident old, Incident incident, Resolved<Assertion.Count> count) {
        List<Resolved<Assertion.Count>> gone = only(old, incident, count);
        List<Resolved<Assertion.Count>> come = only(incident, old, count);
        return gone.size() == 1 && come.size() == 1
                ? Optional.of(gone.getFirst())
                : Optional.empty();
    }

    private static List<Resolved<Assertion.Count>> only(
            Incident in, Incident notIn, Resolved<Assertion.Count> like) {
        List<String> others =
                notIn.counts().stream().map(each -> CountWords.counted(each).figure()).toList();
        return in.counts().stream()
                .filter(each -> each.value().unit() == like.value().unit())
                .filter(each -> !others.contains(CountWords.counted(each).figure()))
                .toList();
    }
}
