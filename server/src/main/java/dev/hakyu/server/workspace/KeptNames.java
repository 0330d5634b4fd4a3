package dev.hakyu.server.workspace;

import dev.hakyu.model.decision.Decision;
import dev.hakyu.model.decision.Decisions;
import dev.hakyu.model.network.Network;
import dev.hakyu.network.api.NameMemory;
import dev.hakyu.store.api.Readings;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/// The names in reports that mean nobody of the network, kept from one reading to the next and from
/// one start to the next. They hold for one version of the network, the aliases that people taught
/// and one reader; otherwise every name is looked up anew. For one thread at a time.
final class KeptNames {
    private final Optional<String> reader;
    private final Readings kept;
    private String network = "";
    private Set<String> known = Set.of();

    /// @param reader which looks; empty for one that keeps nothing in the store
    KeptNames(Optional<String> reader, Readings kept) {
        this.reader = reader;
        this.kept = kept;
    }

    /// What is known of the names in this network.
    NameMemory of(Network asked, Decisions decisions) {
        String hash = hash(asked, decisions);
        if (!hash.equals(network)) {
            Set<String> found = reader.map(name -> kept.names(name, hash)).orElse(Set.of());
            network = hash;
            known = found;
        }
        return new NameMemory(known);
    }

    /// Keeps what was met with the newest memory, in place of what was known.
    void keep(NameMemory memory, Instant now) {
        Set<String> met = memory.met();
        if (!met.equals(known)) {
            known = met;
            reader.ifPresent(name -> kept.keepNames(name, network, met, now));
        }
    }

    private static String hash(Network network, Decisions decisions) {
        StringBuilder all = new StringBuilder();
        add(network.version(), all);
        for (Decision.Alias alias : decisions.list(Decision.Alias.class)) {
            add(alias.organisation().value(), all);
            add(alias.name(), all);
        }
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(all.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// With its length, so that no two lists run into one.
    private static void add(String field, StringBuilder all) {
        all.append(field.length()).append(':').append(field);
    }
}
