package dev.hakyu.reader.internal.dossier;

import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Harm;
import dev.hakyu.model.incident.Modality;
import dev.hakyu.model.incident.ReportId;
import dev.hakyu.model.incident.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Leaves out what was told of a leak that is taken back: the data and the figures of the reports
/// that told of it before. What anybody told later stands.
final class TakenBack {
    private TakenBack() {}

    static List<Statement> without(List<Statement> statements, Weight weight) {
        List<Statement> withdrawals =
                statements.stream()
                        .filter(each -> isLeak(each) && each.modality() == Modality.WITHDRAWN)
                        .toList();
        if (withdrawals.isEmpty()) {
            return statements;
        }
        Set<ReportId> told =
                statements.stream()
                        .filter(each -> isLeak(each) && each.certainty().affirms())
                        .map(each -> each.quote().report())
                        .collect(Collectors.toSet());
        return statements.stream()
                .filter(each ->
                        !told.contains(each.quote().report())
                                || !isOfData(each)
                                || withdrawals.stream()
                                        .noneMatch(one -> takesBack(one, each, weight)))
                .toList();
    }

    private static boolean takesBack(Statement withdrawal, Statement told, Weight weight) {
        return Weight.rank(withdrawal.speaker()) <= Weight.rank(told.speaker())
                && weight.isLater(withdrawal, told);
    }

    private static boolean isLeak(Statement statement) {
        return statement.what() instanceof Assertion.HarmDone(Harm harm) && harm == Harm.LEAK;
    }

    private static boolean isOfData(Statement statement) {
        return statement.certainty().affirms()
                && (statement.what() instanceof Assertion.Exposed
                        || statement.what() instanceof Assertion.Count
                        || isLeak(statement));
    }
}
