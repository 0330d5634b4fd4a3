package dev.hakyu.reader.internal.dossier;

import dev.hakyu.model.PartialDate;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Portion;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.ReportId;
import dev.hakyu.model.incident.Resolved;
import dev.hakyu.model.incident.Restart;
import dev.hakyu.model.incident.Restart.State;
import dev.hakyu.model.incident.Speaker;
import dev.hakyu.model.incident.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
    private final Set<String> sites = new HashSet<>();

    private RestartHistory(Weight weight, LocalDate today) {
        this.weight = weight;
        this.today = today;
    }

    public static List<Restart> of(Incident incident, Collection<Report> reports, LocalDate today) {
        RestartHistory history = new RestartHistory(new Weight(reports), today);
        Set<ReportId> known = reports.stream().map(Report::id).collect(Collectors.toSet());
        history.follow(
                incident.statements().stream()
                        .filter(each -> known.contains(each.quote().report()))
                        .toList());
        return history.withoutTwins().stream().map(history::finished).toList();
    }

    /// The plans that stand, as they were announced: neither replaced nor taken back.
    static List<Resolved<Assertion.ResumptionForecast>> standing(
            List<Statement> statements, Weight weight) {
        RestartHistory history = new RestartHistory(weight, LocalDate.MIN);
        history.follow(statements);
        return history.entries.stream()
                .filter(each -> !each.isDone() && !each.isReplaced())
                .map(RestartEntry::standing)
                .toList();
    }

    private void follow(List<Statement> statements) {
        sites.addAll(sitesOf(statements));
        said(statements).forEach(this::take);
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
    private List<RestartSaid> said(List<Statement> statements) {
        Map<Object, RestartSaid> said = new LinkedHashMap<>();
        statements.stream()
                .filter(statement -> statement.speaker() != Speaker.ATTACKER)
                .sorted(asAnnounced())
                .forEach(statement ->
                        entry(statement)
                                .ifPresent(entry ->
                                        said.merge(entry.key(), entry, RestartSaid::with)));
        return List.copyOf(said.values());
    }

    private Comparator<Statement> asAnnounced() {
        return (a, b) -> weight.isLater(a, b) ? 1 : weight.isLater(b, a) ? -1 : 0;
    }

    private Optional<RestartSaid> entry(Statement statement) {
        PartialDate on = weight.saidOn(statement);
        boolean affirmed = statement.certainty().affirms();
        return switch (statement.what()) {
            case Assertion.Resumed told when affirmed ->
                    Optional.of(new RestartSaid.One(RestartEntry.of(told, statement, on)));
            case Assertion.ResumptionForecast plan
                    when affirmed || statement.certainty() == Certainty.WITHDRAWN ->
                    Optional.of(new RestartSaid.One(RestartEntry.of(plan, statement, on)));
            case Assertion.ResumptionForecast plan when plan.date().hasDay() ->
                    Optional.of(new RestartSaid.Open(denied(plan), statement));
            case Assertion.RestartOpen open -> Optional.of(new RestartSaid.Open(open, statement));
            default -> Optional.empty();
        };
    }

    /// 24日に再開する予定はない.
    private static Assertion.RestartOpen denied(Assertion.ResumptionForecast plan) {
        return new Assertion.RestartOpen(plan.of(), plan.portion(), false, plan.date());
    }

    private void take(RestartSaid said) {
        switch (said) {
            case RestartSaid.Open(Assertion.RestartOpen open, Statement basis) -> open(open, basis);
            case RestartSaid.One(RestartEntry entry) -> take(entry);
        }
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

    /// What a later report leaves open is no plan any more: for the sites that it names, else for
    /// all; a plan that the same report tells stands.
    private void open(Assertion.RestartOpen open, Statement said) {
        Set<String> named = sitesIn(said, open);
        for (RestartEntry entry : List.copyOf(entries)) {
            if (entry.isOpen()
                    && !entry.isToldBy(said.quote().report())
                    && !entry.isAnswer()
                    && entry.isLeftOpenBy(open, named)) {
                entry.restBut(named.isEmpty() ? entry.sites() : named)
                        .ifPresent(rest -> entries.add(entries.indexOf(entry) + 1, rest));
                entry.end(State.CALLED_OFF, null, said);
            }
        }
    }

    /// The sites of the incident that the words name.
    private Set<String> sitesIn(Statement said, Assertion.RestartOpen open) {
        Set<String> named = new HashSet<>();
        String words = said.quote().text().toLowerCase(Locale.ROOT);
        sites.stream().filter(each -> isNamed(each, words)).forEach(named::add);
        if (open.portion() != null) {
            Set<String> own = new Portion(open.portion()).sites();
            if (!own.isEmpty() && open.day() != null) {
                return own;
            }
            named.addAll(own);
        }
        return named;
    }

    /// One letter alone (東 of 東工場) stands in many words.
    private static boolean isNamed(String site, String words) {
        return words.contains(site.length() > 1 ? site : site + "工場");
    }

    private static Set<String> sitesOf(List<Statement> statements) {
        Set<String> sites = new HashSet<>();
        for (Statement each : statements) {
            switch (each.what()) {
                case Assertion.ResumptionForecast plan when plan.portion() != null ->
                        sites.addAll(new Portion(plan.portion()).sites());
                case Assertion.SiteState site -> sites.addAll(new Portion(site.site()).sites());
                default -> {}
            }
        }
        return sites;
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
                if (!plan.sites().isEmpty()) {
                    entry.restBut(plan.sites())
                            .ifPresent(rest -> entries.add(entries.indexOf(entry) + 1, rest));
                }
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
