package dev.hakyu.brief.internal.compose;

import dev.hakyu.brief.internal.wording.Wording;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.Resolved;
import dev.hakyu.model.incident.Speaker;
import dev.hakyu.model.incident.Statement;
import dev.hakyu.reader.api.Corrections;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Counts that became known: another figure, or the same one surer than before.
///
/// @param moved 1,280名分 → 2,150名分(おそれ)
/// @param corrected those that a report says were told wrongly before, with the statement
/// @param fresh those that took the place of none
/// @param ours our share, where it is another than before
/// @param byWhom who told it, where another was told before; else null
record CountChanges(
        List<Text> moved,
        Map<Text, Statement> corrected,
        List<Text> fresh,
        List<Text> ours,
        @Nullable Statement byWhom) {
    private static final Text MOVED = new Text("件数が変わりました: ", "count changed: ");
    private static final Text CORRECTED = new Text("件数が訂正されました: ", "count corrected: ");
    private static final Text FRESH = new Text("新しい件数です: ", "new count: ");
    private static final Text OURS = new Text("当社分の件数の連絡です: ", "our share of the count: ");

    static CountChanges between(Incident old, Incident incident, ToldBy told) {
        List<CountWords.Counted> before = old.counts().stream().map(CountWords::counted).toList();
        Set<Text> moved = new LinkedHashSet<>();
        Map<Text, Statement> corrected = new LinkedHashMap<>();
        Set<Text> fresh = new LinkedHashSet<>();
        for (Resolved<Assertion.Count> count : CountWords.own(incident)) {
            if (before.stream().anyMatch(CountWords.counted(count)::isToldBy)) {
                continue;
            }
            Optional<Resolved<Assertion.Count>> then = replaced(old, incident, count);
            if (then.isEmpty()) {
                fresh.add(CountWords.told(incident, count, told.of(count)));
            } else if (Corrections.isCorrected(count)) {
                corrected.put(
                        move(old, then.get(), incident, count, count.certainty().label()),
                        count.basis());
            } else {
                moved.add(move(old, then.get(), incident, count, told.of(count)));
            }
        }
        return new CountChanges(
                List.copyOf(moved),
                corrected,
                List.copyOf(fresh),
                ours(old, incident),
                OurShare.told(old).isEmpty() ? null : OurShare.basis(incident).orElse(null));
    }

    /// Our share; with the one told before, where it was another.
    private static List<Text> ours(Incident old, Incident incident) {
        List<Text> now = OurShare.told(incident);
        List<Text> then = OurShare.told(old);
        if (then.isEmpty() || now.isEmpty() || now.equals(then)) {
            return now.equals(then) ? List.of() : now;
        }
        Text from = IncidentWords.join(then);
        Text to = IncidentWords.join(now);
        return List.of(
                new Text(
                        "%s → %s".formatted(from.ja(), to.ja()),
                        "%s -> %s".formatted(from.en(), to.en())));
    }

    /// A line for each kind; a correction says by whom and when.
    ///
    /// @param now the day that dates are told from
    List<Text> lines(Incident incident, List<Report> reports, LocalDate now) {
        List<Text> told = new ArrayList<>();
        corrected.forEach(
                (move, statement) -> told.add(add(move, by(incident, statement, reports, now))));
        return Stream.of(
                        line(CORRECTED, told),
                        line(MOVED, moved),
                        line(FRESH, fresh),
                        line(OURS, ours(incident, reports, now)))
                .flatMap(Optional::stream)
                .toList();
    }

    private List<Text> ours(Incident incident, List<Report> reports, LocalDate now) {
        if (byWhom == null || ours.isEmpty()) {
            return ours;
        }
        return List.of(add(IncidentWords.join(ours), by(incident, byWhom, reports, now)));
    }

    private static Optional<Text> line(Text caption, List<Text> counts) {
        return counts.isEmpty()
                ? Optional.empty()
                : Optional.of(add(caption, IncidentWords.join(counts)));
    }

    private static Text add(Text one, Text other) {
        return new Text(one.ja() + other.ja(), one.en() + other.en());
    }

    /// (みなと精工株式会社、12月2日(水)).
    private static Text by(
            Incident incident, Statement statement, List<Report> reports, LocalDate now) {
        Text who =
                statement.speaker() == Speaker.VICTIM
                        ? Text.same(IncidentWords.victim(incident))
                        : statement.speaker().label();
        return reports.stream()
                .filter(each -> each.id().equals(statement.quote().report()))
                .map(Report::saidOn)
                .filter(Objects::nonNull)
                .findFirst()
                .map(day -> Wording.date(day, now))
                .map(day ->
                        new Text(
                                "(%s、%s)".formatted(who.ja(), day.ja()),
                                " (%s, %s)".formatted(who.en(), day.en())))
                .orElseGet(() -> new Text("(%s)".formatted(who.ja()), " (%s)".formatted(who.en())));
    }

    /// 氏名、メールアドレス 1,280名分 → 2,150名分(おそれ).
    private static Text move(
            Incident old,
            Resolved<Assertion.Count> then,
            Incident incident,
            Resolved<Assertion.Count> count,
            Text sure) {
        Text from = IncidentWords.count(then.value());
        Text to = IncidentWords.count(count.value());
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

    /// The figure that it was corrected from, else the one of that unit that stood before and does
    /// no longer; empty where several could be meant.
    private static Optional<Resolved<Assertion.Count>> replaced(
            Incident old, Incident incident, Resolved<Assertion.Count> count) {
        List<Resolved<Assertion.Count>> gone = only(old, incident, count);
        List<Resolved<Assertion.Count>> wrong =
                gone.stream().filter(each -> isSuperseded(each, count)).toList();
        if (Corrections.isCorrected(count) && !wrong.isEmpty()) {
            return Optional.of(wrong.getFirst());
        }
        List<Resolved<Assertion.Count>> come = only(incident, old, count);
        return gone.size() == 1 && come.size() == 1
                ? Optional.of(gone.getFirst())
                : Optional.empty();
    }

    private static boolean isSuperseded(
            Resolved<Assertion.Count> old, Resolved<Assertion.Count> count) {
        return count.superseded().stream()
                .map(Statement::what)
                .anyMatch(what ->
                        what instanceof Assertion.Count other
                                && other.value().compareTo(old.value().value()) == 0);
    }

    private static List<Resolved<Assertion.Count>> only(
            Incident in, Incident notIn, Resolved<Assertion.Count> like) {
        List<String> others =
                notIn.counts().stream().map(each -> CountWords.counted(each).figure()).toList();
        return in.counts().stream()
                .filter(each -> each.value().unit() == like.value().unit())
                .filter(each -> OurShare.isOurs(each) == OurShare.isOurs(like))
                .filter(each -> !others.contains(CountWords.counted(each).figure()))
                .toList();
    }
}
