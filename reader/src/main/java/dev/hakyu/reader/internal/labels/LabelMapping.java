package dev.hakyu.reader.internal.labels;

import dev.hakyu.model.Money;
import dev.hakyu.model.PartialDate;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.AttackKind;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.DataClass;
import dev.hakyu.model.incident.DateRole;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.MoneyKind;
import dev.hakyu.model.incident.OrganisationName;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.Resolved;
import dev.hakyu.reader.api.Labels;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Maps the model to the words of the labelled set.
public final class LabelMapping {
    private LabelMapping() {}

    public static Labels of(String doc, Report report, List<Incident> incidents) {
        return new Labels(
                doc,
                report.language().id(),
                null,
                day(report.published()),
                incidents.stream().map(LabelMapping::event).toList());
    }

    private static Labels.Event event(Incident incident) {
        OrganisationName victim = incident.victim().value();
        return new Labels.Event(
                new Labels.Victim(victim.name(), victim.aliases()),
                incident.country(),
                incident.industry() == null ? null : incident.industry().id(),
                incident.via().stream().map(via -> via(via.value())).toList(),
                attack(incident),
                incident.actors().stream().map(actor -> actor(actor.value())).toList(),
                incident.affected().stream().map(name -> name.value().name()).toList(),
                incident.counts().stream().map(LabelMapping::records).toList(),
                incident.exposed().stream()
                        .map(exposed -> dataType(exposed.value().dataClass()))
                        .distinct()
                        .toList(),
                new Labels.Dates(
                        day(incident, DateRole.INTRUSION),
                        day(incident, DateRole.DETECTED),
                        day(incident, DateRole.DISCLOSED),
                        day(incident, DateRole.RESUMED)),
                outage(incident.outage()),
                incident.losses().stream().map(loss -> loss(loss.value())).toList(),
                incident.status().id());
    }

    private static Labels.Via via(Assertion.Via via) {
        OrganisationName organisation = via.organisation();
        return new Labels.Via(organisation == null ? null : organisation.name(), via.role().id());
    }

    /// The schema has no kind for destruction; an incident without a kind is `unknown`.
    private static List<String> attack(Incident incident) {
        List<String> kinds =
                incident.attacks().stream()
                        .map(Resolved::value)
                        .filter(kind -> kind != AttackKind.DESTRUCTION)
                        .map(AttackKind::id)
                        .toList();
        return kinds.isEmpty() ? List.of(AttackKind.UNKNOWN.id()) : kinds;
    }

    private static Labels.Actor actor(Assertion.Actor actor) {
        return new Labels.Actor(actor.name(), actor.claimed() ? "claimed" : "attributed");
    }

    private static Labels.Records records(Resolved<Assertion.Count> resolved) {
        Assertion.Count count = resolved.value();
        return new Labels.Records(
                count.value(),
                count.unit().id(),
                count.qualifier().id(),
                recordStatus(resolved.certainty()));
    }

    private static String recordStatus(Certainty certainty) {
        return switch (certainty) {
            case CONFIRMED, REPORTED -> "confirmed";
            case POSSIBLE -> "possible";
            case CLAIMED -> "claimed";
            case DENIED, WITHDRAWN ->
                    throw new IllegalStateException("a count that stands is affirmed");
        };
    }

    static String dataType(DataClass dataClass) {
        return switch (dataClass) {
            case INDIVIDUAL_NUMBER, PENSION_NUMBER, SOCIAL_SECURITY_NUMBER -> "national_id";
            case BIOMETRIC, DEPARTMENT_TITLE, CUSTOMER_ID, CREDIT_HISTORY, IMMIGRATION_STATUS ->
                    DataClass.OTHER.id();
            case NAME,
                    SEX,
                    BIRTHDATE,
                    POSTAL_ADDRESS,
                    EMAIL,
                    PHONE,
                    PASSPORT,
                    DRIVER_LICENSE,
                    VIN,
                    VEHICLE_REGISTRATION,
                    PAYMENT_CARD,
                    BANK_ACCOUNT,
                    CREDENTIALS,
                    HEALTH,
                    EMPLOYMENT,
                    SALARY,
                    FAMILY,
                    COMPANY_NAME,
                    TRANSACTION,
                    SOURCE_CODE,
                    INTERNAL_DOCUMENTS,
                    PHOTO,
                    LOCATION,
                    CRIMINAL_RECORD,
                    OTHER ->
                    dataClass.id();
        };
    }

    private static Labels.Outage outage(@Nullable Resolved<Assertion.Outage> resolved) {
        if (resolved == null) {
            return new Labels.Outage(null, null, null, null);
        }
        Assertion.Outage outage = resolved.value();
        return new Labels.Outage(
                outage.what().id(), day(outage.start()), day(outage.end()), outage.days());
    }

    private static Labels.Loss loss(Assertion.Loss loss) {
        Money money = loss.money();
        Money converted = loss.converted();
        return new Labels.Loss(
                money.amount(),
                money.currency().getCurrencyCode(),
                lossKind(loss.kind()),
                converted == null
                        ? null
                        : new Labels.Amount(
                                converted.amount(), converted.currency().getCurrencyCode()));
    }

    static String lossKind(MoneyKind kind) {
        return switch (kind) {
            case CASH_COST, LOST_MARGIN, ESTIMATE -> "total";
            case WEEKLY -> "weekly";
            case QUARTER_RESULT -> "quarterly";
            case RANSOM -> "ransom";
            case GOVERNMENT_SUPPORT -> "government_support";
            case FINE -> "other";
        };
    }

    private static @Nullable String day(Incident incident, DateRole role) {
        return incident.date(role).map(LabelMapping::day).orElse(null);
    }

    /// Labels know no time of day.
    private static @Nullable String day(@Nullable PartialDate date) {
        if (date == null) {
            return null;
        }
        return date.hasTime()
                ? new PartialDate(date.year(), date.month(), date.day(), PartialDate.UNKNOWN_TIME)
                        .toString()
                : date.toString();
    }
}
