package dev.hakyu.reader.internal.dossier;

import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Modality;
import dev.hakyu.model.incident.Statement;
import java.util.List;

/// Stops of which victim or authority say that they were no attack.
final class Faults {
    private Faults() {}

    static boolean isOne(List<Statement> statements) {
        return statements.stream().anyMatch(Faults::isNoAttack)
                && statements.stream().anyMatch(Faults::isStop);
    }

    /// What is left of the kinds of attack once the victim said that it was none: those that it, or
    /// an authority, told of later.
    static List<Statement> withoutRefuted(List<Statement> statements, Weight weight) {
        if (!isOne(statements)) {
            return statements;
        }
        return statements.stream()
                .filter(each ->
                        !(each.what() instanceof Assertion.Attack)
                                || statements.stream()
                                        .filter(Faults::isNoAttack)
                                        .allMatch(no ->
                                                Weight.rank(each.speaker()) == 0
                                                        && weight.isLater(each, no)))
                .toList();
    }

    private static boolean isNoAttack(Statement statement) {
        return statement.what() instanceof Assertion.NoAttack
                && statement.modality() == Modality.ASSERTED
                && Weight.rank(statement.speaker()) == 0;
    }

    private static boolean isStop(Statement statement) {
        return (statement.what() instanceof Assertion.Outage
                        || statement.what() instanceof Assertion.Resumed)
                && statement.certainty().affirms()
                && Weight.rank(statement.speaker()) == 0;
    }
}
