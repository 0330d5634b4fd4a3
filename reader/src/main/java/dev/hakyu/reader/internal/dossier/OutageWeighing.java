package dev.hakyu.reader.internal.dossier;

import dev.hakyu.model.PartialDate;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.OutageWhat;
import dev.hakyu.model.incident.Resolved;
import dev.hakyu.model.incident.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Weighs what stopped: the most specific thing that is affirmed, its start, end and length from
/// the heaviest statement on that thing that has them. A minute stands before the bare day that
/// holds it, and of several starts told by speakers of one weight the first: a stop that goes on
/// tomorrow, or spreads to another works, began when it began, unless a restart lies between.
final class OutageWeighing {
    private final Weighing weighing;

    OutageWeighing(Weight weight) {
        this.weighing = new Weighing(weight);
    }

    @Nullable Resolved<Assertion.Outage> resolve(List<Statement> statements) {
        Map<OutageWhat, List<Statement>> byWhat = new LinkedHashMap<>();
        for (Statement statement : statements) {
            if (statement.what() instanceof Assertion.Outage outage) {
                byWhat.computeIfAbsent(outage.what(), key -> new ArrayList<>()).add(statement);
            }
        }
        for (OutageWhat what : OutageWhat.values()) {
            List<Statement> same = byWhat.getOrDefault(what, List.of());
            Optional<Weighing.Outcome> outcome = weighing.one(same);
            if (outcome.isPresent()) {
                List<Statement> told = new ArrayList<>(same);
                if (what == OutageWhat.SERVICES) {
                    told.addAll(byWhat.getOrDefault(OutageWhat.SYSTEMS, List.of()));
                }
                return new Merge(what, weighing.affirmed(told), restarts(statements))
                        .merged(outcome.get(), byWhat.size() > 1);
            }
        }
        return null;
    }

    private static List<PartialDate> restarts(List<Statement> statements) {
        return statements.stream()
                .map(Statement::what)
                .filter(Assertion.Resumed.class::isInstance)
                .map(what -> ((Assertion.Resumed) what).date())
                .toList();
    }

    /// @param affirmed from the heaviest
    private record Merge(OutageWhat what, List<Statement> affirmed, List<PartialDate> restarts) {

        Resolved<Assertion.Outage> merged(Weighing.Outcome outcome, boolean chosen) {
            PartialDate start = null;
            Statement startedBy = null;
            PartialDate end = null;
            Integer days = null;
            List<Statement> superseded = new ArrayList<>(outcome.against());
            for (Statement statement : affirmed) {
                Assertion.Outage outage = (Assertion.Outage) statement.what();
                if (differs(start, outage.start())
                        || differs(end, outage.end())
                        || differs(days, outage.days())) {
                    superseded.add(statement);
                }
                if (start == null) {
                    start = outage.start();
                    startedBy = statement;
                } else if (outage.start() != null
                        && startedBy != null
                        && Weight.rank(statement.speaker()) == Weight.rank(startedBy.speaker())
                        && (outage.start().isFinerThan(start)
                                || isEarlier(outage.start(), start))) {
                    start = outage.start();
                }
                end = end == null ? outage.end() : end;
                days = days == null ? outage.days() : days;
            }
            return new Resolved<>(
                    new Assertion.Outage(what, start, end, days),
                    outcome.basis(),
                    superseded,
                    outcome.against(),
                    chosen ? Why.SPECIFIC : outcome.why());
        }

        /// By a day at least, and without a restart between.
        private boolean isEarlier(PartialDate other, PartialDate start) {
            return other.earliest().toLocalDate().isBefore(start.earliest().toLocalDate())
                    && restarts.stream()
                            .noneMatch(restart ->
                                    restart.compareTo(other) >= 0 && restart.compareTo(start) <= 0);
        }
    }

    private static boolean differs(@Nullable Object standing, @Nullable Object other) {
        return standing != null && other != null && !Objects.equals(standing, other);
    }
}
