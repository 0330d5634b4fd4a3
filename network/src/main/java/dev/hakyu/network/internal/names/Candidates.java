package dev.hakyu.network.internal.names;

import dev.hakyu.model.Text;
import dev.hakyu.model.decision.Decision;
import dev.hakyu.model.network.MatchKind;
import dev.hakyu.model.network.NameMatch;
import dev.hakyu.model.network.Organisation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Forms that agree with a mention; exactly one organisation among them decides.
final class Candidates {
    private final FormIndex index;
    private final NormalName mention;
    private final Map<Integer, Candidate> byOrganisation = new LinkedHashMap<>();
    private final Map<Integer, Candidate> otherLegalForm = new LinkedHashMap<>();
    private final Map<Integer, Candidate> otherPlace = new LinkedHashMap<>();

    Candidates(FormIndex index, NormalName mention) {
        this.index = index;
        this.mention = mention;
    }

    /// @param sameCore false when only the looser form or the reading agrees
    private record Candidate(Form form, boolean sameCore) {
        boolean betterThan(Candidate other) {
            return sameCore != other.sameCore
                    ? sameCore
                    : form.kind().compareTo(other.form.kind()) < 0;
        }
    }

    boolean isEmpty() {
        return byOrganisation.isEmpty() && otherLegalForm.isEmpty() && otherPlace.isEmpty();
    }

    void add(int formIndex, boolean sameCore) {
        Form form = index.form(formIndex);
        Candidate candidate = new Candidate(form, sameCore);
        NormalName written = NameNormaliser.normalise(form.written());
        boolean fits = LegalForms.compatible(mention.legalClasses(), written.legalClasses());
        (!fits ? otherLegalForm : isOtherPlace(candidate) ? otherPlace : byOrganisation)
                .merge(
                        form.organisation(),
                        candidate,
                        (known, found) -> found.betterThan(known) ? found : known);
    }

    /// Only the reading agrees, and 株式会社 stands on the other side of the name.
    private boolean isOtherPlace(Candidate candidate) {
        return kind(candidate) == MatchKind.READING
                && !LegalForms.samePlace(
                        mention.written(),
                        index.organisation(candidate.form().organisation()).name());
    }

    Optional<NameMatch> decide(NameSearch.Found found) {
        otherPlace.values().stream()
                .filter(each -> !byOrganisation.containsKey(each.form().organisation()))
                .forEach(each -> propose(each, 0.95, Reasons.otherPlace(written(each)), found));
        otherLegalForm.values().stream()
                .filter(each -> !byOrganisation.containsKey(each.form().organisation()))
                .forEach(each -> propose(each, 0.95, Reasons.legalForm(written(each)), found));
        Optional<Candidate> only = only();
        if (only.isPresent()) {
            return only.map(candidate -> match(candidate, found.mention()));
        }
        Text reason = Reasons.ambiguous(mention.written(), byOrganisation.size());
        byOrganisation.values().forEach(each -> propose(each, 0.98, reason, found));
        return Optional.empty();
    }

    /// The only candidate, or the only one by its own name while others have it as an alias, or the
    /// only one that a person said it is.
    private Optional<Candidate> only() {
        if (byOrganisation.size() == 1) {
            return Optional.of(byOrganisation.values().iterator().next());
        }
        var byName =
                byOrganisation.values().stream()
                        .filter(each -> each.sameCore() && each.form().kind() == Form.Kind.NAME)
                        .toList();
        if (byName.size() == 1) {
            return Optional.of(byName.getFirst());
        }
        var learned =
                byOrganisation.values().stream()
                        .filter(each -> each.sameCore() && each.form().learned() != null)
                        .toList();
        return byName.isEmpty() && learned.size() == 1
                ? Optional.of(learned.getFirst())
                : Optional.empty();
    }

    private NameMatch match(Candidate candidate, String text) {
        Organisation organisation = index.organisation(candidate.form().organisation());
        MatchKind kind = kind(candidate);
        String written = written(candidate);
        Decision.Alias learned = candidate.form().learned();
        if (learned != null && kind == MatchKind.ALIAS) {
            return new NameMatch(
                    text,
                    organisation.id(),
                    organisation.name(),
                    kind,
                    1,
                    Reasons.learned(learned));
        }
        Text reason =
                switch (kind) {
                    case ALIAS -> Reasons.alias(written);
                    case READING -> Reasons.reading(written);
                    case CONFIRMED, IDENTIFIER, EXACT, ABBREVIATION, SIMILAR ->
                            Reasons.same(written);
                };
        return new NameMatch(text, organisation.id(), written, kind, 1, reason);
    }

    private static MatchKind kind(Candidate candidate) {
        if (!candidate.sameCore()) {
            return MatchKind.READING;
        }
        return switch (candidate.form().kind()) {
            case NAME, ENGLISH -> MatchKind.EXACT;
            case ALIAS -> MatchKind.ALIAS;
            case KANA -> MatchKind.READING;
        };
    }

    private void propose(Candidate candidate, double score, Text reason, NameSearch.Found found) {
        found.propose(
                index.organisation(candidate.form().organisation()).id(),
                written(candidate),
                score,
                reason);
    }

    private static String written(Candidate candidate) {
        return candidate.form().written();
    }
}
