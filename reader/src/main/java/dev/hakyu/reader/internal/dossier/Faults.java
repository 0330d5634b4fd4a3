package dev.hakyu.reader.internal.dossier;

import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.AttackKind;
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

    /// What is left of the kinds of attack once the victim said that it was none: those that
    /// anybody told of later, or asserted on the same day. Without such a denial all of them are.
    static List<Statement> withoutRefuted(List<Statement> statements, Weight weight) {
        List<Statement> told = statements.stream().filter(each -> !isNoSign(each)).toList();
        if (!isOne(statements)) {
            return told;
        }
        List<Statement> denials = statements.stream().filter(Faults::isNoAttack).toList();
        return told.stream()
                .filter(each ->
                        !(each.what() instanceof Assertion.Attack)
                                || denials.stream().allMatch(no -> stands(each, no, weight)))
                .toList();
    }

    private static boolean stands(Statement attack, Statement no, Weight weight) {
        if (weight.isLater(attack, no)) {
            return true;
        }
        return attack.modality() == Modality.ASSERTED
                && !attack.quote().report().equals(no.quote().report())
                && !weight.isLater(no, attack);
    }

    /// No sign of an attack was found: that is no denial of one told of elsewhere.
    private static boolean isNoSign(Statement statement) {
        return statement.what() instanceof Assertion.Attack(AttackKind kind)
                && kind == AttackKind.UNKNOWN
                && !statement.certainty().affirms();
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
