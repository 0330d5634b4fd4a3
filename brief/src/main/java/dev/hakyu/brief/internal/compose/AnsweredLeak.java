package dev.hakyu.brief.internal.compose;

import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Harm;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Modality;
import dev.hakyu.model.incident.Resolved;
import dev.hakyu.model.incident.Statement;
import java.util.ArrayList;
import java.util.List;

/// What became of data in an incident while answers come in.
final class AnsweredLeak {
    private final Incident incident;
    private final List<Resolved<Harm>> harms;
    private final List<Resolved<Assertion.Exposed>> exposed;

    AnsweredLeak(Incident incident) {
        this.incident = incident;
        this.harms = new ArrayList<>(incident.harms());
        this.exposed = new ArrayList<>(incident.exposed());
    }

    List<Resolved<Harm>> harms() {
        return harms;
    }

    List<Resolved<Assertion.Exposed>> exposed() {
        return exposed;
    }

    /// Takes what is said to have happened to data.
    ///
    /// @return true when the answer says for sure that data came to harm of which nobody had told
    boolean harm(Statement said, Harm harm) {
        if (harm == Harm.LEAK && said.modality() == Modality.DENIED) {
            takeBackExposed(said);
        }
        for (int i = 0; i < harms.size(); i++) {
            if (harms.get(i).value() == harm) {
                known(i, said);
                return false;
            }
        }
        if (said.modality() != Modality.DENIED) {
            harms.add(AnswerWeight.only(harm, said));
        }
        return said.modality() == Modality.ASSERTED;
    }

    private void known(int i, Statement said) {
        Resolved<Harm> before = harms.get(i);
        if (said.modality() != Modality.DENIED) {
            harms.set(i, AnswerWeight.weighed(before, said));
            return;
        }
        Resolved<Harm> original =
                incident.harms().stream()
                        .filter(each -> each.value() == before.value())
                        .findFirst()
                        .orElse(null);
        Resolved<Harm> left = AnswerWeight.denied(before, original, said);
        if (left == null) {
            harms.remove(i);
        } else {
            harms.set(i, left);
        }
    }

    void exposed(Statement said, Assertion.Exposed value) {
        for (int i = 0; i < exposed.size(); i++) {
            if (exposed.get(i).value().dataClass() == value.dataClass()) {
                exposed.set(i, AnswerWeight.weighed(exposed.get(i), said));
                return;
            }
        }
        exposed.add(AnswerWeight.only(value, said));
    }

    /// Without a leak no data is out: what only earlier answers named goes with it.
    private void takeBackExposed(Statement said) {
        List<Resolved<Assertion.Exposed>> before = List.copyOf(exposed);
        exposed.clear();
        for (Resolved<Assertion.Exposed> each : before) {
            if (!AnswerWeight.isAnswer(each.basis())) {
                exposed.add(each);
                continue;
            }
            incident.exposed().stream()
                    .filter(other -> other.value().dataClass() == each.value().dataClass())
                    .findFirst()
                    .ifPresent(original ->
                            exposed.add(
                                    AnswerWeight.against(original, said, AnswerWeight.PUBLISHED)));
        }
    }
}
