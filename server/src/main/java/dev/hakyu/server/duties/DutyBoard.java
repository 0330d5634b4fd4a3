package dev.hakyu.server.duties;

import dev.hakyu.brief.api.Brief;
import dev.hakyu.brief.api.DecisionText;
import dev.hakyu.brief.api.DoneLine;
import dev.hakyu.brief.api.PreparedBrief;
import dev.hakyu.brief.api.ShownId;
import dev.hakyu.model.Text;
import dev.hakyu.model.decision.Decision;
import dev.hakyu.model.decision.Decisions;
import dev.hakyu.model.decision.Rulings;
import dev.hakyu.model.incident.IncidentId;
import dev.hakyu.server.workspace.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The duties of every incident that concerns us, as people left them a moment ago: the brief may
/// be older than what they did since.
///
/// @param incidents in the order of the brief
public record DutyBoard(List<IncidentDuties> incidents, List<RunningClock> clocks) {

    /// What there is to do about one incident.
    ///
    /// @param page as the brief tells it
    /// @param open actions that nobody has done
    /// @param done what people did, oldest first within its kind
    /// @param submitted rules by which a report was handed in
    public record IncidentDuties(
            Brief.IncidentPage page,
            List<Brief.ActionLine> open,
            List<DoneLine> done,
            Set<String> submitted) {
        public IncidentDuties {
            open = List.copyOf(open);
            done = List.copyOf(done);
            submitted = Set.copyOf(submitted);
        }
    }

    public DutyBoard {
        incidents = List.copyOf(incidents);
        clocks = List.copyOf(clocks);
    }

    static DutyBoard of(PreparedBrief prepared, Snapshot now) {
        List<IncidentDuties> incidents =
                prepared.concerns().stream()
                        .map(PreparedBrief.Concern::page)
                        .filter(page -> isOpen(page.id(), now))
                        .map(page -> of(page, now))
                        .toList();
        return new DutyBoard(incidents, RunningClock.of(incidents, now.asOf()));
    }

    private static boolean isOpen(IncidentId id, Snapshot now) {
        return now.findIncident(id.value())
                .filter(each -> now.rulings().findDismissal(each.id()).isEmpty())
                .isPresent();
    }

    private static IncidentDuties of(Brief.IncidentPage page, Snapshot now) {
        Rulings rulings = now.rulings();
        Set<String> done =
                rulings.listDone(page.id()).stream()
                        .map(each -> ShownId.ofAction(each.action()))
                        .collect(Collectors.toSet());
        return new IncidentDuties(
                page,
                Stream.concat(page.actions().stream(), again(page, now).stream())
                        .filter(each -> !done.contains(each.id()))
                        .toList(),
                done(page, now),
                rulings.listSubmitted(page.id()).stream()
                        .map(each -> each.rule().value())
                        .collect(Collectors.toSet()));
    }

    /// Actions that the brief tells as done and that somebody took back since. When they are due
    /// the next brief reckons.
    private static List<Brief.ActionLine> again(Brief.IncidentPage page, Snapshot now) {
        Decisions decisions = now.rulings().decisions();
        Set<String> open =
                page.actions().stream().map(Brief.ActionLine::id).collect(Collectors.toSet());
        return page.done().stream()
                .filter(each -> !open.contains(each.id()))
                .filter(each ->
                        decisions.all().stream()
                                .filter(Decision.Done.class::isInstance)
                                .filter(done -> decisions.isUndone(done.id()))
                                .anyMatch(done -> done.id().value().equals(each.decision())))
                .map(DutyBoard::again)
                .toList();
    }

    private static Brief.ActionLine again(DoneLine line) {
        Text next = new Text("次の要約で示します。", "The next brief tells.");
        return new Brief.ActionLine(
                line.id(),
                line.what(),
                next,
                new Text(
                        "実施済みの記録が取り消されました。期限は次の要約で計算し直します。",
                        "Marked as done, and taken back. The next brief reckons when it is due."),
                null,
                false,
                next,
                next,
                null);
    }

    /// What holds now; in the words of the brief where it has them.
    private static List<DoneLine> done(Brief.IncidentPage page, Snapshot now) {
        Rulings rulings = now.rulings();
        Map<String, DoneLine> told =
                page.done().stream()
                        .collect(
                                Collectors.toMap(
                                        DoneLine::decision, Function.identity(), (one, _) -> one));
        List<DoneLine> lines = new ArrayList<>();
        Stream.of(
                        rulings.listDeclared(page.id()),
                        rulings.listSubmitted(page.id()),
                        rulings.listDone(page.id()))
                .flatMap(List::stream)
                .forEach(each -> {
                    DoneLine line = told.get(each.id().value());
                    lines.add(line == null ? line(each, now) : line);
                });
        return List.copyOf(lines);
    }

    private static DoneLine line(Decision decision, Snapshot now) {
        return new DoneLine(
                decision.id().value(),
                DecisionText.of(decision, now.network()),
                Text.same(decision.by()),
                decision.id().value());
    }
}
