package dev.hakyu.daily.alert;

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
    private final Telling telling;
    private final ActionNews actions;
    private final LocalDate today;

    DueLines(Telling telling) {
        this.telling = telling;
        this.actions = new ActionNews(Edition.IN_CHARGE);
        this.today = telling.asOf().atZone(telling.zone()).toLocalDate();
    }

    /// One line for each incident, with the count of the rest.
    List<Text> list() {
        List<Text> lines = new ArrayList<>();
        for (Concern each : telling.same()) {
            actions.due(each, isNamed(each) ? 1 : 0, today, telling.zone())
                    .map(due -> said(due, each.page().victim()))
                    .ifPresent(lines::add);
        }
        List<Text> products = products();
        List<Text> all =
                bounded(lines, MOST_INCIDENTS, "期限の来た対応のある事案", "with actions that are due");
        all.addAll(bounded(products, MOST_PRODUCTS, "本日が期限の製品の対応", "products due today"));
        return all;
    }

    /// A quiet message names the first action of the first incident that has one.
    private boolean isNamed(Concern concern) {
        return telling.isQuiet()
                && telling.all().stream()
                        .filter(each -> !each.page().actions().isEmpty())
                        .findFirst()
                        .filter(each -> each.incident().id().equals(concern.incident().id()))
                        .isPresent();
    }

    private static Text said(Digest.Line due, String victim) {
        return new Text(
                "%s: %s ― %s".formatted(due.label().ja(), due.value().ja(), victim),
                "%s: %s - %s".formatted(due.label().en(), due.value().en(), victim));
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
