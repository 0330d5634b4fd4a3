package dev.hakyu.daily.alert;

import dev.hakyu.brief.api.PreparedBrief.Concern;
import dev.hakyu.model.Text;
import dev.hakyu.model.alert.Edition;
import dev.hakyu.model.duty.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What stands unchanged. On a day with news that is one line of names; on a quiet day it is what
/// would otherwise be forgotten: the deadlines of the next days and the next step.
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
        if (!telling.same().isEmpty()) {
            names(
                    lines,
                    telling.same().stream().map(each -> each.page().victim()).toList(),
                    new Text("変化のない関係事案", "Unchanged"));
        }
        lines.addAll(clocks());
        owed(lines);
        restarts(lines);
        if (telling.isQuiet()) {
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

    /// The clocks of incidents that are not told of above, those to be seen to first in front: on a
    /// quiet day only those of the next days.
    private List<Text> clocks() {
        record Due(Concern concern, Clock clock) {}
        List<Due> all =
                telling.same().stream()
                        .flatMap(each ->
                                (telling.isQuiet()
                                                ? ClockNews.near(each, telling.asOf(), NEXT_DAYS)
                                                : ClockNews.running(each))
                                        .stream().map(clock -> new Due(each, clock)))
                        .sorted(Comparator.comparing(Due::clock, ClockNews.firstToDo()))
                        .toList();
        List<Text> lines = new ArrayList<>();
        for (Due each : all.stream().limit(MOST_CLOCKS).toList()) {
            Text said = ClockNews.told(each.clock(), telling.asOf());
            String victim = each.concern().page().victim();
            lines.add(
                    new Text(
                            "報告期限: %s ― %s".formatted(said.ja(), victim),
                            "Report due: %s - %s".formatted(said.en(), victim)));
        }
        if (all.size() > MOST_CLOCKS) {
            int more = all.size() - MOST_CLOCKS;
            lines.add(
                    new Text("報告期限: ほか%d件".formatted(more), "Report due: %d more".formatted(more)));
        }
        return lines;
    }

    /// What others owe us today.
    private void owed(List<Text> lines) {
        if (edition != Edition.IN_CHARGE) {
            return;
        }
        for (Concern each : telling.same()) {
            for (Clock clock : ClockNews.owedToday(each, telling.news().since(), telling.asOf())) {
                Text said = ClockNews.told(clock, telling.asOf());
                lines.add(
                        new Text(
                                "先方の通知期限: %s。届いていないか社内で確かめてください".formatted(said.ja()),
                                "Owed to us: %s. Ask inside whether it came".formatted(said.en())));
            }
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

    /// The first open action of the most urgent incident that has one.
    private void next(List<Text> lines) {
        ActionNews actions = new ActionNews(edition);
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
                Text label =
                        edition == Edition.BOARD
                                ? new Text("判断いただきたいこと", "To decide")
                                : new Text("次に行うこと", "Next");
                lines.add(
                        new Text(
                                label.ja() + ": " + first.get().ja() + others.ja(),
                                label.en() + ": " + first.get().en() + others.en()));
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
