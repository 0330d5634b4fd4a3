package dev.hakyu.reader.internal.dossier;

import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Modality;
import dev.hakyu.model.incident.Resolved;
import dev.hakyu.model.incident.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Weighs fields that may have several values: each value stands or falls by itself.
final class Weighing {
    private final Weight weight;

    Weighing(Weight weight) {
        this.weight = weight;
    }

    /// The values of one kind that stand, in the order of the statements.
    ///
    /// @param value what a statement says of the field, or empty
    /// @param key what makes two values one
    <V, K> List<Resolved<V>> each(
            List<Statement> statements,
            Function<Statement, Optional<V>> value,
            Function<V, K> key) {
        Map<K, List<Statement>> byKey = new LinkedHashMap<>();
        for (Statement statement : statements) {
            value.apply(statement)
                    .ifPresent(v ->
                            byKey.computeIfAbsent(key.apply(v), k -> new ArrayList<>())
                                    .add(statement));
        }
        List<Resolved<V>> resolved = new ArrayList<>();
        for (List<Statement> same : byKey.values()) {
            one(same)
                    .ifPresent(outcome ->
                            value.apply(outcome.basis)
                                    .ifPresent(v -> resolved.add(outcome.with(v))));
        }
        return resolved;
    }

    /// The values that are denied and that no statement upholds.
    <V, K> List<Resolved<V>> denials(
            List<Statement> statements,
            Function<Statement, Optional<V>> value,
            Function<V, K> key) {
        Map<K, List<Statement>> byKey = new LinkedHashMap<>();
        for (Statement statement : statements) {
            value.apply(statement)
                    .ifPresent(v ->
                            byKey.computeIfAbsent(key.apply(v), k -> new ArrayList<>())
                                    .add(statement));
        }
        List<Resolved<V>> resolved = new ArrayList<>();
        for (List<Statement> same : byKey.values()) {
            List<Statement> denials = sorted(same, Modality.DENIED);
            if (!denials.isEmpty() && one(same).isEmpty()) {
                Statement basis = denials.getFirst();
                List<Statement> affirmed = affirmed(same);
                Text why = affirmed.isEmpty() ? Why.ONLY : Why.DENIED;
                Outcome outcome = new Outcome(basis, affirmed, why);
                value.apply(basis).ifPresent(v -> resolved.add(outcome.with(v)));
            }
        }
        return resolved;
    }

    /// What was decided on one value.
    record Outcome(Statement basis, List<Statement> against, Text why) {
        <V> Resolved<V> with(V value) {
            return new Resolved<>(value, basis, against, against, why);
        }
    }

    /// The statement that a value rests on; empty when it is denied or withdrawn.
    Optional<Outcome> one(List<Statement> same) {
        List<Statement> affirmed = affirmed(same);
        if (affirmed.isEmpty()) {
            return Optional.empty();
        }
        Statement best = affirmed.getFirst();
        List<Statement> denials = sorted(same, Modality.DENIED);
        if (denials.stream().anyMatch(denial -> denialStands(denial, best))) {
            return Optional.empty();
        }
        Text why =
                !denials.isEmpty()
                        ? Why.AFFIRMED_BESIDE_DENIAL
                        : affirmed.size() == 1 ? Why.ONLY : Why.AGREED;
        return Optional.of(new Outcome(best, denials, why));
    }

    /// The statements that affirm and were not withdrawn, the heaviest first.
    List<Statement> affirmed(List<Statement> same) {
        List<Statement> withdrawn = sorted(same, Modality.WITHDRAWN);
        return same.stream()
                .filter(statement -> statement.certainty().affirms())
                .filter(statement -> withdrawn.stream().noneMatch(w -> withdraws(w, statement)))
                .sorted(weight.heaviestFirst())
                .toList();
    }

    private boolean withdraws(Statement withdrawal, Statement statement) {
        return Weight.rank(withdrawal.speaker()) <= Weight.rank(statement.speaker())
                && !weight.isLater(statement, withdrawal);
    }

    /// A denial stands against lower standing and against what is older; in one text the statement
    /// that affirms stands, since the two then speak of different people.
    private boolean denialStands(Statement denial, Statement affirmed) {
        int byRank =
                Integer.compare(Weight.rank(denial.speaker()), Weight.rank(affirmed.speaker()));
        boolean heavier = byRank < 0 || (byRank == 0 && weight.isLater(denial, affirmed));
        return heavier && DocumentKinds.reaches(denial, affirmed);
    }

    private List<Statement> sorted(List<Statement> same, Modality modality) {
        return same.stream()
                .filter(statement -> statement.modality() == modality)
                .sorted(weight.heaviestFirst())
                .toList();
    }
}
