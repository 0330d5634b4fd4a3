package dev.hakyu.reader.internal.dossier;

import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Harm;
import dev.hakyu.model.incident.Modality;
import dev.hakyu.model.incident.ReportId;
import dev.hakyu.model.incident.Speaker;
import dev.hakyu.model.incident.Statement;
import dev.hakyu.reader.internal.state.OpenLeak;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Carries a leak that is open on to the reports that go on with it: a letter that only gives
/// another figure, and says nothing of the leak, does not confirm it.
final class OpenLeaks {
    private OpenLeaks() {}

    static List<Statement> lowered(List<Statement> statements, Weight weight) {
        List<Statement> leaks = statements.stream().filter(OpenLeaks::isLeak).toList();
        List<Statement> open =
                leaks.stream().filter(each -> each.modality() == Modality.POSSIBLE).toList();
        if (open.isEmpty()) {
            return statements;
        }
        Set<ReportId> telling =
                leaks.stream().map(each -> each.quote().report()).collect(Collectors.toSet());
        return statements.stream()
                .map(each ->
                        !telling.contains(each.quote().report())
                                        && open.stream().anyMatch(o -> isOf(o, each, weight))
                                        && leaks.stream().noneMatch(sure -> isSure(sure, each))
                                        && !OpenLeak.tellsOfTaking(each.quote().text())
                                ? each.inDoubt()
                                : each)
                .toList();
    }

    private static boolean isOf(Statement open, Statement told, Weight weight) {
        return Weight.rank(open.speaker()) <= Weight.rank(told.speaker())
                && !weight.isLater(open, told);
    }

    private static boolean isSure(Statement leak, Statement told) {
        return leak.modality() == Modality.ASSERTED
                && leak.speaker() != Speaker.ATTACKER
                && Weight.rank(leak.speaker()) <= Weight.rank(told.speaker());
    }

    private static boolean isLeak(Statement statement) {
        return statement.what() instanceof Assertion.HarmDone(Harm harm) && harm == Harm.LEAK;
    }
}
