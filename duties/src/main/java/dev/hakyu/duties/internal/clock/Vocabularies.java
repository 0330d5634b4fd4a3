package dev.hakyu.duties.internal.clock;

import dev.hakyu.duties.api.CaseFact;
import dev.hakyu.duties.api.CaseFacts;
import dev.hakyu.duties.api.Span;
import dev.hakyu.duties.internal.expression.Fact;
import dev.hakyu.model.Money;
import dev.hakyu.model.duty.Profile;
import dev.hakyu.model.duty.Trait;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// The words that conditions of clock rules may use, and their values for one profile and case.
public final class Vocabularies {
    private static final String COUNTRIES = "countries";
    private static final String INDUSTRY = "industry";
    private static final String TURNOVER = "turnover";

    private Vocabularies() {}

    /// Words over the organisation: the traits, `countries has JP`, `industry has FINANCE`,
    /// `turnover >= 3000000 AUD`.
    public static Map<String, Fact.Kind> ofProfile() {
        Map<String, Fact.Kind> words = new HashMap<>();
        for (Trait trait : Trait.values()) {
            words.put(trait.id(), Fact.Kind.FLAG);
        }
        words.put(COUNTRIES, Fact.Kind.CODES);
        words.put(INDUSTRY, Fact.Kind.CODES);
        words.put(TURNOVER, Fact.Kind.AMOUNT);
        return words;
    }

    /// Words over the case: every [CaseFact].
    public static Map<String, Fact.Kind> ofCase() {
        Map<String, Fact.Kind> words = new HashMap<>();
        for (CaseFact fact : CaseFact.values()) {
            words.put(
                    fact.id(),
                    fact == CaseFact.SUBJECTS
                            ? Fact.Kind.CODES
                            : fact.isNumber() ? Fact.Kind.NUMBER : Fact.Kind.FLAG);
        }
        return words;
    }

    static Map<String, Fact> values(Profile profile) {
        Map<String, Fact> facts = new HashMap<>();
        profile.traits().forEach((trait, value) -> facts.put(trait.id(), new Fact.Flag(value)));
        if (!profile.countries().isEmpty()) {
            facts.put(COUNTRIES, new Fact.Codes(profile.countries()));
        }
        if (profile.industry() != null) {
            facts.put(INDUSTRY, new Fact.Codes(Set.of(profile.industry().name())));
        }
        Money turnover = profile.turnover();
        if (turnover != null) {
            facts.put(
                    TURNOVER,
                    new Fact.Range(
                            turnover.amount(),
                            turnover.amount(),
                            turnover.currency().getCurrencyCode()));
        }
        return facts;
    }

    static Map<String, Fact> values(CaseFacts known) {
        Map<String, Fact> facts = new HashMap<>();
        known.flags().forEach((fact, value) -> facts.put(fact.id(), new Fact.Flag(value)));
        for (Map.Entry<CaseFact, Span> entry : known.numbers().entrySet()) {
            Span span = entry.getValue();
            facts.put(entry.getKey().id(), new Fact.Range(span.least(), span.most(), null));
        }
        known.findSubjects()
                .ifPresent(countries ->
                        facts.put(
                                CaseFact.SUBJECTS.id(),
                                new Fact.Codes(Profile.normalised(countries))));
        return facts;
    }
}
