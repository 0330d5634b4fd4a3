package dev.hakyu.reader.internal.state;

import dev.hakyu.model.Term;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.OrganisationName;
import dev.hakyu.model.incident.ViaRole;
import dev.hakyu.reader.internal.lexicon.Mark;
import dev.hakyu.reader.internal.lexicon.Phrase;
import dev.hakyu.reader.internal.lexicon.WordKind;
import dev.hakyu.reader.internal.mark.Mention;
import dev.hakyu.reader.internal.mark.Sentence;
import dev.hakyu.reader.internal.scope.Scope;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// States the third party through which an incident reached its victim.
///
/// A name directly beside a word such as 委託先 or service provider is the third party; the word
/// alone, in a sentence of the event, is an unnamed one.
final class ViaFinder {
    private static final int DESCRIPTION = 110;
    private static final int PRODUCT_REACH = 30;

    private final Passage passage;
    private final Organisations organisations;
    private final Organisation victim;
    private final PartyNames names;
    private final CredentialFinder credentials;
    private final ProductNames products;
    private final UnnamedParty alone;
    private final ToldParty told;
    private final Set<Organisation> named = new HashSet<>();
    private final Set<String> software = new HashSet<>();
    private @Nullable Mark unnamed;
    private @Nullable Mark secondLevel;

    ViaFinder(Passage passage, Organisations organisations, Organisation victim) {
        this.passage = passage;
        this.organisations = organisations;
        this.victim = victim;
        this.names = new PartyNames(passage, organisations, victim);
        this.credentials = new CredentialFinder(passage);
        this.products = new ProductNames(passage);
        this.alone = new UnnamedParty(passage, organisations, victim, names);
        this.told = new ToldParty(passage);
    }

    Set<Organisation> state(StatementList statements) {
        for (Sentence sentence : passage.sentences()) {
            for (Mark mark : passage.marks().in(WordKind.VIA, sentence.start(), sentence.end())) {
                Scope scope = passage.scopeAt(mark.start());
                if (scope.isNoFact()) {
                    continue;
                }
                ViaRole role = Term.find(ViaRole.class, mark.id()).orElse(ViaRole.OTHER);
                if (role == ViaRole.SOFTWARE) {
                    product(statements, mark, scope);
                } else {
                    party(statements, sentence, mark, role, scope);
                }
            }
        }
        for (Mention mention : passage.mentions()) {
            if (!passage.japanese()) {
                described(statements, mention);
            }
            flawed(statements, mention);
        }
        Mark mark = unnamed == null || !named.isEmpty() ? secondLevel : unnamed;
        if (mark == null) {
            mark = unnamed;
        }
        if (mark != null
                && (mark.equals(secondLevel)
                        || named.isEmpty()
                        || mark.word().term().startsWith("再"))) {
            ViaRole role = Term.find(ViaRole.class, mark.id()).orElse(ViaRole.OTHER);
            statements.add(new Assertion.Via(null, role), mark.start());
        }
        return named;
    }

    /// X, a company that prints our letters; the account of an employee of X: a party by what is
    /// said of it.
    private void described(StatementList statements, Mention mention) {
        Sentence sentence = passage.sentenceAt(mention.start());
        Scope scope = passage.scopeAt(mention.start());
        int end = mention.end();
        if (passage.text().startsWith(" (", end)) {
            int close = passage.text().indexOf(')', end);
            end = close > 0 && close - end < 16 ? close + 1 : end;
        }
        String after = passage.substring(end, Math.min(sentence.end(), end + DESCRIPTION));
        boolean ours = Phrase.APPOSITION.startsAt(passage.text(), end) && Phrase.FOR_US.isIn(after);
        String before = passage.substring(sentence.start(), mention.start());
        boolean account =
                Phrase.STAFF_OF.endsAt(before, before.length())
                        && passage.marks().has(WordKind.ATTACK, sentence.start(), sentence.end());
        if ((ours || account) && scope.affirms() && names.isParty(mention)) {
            Organisation party = organisations.at(mention.start()).orElse(null);
            if (party != null && party != victim && named.add(party)) {
                statements.add(
                        new Assertion.Via(party.asName(), ViaRole.VENDOR), mention.start(), scope);
            }
        }
    }

    /// 製品「X」の脆弱性を悪用, a vulnerability in X: a product that was exploited.
    private void flawed(StatementList statements, Mention mention) {
        Sentence sentence = passage.sentenceAt(mention.start());
        Scope scope = passage.scopeAt(mention.start());
        boolean flaw =
                passage.japanese()
                        ? hasFlaw(
                                        mention.end(),
                                        Math.min(sentence.end(), mention.end() + PRODUCT_REACH))
                                && Phrase.PRODUCT_BEFORE.endsAt(passage.text(), mention.start())
                        : Phrase.FLAW_IN.endsAt(passage.text(), mention.start())
                                && passage.marks()
                                        .has(WordKind.ATTACK, sentence.start(), sentence.end());
        boolean known = software.stream().anyMatch(mention.name()::contains);
        boolean identifier = products.isIdentifier(mention);
        if (flaw && !known && !identifier && scope.affirms() && software.add(mention.name())) {
            statements.add(
                    new Assertion.Via(OrganisationName.of(mention.name()), ViaRole.SOFTWARE),
                    mention.start(),
                    scope);
        }
    }

    private boolean hasFlaw(int start, int end) {
        return passage.marks().has(WordKind.ATTACK, "vulnerability_exploit", start, end);
    }

    private void product(StatementList statements, Mark mark, Scope scope) {
        Sentence sentence = passage.sentenceAt(mark.start());
        boolean exploited =
                passage.marks()
                                .has(
                                        WordKind.ATTACK,
                                        "vulnerability_exploit",
                                        sentence.start(),
                                        sentence.end())
                        || passage.substring(sentence.start(), sentence.end()).contains("脆弱性");
        if (exploited && scope.affirms() && software.add(mark.word().term())) {
            statements.add(
                    new Assertion.Via(OrganisationName.of(mark.word().term()), ViaRole.SOFTWARE),
                    mark.start(),
                    scope);
        }
    }

    /// Foam supplier Minawa in the title is Minawa Foam in the text.
    private boolean isVictim(Organisation party) {
        return party == victim
                || (!passage.japanese() && victim.name().startsWith(party.name() + " "));
    }

    private void party(
            StatementList statements, Sentence sentence, Mark mark, ViaRole role, Scope scope) {
        Optional<Organisation> beside =
                passage.japanese()
                        ? names.besideJapanese(mark, sentence)
                        : names.besideEnglish(mark, sentence);
        String term = mark.word().term();
        boolean partner = term.startsWith("提携") || term.startsWith("業務提携");
        if (partner && !Phrase.WAY_IN.isIn(passage.substring(sentence.start(), sentence.end()))) {
            return;
        }
        if (told.is(mark, sentence)) {
            return;
        }
        if (beside.isPresent()) {
            if (!isVictim(beside.get()) && named.add(beside.get())) {
                statements.add(new Assertion.Via(beside.get().asName(), role), mark.start(), scope);
            }
            return;
        }
        if (alone.isVictimBehind(mark)) {
            return;
        }
        boolean verb = mark.word().term().endsWith(" by") || mark.word().term().startsWith("任せ");
        if (verb && !Phrase.UNNAMED_PARTY.isIn(passage.substring(mark.end(), mark.end() + 12))) {
            return;
        }
        boolean event =
                passage.marks().has(WordKind.ATTACK, sentence.start(), sentence.end())
                        || credentials.tells(sentence.clauseAt(mark.start()))
                        || Phrase.WAY_IN.isIn(passage.substring(sentence.start(), sentence.end()))
                        || passage.marks()
                                .has(WordKind.LEAK, "leak", sentence.start(), sentence.end())
                        || passage.marks()
                                .has(WordKind.LEAK, "lost", sentence.start(), sentence.end());
        boolean own = alone.isOfVictim(mark, sentence, role);
        if (event && alone.isBehindParty(mark, named) && scope.affirms()) {
            secondLevel = mark;
        }
        if (event && unnamed == null && scope.affirms() && !own && alone.acts(mark)) {
            unnamed = mark;
        }
    }
}
