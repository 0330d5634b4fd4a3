package dev.hakyu.daily.alert;

import dev.hakyu.brief.api.Brief;
import dev.hakyu.brief.api.PreparedBrief.Concern;
import dev.hakyu.brief.api.PreparedBrief.Notice;
import dev.hakyu.brief.api.ProductAdvisories;
import dev.hakyu.model.Text;
import dev.hakyu.model.alert.Edition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// What is to be done by today, or should have been done, in incidents and products of which
/// nothing changed: no news pushes it out of a message.
final class DueLines {
    private static final int MOST_INCIDENTS = 10;
    private static final int MOST_PRODUCTS = 5;
    private static final int MOST_NAMED = 1;
    private final Telling telling;
    private final ActionNews actions;
    private final LocalDate today;

    DueLines(Telling telling) {
        this.telling = telling;
        this.actions = new ActionNews(Edition.IN_CHARGE, telling.asOf(), telling.zone());
        this.today = telling.asOf().atZone(telling.zone()).toLocalDate();
    }

    /// What is overdue under one heading, then what is due today, one line for each incident.
    List<Text> list() {
        List<Text> all = new ArrayList<>(overdue());
        List<Text> due = new ArrayList<>();
        for (Concern each : telling.same()) {
            List<Brief.ActionLine> open = new ArrayList<>(actions.dueToday(each));
            if (isNamed(each)) {
                each.page().actions().stream()
                        .filter(one -> !one.late())
                        .findFirst()
                        .ifPresent(open::remove);
            }
            if (!open.isEmpty()) {
                due.add(
                        said(
                                ActionNews.TODAY,
                                actions.named(each, open, MOST_NAMED),
                                each.page().victim()));
            }
        }
        all.addAll(bounded(due, MOST_INCIDENTS, "本日が期限の対応のある事案", "with actions due today"));
        all.addAll(bounded(products(), MOST_PRODUCTS, "本日が期限の製品の対応", "products due today"));
        return all;
    }

    private List<Text> overdue() {
        List<Concern> late =
                telling.same().stream().filter(each -> !ActionNews.late(each).isEmpty()).toList();
        if (late.size() == 1) {
            Concern only = late.getFirst();
            return List.of(said(ActionNews.OVERDUE, overdue(only), only.page().victim()));
        }
        if (late.isEmpty()) {
            return List.of();
        }
        int count = late.stream().mapToInt(each -> ActionNews.late(each).size()).sum();
        boolean more = late.stream().anyMatch(OpenActions::mayBeMoreOverdue);
        List<Text> all = new ArrayList<>();
        all.add(
                new Text(
                        "%s(変化のない%d事案で計%d件%s)"
                                .formatted(
                                        ActionNews.OVERDUE.ja(),
                                        late.size(),
                                        count,
                                        more ? "以上" : ""),
                        "%s (%d%s in %d unchanged incidents)"
                                .formatted(
                                        ActionNews.OVERDUE.en(),
                                        count,
                                        more ? " or more" : "",
                                        late.size())));
        List<Text> lines =
                late.stream()
                        .map(each -> {
                            Text said = overdue(each);
                            String victim = each.page().victim();
                            return new Text(
                                    "・%s: %s".formatted(victim, said.ja()),
                                    "* %s: %s".formatted(victim, said.en()));
                        })
                        .toList();
        all.addAll(bounded(lines, MOST_INCIDENTS, "期限を過ぎた対応のある事案", "with overdue actions"));
        return all;
    }

    private Text overdue(Concern concern) {
        return actions.oldest(concern, ActionNews.late(concern));
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

    private static Text said(Text label, Text due, String victim) {
        return new Text(
                "%s: %s ― %s".formatted(label.ja(), due.ja(), victim),
                "%s: %s - %s".formatted(label.en(), due.en(), victim));
    }

    private List<Text> products() {
        List<Text> lines = new ArrayList<>();
        for (Notice notice : telling.sameProducts()) {
            ProductAdvisories.Entry entry = notice.entry();
            Text title = Products.title(entry);
            entry.toDo().stream()
                    .skip(Products.open(notice).isPresent() ? 1 : 0)
                    .filter(each -> each.ja().startsWith(When.day(today).ja() + "まで:"))
                    .map(each ->
                            new Text(
                                    "本日が期限の製品の対応: %s ― %s".formatted(title.ja(), each.ja()),
                                    "Product due today: %s. %s".formatted(title.en(), each.en())))
                    .forEach(lines::add);
        }
        return lines;
    }

    private static List<Text> bounded(List<Text> lines, int most, String ja, String en) {
        List<Text> shown = new ArrayList<>(lines.stream().limit(most).toList());
        int more = lines.size() - shown.size();
        if (more > 0) {
            shown.add(new Text("%s: ほか%d件".formatted(ja, more), "%d more %s".formatted(more, en)));
        }
        return shown;
    }
}
