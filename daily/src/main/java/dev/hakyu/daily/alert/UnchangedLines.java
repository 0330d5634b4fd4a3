package dev.hakyu.daily.alert;

import dev.hakyu.brief.api.Brief;
import dev.hakyu.brief.api.PreparedBrief.Concern;
import dev.hakyu.model.Text;
import dev.hakyu.model.alert.Edition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The incidents of which nothing changed, for those in charge: one line each with how much is
/// overdue and what comes next; the whole list stands in the brief. What is due today and what
/// became overdue since the last message is named, so that no news pushes it out.
final class UnchangedLines {
    private static final int MOST_CALM = 10;
    private static final int MOST_NAMED = 2;
    private static final int MOST_NAMES = 5;
    private static final Text FRESH = new Text("新たに期限を過ぎた対応", "Newly overdue");
    private static final Text NEXT = new Text("次の期限", "Next");
    private final Telling telling;
    private final ActionNews actions;

    UnchangedLines(Telling telling) {
        this.telling = telling;
        this.actions =
                new ActionNews(
                        Edition.IN_CHARGE, telling.news().since(), telling.asOf(), telling.zone());
    }

    /// What is said of one incident.
    ///
    /// @param pressing something of it must be read today
    private record Said(Concern of, Text text, int overdue, boolean pressing) {}

    List<Text> list() {
        List<Concern> all = telling.same();
        if (all.isEmpty()) {
            return List.of();
        }
        List<Said> said = new ArrayList<>();
        List<String> nothing = new ArrayList<>();
        for (Concern each : all) {
            Said one = of(each);
            if (one == null) {
                nothing.add(each.page().victim());
            } else {
                said.add(one);
            }
        }
        List<Text> lines = new ArrayList<>();
        lines.add(heading(all.size(), nothing));
        lines.addAll(bounded(said));
        return List.copyOf(lines);
    }

    private static Text heading(int count, List<String> nothing) {
        Text what = new Text("変化のない関係事案", "Unchanged");
        if (nothing.isEmpty()) {
            return new Text(
                    "%s: %d件".formatted(what.ja(), count), "%s: %d".formatted(what.en(), count));
        }
        boolean all = nothing.size() == count;
        boolean more = nothing.size() > MOST_NAMES;
        List<String> shown = nothing.stream().limit(MOST_NAMES).toList();
        return new Text(
                "%s: %d件(%s%s%s)"
                        .formatted(
                                what.ja(),
                                count,
                                all ? "" : "期限のある対応なし: ",
                                String.join("、", shown),
                                more ? "ほか" : ""),
                "%s: %d (%s%s%s)"
                        .formatted(
                                what.en(),
                                count,
                                all ? "" : "nothing due in: ",
                                String.join(", ", shown),
                                more ? " and others" : ""));
    }

    /// All that press, and the first of the others; the rest is counted.
    private static List<Text> bounded(List<Said> said) {
        List<Text> lines = new ArrayList<>();
        int calm = 0;
        int hidden = 0;
        int overdue = 0;
        boolean atLeast = false;
        for (Said each : said) {
            if (each.pressing() || calm++ < MOST_CALM) {
                String victim = each.of().page().victim();
                lines.add(
                        new Text(
                                "・%s: %s".formatted(victim, each.text().ja()),
                                "* %s: %s".formatted(victim, each.text().en())));
            } else {
                hidden++;
                overdue += each.overdue();
                atLeast |= OpenActions.mayBeMoreOverdue(each.of());
            }
        }
        if (hidden > 0) {
            lines.add(
                    new Text(
                            "・ほか%d件: %s: %d件%s"
                                    .formatted(
                                            hidden,
                                            ActionNews.OVERDUE.ja(),
                                            overdue,
                                            atLeast ? "以上" : ""),
                            "* %d more: %s: %d%s"
                                    .formatted(
                                            hidden,
                                            ActionNews.OVERDUE.en(),
                                            overdue,
                                            atLeast ? " or more" : "")));
        }
        return lines;
    }

    private @Nullable Said of(Concern concern) {
        List<Brief.ActionLine> late = ActionNews.late(concern);
        List<Brief.ActionLine> fresh = actions.fresh(late);
        List<Brief.ActionLine> open = new ArrayList<>(concern.page().actions());
        open.removeAll(late);
        if (isNamed(concern)) {
            open.removeFirst();
        }
        List<Brief.ActionLine> today = open.stream().filter(actions::isDueToday).toList();
        List<Text> parts = new ArrayList<>();
        new ClockLines(telling.asOf(), Edition.IN_CHARGE, false)
                .inFewWords(concern)
                .map(each -> labelled(ClockLines.LABEL, each))
                .ifPresent(parts::add);
        new OwedNotices(telling.asOf())
                .today(concern, telling.news().since())
                .map(each -> labelled(OwedNotices.LABEL, each))
                .ifPresent(parts::add);
        if (!today.isEmpty()) {
            parts.add(labelled(ActionNews.TODAY, actions.counted(concern, today, MOST_NAMED)));
        }
        if (!fresh.isEmpty()) {
            parts.add(labelled(FRESH, actions.counted(concern, fresh, MOST_NAMED)));
        }
        boolean pressing = !parts.isEmpty();
        if (late.size() > fresh.size()) {
            parts.add(labelled(ActionNews.OVERDUE, ActionNews.count(concern, late)));
        }
        if (today.isEmpty()) {
            open.stream()
                    .filter(each -> each.dueAt() != null)
                    .findFirst()
                    .ifPresent(each ->
                            parts.add(labelled(NEXT, actions.counted(concern, List.of(each), 1))));
        }
        return parts.isEmpty() ? null : new Said(concern, joined(parts), late.size(), pressing);
    }

    /// A quiet message names the first action of the first incident that has one.
    private boolean isNamed(Concern concern) {
        return telling.isQuiet()
                && telling.all().stream()
                        .filter(each -> each.page().actions().stream().anyMatch(one -> !one.late()))
                        .findFirst()
                        .filter(each -> each.incident().id().equals(concern.incident().id()))
                        .isPresent();
    }

    private static Text labelled(Text label, Text said) {
        return new Text(label.ja() + ": " + said.ja(), label.en() + ": " + said.en());
    }

    private static Text joined(List<Text> parts) {
        return new Text(
                String.join("。", parts.stream().map(Text::ja).toList()),
                String.join(". ", parts.stream().map(Text::en).toList()));
    }
}
