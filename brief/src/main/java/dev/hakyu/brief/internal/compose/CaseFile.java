package dev.hakyu.brief.internal.compose;

import dev.hakyu.duties.api.CaseFact;
import dev.hakyu.duties.api.CaseFacts;
import dev.hakyu.duties.api.CaseRole;
import dev.hakyu.duties.api.NoticeClause;
import dev.hakyu.duties.api.Span;
import dev.hakyu.model.PartialDate;
import dev.hakyu.model.Text;
import dev.hakyu.model.duty.Moment;
import dev.hakyu.model.duty.Party;
import dev.hakyu.model.duty.StartMoment;
import dev.hakyu.model.incident.AttackKind;
import dev.hakyu.model.incident.CountUnit;
import dev.hakyu.model.incident.DataClass;
import dev.hakyu.model.incident.DateRole;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Resolved;
import dev.hakyu.model.network.Contract;
import dev.hakyu.model.network.Exposure;
import dev.hakyu.model.network.ExposurePath;
import dev.hakyu.model.network.Holding;
import dev.hakyu.model.network.Involvement;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.Organisation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What an incident and our own records say of the facts that decide duties.
///
/// What we know of our own data comes from holdings; what happened, from the incident. A fact that
/// neither says stays unknown, and a person decides.
public final class CaseFile {
    private static final Set<DataClass> SENSITIVE =
            EnumSet.of(DataClass.HEALTH, DataClass.CRIMINAL_RECORD, DataClass.BIOMETRIC);
    private static final Set<DataClass> FINANCIAL =
            EnumSet.of(DataClass.PAYMENT_CARD, DataClass.BANK_ACCOUNT);
    private static final Set<DataClass> NOT_PERSONAL =
            EnumSet.of(
                    DataClass.COMPANY_NAME,
                    DataClass.SOURCE_CODE,
                    DataClass.INTERNAL_DOCUMENTS,
                    DataClass.OTHER);
    private final Incident incident;
    private final List<Exposure> exposures;
    private final Network network;
    private final ZoneId zone;

    private CaseFile(
            Incident incident, List<Exposure> exposures, Network network, ZoneId zone) {
        this.incident = incident;
        this.exposures = exposures;
        this.network = network;
        this.zone = zone;
    }

    /// The facts, or null when nothing of it can be a duty of ours or a duty owed to us.
    ///
    /// @param firstPublished the day from which anybody of ours could have read of it
    public static @Nullable CaseFacts of(
            Incident incident,
            List<Exposure> exposures,
            Network network,
            @Nullable LocalDate firstPublished,
            Instant asOf,
            ZoneId zone) {
        return new CaseFile(incident, exposures, network, zone).facts(firstPublished, asOf);
    }

    private @Nullable CaseFacts facts(@Nullable LocalDate firstPublished, Instant asOf) {
        List<NoticeClause> clauses = clauses(asOf.atZone(zone).toLocalDate());
        List<Holding> holdings = holdings();
        boolean ourselves =
                exposures.stream()
                        .anyMatch(
                                each ->
                                        each.involvement() == Involvement.VICTIM
                                                && each.findPath(ExposurePath.Ourselves.class)
                                                        .isPresent());
        boolean entrusted =
                exposures.stream()
                        .anyMatch(each -> each.findPath(ExposurePath.Entrusted.class).isPresent());
        if (!ourselves && !entrusted && clauses.isEmpty()) {
            return null;
        }
        Map<CaseFact, Boolean> flags = new EnumMap<>(CaseFact.class);
        Map<CaseFact, Span> numbers = new EnumMap<>(CaseFact.class);
        if (ourselves || entrusted) {
            classes(holdings, flags);
            attack(flags);
            numbers(holdings, numbers);
        } else {
            flags.put(CaseFact.PERSONAL_DATA, false);
            flags.put(CaseFact.HARMED, false);
        }
        return new CaseFacts(
                ourselves ? CaseRole.ALONE : CaseRole.ENTRUSTING,
                flags,
                numbers,
                subjects(holdings),
                moments(firstPublished, ourselves),
                List.of(),
                clauses,
                reasons(holdings));
    }

    private void classes(List<Holding> holdings, Map<CaseFact, Boolean> flags) {
        Set<DataClass> classes = EnumSet.noneOf(DataClass.class);
        holdings.forEach(holding -> classes.addAll(holding.classes()));
        if (classes.isEmpty()) {
            incident.exposed().forEach(exposed -> classes.add(exposed.value().dataClass()));
        }
        boolean harmed = !incident.exposed().isEmpty() || !incident.harms().isEmpty();
        if (harmed) {
            flags.put(CaseFact.HARMED, true);
        }
        if (!classes.isEmpty()) {
            flags.put(
                    CaseFact.PERSONAL_DATA, classes.stream().anyMatch(c -> !NOT_PERSONAL.contains(c)));
            flags.put(CaseFact.SENSITIVE, classes.stream().anyMatch(SENSITIVE::contains));
            flags.put(CaseFact.HEALTH_DATA, classes.contains(DataClass.HEALTH));
            if (classes.stream().anyMatch(FINANCIAL::contains)) {
                flags.put(CaseFact.PROPERTY_DAMAGE, true);
            }
        }
        if (!holdings.isEmpty()
                && holdings.stream().allMatch(each -> Boolean.FALSE.equals(each.encrypted()))) {
            flags.put(CaseFact.STRONGLY_ENCRYPTED, false);
        }
    }

    private void attack(Map<CaseFact, Boolean> flags) {
        List<AttackKind> kinds = incident.attacks().stream().map(Resolved::value).toList();
        if (incident.isMalicious()) {
            flags.put(CaseFact.MALICIOUS, true);
        } else if (kinds.stream().anyMatch(kind -> kind != AttackKind.UNKNOWN)) {
            flags.put(CaseFact.MALICIOUS, false);
        }
        if (kinds.contains(AttackKind.UNAUTHORIZED_ACCESS) || kinds.contains(AttackKind.RANSOMWARE)) {
            flags.put(CaseFact.INTRUSION, true);
        }
    }

    /// Our own counts first: of the victim's total only a part may be ours.
    private void numbers(List<Holding> holdings, Map<CaseFact, Span> numbers) {
        put(holdings, CountUnit.PERSONS, CaseFact.PERSONS, numbers);
        put(holdings, CountUnit.RECORDS, CaseFact.RECORDS, numbers);
    }

    private static void put(
            List<Holding> holdings, CountUnit unit, CaseFact fact, Map<CaseFact, Span> numbers) {
        long most = 0;
        for (Holding holding : holdings) {
            Long count = holding.count();
            if (holding.unit() == unit && count != null) {
                most += count;
            }
        }
        if (most > 0) {
            numbers.put(fact, Span.exactly(most));
        }
    }

    private static @Nullable Set<String> subjects(List<Holding> holdings) {
        Set<String> countries = new TreeSet<>();
        holdings.forEach(holding -> countries.addAll(holding.subjectsCountries()));
        return countries.isEmpty() ? null : countries;
    }

    private List<Moment> moments(@Nullable LocalDate firstPublished, boolean ourselves) {
        Party who = ourselves ? Party.US : Party.CONTRACTOR;
        String victim = incident.victim().value().name();
        Map<DateRole, StartMoment> roles = new LinkedHashMap<>();
        roles.put(DateRole.INTRUSION, StartMoment.OCCURRED);
        roles.put(DateRole.DETECTED, StartMoment.DETECTED);
        List<Moment> moments = new ArrayList<>();
        roles.forEach(
                (role, start) ->
                        incident.date(role)
                                .flatMap(PartialDate::date)
                                .ifPresent(
                                        day ->
                                                moments.add(
                                                        Moment.onDay(
                                                                start, day, zone, who, victim))));
        if (firstPublished != null) {
            moments.add(
                    Moment.onDay(
                            StartMoment.AWARE,
                            firstPublished,
                            zone,
                            Party.US,
                            "公表された記事 / published report"));
        }
        return moments;
    }

    private List<NoticeClause> clauses(LocalDate today) {
        List<NoticeClause> clauses = new ArrayList<>();
        for (Exposure exposure : exposures) {
            for (ExposurePath.Entrusted path : exposure.listPaths(ExposurePath.Entrusted.class)) {
                Contract contract = path.contract();
                if (contract != null && contract.noticeHours() != null && contract.noticeHours() > 0) {
                    clauses.add(
                            new NoticeClause(
                                    contract.id().value(),
                                    network.index().nameOf(path.organisation()),
                                    contract.noticeHours(),
                                    new Text(
                                            "契約 %s「%s」".formatted(contract.id(), contract.title()),
                                            "contract %s (%s)"
                                                    .formatted(contract.id(), contract.title())),
                                    contract.to() != null && contract.to().isBefore(today)
                                            ? contract.to()
                                            : null));
                }
            }
            if (clauses.isEmpty()) {
                network.index()
                        .findOrganisation(exposure.concerned())
                        .ifPresent(organisation -> addOwnClause(organisation, clauses));
            }
        }
        return clauses;
    }

    private static void addOwnClause(Organisation organisation, List<NoticeClause> clauses) {
        Double hours = organisation.contractNoticeHours();
        if (hours != null && hours > 0) {
            clauses.add(
                    new NoticeClause(
                            organisation.id().value(),
                            organisation.name(),
                            hours,
                            new Text(
                                    "取引基本契約の通知期限(organisations の行)",
                                    "notice clause in the organisation's row"),
                            null));
        }
    }

    private List<Holding> holdings() {
        return exposures.stream()
                .flatMap(each -> each.listPaths(ExposurePath.Entrusted.class).stream())
                .flatMap(path -> path.holdings().stream())
                .distinct()
                .toList();
    }

    private static List<Text> reasons(List<Holding> holdings) {
        return holdings.stream()
                .map(
                        holding ->
                                new Text(
                                        "委託先保管データ「%s」".formatted(holding.dataSet()),
                                        "data set held by the contractor: " + holding.dataSet()))
                .toList();
    }
}
