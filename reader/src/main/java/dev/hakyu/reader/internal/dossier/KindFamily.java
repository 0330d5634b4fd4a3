package dev.hakyu.reader.internal.dossier;

import dev.hakyu.model.incident.AttackKind;
import java.util.EnumSet;
import java.util.Set;

/// Kinds that reports of one event may disagree on are one family: what begins as unauthorised
/// access turns out to be ransomware, but a lost device never does.
enum KindFamily {
    ATTACK,
    DENIAL_OF_SERVICE,
    INSIDER,
    MISCONFIGURATION,
    LOST_DEVICE,
    MISDELIVERY;

    static Set<KindFamily> of(Set<AttackKind> kinds) {
        Set<KindFamily> families = EnumSet.noneOf(KindFamily.class);
        for (AttackKind kind : kinds) {
            if (kind != AttackKind.UNKNOWN) {
                families.add(of(kind));
            }
        }
        return families;
    }

    private static KindFamily of(AttackKind kind) {
        return switch (kind) {
            case RANSOMWARE,
                    UNAUTHORIZED_ACCESS,
                    PHISHING,
                    CREDENTIAL_ABUSE,
                    VULNERABILITY_EXPLOIT,
                    MALWARE,
                    WEB_SKIMMING,
                    API_ABUSE,
                    EMAIL_COMPROMISE,
                    SUPPLY_CHAIN,
                    DESTRUCTION,
                    UNKNOWN ->
                    ATTACK;
            case DDOS -> DENIAL_OF_SERVICE;
            case INSIDER -> INSIDER;
            case MISCONFIGURATION -> MISCONFIGURATION;
            case LOST_DEVICE -> LOST_DEVICE;
            case MISDELIVERY -> MISDELIVERY;
        };
    }

    /// Slips happen often to one organisation; two of a kind in a month are usually two events.
    boolean isSlip() {
        return this == LOST_DEVICE || this == MISDELIVERY || this == MISCONFIGURATION;
    }

    /// The word for an id: every attack is one family there, so that an id outlives better
    /// knowledge of the kind.
    static String idWord(Set<AttackKind> kinds) {
        Set<KindFamily> families = of(kinds);
        if (families.isEmpty()
                || families.contains(ATTACK)
                || families.contains(DENIAL_OF_SERVICE)) {
            return "attack";
        }
        return families.iterator().next().name();
    }
}
