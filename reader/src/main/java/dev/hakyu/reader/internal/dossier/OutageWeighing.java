package dev.hakyu.reader.internal.dossier;

import dev.hakyu.model.PartialDate;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.OutageWhat;
import dev.hakyu.model.incident.Resolved;
import dev.hakyu.model.incident.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Weighs what stopped: the most specific thing that is affirmed, its start, end and length from
/// the heaviest statement on that thing that has them. A minute stands before the bare day that
/// holds it, and of several starts told by speakers of one weight the first: a stop that goes on
/// tomorrow, or spreads to another works, began when it began, unless a restart lies between. What
/// is still delivered meanwhile comes from the heaviest statement that tells it, of production,
/// orders or shipping alike.
final class OutageWeighing {
    private static final Set<OutageWhat> GOODS =
            EnumSet.of(OutageWhat.PRODUCTION, OutageWhat.ORDERS);

    private final Weighing weighing;
    private final Weight weight;

    OutageWeighing(Weight weight) {
        this.weight = weight;
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
            List<Statement> all = byWhat.getOrDefault(what, List.of());
            List<Statement> stops = all.stream().filter(each -> !isOfDeliveries(each)).toList();
            List<Statement> same = weighing.affirmed(stops).isEmpty() ? stopping(all) : stops;
            Optional<Weighing.Outcome> outcome = weighing.one(same);
            if (outcome.isPresent()) {
                List<Statement> told = new ArrayList<>(same);
                if (what == OutageWhat.SERVICES) {
                    told.addAll(byWhat.getOrDefault(OutageWhat.SYSTEMS, List.of()));
                }
                Resolved<Assertion.Outage> merged =
                        new Merge(what, weighing.affirmed(told), restarts(statements))
                                .merged(outcome.get(), byWhat.size() > 1);
                return GOODS.contains(what) ? delivering(merged, statements) : merged;
            }
        }
        return null;
    }

    /// Without those that only say until when deliveries go on as usual: they tell of no stop.
    private static List<Statement> stopping(List<Statement> all) {
        return all.stream()
                .filter(each ->
                        each.what() instanceof Assertion.Outage outage
                                && (outage.lastDelivery() == null || outage.start() != null))
                .toList();
    }

    /// With what is still delivered meanwhile.
    private Resolved<Assertion.Outage> delivering(
            Resolved<Assertion.Outage> merged, List<Statement> statements) {
        List<Statement> told =
                weighing.affirmed(
                        statements.stream()
                                .filter(each ->
                                        each.what() instanceof Assertion.Outage outage
                                                && GOODS.contains(outage.what()))
                                .toList());
        Assertion.Outage stop = merged.value();
        PartialDate start = stop.start();
        Double share = null;
        PartialDate last = null;
        for (Statement each : told) {
            Assertion.Outage outage = (Assertion.Outage) each.what();
            boolean stands =
                    isOfDeliveries(each) && !isOver(each, told) && !isOverBySite(each, statements);
            share = share == null && stands ? outage.remainingShare() : share;
            last = last == null ? outage.lastDelivery() : last;
            boolean ofStop = outage.remainingShare() == null;
            start = start == null && ofStop ? outage.start() : start;
        }
        return new Resolved<>(
                new Assertion.Outage(stop.what(), start, stop.end(), stop.days(), share, last),
                merged.basis(),
                merged.superseded(),
                merged.conflicting(),
                merged.why());
    }

    /// True for a share that a later statement of a whole stop of the same replaces.
    private boolean isOver(Statement share, List<Statement> told) {
        Assertion.Outage reduced = (Assertion.Outage) share.what();
        return told.stream()
                .filter(each -> !isOfDeliveries(each))
                .filter(each -> Weight.rank(each.speaker()) <= Weight.rank(share.speaker()))
                .filter(each -> weight.isLater(each, share))
                .map(each -> (Assertion.Outage) each.what())
                .anyMatch(each ->
                        each.what() == reduced.what()
                                && (each.start() == null
                                        || reduced.start() == null
                                        || each.start().compareTo(reduced.start()) > 0));
    }

    /// True for a share of which a later report tells that a site stands still: what still comes is
    /// told site by site from then on.
    private boolean isOverBySite(Statement share, List<Statement> statements) {
        return ((Assertion.Outage) share.what()).remainingShare() != null
                && statements.stream()
                        .filter(each -> each.certainty().affirms())
                        .filter(each ->
                                each.what() instanceof Assertion.SiteState site
                                        && !site.runs()
                                        && site.shareOfNormal() == null)
                        .filter(each -> Weight.rank(each.speaker()) <= Weight.rank(share.speaker()))
                        .anyMatch(each -> weight.isLater(each, share));
    }

    private static boolean isOfDeliveries(Statement statement) {
        return ((Assertion.Outage) statement.what()).isOfDeliveries();
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
