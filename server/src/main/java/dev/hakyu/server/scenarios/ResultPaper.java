package dev.hakyu.server.scenarios;

import dev.hakyu.brief.api.FigureWords;
import dev.hakyu.server.shell.Messages;
import dev.hakyu.server.shell.PdfPrinter;
import dev.hakyu.server.workspace.Snapshot;
import dev.hakyu.server.workspace.Workspace;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A result on paper.
@Component
class ResultPaper {
    private final PdfPrinter printer;
    private final Workspace workspace;

    ResultPaper(PdfPrinter printer, Workspace workspace) {
        this.printer = printer;
        this.workspace = workspace;
    }

    /// As PDF; empty when this machine has no font for it.
    Optional<byte[]> pdf(KeptRuns.KeptRun run, Messages t) {
        ResultView view = new ResultView(run.result(), t.lang());
        Snapshot now = workspace.current();
        @Nullable String marking = now.marking();
        return printer.print(
                "scenarios/print.jte",
                Map.of(
                        "view",
                        view,
                        "charts",
                        ChartData.of(view, t).outputs().stream().map(PrintChart::of).toList(),
                        "marking",
                        marking == null ? "" : marking,
                        "made",
                        t.get(
                                "scenarios.madeAt",
                                FigureWords.moment(run.madeAt(), now.settings().zone())
                                        .in(t.lang())),
                        "t",
                        t));
    }
}
