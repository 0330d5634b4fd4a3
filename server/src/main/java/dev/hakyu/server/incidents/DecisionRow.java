package dev.hakyu.server.incidents;

import dev.hakyu.brief.api.DecisionText;
import dev.hakyu.model.Text;
import dev.hakyu.model.decision.Decision;
import dev.hakyu.model.decision.Decisions;
import dev.hakyu.server.workspace.Snapshot;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// A decision in one line of a list.
///
/// @param state `holds`, `undone`, `overridden` or `not_yet`
/// @param canUndo taking it back changes something; undoing an undo brings a decision back
public record DecisionRow(
        String id,
        Text what,
        String who,
        String day,
        String reason,
        String state,
        boolean canUndo) {
    private static final int MOST = 200;

    /// The newest first, as many as a page shows.
    static List<DecisionRow> of(Snapshot now) {
        List<DecisionRow> all = all(now);
        return all.subList(0, Math.min(MOST, all.size()));
    }

    /// The newest first.
    static List<DecisionRow> all(Snapshot now) {
        Decisions decisions = now.rulings().decisions();
        Set<String> holding =
                decisions.effective().stream()
                        .map(each -> each.id().value())
                        .collect(Collectors.toSet());
        return decisions.all().reversed().stream()
                .map(each -> row(each, decisions, holding, now))
                .toList();
    }

    private static DecisionRow row(
            Decision decision, Decisions decisions, Set<String> holding, Snapshot now) {
        boolean isUndone = decisions.isUndone(decision.id());
        boolean holds =
                decision instanceof Decision.Undo || holding.contains(decision.id().value());
        return new DecisionRow(
                decision.id().value(),
                DecisionText.of(decision, now.network()),
                decision.by(),
                decision.day().toString(),
                decision.reason(),
                isUndone
                        ? "undone"
                        : decisions.notYet().contains(decision)
                                ? "not_yet"
                                : holds ? "holds" : "overridden",
                !isUndone);
    }
}
