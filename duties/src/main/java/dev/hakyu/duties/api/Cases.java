package dev.hakyu.duties.api;

import dev.hakyu.duties.internal.incident.Counts;
import dev.hakyu.duties.internal.incident.OurData;
import dev.hakyu.duties.internal.incident.Timeline;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.AttackKind;
import dev.hakyu.model.incident.CountUnit;
import dev.hakyu.model.incident.DataClass;
import dev.hakyu.model.incident.Incident;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Makes the facts of a case from an incident and the ways in which it touches us. What nobody said
/// stays unknown. Dates of reports are evidence; what we declare ourselves is added by the caller.
public final class Cases {
    private static final Set<DataClass> SENSITIVE =
            Set.of(DataClass.HEALTH, DataClass.CRIMINAL_RECORD);

    private Cases() {}

    /// The facts of one case.
    ///
    /// @param exposures all of this incident; without one that is ours or entrusted by us, no
    ///   personal data of ours is concerned
    /// @param zone in which dates of the reports are read
    public static CaseFacts from(
            Incident incident,
            List<Exposure> exposures,
            Network network,
            Instant asOf,
            ZoneId zone) {
        OurData data = new OurData(incident, exposures);
        Timeline timeline = new Timeline(data, zone);
        CaseRole role =
                data.isOurselves() || data.entrusted().isEmpty()
                        ? CaseRole.ALONE
                        : CaseRole.ENTRUSTING;
        LocalDate today = asOf.atZone(zone).toLocalDate();
        return new CaseFacts(
                role,
                flags(data),
                numbers(data),
                subjects(data),
                timeline.moments(),
                timeline.submissions(asOf),
                clauses(exposures, network, today),
                reasons(data));
    }

    private static Map<CaseFact, Boolean> flags(OurData data) {
        Map<CaseFact, Boolean> flags = new EnumMap<>(CaseFact.class);
        put(flags, CaseFact.HARMED, data.harmed());
        put(flags, CaseFact.PERSONAL_DATA, data.personal());
        put(flags, CaseFact.MALICIOUS, data.malicious());
        Set<DataClass> classes = data.classes();
        if (!classes.isEmpty()) {
            flags.put(CaseFact.SENSITIVE, classes.stream().anyMatch(SENSITIVE::contains));
            flags.put(CaseFact.HEALTH_DATA, classes.contains(DataClass.HEALTH));
            if (classes.contains(DataClass.PAYMENT_CARD)) {
                flags.put(CaseFact.PROPERTY_DAMAGE, true);
            } else if (!classes.contains(DataClass.CREDENTIALS)) {
                flags.put(CaseFact.PROPERTY_DAMAGE, false);
            }
        }
        List<Holding> holdings = data.holdings();
        boolean allEncrypted =
                !holdings.isEmpty()
                        && holdings.stream()
                                .allMatch(each -> Boolean.TRUE.equals(each.encrypted()));
        // "Encrypted" in a list does not say how well, nor where the keys were: a person decides.
        if (!allEncrypted) {
            flags.put(CaseFact.STRONGLY_ENCRYPTED, false);
        }
        if (data.hasAttack(AttackKind.UNAUTHORIZED_ACCESS)
                || data.hasAttack(AttackKind.RANSOMWARE)) {
            flags.put(CaseFact.INTRUSION, true);
        }
        return flags;
    }

    private static void put(Map<CaseFact, Boolean> flags, CaseFact fact, @Nullable Boolean value) {
        if (value != null) {
            flags.put(fact, value);
        }
    }

    private static Map<CaseFact, Span> numbers(OurData data) {
        Map<CaseFact, Span> numbers = new EnumMap<>(CaseFact.class);
        Counts.of(CountUnit.PERSONS, data).ifPresent(each -> numbers.put(CaseFact.PERSONS, each));
        Counts.of(CountUnit.RECORDS, data).ifPresent(each -> numbers.put(CaseFact.RECORDS, each));
        return numbers;
    }

    /// Null unless every holding concerned says where its persons are.
    private static @Nullable Set<String> subjects(OurData data) {
        Set<String> countries = new TreeSet<>();
        for (Holding holding : data.holdings()) {
            if (holding.subjectsCountries().isEmpty()) {
                return null;
            }
            countries.addAll(holding.subjectsCountries());
        }
        return countries.isEmpty() || data.isOurselves() ? null : countries;
    }

    private static List<NoticeClause> clauses(
            List<Exposure> exposures, Network network, LocalDate today) {
        Map<String, NoticeClause> clauses = new LinkedHashMap<>();
        Network.Index index = network.index();
        for (Exposure exposure : exposures) {
            if (exposure.involvement() != Involvement.VICTIM
                    && exposure.involvement() != Involvement.VIA) {
                continue;
            }
            boolean byContract = false;
            for (ExposurePath.Entrusted path : exposure.listPaths(ExposurePath.Entrusted.class)) {
                Contract contract = path.contract();
                if (contract != null && contract.noticeHours() != null) {
                    byContract |= add(contract, index.nameOf(path.organisation()), today, clauses);
                }
            }
            if (!byContract) {
                index.findOwner(exposure.concerned()).ifPresent(owner -> add(owner, clauses));
            }
        }
        return new ArrayList<>(clauses.values());
    }

    private static boolean add(
            Contract contract, String who, LocalDate today, Map<String, NoticeClause> clauses) {
        Double hours = contract.noticeHours();
        if (hours == null || !(hours > 0)) {
            return false;
        }
        LocalDate to = contract.to();
        Text source =
                new Text(
                        "契約 " + contract.id() + "「" + contract.title() + "」の通知条項",
                        "notice clause of contract " + contract.id() + ", " + contract.title());
        clauses.put(
                contract.id().value(),
                new NoticeClause(
                        contract.id().value(),
                        who,
                        hours,
                        source,
                        to != null && to.isBefore(today) ? to : null));
        return true;
    }

    private static void add(Organisation owner, Map<String, NoticeClause> clauses) {
        Double hours = owner.contractNoticeHours();
        if (hours == null || !(hours > 0) || owner.isSelf()) {
            return;
        }
        clauses.put(
                owner.id().value(),
                new NoticeClause(
                        owner.id().value(),
                        owner.name(),
                        hours,
                        new Text(
                                "取引基本契約の通知期限(組織の台帳)", "notice period in the list of organisations"),
                        null));
    }

    private static List<Text> reasons(OurData data) {
        List<Text> reasons = new ArrayList<>();
        if (!data.isOurs()) {
            reasons.add(
                    new Text(
                            "当社が預けたデータの記録がないため、個人データの報告は対象外として扱います。",
                            "No data of ours is recorded there, so no report on personal data is"
                                    + " counted."));
        }
        if (data.hasAttack(AttackKind.RANSOMWARE)) {
            reasons.add(
                    new Text(
                            "暗号化は、持ち出しがなくても滅失または毀損に当たります。",
                            "Encryption is loss or damage even when nothing was copied."));
        }
        return reasons;
    }
}
