package dev.hakyu.network.api;

import dev.hakyu.model.PartialDate;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.AttackKind;
import dev.hakyu.model.incident.DateRole;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.IncidentId;
import dev.hakyu.model.incident.IncidentStatus;
import dev.hakyu.model.incident.Modality;
import dev.hakyu.model.incident.OrganisationName;
import dev.hakyu.model.incident.OutageWhat;
import dev.hakyu.model.incident.Quote;
import dev.hakyu.model.incident.ReportId;
import dev.hakyu.model.incident.Resolved;
import dev.hakyu.model.incident.Speaker;
import dev.hakyu.model.incident.Statement;
import dev.hakyu.model.incident.ViaRole;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Incidents for tests: a victim, and what else is said.
final class Incidents {
    private final OrganisationName victim;
    private Speaker speaker = Speaker.VICTIM;
    private Modality modality = Modality.ASSERTED;
    private String country;
    private String report = "R";
    private final List<Resolved<Assertion.Via>> via = new ArrayList<>();
    private final List<Resolved<OrganisationName>> affected = new ArrayList<>();
    private final List<Resolved<AttackKind>> attacks = new ArrayList<>();
    private Resolved<Assertion.Outage> outage;
    private final List<Resolved<Assertion.ResumptionForecast>> forecasts = new ArrayList<>();
    private final Map<DateRole, Resolved<PartialDate>> dates = new EnumMap<>(DateRole.class);
    private final List<Statement> statements = new ArrayList<>();

    private Incidents(OrganisationName victim) {
        this.victim = victim;
    }

    static Incidents at(String victim, String... aliases) {
        return new Incidents(new OrganisationName(victim, List.of(aliases), true));
    }

    static Incident of(String victim) {
        return at(victim).build();
    }

    Incidents said(Speaker by, Modality how) {
        speaker = by;
        modality = how;
        return this;
    }

    Incidents in(String code) {
        country = code;
        return this;
    }

    Incidents via(String name, ViaRole role) {
        Assertion.Via what = new Assertion.Via(OrganisationName.of(name), role);
        via.add(resolved(what, what, name));
        return this;
    }

    Incidents affected(String name) {
        OrganisationName other = OrganisationName.of(name);
        affected.add(resolved(other, new Assertion.Affected(other), name));
        return this;
    }

    Incidents attack(AttackKind kind, String sentence) {
        Assertion.Attack what = new Assertion.Attack(kind);
        attacks.add(resolved(kind, what, sentence));
        statements.add(statement(what, sentence));
        return this;
    }

    Incidents outage(String start, String end) {
        Assertion.Outage what =
                new Assertion.Outage(
                        OutageWhat.PRODUCTION,
                        PartialDate.parse(start).orElse(null),
                        PartialDate.parse(end).orElse(null),
                        null);
        outage = resolved(what, what, "停止");
        return this;
    }

    /// How much still comes meanwhile, from a day on where one is given.
    Incidents share(double share, String day) {
        return meanwhile(
                new Assertion.Outage(
                        OutageWhat.ORDERS,
                        day == null ? null : PartialDate.parse(day).orElseThrow(),
                        null,
                        null,
                        share,
                        null),
                delivering(share, outage.value().lastDelivery()));
    }

    /// Until when customers get what was agreed.
    Incidents lastDelivery(String date) {
        PartialDate last = PartialDate.parse(date).orElseThrow();
        return meanwhile(
                new Assertion.Outage(OutageWhat.ORDERS, null, null, null, null, last),
                delivering(outage.value().remainingShare(), last));
    }

    private Assertion.Outage delivering(Double share, PartialDate last) {
        Assertion.Outage stop = outage.value();
        return new Assertion.Outage(
                stop.what(), stop.start(), stop.end(), stop.days(), share, last);
    }

    private Incidents meanwhile(Assertion.Outage said, Assertion.Outage merged) {
        statements.add(outage.basis());
        statements.add(statement(said, "納入について"));
        outage = new Resolved<>(merged, outage.basis(), List.of(), List.of(), outage.why());
        return this;
    }

    /// What follows is said in a second report.
    Incidents later() {
        report = "R2";
        return this;
    }

    /// @param runs whether the site runs in full
    Incidents site(String name, boolean runs) {
        statements.add(
                statement(new Assertion.SiteState(name, runs), name + (runs ? "は稼働" : "は停止")));
        return this;
    }

    /// @param share of the normal output that still comes, or null for a site that stands still
    Incidents site(String name, String goods, Double share) {
        statements.add(
                statement(
                        new Assertion.SiteState(name, false, goods, share),
                        goods + "の" + name + (share == null ? "は停止" : "は一部")));
        return this;
    }

    /// The same stop, of another thing.
    Incidents stopped(OutageWhat thing) {
        Assertion.Outage what = new Assertion.Outage(thing, null, null, null);
        outage = resolved(what, what, "停止");
        return this;
    }

    /// @param quote the words that say when it was resumed
    Incidents resumed(String date, String quote) {
        PartialDate day = PartialDate.parse(date).orElseThrow();
        dates.put(
                DateRole.RESUMED, resolved(day, new Assertion.Dated(DateRole.RESUMED, day), quote));
        return this;
    }

    /// As [#resumed(String, String)], of a plant or line.
    Incidents resumed(String date, String quote, String portion) {
        PartialDate day = PartialDate.parse(date).orElseThrow();
        statements.add(statement(new Assertion.Resumed(null, day, portion, false), quote));
        return resumed(date, quote);
    }

    /// As [#resumed(String, String, String)], at a share of the normal output.
    Incidents resumed(String date, String quote, String portion, double share) {
        PartialDate day = PartialDate.parse(date).orElseThrow();
        statements.add(statement(new Assertion.Resumed(null, day, portion, true, share), quote));
        return resumed(date, quote);
    }

    Incidents forecast(String date) {
        Assertion.ResumptionForecast what =
                new Assertion.ResumptionForecast(null, PartialDate.parse(date).orElseThrow());
        forecasts.add(resolved(what, what, "再開見込み"));
        return this;
    }

    /// @param site the only plant that the plan is for
    Incidents forecast(String date, String site) {
        Assertion.ResumptionForecast what =
                new Assertion.ResumptionForecast(
                        null, PartialDate.parse(date).orElseThrow(), site, false, null, null);
        forecasts.add(resolved(what, what, site + "の再開見込み"));
        return this;
    }

    /// @param portion a line, or null for all of it
    Incidents forecast(String date, String portion, double share) {
        Assertion.ResumptionForecast what =
                new Assertion.ResumptionForecast(
                        null, PartialDate.parse(date).orElseThrow(), portion, true, null, share);
        forecasts.add(resolved(what, what, "再開見込み"));
        return this;
    }

    /// A plan that was told and holds no more.
    ///
    /// @param share of the normal output, or null for all of it
    Incidents over(String date, Double share) {
        statements.add(
                statement(
                        new Assertion.ResumptionForecast(
                                null,
                                PartialDate.parse(date).orElseThrow(),
                                null,
                                share != null,
                                null,
                                share),
                        "再開見込み"));
        return this;
    }

    Incident build() {
        return new Incident(
                new IncidentId("I"),
                IncidentStatus.CONFIRMED,
                report.equals("R")
                        ? List.of(new ReportId("R"))
                        : List.of(new ReportId("R"), new ReportId(report)),
                statements,
                resolved(victim, new Assertion.Victim(victim), victim.name()),
                via,
                affected,
                country,
                null,
                attacks,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                dates,
                outage,
                List.of(),
                forecasts,
                List.of(),
                List.of());
    }

    private <T> Resolved<T> resolved(T value, Assertion what, String quote) {
        return new Resolved<>(
                value, statement(what, quote), List.of(), List.of(), Text.same("only statement"));
    }

    private Statement statement(Assertion what, String quote) {
        return new Statement(
                what,
                speaker,
                modality,
                null,
                new Quote(new ReportId(report), 0, quote.length(), quote));
    }
}
