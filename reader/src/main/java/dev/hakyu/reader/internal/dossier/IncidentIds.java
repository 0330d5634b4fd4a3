package dev.hakyu.reader.internal.dossier;

import dev.hakyu.model.PartialDate;
import dev.hakyu.model.incident.AttackKind;
import dev.hakyu.model.incident.IncidentId;
import dev.hakyu.model.incident.OrganisationName;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Gives incidents their ids: a hash of the victim as it was first called, normalised, the family
/// of kinds and the first month. A second incident with all three alike gets a number behind.
public final class IncidentIds {
    private static final int ID_BYTES = 6;

    private final Map<String, Integer> used = new HashMap<>();

    IncidentId idOf(
            OrganisationName victim, Set<AttackKind> kinds, @Nullable PartialDate firstDate) {
        NameKey name = NameKey.of(victim.name());
        String who = name.key().isEmpty() ? victim.name() : name.key();
        String month =
                firstDate == null
                        ? "undated"
                        : String.format(
                                Locale.ROOT, "%04d-%02d", firstDate.year(), firstDate.month());
        String hash = hash(who + "\n" + KindFamily.idWord(kinds) + "\n" + month);
        int count = used.merge(hash, 1, Integer::sum);
        return new IncidentId(count == 1 ? hash : hash + "-" + count);
    }

    /// The id of an advisory: a hash of its product and its lowest CVE id, or else its month.
    public static IncidentId ofAdvisory(String product, String weaknessOrMonth) {
        return new IncidentId(hash("advisory\n" + product + "\n" + weaknessOrMonth));
    }

    private static String hash(String text) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return "inc-" + HexFormat.of().formatHex(hash, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
