package dev.hakyu.daily.alert;

import dev.hakyu.brief.api.Brief;
import dev.hakyu.brief.api.PreparedBrief.Concern;
import dev.hakyu.model.Text;
import dev.hakyu.model.alert.Edition;
import dev.hakyu.model.network.ExposurePath;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What messages say of the actions that are open.
final class ActionNews {
    private static final int MOST_SHORT = 2;
    private final Edition edition;

    ActionNews(Edition edition) {
        this.edition = edition;
    }

    /// The actions of an incident as labelled lines: the first with time and owner, and the next
    /// ones by their names.
    ///
    /// @param full whether the reader is told of the incident for the first time
    List<Digest.Line> lines(Concern concern, boolean full, LocalDate today, ZoneId zone) {
        List<Brief.ActionLine> open = concern.page().actions();
        if (open.isEmpty()) {
            return List.of();
        }
        if (edition == Edition.BOARD) {
            return List.of(
                    new Digest.Line(
                            new Text("判断いただきたいこと", "To decide"),
                            forBoard(concern, open.getFirst())));
        }
        List<Digest.Line> lines = new ArrayList<>();
        lines.add(
                new Digest.Line(
                        full ? new Text("まず行うこと", "First to do") : new Text("未了の対応", "Still to do"),
                        whole(open.getFirst())));
        due(concern, 1, today, zone).ifPresent(lines::add);
        if (open.size() > 1) {
            lines.add(
                    new Digest.Line(
                            new Text("続いて行うこと", "Then"), names(open.subList(1, open.size()))));
        }
        return lines;
    }

    /// The open action whose time passed, or passes today, before all others, with the count of the
    /// rest of them; empty when there is none.
    ///
    /// @param named how many of the first ones are named elsewhere
    Optional<Digest.Line> due(Concern concern, int named, LocalDate today, ZoneId zone) {
        List<Brief.ActionLine> due =
                concern.page().actions().stream()
                        .skip(named)
                        .filter(each -> each.late() || isDueOn(each, today, zone))
                        .sorted(Comparator.comparing(each -> !each.late()))
                        .toList();
        if (due.isEmpty()) {
            return Optional.empty();
        }
        Text first = whole(due.getFirst());
        int more = due.size() - 1;
        return Optional.of(
                new Digest.Line(
                        due.getFirst().late()
                                ? new Text("期限を過ぎた対応", "Overdue")
                                : new Text("本日が期限の対応", "Due today"),
                        new Text(
                                first.ja() + (more > 0 ? "。期限の来た対応はほか%d件".formatted(more) : ""),
                                first.en()
                                        + (more > 0 ? ". %d more are due".formatted(more) : ""))));
    }

    private static boolean isDueOn(Brief.ActionLine action, LocalDate today, ZoneId zone) {
        Instant at = action.dueAt();
        return at != null && at.atZone(zone).toLocalDate().equals(today);
    }

    /// The first open action in one sentence.
    Optional<Text> first(Concern concern) {
        return concern.page().actions().stream()
                .findFirst()
                .map(action ->
                        edition == Edition.BOARD ? forBoard(concern, action) : whole(action));
    }

    private static Text whole(Brief.ActionLine action) {
        return new Text(
                "%s。%s。%s"
                        .formatted(
                                bare(action.what().ja()),
                                bare(action.by().ja()),
                                action.who().ja()),
                "%s. Due: %s. %s"
                        .formatted(
                                bare(action.what().en()),
                                due(action),
                                capitalised(action.who().en())));
    }

    private static Text names(List<Brief.ActionLine> actions) {
        List<Brief.ActionLine> shown = actions.stream().limit(MOST_SHORT).toList();
        int more = actions.size() - shown.size();
        return new Text(
                String.join(" / ", shown.stream().map(each -> bare(each.what().ja())).toList())
                        + (more > 0 ? " / ほか%d件".formatted(more) : ""),
                String.join(" / ", shown.stream().map(each -> bare(each.what().en())).toList())
                        + (more > 0 ? " / %d more".formatted(more) : ""));
    }

    /// The board's edition names no account, no way in and no system: whose access it is, by when
    /// and why to decide, and what it stops.
    private static Text forBoard(Concern concern, Brief.ActionLine action) {
        Text by = new Text(bare(action.by().ja()), due(action));
        if (touchesAccess(concern, action)) {
            String victim = concern.page().victim();
            return new Text(
                    "%sから当社のシステムへの接続を切るかどうか。%s。理由: 先方の被害が当社のシステムへ広がるのを防ぐため(切る間、その接続で行う作業は止まります)。%s"
                            .formatted(victim, by.ja(), action.who().ja()),
                    "Whether to cut the access of %s to systems of ours. Due: %s. Reason: to keep their incident from spreading to us (work over that access stops meanwhile). %s"
                            .formatted(victim, by.en(), capitalised(action.who().en())));
        }
        return new Text(
                "%s。%s。理由: %sを防ぐため。%s"
                        .formatted(
                                bare(action.what().ja()),
                                by.ja(),
                                bare(action.prevents().ja()),
                                action.who().ja()),
                "%s. Due: %s. Reason: it prevents %s. %s"
                        .formatted(
                                bare(action.what().en()),
                                by.en(),
                                bare(action.prevents().en()),
                                capitalised(action.who().en())));
    }

    /// Behind "Due:".
    private static String due(Brief.ActionLine action) {
        String by = bare(action.by().en());
        return by.startsWith("by ") ? by.substring("by ".length()) : by;
    }

    private static String capitalised(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    private static boolean touchesAccess(Concern concern, Brief.ActionLine action) {
        return concern.exposures().stream()
                .flatMap(each -> each.listPaths(ExposurePath.ReachesSystem.class).stream())
                .map(path -> path.access().id().value())
                .anyMatch(id -> action.what().ja().contains(id) || action.what().en().contains(id));
    }

    private static String bare(String sentence) {
        String text = sentence.strip();
        while (text.endsWith("。") || text.endsWith(".")) {
            text = text.substring(0, text.length() - 1);
        }
        return text;
    }
}
