package dev.hakyu.reader.internal.dossier;

import dev.hakyu.model.Money;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Resolved;
import dev.hakyu.model.incident.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Weighs amounts of money. Amounts of another kind, scope or currency are other things and stand
/// side by side; of one kind a later or heavier report's figures stand. A conversion stated by
/// itself is the loss it converts.
final class LossWeighing {
    private final Weight weight;
    private final Weighing weighing;

    LossWeighing(Weight weight) {
        this.weight = weight;
        this.weighing = new Weighing(weight);
    }

    private record Key(Money money, Enum<?> kind, Enum<?> scope) {}

    List<Resolved<Assertion.Loss>> resolve(List<Statement> statements) {
        List<Resolved<Assertion.Loss>> all =
                weighing.each(
                        statements,
                        LossWeighing::lossOf,
                        loss -> new Key(loss.money(), loss.kind(), loss.scope()));
        List<Resolved<Assertion.Loss>> kept = new ArrayList<>();
        for (Resolved<Assertion.Loss> loss : all) {
            boolean conversion = all.stream().anyMatch(other -> converts(other, loss));
            if (!conversion && successor(loss, all) == null) {
                kept.add(withOlder(loss, all));
            }
        }
        return kept;
    }

    private static Optional<Assertion.Loss> lossOf(Statement statement) {
        return statement.what() instanceof Assertion.Loss loss
                ? Optional.of(loss)
                : Optional.empty();
    }

    private static boolean converts(
            Resolved<Assertion.Loss> original, Resolved<Assertion.Loss> other) {
        return !original.equals(other)
                && other.value().money().equals(original.value().converted());
    }

    private Resolved<Assertion.Loss> withOlder(
            Resolved<Assertion.Loss> loss, List<Resolved<Assertion.Loss>> all) {
        List<Statement> superseded = new ArrayList<>(loss.superseded());
        List<Statement> conflicting = new ArrayList<>(loss.conflicting());
        Text why = loss.why();
        for (Resolved<Assertion.Loss> other : all) {
            if (converts(loss, other)) {
                superseded.add(other.basis());
                why = Why.ONE_LOSS;
            } else if (loss.equals(successor(other, all))) {
                superseded.add(other.basis());
                boolean byRank = rank(other) > rank(loss);
                if (byRank) {
                    conflicting.add(other.basis());
                }
                why = byRank ? Why.STANDING : Why.LATER;
            }
        }
        return new Resolved<>(loss.value(), loss.basis(), superseded, conflicting, why);
    }

    private @Nullable Resolved<Assertion.Loss> successor(
            Resolved<Assertion.Loss> old, List<Resolved<Assertion.Loss>> all) {
        Resolved<Assertion.Loss> best = null;
        for (Resolved<Assertion.Loss> other : all) {
            boolean sameThing =
                    other.value().kind() == old.value().kind()
                            && other.value().scope() == old.value().scope()
                            && other.value()
                                    .money()
                                    .currency()
                                    .equals(old.value().money().currency());
            boolean apart = !other.basis().quote().report().equals(old.basis().quote().report());
            boolean heavier =
                    rank(other) < rank(old)
                            || (rank(other) == rank(old)
                                    && weight.isLater(other.basis(), old.basis()));
            if (sameThing && apart && heavier && (best == null || isHeavier(other, best))) {
                best = other;
            }
        }
        return best;
    }

    private boolean isHeavier(Resolved<Assertion.Loss> a, Resolved<Assertion.Loss> b) {
        return weight.heaviestFirst().compare(a.basis(), b.basis()) < 0;
    }

    private static int rank(Resolved<Assertion.Loss> loss) {
        return Weight.rank(loss.basis().speaker());
    }
}
