package dev.hakyu.reader.internal.dossier;

import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.IncidentStatus;
import dev.hakyu.model.incident.Modality;
import dev.hakyu.model.incident.Statement;
import java.util.Comparator;
import java.util.List;

/// Whether an event is certain: by the surest statement on its victim, whose certainty is that of
/// the event.
///
/// Confirmed by victim or authority, or asserted by media: confirmed. Only possible: suspected.
/// Only an attacker says so: claimed. When victim or authority says later that it was no attack,
/// what is left is suspected; where it says that something stopped, that stays certain.
final class StatusRule {
    private StatusRule() {}

    static IncidentStatus of(List<Statement> statements, Weight weight) {
        List<Statement> deciding =
                affirmed(statements).stream()
                        .filter(s -> s.what() instanceof Assertion.Victim)
                        .toList();
        if (isRefuted(statements, deciding, weight)) {
            return IncidentStatus.SUSPECTED;
        }
        Certainty surest =
                deciding.stream()
                        .map(Statement::certainty)
                        .min(Comparator.naturalOrder())
                        .orElse(Certainty.REPORTED);
        return switch (surest) {
            case CONFIRMED, REPORTED -> IncidentStatus.CONFIRMED;
            case POSSIBLE -> IncidentStatus.SUSPECTED;
            case CLAIMED -> IncidentStatus.CLAIMED;
            case DENIED, WITHDRAWN -> IncidentStatus.SUSPECTED;
        };
    }

    private static List<Statement> affirmed(List<Statement> statements) {
        return statements.stream().filter(s -> s.certainty().affirms()).toList();
    }

    private static boolean isOneText(Statement a, Statement b) {
        return a.quote().report().equals(b.quote().report());
    }

    private static boolean isRefuted(
            List<Statement> statements, List<Statement> deciding, Weight weight) {
        if (Faults.isOne(statements)) {
            return false;
        }
        return affirmed(statements).stream()
                .filter(s -> s.what() instanceof Assertion.NoAttack)
                .filter(s -> s.modality() == Modality.ASSERTED)
                .filter(s -> Weight.rank(s.speaker()) == 0)
                .anyMatch(no ->
                        deciding.stream()
                                .allMatch(s ->
                                        Weight.rank(s.speaker()) > 0
                                                || weight.isLater(no, s)
                                                || isOneText(no, s)));
    }
}
