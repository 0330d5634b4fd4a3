package dev.hakyu.duties.internal.action;

import dev.hakyu.duties.api.HarmlessFault;
import dev.hakyu.duties.internal.expression.Fact;
import dev.hakyu.duties.internal.incident.OurData;
import dev.hakyu.model.incident.AttackKind;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.network.Access;
import dev.hakyu.model.network.Exposure;
import dev.hakyu.model.network.ExposurePath;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.model.network.SecondFactor;
import dev.hakyu.model.network.SystemNode;
import dev.hakyu.model.network.SystemZone;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The words that conditions of first actions may use, and their values for one path.
final class PathFacts {
    private static final String[] FLAGS = {
        "malicious",
        "claimed_only",
        "outage",
        "fault",
        "supposed_fault",
        "leak",
        "personal_data",
        "ended",
        "provider_outage",
        "harmless_fault",
        "outage_over",
        "erasure_missing",
        "subentrusted",
        "no_second_factor",
        "approval_ended",
        "ot",
        "users_outside"
    };

    private final OurData data;
    private final boolean providerOutage;
    private final boolean harmless;
    private final Network.Index index;
    private final LocalDate today;

    PathFacts(OurData data, List<Exposure> exposures, Network.Index index, LocalDate today) {
        this.data = data;
        this.providerOutage = HarmlessFault.isSupposedByProvider(data.incident(), exposures, index);
        this.harmless = HarmlessFault.isOne(data.incident(), exposures, index);
        this.index = index;
        this.today = today;
    }

    static Map<String, Fact.Kind> vocabulary() {
        Map<String, Fact.Kind> words = new HashMap<>();
        for (AttackKind kind : AttackKind.values()) {
            words.put(kind.id(), Fact.Kind.FLAG);
        }
        for (String flag : FLAGS) {
            words.put(flag, Fact.Kind.FLAG);
        }
        return words;
    }

    /// All words with their values; what is not known of the incident is left out.
    Map<String, Fact> of(ExposurePath path) {
        Incident incident = data.incident();
        Map<String, Fact> facts = new HashMap<>();
        for (AttackKind kind : AttackKind.values()) {
            facts.put(kind.id(), new Fact.Flag(data.hasAttack(kind)));
        }
        put(facts, "malicious", incident.isMalicious());
        put(facts, "claimed_only", data.isClaimedOnly());
        put(facts, "outage", incident.outage() != null);
        put(facts, "fault", incident.isFault());
        put(facts, "supposed_fault", incident.isSupposedFaultWithoutSigns() || providerOutage);
        put(facts, "provider_outage", providerOutage);
        put(facts, "harmless_fault", harmless);
        put(
                facts,
                "outage_over",
                incident.outage() != null && incident.outage().value().end() != null);
        put(facts, "leak", data.harmed());
        put(
                facts,
                "personal_data",
                Boolean.FALSE.equals(data.personal()) ? Boolean.FALSE : Boolean.TRUE);
        ofPath(path, facts);
        return facts;
    }

    private void ofPath(ExposurePath path, Map<String, Fact> facts) {
        boolean entrusted = path instanceof ExposurePath.Entrusted;
        put(facts, "ended", path instanceof ExposurePath.Entrusted e && e.ended());
        put(
                facts,
                "erasure_missing",
                path instanceof ExposurePath.Entrusted e && !e.erasureProven());
        put(
                facts,
                "subentrusted",
                entrusted
                        && ((ExposurePath.Entrusted) path)
                                .findContract()
                                .map(contract -> !contract.subentrustedTo().isEmpty())
                                .orElse(false));
        Access access = path instanceof ExposurePath.ReachesSystem r ? r.access() : null;
        LocalDate until = access == null ? null : access.approvedUntil();
        put(facts, "no_second_factor", access != null && access.mfa() == SecondFactor.NONE);
        put(facts, "approval_ended", until != null && until.isBefore(today));
        put(
                facts,
                "ot",
                access != null
                        && index.findSystem(access.system())
                                .map(SystemNode::zone)
                                .map(SystemZone.OT::equals)
                                .orElse(false));
        put(
                facts,
                "users_outside",
                path instanceof ExposurePath.ProductInUse product
                        && product.users().stream().anyMatch(OrganisationId.class::isInstance));
    }

    private static void put(Map<String, Fact> facts, String word, @Nullable Boolean value) {
        facts.put(word, value == null ? new Fact.Unknown() : new Fact.Flag(value));
    }
}
