package dev.hakyu.duties.internal.incident;

import dev.hakyu.model.incident.AttackKind;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.DataClass;
import dev.hakyu.model.incident.Harm;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.IncidentStatus;
import dev.hakyu.model.network.Exposure;
import dev.hakyu.model.network.ExposurePath;
import dev.hakyu.model.network.Holding;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Data of ours that an incident concerns: what the contractor holds for us, or, when it happened
/// here, what the reports say.
///
/// @param exposures all of one incident
public record OurData(Incident incident, List<Exposure> exposures) {
    private static final Set<DataClass> NOT_PERSONAL =
            EnumSet.of(
                    DataClass.COMPANY_NAME,
                    DataClass.TRANSACTION,
                    DataClass.SOURCE_CODE,
                    DataClass.INTERNAL_DOCUMENTS,
                    DataClass.OTHER);

    /// Personal when joined with a name; alone a person must say.
    private static final Set<DataClass> PERHAPS_PERSONAL =
            EnumSet.of(DataClass.CREDENTIALS, DataClass.VIN, DataClass.VEHICLE_REGISTRATION);

    public OurData {
        exposures = List.copyOf(exposures);
    }

    public boolean isOurselves() {
        return exposures.stream()
                .anyMatch(each -> each.findPath(ExposurePath.Ourselves.class).isPresent());
    }

    public List<ExposurePath.Entrusted> entrusted() {
        return exposures.stream()
                .flatMap(each -> each.listPaths(ExposurePath.Entrusted.class).stream())
                .distinct()
                .toList();
    }

    /// True when it can be our data at all.
    public boolean isOurs() {
        return isOurselves() || !entrusted().isEmpty();
    }

    public List<Holding> holdings() {
        return entrusted().stream().flatMap(each -> each.holdings().stream()).distinct().toList();
    }

    /// Classes of our data concerned, as far as known: of a contractor what it holds for us, less
    /// what is denied; else what the reports affirm.
    public Set<DataClass> classes() {
        Set<DataClass> result = EnumSet.noneOf(DataClass.class);
        if (!isOurselves()) {
            holdings().forEach(each -> result.addAll(each.classes()));
        }
        if (result.isEmpty() && isOurs()) {
            incident.exposed().stream()
                    .filter(each -> isMoreThanAClaim(each.certainty()))
                    .forEach(each -> result.add(each.value().dataClass()));
        }
        incident.denied().forEach(each -> result.remove(each.value().dataClass()));
        return result;
    }

    /// What happened or may have happened; true for a risk as for a fact, null when nobody but an
    /// attacker says so or nothing is said. Encryption counts without a copy taken.
    public @Nullable Boolean harmed() {
        if (!isOurs()) {
            return false;
        }
        boolean harmSaid =
                incident.harms().stream().anyMatch(each -> isMoreThanAClaim(each.certainty()));
        boolean said =
                harmSaid
                        || incident.exposed().stream()
                                .anyMatch(each -> isMoreThanAClaim(each.certainty()))
                        || hasAttack(AttackKind.RANSOMWARE)
                        || hasAttack(AttackKind.DESTRUCTION);
        return said ? Boolean.TRUE : null;
    }

    public Set<Harm> harms() {
        Set<Harm> result = EnumSet.noneOf(Harm.class);
        incident.harms().stream()
                .filter(each -> each.certainty().affirms())
                .forEach(each -> result.add(each.value()));
        if (result.isEmpty() && hasAttack(AttackKind.RANSOMWARE)) {
            result.add(Harm.UNAVAILABLE);
        }
        return result;
    }

    /// True, false, or null when the kind is not known or only claimed.
    public @Nullable Boolean malicious() {
        if (incident.attacks().stream()
                .filter(each -> isMoreThanAClaim(each.certainty()))
                .anyMatch(each -> each.value().isMalicious())) {
            return true;
        }
        boolean harmless =
                incident.attacks().stream()
                        .anyMatch(each ->
                                switch (each.value()) {
                                    case MISCONFIGURATION, LOST_DEVICE, MISDELIVERY -> true;
                                    default -> false;
                                });
        return (harmless && !incident.isMalicious()) ? Boolean.FALSE : null;
    }

    public @Nullable Boolean personal() {
        if (!isOurs()) {
            return false;
        }
        Set<DataClass> classes = EnumSet.noneOf(DataClass.class);
        classes.addAll(classes());
        classes.removeAll(NOT_PERSONAL);
        if (classes.isEmpty()) {
            return classes().isEmpty() ? null : Boolean.FALSE;
        }
        return PERHAPS_PERSONAL.containsAll(classes) ? null : Boolean.TRUE;
    }

    public boolean isClaimedOnly() {
        return incident.status() == IncidentStatus.CLAIMED;
    }

    public boolean hasAttack(AttackKind kind) {
        return incident.attacks().stream()
                .anyMatch(each -> each.value() == kind && isMoreThanAClaim(each.certainty()));
    }

    /// True when more than an attacker's word stands behind it.
    public static boolean isMoreThanAClaim(Certainty certainty) {
        return certainty.affirms() && certainty != Certainty.CLAIMED;
    }
}
