package dev.hakyu.brief.internal.compose;

import dev.hakyu.brief.api.Brief.ActionLine;
import dev.hakyu.brief.api.Brief.IncidentPage;
import dev.hakyu.brief.api.Brief.ShortEntry;
import dev.hakyu.brief.api.ShownId;
import dev.hakyu.model.Text;
import dev.hakyu.model.network.Exposure;
import dev.hakyu.model.network.ExposurePath;
import dev.hakyu.model.network.MatchKind;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// One incident as a page, or in two lines.
public final class PageMaker {
    /// Incidents told in full; the others get two lines.
    public static final int MOST_PAGES = 3;

    private static final int MOST_PATHS = 8;
    private final ReportShelf shelf;
    private final LocalDate now;
    private final String workspace;

    /// @param workspace the folder as a person types it in a command
    public PageMaker(ReportShelf shelf, LocalDate now, String workspace) {
        this.shelf = shelf;
        this.now = now;
        this.workspace = workspace;
    }

    /// Told to the end.
    ///
    /// @param ifChanged what moving one input does to its first stop
    /// @param alsoStopped which of its sites another incident stops too
    public IncidentPage page(Case one, int number, List<Text> ifChanged, List<Text> alsoStopped) {
        return new IncidentPage(
                number,
                one.incident().id(),
                IncidentWords.victim(one.incident()),
                IncidentWords.kind(one.incident()),
                IncidentWords.certainty(one.incident()),
                FactList.of(one.incident(), shelf, now),
                RestartLines.of(one.incident(), shelf, now),
                paths(one),
                StopLines.of(one),
                StopLines.band(one),
                ifChanged,
                alsoStopped,
                one.losses(),
                DutyLines.clocks(one.clocks(), one.asOf()),
                DutyLines.consequences(one.consequences()),
                DutyLines.actions(one.actions(), one.asOf()),
                SaidLines.of(one),
                DutyLines.ended(one.ended()),
                one.actions().isEmpty()
                        ? null
                        : Commands.done(workspace, ShownId.of(one.incident().id())),
                DutyLines.draft(one.draft()));
    }

    /// In two lines.
    public ShortEntry shortEntry(Case one) {
        return new ShortEntry(
                one.incident().id(),
                IncidentWords.victim(one.incident()),
                IncidentWords.kind(one.incident()),
                IncidentWords.certainty(one.incident()),
                paths(one).getFirst(),
                next(one));
    }

    /// What is first, what is overdue besides, and how to mark it as done: each with its id.
    private Text next(Case one) {
        List<ActionLine> open = DutyLines.actions(one.actions(), one.asOf());
        if (open.isEmpty()) {
            return new Text("次の一手: 仕入先の窓口に状況を照会してください。", "Next: Ask the supplier's contact.");
        }
        ActionLine first = open.getFirst();
        List<String> late =
                open.stream()
                        .skip(1)
                        .filter(ActionLine::late)
                        .map(each -> "[" + each.id() + "]")
                        .toList();
        String command = Commands.done(workspace, ShownId.of(one.incident().id()));
        String overdueJa = late.isEmpty() ? "" : "ほかに期限を過ぎた対応: " + String.join("、", late) + "。";
        String overdueEn = late.isEmpty() ? "" : " Also overdue: " + String.join(", ", late) + ".";
        return new Text(
                "次の一手: %s [%s]。%s済みにするには: %s ID"
                        .formatted(bare(first.what().ja()), first.id(), overdueJa, command),
                "Next: %s [%s].%s To mark one as done: %s ID"
                        .formatted(bare(first.what().en()), first.id(), overdueEn, command));
    }

    private static String bare(String sentence) {
        return sentence.endsWith("。") || sentence.endsWith(".")
                ? sentence.substring(0, sentence.length() - 1)
                : sentence;
    }

    private static List<Text> paths(Case one) {
        Set<Text> lines = new LinkedHashSet<>();
        for (Exposure exposure : one.exposures()) {
            exposure.paths().stream().map(ExposurePath::why).forEach(lines::add);
            if (!exposure.match().mention().equals(exposure.match().matched())
                    || exposure.match().kind() == MatchKind.CONFIRMED) {
                lines.add(
                        new Text(
                                "名称の照合: " + exposure.match().reason().ja(),
                                "Name: " + exposure.match().reason().en()));
            }
        }
        return lines.stream().limit(MOST_PATHS).toList();
    }
}
