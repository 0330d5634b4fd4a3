package dev.hakyu.reader.internal.state;

import dev.hakyu.model.incident.OrganisationName;
import dev.hakyu.reader.internal.mark.Mention;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One organisation of a text with all its mentions and other names.
final class Organisation {
    private final List<Mention> mentions = new ArrayList<>();
    private final Set<String> aliases = new LinkedHashSet<>();
    private double evidence;
    private boolean issuer;

    void add(Mention mention) {
        mentions.add(mention);
        aliases.add(mention.name());
    }

    void addAlias(String alias) {
        aliases.add(alias);
    }

    void addEvidence(double weight) {
        evidence += weight;
    }

    double evidence() {
        return evidence;
    }

    void markIssuer() {
        issuer = true;
    }

    boolean isIssuer() {
        return issuer;
    }

    List<Mention> mentions() {
        return mentions;
    }

    Set<String> aliases() {
        return aliases;
    }

    int first() {
        return mentions.getFirst().start();
    }

    boolean covers(int offset) {
        for (Mention mention : mentions) {
            if (offset >= mention.start() && offset < mention.end()) {
                return true;
            }
        }
        return false;
    }

    /// The surest form among the mentions.
    Mention.Form form() {
        Mention.Form best = Mention.Form.QUOTED;
        for (Mention mention : mentions) {
            if (mention.form().compareTo(best) < 0) {
                best = mention.form();
            }
        }
        return best;
    }

    /// The fullest name: with legal form if there is one, else the longest of the surest.
    String name() {
        Mention best = mentions.getFirst();
        for (Mention mention : mentions) {
            int byForm = mention.form().compareTo(best.form());
            boolean surer = mention.form() == Mention.Form.LEGAL && byForm < 0;
            boolean longer = mention.name().length() > best.name().length() && byForm <= 0;
            if (surer || longer) {
                best = mention;
            }
        }
        return best.name();
    }

    @Nullable String industry() {
        for (Mention mention : mentions) {
            if (mention.industry() != null && !mention.industry().equals("-")) {
                return mention.industry();
            }
        }
        return null;
    }

    OrganisationName asName() {
        return new OrganisationName(name(), List.copyOf(aliases), true);
    }
}
