package dev.hakyu.daily.alert;

import dev.hakyu.brief.api.IncidentText;
import dev.hakyu.brief.api.PreparedBrief.Concern;
import dev.hakyu.model.Text;
import dev.hakyu.model.alert.Edition;
import dev.hakyu.model.duty.Clock;
import dev.hakyu.model.duty.ClockState;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;

/// What stands unchanged, and what of it would otherwise be forgotten: what is due, and on a quiet
/// day the next step.
final class QuietLines {
    private static final int MOST_NAMES = 5;
    private static final int MOST_CLOCKS = 6;
    private static final int MOST_WEAKNESSES = 5;
    private static final Duration NEXT_DAYS = Duration.ofDays(7);
    private final Telling telling;
    private final Edition edition;

    QuietLines(Telling telling, Edition edition) {
        this.telling = telling;
        this.edition = edition;
    }

    List<Text> list() {
        List<Text> lines = new ArrayList<>();
        if (edition == Edition.IN_CHARGE) {
            lines.addAll(new UnchangedLines(telling).list());
        } else if (!telling.same().isEmpty()) {
            names(
                    lines,
                    telling.same().stream().map(each -> each.page().victim()).toList(),
                    new Text("変化のない関係事案", "Unchanged"));
        }
        if (edition == Edition.BOARD) {
            lines.addAll(clocks());
        }
        handedIn(lines);
        threats(lines);
        restarts(lines);
        if (edition == Edition.BOARD) {
            toDecide(lines);
        } else if (telling.isQuiet()) {
            next(lines);
        }
        lines.addAll(openWeaknesses());
        List<String> others =
                telling.sameProducts().stream()
                        .filter(each -> Products.open(each).isEmpty())
                        .map(each -> each.entry().product())
                        .toList();
        if (!others.isEmpty()) {
            names(lines, others, new Text("変化のない製品の脆弱性", "Unchanged weaknesses of products"));
        }
        if (edition == Edition.IN_CHARGE) {
            lines.addAll(Products.dueToday(telling));
        }
        return List.copyOf(lines);
    }

    private List<Text> openWeaknesses() {
        List<Text> all =
                telling.sameProducts().stream()
                        .flatMap(each -> Products.open(each).stream())
                        .toList();
        List<Text> lines = new ArrayList<>(all.stream().limit(MOST_WEAKNESSES).toList());
        if (all.size() > MOST_WEAKNESSES) {
            int more = all.size() - MOST_WEAKNESSES;
            lines.add(
                    new Text(
                            "未了の脆弱性対応: ほか%d件".formatted(more),
                            "Weaknesses still open: %d more".formatted(more)));
        }
        return lines;
    }

    /// The clocks of the next days of incidents that are not told of above, those to be seen to
    /// first in front. The same duty of several incidents is one line, and so are all of which a
    /// person decides whether they run.
    private List<Text> clocks() {
        Map<Text, List<String>> victims =
                victims(
                        (_, clock) -> clock.state() != ClockState.TO_DECIDE,
                        clock -> ClockNews.told(clock, telling.asOf()));
        List<Text> lines = new ArrayList<>();
        victims.entrySet().stream()
                .limit(MOST_CLOCKS)
                .forEach(each -> lines.add(of(ClockLines.LABEL, each.getKey(), each.getValue())));
        if (victims.size() > MOST_CLOCKS) {
            int more = victims.size() - MOST_CLOCKS;
            lines.add(
                    new Text("報告期限: ほか%d件".formatted(more), "Report due: %d more".formatted(more)));
        }
        undecided().ifPresent(lines::add);
        return lines;
    }

    /// Those of which a person decides whether they run: the first with its incidents, and how many
    /// besides. A board is told how many, since departments decide.
    private Optional<Text> undecided() {
        Map<Text, List<String>> victims =
                victims(
                        (concern, clock) ->
                                clock.state() == ClockState.TO_DECIDE
                                        && (edition != Edition.BOARD
                                                || !BoardActions.isDisclosure(concern, clock)),
                        clock -> ClockNews.due(clock, ClockNews.what(clock), telling.asOf()));
        if (victims.isEmpty()) {
            return Optional.empty();
        }
        Tail decide = ClockLines.toDecide(edition, victims.size());
        var first = victims.entrySet().iterator().next();
        int more = victims.size() - 1;
        Text said =
                edition == Edition.BOARD && more > 0
                        ? new Text(victims.size() + "件", String.valueOf(victims.size()))
                        : new Text(
                                first.getKey().ja() + (more > 0 ? " / ほか%d件".formatted(more) : ""),
                                first.getKey().en()
                                        + (more > 0 ? " / %d more".formatted(more) : ""));
        List<String> of = victims.values().stream().flatMap(List::stream).distinct().toList();
        return Optional.of(
                of(
                        ClockLines.LABEL,
                        new Text(said.ja() + decide.ja(), said.en() + decide.en()),
                        of));
    }

    /// What is told of the clocks of the next days, those to be seen to first in front, each with
    /// whose incidents they are of.
    private Map<Text, List<String>> victims(
            BiPredicate<Concern, Clock> which, Function<Clock, Text> told) {
        record Due(Concern concern, Clock clock) {}
        Map<Text, List<String>> victims = new LinkedHashMap<>();
        telling.same().stream()
                .flatMap(each ->
                        ClockNews.near(each, telling.asOf(), NEXT_DAYS).stream()
                                .filter(clock -> which.test(each, clock))
                                .map(clock -> new Due(each, clock)))
                .sorted(Comparator.comparing(Due::clock, ClockNews.firstToDo()))
                .forEach(each ->
                        victims.computeIfAbsent(told.apply(each.clock()), _ -> new ArrayList<>())
                                .add(each.concern().page().victim()));
        return victims;
    }

    private static Text of(Text label, Text said, List<String> victims) {
        List<String> names = victims.stream().distinct().toList();
        return new Text(
                "%s: %s ― %s".formatted(label.ja(), said.ja(), String.join("、", names)),
                "%s: %s - %s".formatted(label.en(), said.en(), String.join("; ", names)));
    }

    /// What was recorded as handed in since the last brief.
    private void handedIn(List<Text> lines) {
        for (Concern each : telling.same()) {
            HandedIn.of(each, edition, telling.zone()).stream()
                    .filter(one -> one.recorded().isAfter(telling.news().since()))
                    .map(one -> of(HandedIn.LABEL, one.said(), List.of(each.page().victim())))
                    .forEach(lines::add);
        }
    }

    private void threats(List<Text> lines) {
        LocalDate today = telling.asOf().atZone(telling.zone()).toLocalDate();
        for (Concern each : telling.same()) {
            ThreatNews.ahead(each, today)
                    .map(said ->
                            of(
                                    IncidentText.ATTACKERS_DEADLINE,
                                    said,
                                    List.of(each.page().victim())))
                    .ifPresent(lines::add);
        }
    }

    private void restarts(List<Text> lines) {
        LocalDate today = telling.asOf().atZone(telling.zone()).toLocalDate();
        for (Concern each : telling.same()) {
            String victim = each.page().victim();
            RestartNews.near(each, today)
                    .map(said ->
                            new Text(
                                    "再開の予定: %s ― %s".formatted(said.ja(), victim),
                                    "Announced restart: %s - %s".formatted(said.en(), victim)))
                    .ifPresent(lines::add);
        }
    }

    /// What is asked of the board in incidents that are not told of above.
    private void toDecide(List<Text> lines) {
        BoardActions actions = new BoardActions(telling.asOf(), telling.zone());
        Map<Text, List<String>> victims = new LinkedHashMap<>();
        for (Concern each : telling.same()) {
            actions.decisions(each, false)
                    .forEach(decision ->
                            victims.computeIfAbsent(decision, _ -> new ArrayList<>())
                                    .add(each.page().victim()));
        }
        victims.forEach((decision, of) -> lines.add(of(BoardActions.TO_DECIDE, decision, of)));
    }

    /// The first action that is not overdue, of the most urgent incident that has one.
    private void next(List<Text> lines) {
        ActionNews actions =
                new ActionNews(edition, telling.news().since(), telling.asOf(), telling.zone());
        long open = telling.all().stream().filter(each -> !each.page().actions().isEmpty()).count();
        Tail others =
                open > 1
                        ? new Tail(
                                "。ほか%d件の事案にも未了の対応があります".formatted(open - 1),
                                ". Actions are open in %d more".formatted(open - 1))
                        : Tail.NONE;
        for (Concern each : telling.all()) {
            var first = actions.first(each);
            if (first.isPresent()) {
                lines.add(
                        new Text(
                                "次に行うこと: " + first.get().ja() + others.ja(),
                                "Next: " + first.get().en() + others.en()));
                return;
            }
        }
    }

    private static void names(List<Text> lines, List<String> names, Text what) {
        List<String> shown = names.stream().limit(MOST_NAMES).toList();
        boolean more = names.size() > MOST_NAMES;
        lines.add(
                new Text(
                        "%s: %d件(%s%s)"
                                .formatted(
                                        what.ja(),
                                        names.size(),
                                        String.join("、", shown),
                                        more ? "ほか" : ""),
                        "%s: %d (%s%s)"
                                .formatted(
                                        what.en(),
                                        names.size(),
                                        String.join(", ", shown),
                                        more ? " and others" : "")));
    }
}
