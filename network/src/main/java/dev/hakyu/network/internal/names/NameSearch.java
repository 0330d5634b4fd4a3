package dev.hakyu.network.internal.names;

import dev.hakyu.model.Text;
import dev.hakyu.model.decision.Decision;
import dev.hakyu.model.incident.OrganisationName;
import dev.hakyu.model.network.MatchKind;
import dev.hakyu.model.network.NameMatch;
import dev.hakyu.model.network.Organisation;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.network.api.NameMemory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Looks a name up in the index: what decides first, then what may be.
public final class NameSearch {
    private static final int MOST_PROPOSALS = 5;
    private final FormIndex index;
    private final NameMemory memory;

    private NameSearch(FormIndex index, NameMemory memory) {
        this.index = index;
        this.memory = memory;
    }

    /// A search over these organisations.
    ///
    /// @param learned further names of these organisations, as people said
    /// @param memory of names that mean nobody here
    public static NameSearch over(
            List<Organisation> organisations, List<Decision.Alias> learned, NameMemory memory) {
        return new NameSearch(FormIndex.of(organisations, learned), memory);
    }

    public List<NameMatch> find(String mention) {
        if (memory.isOfNobody(mention)) {
            return List.of();
        }
        List<NameMatch> found = search(mention);
        if (found.isEmpty()) {
            memory.add(mention);
        }
        return found;
    }

    private List<NameMatch> search(String mention) {
        List<NameMatch> byIdentifier = byIdentifier(mention);
        if (!byIdentifier.isEmpty()) {
            return byIdentifier;
        }
        NormalName name = NameNormaliser.normalise(mention);
        Found found = new Found(mention);
        if (name.isGeneric()) {
            index.forEach(FormIndex.CORE, name.core(), form -> proposeGeneric(form, found));
            return found.proposals();
        }
        Optional<NameMatch> decided = decided(name, found);
        if (decided.isPresent()) {
            return List.of(decided.get());
        }
        if (found.isEmpty()) {
            new NearSearch(index, name).collect(found);
        }
        return found.proposals();
    }

    /// The match that decides, if [#find(String)] has one. Looks for nothing that is only near,
    /// which is most of the work.
    public Optional<NameMatch> findDecided(String mention) {
        if (memory.isOfNobody(mention)) {
            return Optional.empty();
        }
        List<NameMatch> byIdentifier = byIdentifier(mention);
        if (!byIdentifier.isEmpty()) {
            return byIdentifier.stream().findFirst();
        }
        NormalName name = NameNormaliser.normalise(mention);
        return name.isGeneric() ? Optional.empty() : decided(name, new Found(mention));
    }

    public List<NameMatch> find(OrganisationName mention) {
        if (!mention.named()) {
            return List.of();
        }
        List<NameMatch> byName = find(mention.name());
        if (byName.stream().anyMatch(NameMatch::decides)) {
            return byName;
        }
        if (mention.aliases().isEmpty() && byName.isEmpty()) {
            return byName;
        }
        Map<Object, NameMatch> all = new LinkedHashMap<>();
        NormalName full = NameNormaliser.normalise(mention.name());
        for (String alias : mention.aliases()) {
            for (NameMatch match : find(alias)) {
                boolean decides = match.decides() && !speaksAgainst(full, match);
                if (decides) {
                    return List.of(abbreviation(mention, alias, match));
                }
                all.putIfAbsent(
                        match.organisation(), match.decides() ? doubtful(mention, match) : match);
            }
        }
        byName.forEach(match -> all.put(match.organisation(), match));
        return all.values().stream()
                .sorted(Comparator.comparingDouble((NameMatch match) -> -match.score()))
                .limit(MOST_PROPOSALS)
                .toList();
    }

    private static NameMatch abbreviation(OrganisationName mention, String alias, NameMatch match) {
        return new NameMatch(
                mention.name(),
                match.organisation(),
                match.matched(),
                match.kind() == MatchKind.IDENTIFIER
                        ? MatchKind.IDENTIFIER
                        : MatchKind.ABBREVIATION,
                1,
                Reasons.abbreviation(mention.name(), alias, match.matched()));
    }

    private static NameMatch doubtful(OrganisationName mention, NameMatch match) {
        return new NameMatch(
                mention.name(),
                match.organisation(),
                match.matched(),
                MatchKind.SIMILAR,
                0.9,
                Reasons.longer(mention.name()));
    }

    /// A full name in the same script that is another full name, or that contains the matched name,
    /// is another company than its abbreviation suggests.
    private static boolean speaksAgainst(NormalName full, NameMatch match) {
        if (match.kind() == MatchKind.IDENTIFIER) {
            return false;
        }
        NormalName matched = NameNormaliser.normalise(match.matched());
        if (full.isGeneric() || full.isLatin() != matched.isLatin()) {
            return false;
        }
        boolean bothFull = !full.legalClasses().isEmpty() && !matched.legalClasses().isEmpty();
        return bothFull
                || full.loose().contains(matched.loose())
                || !LegalForms.compatible(full.legalClasses(), matched.legalClasses());
    }

    private List<NameMatch> byIdentifier(String mention) {
        String folded = Letters.fold(mention).strip();
        return index.findByIdentifier(folded)
                .map(organisation ->
                        List.of(
                                new NameMatch(
                                        mention,
                                        index.organisation(organisation).id(),
                                        folded,
                                        MatchKind.IDENTIFIER,
                                        1,
                                        Reasons.identifier(folded))))
                .orElse(List.of());
    }

    private Optional<NameMatch> decided(NormalName name, Found found) {
        Candidates exact = new Candidates(index, name);
        index.forEach(FormIndex.CORE, name.core(), form -> exact.add(form, true));
        if (exact.isEmpty()) {
            index.forEach(FormIndex.LOOSE, name.loose(), form -> exact.add(form, false));
        }
        if (exact.isEmpty() && !name.isLatin()) {
            String acronym = Letters.loosen(Letters.acronyms(name.core()));
            index.forEach(FormIndex.ACRONYM, name.loose(), form -> exact.add(form, false));
            index.forEach(FormIndex.LOOSE, acronym, form -> exact.add(form, false));
        }
        if (!exact.isEmpty()) {
            return exact.decide(found);
        }
        Candidates read = new Candidates(index, name);
        new CrossSearch(index, name).collect(read, found);
        return read.isEmpty() ? Optional.empty() : read.decide(found);
    }

    private void proposeGeneric(int form, Found found) {
        Form matched = index.form(form);
        found.propose(
                index.organisation(matched.organisation()).id(),
                matched.written(),
                0.9,
                Reasons.generic(matched.written()));
    }

    /// Proposals gathered for one mention, the best per organisation.
    static final class Found {
        private final String mention;
        private final Map<Object, NameMatch> best = new LinkedHashMap<>();

        Found(String mention) {
            this.mention = mention;
        }

        String mention() {
            return mention;
        }

        boolean isEmpty() {
            return best.isEmpty();
        }

        void propose(OrganisationId organisation, String matched, double score, Text reason) {
            NameMatch proposal =
                    new NameMatch(mention, organisation, matched, MatchKind.SIMILAR, score, reason);
            NameMatch known = best.get(organisation);
            if (known == null || known.score() < score) {
                best.put(organisation, proposal);
            }
        }

        List<NameMatch> proposals() {
            List<NameMatch> all = new ArrayList<>(best.values());
            all.sort(
                    Comparator.comparingDouble((NameMatch match) -> -match.score())
                            .thenComparingInt(match -> match.matched().length())
                            .thenComparing(NameMatch::matched));
            return List.copyOf(all.subList(0, Math.min(MOST_PROPOSALS, all.size())));
        }
    }
}
