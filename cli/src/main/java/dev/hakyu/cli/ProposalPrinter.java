package dev.hakyu.cli;

import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.network.api.ImportMapping;
import dev.hakyu.network.api.ImportProposal;
import dev.hakyu.network.api.ImportProposal.ProposedColumn;

/// How a list would be read: each column with its meaning, how sure that is, and sample values.
final class ProposalPrinter {
    private final Session session;

    ProposalPrinter(Session session) {
        this.session = session;
    }

    void print(ImportProposal proposal) {
        String sheet = proposal.mapping().sheet();
        int row = proposal.mapping().headerRow();
        session.say(
                session.out(),
                Text.of(
                        row == 0
                                ? "%s%s: 見出し行なし、データ %4$,d行(非表示 %5$,d行)"
                                : "%s%s: 見出しは%d行目、データ %,d行(非表示 %,d行)",
                        row == 0
                                ? "%s%s: no header, rows of data: %4$,d (hidden: %5$,d)"
                                : "%s%s: header in row %d, rows of data: %,d (hidden: %,d)",
                        ProblemPrinter.visible(proposal.file()),
                        sheet == null ? "" : " [" + sheet + "]",
                        row,
                        proposal.rows(),
                        proposal.hiddenRows()));
        proposal.columns().forEach(this::column);
        if (proposal.problems().stream().noneMatch(Problem::isError)) {
            session.say(
                    session.out(),
                    new Text(
                            "対応が違うときは、取り込み後に import.yaml を直して、もう一度取り込んでください。",
                            "Where a column is wrong, mend import.yaml afterwards and import again."));
        }
    }

    private void column(ProposedColumn column) {
        String target =
                switch (column.target()) {
                    case ImportMapping.KEEP ->
                            new Text("そのまま残す", "kept as it is").in(session.lang());
                    case ImportMapping.IGNORE -> new Text("使わない", "left out").in(session.lang());
                    default -> column.target();
                };
        session.out()
                .println(
                        "  %s %s → %s (%d%%) %s"
                                .formatted(
                                        column.letter(),
                                        ProblemPrinter.visible(column.header()),
                                        target,
                                        Math.round(column.confidence() * 100),
                                        ProblemPrinter.visible(
                                                String.join(" | ", column.samples()))));
    }
}
