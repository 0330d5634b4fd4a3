package dev.hakyu.reader.internal.dossier;

import dev.hakyu.model.PartialDate;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.ReportId;
import dev.hakyu.model.incident.Restart;
import dev.hakyu.model.incident.Restart.State;
import dev.hakyu.model.incident.Speaker;
import dev.hakyu.model.incident.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Follows announced restarts from report to report.
public final class RestartHistory {
    private final Weight weight;
    private final LocalDate today;
    private final List<RestartEntry> entries = new ArrayList<>();

    private RestartHistory(Weight weight, LocalDate today) {
        this.weight = weight;
        this.today = today;
    }

    public static List<Restart> of(Incident incident, Collection<Report> reports, LocalDate today) {
        RestartHistory history = new RestartHistory(new Weight(reports), today);
        Set<ReportId> known = reports.stream().map(Report::id).collect(Collectors.toSet());
        history.said(incident, known).forEach(history::take);
        return history.withoutTwins().stream().map(history::finished).toList();
    }

    /// One entry for a move that reports tell of several things.
    private List<RestartEntry> withoutTwins() {
        List<RestartEntry> single = new ArrayList<>();
        for (RestartEntry entry : entries) {
            Optional<RestartEntry> twin =
                    single.stream().filter(each -> each.isSameMove(entry)).findFirst();
            twin.ifPresentOrElse(each -> each.take(entry), () -> single.add(entry));
        }
        return single;
    }

    /// One entry for all that one passage says of one day; oldest report first, inside a report as
    /// written.
    private List<RestartEntry> said(Incident incident, Set<ReportId> known) {
        Map<Object, RestartEntry> said = new LinkedHashMap<>();
        incident.statements().stream()
                .filter(statement -> statement.speaker() != Speaker.ATTACKER)
                .filter(statement -> known.contains(statement.quote().report()))
                .sorted(asAnnounced())
                .forEach(statement ->
                        entry(statement)
                                .ifPresent(entry ->
                                        said.merge(entry.key(), entry, RestartEntry::with)));
        return List.copyOf(said.values());
    }

    private Comparator<Statement> asAnnounced() {
        return (a, b) -> weight.isLater(a, b) ? 1 : weight.isLater(b, a) ? -1 : 0;
    }

    private Optional<RestartEntry> entry(Statement statement) {
        PartialDate on = weight.saidOn(statement);
        boolean affirmed = statement.certainty().affirms();
        return switch (statement.what()) {
            case Assertion.Resumed told when affirmed ->
                    Optional.of(RestartEntry.of(told, statement, on));
            case Assertion.ResumptionForecast plan
                    when affirmed || statement.certainty() == Certainty.WITHDRAWN ->
                    Optional.of(RestartEntry.of(plan, statement, on));
            default -> Optional.empty();
        };
    }

    private void take(RestartEntry entry) {
        if (entry.isDone()) {
            done(entry);
        } else if (entry.basis().certainty() == Certainty.WITHDRAWN) {
            calledOff(entry);
        } else {
            planned(entry, entry.insteadOf());
        }
    }

    private void done(RestartEntry told) {
        for (RestartEntry entry : entries) {
            if (entry.isDone() && entry.saysSame(told) && !told.isWholeBeside(entry)) {
                entry.join(told);
                return;
            }
        }
        for (RestartEntry entry : entries) {
            if (entry.isOpen() && entry.comesTrueBy(told)) {
                entry.end(State.REACHED, null, told.basis());
            }
        }
        entries.add(told);
    }

    private void calledOff(RestartEntry said) {
        boolean known = false;
        for (RestartEntry entry : entries) {
            if (entry.isTakenBackWith(said)) {
                entry.join(said);
                return;
            }
        }
        for (RestartEntry entry : entries) {
            if (entry.isOpen() && entry.isFor(said.date()) && entry.isTakenBackBy(said)) {
                entry.callOff(said);
                known = true;
            }
        }
        if (!known && !said.isAnswer()) {
            said.end(State.CALLED_OFF, null, said.basis());
            entries.add(said.withoutDayOfSaying());
        }
    }

    private void planned(RestartEntry plan, @Nullable PartialDate insteadOf) {
        Optional<RestartEntry> same =
                entries.stream()
                        .filter(e -> !e.isDone() && e.saysSame(plan))
                        .min(Comparator.comparing(e -> !e.isOpen()));
        if (same.isPresent() && !(same.get().isReplaced() && plan.isByVictim())) {
            same.get().join(plan);
            movedAgain(plan, insteadOf, same.get());
            return;
        }
        if (insteadOf != null
                && entries.stream().noneMatch(e -> e.isFor(insteadOf) && e.mayBe(plan))) {
            entries.add(plan.before(insteadOf));
        }
        for (RestartEntry entry : List.copyOf(entries)) {
            boolean named = insteadOf != null && entry.isFor(insteadOf) && entry.mayBe(plan);
            if (entry.isOpen() && (named || replaces(plan, entry))) {
                entry.rest(plan).ifPresent(rest -> entries.add(entries.indexOf(entry) + 1, rest));
                entry.end(State.SUPERSEDED, plan.date(), plan.basis());
                plan.takeThings(entry);
            }
        }
        entries.add(plan);
    }

    /// Another report of a move: the day it names gives way if it still stands.
    private void movedAgain(
            RestartEntry plan, @Nullable PartialDate insteadOf, RestartEntry standing) {
        for (RestartEntry entry : entries) {
            if (insteadOf != null
                    && !entry.equals(standing)
                    && entry.isFor(insteadOf)
                    && entry.mayBe(plan)) {
                if (entry.isOpen()) {
                    entry.end(State.SUPERSEDED, plan.date(), plan.basis());
                } else {
                    entry.movedAlsoBy(plan);
                }
            }
        }
    }

    /// A later report on the same thing, whoever tells it: what changed is news, and a day that was
    /// replaced before is not taken up again unless the victim does so.
    private boolean replaces(RestartEntry plan, RestartEntry entry) {
        return weight.isLater(plan.basis(), entry.basis()) && plan.isOfSame(entry);
    }

    private Restart finished(RestartEntry entry) {
        boolean over =
                entry.isOpen() && entry.date().date().filter(d -> d.isBefore(today)).isPresent();
        if (over) {
            entry.end(State.PASSED, null, null);
        }
        return entry.restart();
    }
}
