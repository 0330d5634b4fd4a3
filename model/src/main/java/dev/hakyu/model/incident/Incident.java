package dev.hakyu.model.incident;

import dev.hakyu.model.PartialDate;
import dev.hakyu.model.Text;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// What several reports say about one event. Keeps every statement; resolves each field.
///
/// @param reports the reports it rests on, oldest first
/// @param statements all of them, in reading order
/// @param victim the fullest name; others are aliases
/// @param country ISO 3166 alpha-2, or null
/// @param industry or null
/// @param counts distinct figures; superseded ones only inside their `Resolved`
/// @param exposed data classes affirmed as exposed; `denied` those that are denied
/// @param outage what stopped, or null
/// @param forecasts announced restarts, oldest first: first, postponed, ...
/// @param links why the reports belong together
public record Incident(
        IncidentId id,
        IncidentStatus status,
        List<ReportId> reports,
        List<Statement> statements,
        Resolved<OrganisationName> victim,
        List<Resolved<Assertion.Via>> via,
        List<Resolved<OrganisationName>> affected,
        @Nullable String country,
        @Nullable Industry industry,
        List<Resolved<AttackKind>> attacks,
        List<Resolved<Assertion.Actor>> actors,
        List<Resolved<Assertion.Count>> counts,
        List<Resolved<Assertion.Exposed>> exposed,
        List<Resolved<Assertion.Exposed>> denied,
        List<Resolved<Harm>> harms,
        Map<DateRole, Resolved<PartialDate>> dates,
        @Nullable Resolved<Assertion.Outage> outage,
        List<Resolved<Assertion.Loss>> losses,
        List<Resolved<Assertion.ResumptionForecast>> forecasts,
        List<Resolved<Assertion.RegulatorTold>> regulators,
        List<Link> links) {
    public Incident {
        if (reports.isEmpty()) {
            throw new IllegalArgumentException("an incident needs at least one report");
        }
        reports = List.copyOf(reports);
        statements = List.copyOf(statements);
        via = List.copyOf(via);
        affected = List.copyOf(affected);
        attacks = List.copyOf(attacks);
        actors = List.copyOf(actors);
        counts = List.copyOf(counts);
        exposed = List.copyOf(exposed);
        denied = List.copyOf(denied);
        harms = List.copyOf(harms);
        dates = Map.copyOf(dates);
        losses = List.copyOf(losses);
        forecasts = List.copyOf(forecasts);
        regulators = List.copyOf(regulators);
        links = List.copyOf(links);
    }

    /// The same event, of which only this is said.
    public Incident with(
            List<Statement> said,
            Map<DateRole, Resolved<PartialDate>> on,
            @Nullable Resolved<Assertion.Outage> stop,
            List<Resolved<Assertion.ResumptionForecast>> plans) {
        return new Incident(
                id,
                status,
                reports,
                said,
                victim,
                via,
                affected,
                country,
                industry,
                attacks,
                actors,
                counts,
                exposed,
                denied,
                harms,
                on,
                stop,
                losses,
                plans,
                regulators,
                links);
    }

    public Optional<PartialDate> date(DateRole role) {
        return Optional.ofNullable(dates.get(role)).map(Resolved::value);
    }

    /// Days from intrusion to detection, when both days are known and in that order.
    public OptionalLong dwellDays() {
        return daysBetween(DateRole.INTRUSION, DateRole.DETECTED);
    }

    /// Days from when the victim knew (was told, or detected it) until the public was told.
    public OptionalLong notificationDelayDays() {
        OptionalLong fromTold = daysBetween(DateRole.VICTIM_TOLD, DateRole.DISCLOSED);
        return fromTold.isPresent() ? fromTold : daysBetween(DateRole.DETECTED, DateRole.DISCLOSED);
    }

    /// True when any affirmed kind means that somebody acted with intent.
    public boolean isMalicious() {
        return attacks.stream().anyMatch(attack -> attack.value().isMalicious());
    }

    /// True for a stop of which victim or authority say that it was no attack, and nobody that
    /// stands says that it was one.
    public boolean isFault() {
        return isNoAttack(Modality.ASSERTED);
    }

    /// True for a stop that the victim takes for a fault; that it was no attack is not certain.
    public boolean isSupposedFault() {
        return !isFault() && isNoAttack(Modality.POSSIBLE);
    }

    /// True for such a stop of which the victim also says that no sign of an attack was found.
    public boolean isSupposedFaultWithoutSigns() {
        return isSupposedFault()
                && statements.stream()
                        .anyMatch(each ->
                                each.what() instanceof Assertion.Attack
                                        && each.modality() == Modality.DENIED
                                        && isOfficial(each));
    }

    /// The sites that run, of [#sites()].
    public List<Resolved<Assertion.SiteState>> runningSites() {
        return sites().stream().filter(site -> site.value().runs()).toList();
    }

    /// How each named site stands by the newest report that names it; one that a report calls both
    /// running and stopped does not run, and how much still comes stands before that it stands
    /// still.
    public List<Resolved<Assertion.SiteState>> sites() {
        Map<String, Statement> newest = new LinkedHashMap<>();
        for (Statement each : statements) {
            if (each.what() instanceof Assertion.SiteState site && each.certainty().affirms()) {
                newest.merge(site.site(), each, this::newer);
            }
        }
        return newest.values().stream().map(Incident::site).toList();
    }

    private Statement newer(Statement one, Statement other) {
        int order =
                Integer.compare(
                        reports.indexOf(one.quote().report()),
                        reports.indexOf(other.quote().report()));
        if (order == 0) {
            boolean told = !runs(one) && !runs(other) && share(one) == null;
            return runs(one) || told ? other : one;
        }
        return order < 0 ? other : one;
    }

    private static Resolved<Assertion.SiteState> site(Statement told) {
        return new Resolved<>(
                (Assertion.SiteState) told.what(),
                told,
                List.of(),
                List.of(),
                new Text("この拠点を挙げた最新の記載です。", "The newest statement that names the site."));
    }

    private static boolean runs(Statement statement) {
        return statement.what() instanceof Assertion.SiteState site && site.runs();
    }

    private static @Nullable Double share(Statement statement) {
        return statement.what() instanceof Assertion.SiteState site ? site.shareOfNormal() : null;
    }

    private boolean isNoAttack(Modality said) {
        return outage != null
                && attacks.isEmpty()
                && statements.stream()
                        .filter(each -> each.what() instanceof Assertion.NoAttack)
                        .filter(each -> each.modality() == said)
                        .anyMatch(each -> isOfficial(each) && !isClaimedAfter(each));
    }

    private static boolean isOfficial(Statement statement) {
        return statement.speaker() == Speaker.VICTIM || statement.speaker() == Speaker.AUTHORITY;
    }

    /// True when attackers claim the victim in a later report.
    private boolean isClaimedAfter(Statement no) {
        int told = reports.indexOf(no.quote().report());
        return statements.stream()
                .filter(each -> each.speaker() == Speaker.ATTACKER)
                .filter(each -> each.what() instanceof Assertion.Victim)
                .filter(each -> each.certainty().affirms())
                .anyMatch(each -> reports.indexOf(each.quote().report()) > told);
    }

    private OptionalLong daysBetween(DateRole from, DateRole to) {
        Optional<PartialDate> start = date(from).filter(PartialDate::hasDay);
        Optional<PartialDate> end = date(to).filter(PartialDate::hasDay);
        if (start.isEmpty() || end.isEmpty()) {
            return OptionalLong.empty();
        }
        long days =
                ChronoUnit.DAYS.between(
                        start.get().earliest().toLocalDate(), end.get().earliest().toLocalDate());
        return days < 0 ? OptionalLong.empty() : OptionalLong.of(days);
    }
}
