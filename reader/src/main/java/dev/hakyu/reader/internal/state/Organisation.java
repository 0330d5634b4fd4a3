package dev.hakyu.reader.internal.state;

import dev.hakyu.model.incident.OrganisationName;
import dev.hakyu.reader.internal.mark.Mention;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// One organisation of a text with all its mentions and other names.
final class Organisation {
    private final List<Mention> mentions = new ArrayList<>();
    private final NavigableMap<Integer, Integer> spans = new TreeMap<>();
    private final Set<String> aliases = new LinkedHashSet<>();
    private Mention surest;
    private Mention fullest;
    private double evidence;
    private boolean issuer;

    Organisation(Mention first) {
        surest = first;
        fullest = first;
        add(first);
    }

    void add(Mention mention) {
        surest = surer(surest, mention);
        fullest = fuller(fullest, mention);
        spans.put(mention.start(), mention.end());
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
        Map.Entry<Integer, Integer> span = spans.floorEntry(offset);
        return span != null && offset < span.getValue();
    }

    /// The surest form among the mentions.
    Mention.Form form() {
        return surest.form();
    }

    /// The fullest name: with legal form if there is one, else the longest of the surest.
    String name() {
        return fullest.name();
    }

    private static Mention surer(Mention before, Mention mention) {
        return mention.form().compareTo(before.form()) < 0 ? mention : before;
    }

    private static Mention fuller(Mention before, Mention mention) {
        int byForm = mention.form().compareTo(before.form());
        boolean legal = mention.form() == Mention.Form.LEGAL && byForm < 0;
        boolean longer = mention.name().length() > before.name().length() && byForm <= 0;
        return legal || longer ? mention : before;
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
