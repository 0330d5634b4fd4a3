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
    private static final int NEAR_EN = 45;
    private static final int DESCRIPTION = 110;
    private static final int APPOSED = 28;
    private static final int PRETENCE = 12;
    private static final int PRODUCT_REACH = 30;

    private final Passage passage;
    private final Organisations organisations;
    private final Organisation victim;
    private final PartyNames names;
    private final CredentialFinder credentials;
    private final ProductNames products;
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
    }

    Set<Organisation> state(StatementList statements) {
        for (Sentence sentence : passage.sentences()) {
            for (Mark mark : passage.marks().in(WordKind.VIA, sentence.start(), sentence.end())) {
                Scope scope = passage.scopeAt(mark.start());
                if (scope.use() == Scope.Use.ADVICE || scope.use() == Scope.Use.STATISTIC) {
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
        Mark alone = unnamed == null || !named.isEmpty() ? secondLevel : unnamed;
        if (alone == null) {
            alone = unnamed;
        }
        if (alone != null
                && (alone.equals(secondLevel)
                        || named.isEmpty()
                        || alone.word().term().startsWith("再"))) {
            ViaRole role = Term.find(ViaRole.class, alone.id()).orElse(ViaRole.OTHER);
            statements.add(new Assertion.Via(null, role), alone.start());
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
        if (beside.isPresent()) {
            if (beside.get() != victim && named.add(beside.get())) {
                statements.add(new Assertion.Via(beside.get().asName(), role), mark.start(), scope);
            }
            return;
        }
        if (passage.japanese() && isVictimBehind(mark)) {
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
        boolean own =
                victim.covers(mark.start())
                        || victim.covers(mark.end() - 1)
                        || isDescription(mark, sentence)
                        || (passage.isHeadline(sentence) && isKindOfVictim(mark, role))
                        || Phrase.PRETENDED.isIn(
                                passage.substring(mark.end(), mark.end() + PRETENCE));
        if (event && isBehindParty(mark) && scope.affirms()) {
            secondLevel = mark;
        }
        if (event && unnamed == null && scope.affirms() && !own && isNoun(mark)) {
            unnamed = mark;
        }
    }

    /// 運送会社のX, said of the victim, tells what it is.
    private boolean isVictimBehind(Mark mark) {
        int at = mark.end();
        boolean joined = passage.startsWithAny(at, "の", "である");
        int from = joined ? passage.text().startsWith("の", at) ? at + 1 : at + 3 : at;
        for (Mention mention : victim.mentions()) {
            if (mention.start() == from) {
                return true;
            }
        }
        return false;
    }

    /// 部品会社のサーバーに侵入: a headline calls the victim by its kind.
    private boolean isKindOfVictim(Mark mark, ViaRole role) {
        return !passage.japanese()
                || (role == ViaRole.VENDOR && !Phrase.PARTNER.isIn(mark.word().term()));
    }

    /// the supplier, X, the clearinghouse, a supplier of parts, Kojiro: said of one who is named.
    private boolean isDescription(Mark mark, Sentence sentence) {
        if (passage.japanese()) {
            return false;
        }
        String before =
                passage.substring(Math.max(sentence.start(), mark.start() - APPOSED), mark.start());
        int comma = before.lastIndexOf(", the ");
        boolean apposed = comma > 0 && Character.isLetterOrDigit(before.charAt(comma - 1));
        if (before.endsWith(" the ") || before.endsWith("The ") || apposed) {
            return true;
        }
        int end = Math.min(sentence.end(), mark.end() + NEAR_EN);
        for (Mention mention : passage.mentionsIn(mark.end(), end)) {
            if (victim.covers(mention.start())) {
                return passage.substring(mark.end(), mention.start()).endsWith(", ");
            }
        }
        return false;
    }

    /// X社の委託先: the contractor of a named party is another one.
    private boolean isBehindParty(Mark mark) {
        if (!passage.japanese() || !passage.startsWithAny(mark.start() - 1, "の")) {
            return false;
        }
        for (Mention mention : passage.mentionsIn(mark.start() - 30, mark.start())) {
            boolean beside = mention.end() == mark.start() - 1;
            if (beside && names.isParty(mention)) {
                return organisations.at(mention.start()).filter(named::contains).isPresent();
            }
        }
        return false;
    }

    /// The word alone stands for a party only as one that acts or is acted on.
    private boolean isNoun(Mark mark) {
        String term = mark.word().term();
        if (!passage.japanese()) {
            return true;
        }
        boolean party =
                term.endsWith("先")
                        || term.endsWith("者")
                        || term.endsWith("会社")
                        || term.endsWith("ベンダー")
                        || term.endsWith("企業");
        boolean acts =
                passage.startsWithAny(
                        mark.end(),
                        "が",
                        "の",
                        "を",
                        "で",
                        "、",
                        "は",
                        "へ",
                        "に",
                        "から",
                        "企業",
                        "会社",
                        "事業者",
                        "用の",
                        "用に",
                        "向けに発行",
                        "向けに付与",
                        "向けのアカウント",
                        "向けアカウント",
                        "向けVPN",
                        "社員",
                        "従業員",
                        "側の");
        boolean others =
                passage.startsWithAny(
                        mark.end(),
                        "の情報",
                        "の皆",
                        "の個人",
                        "の方",
                        "の担当者",
                        "の従業員情報",
                        "に関する",
                        "への連絡",
                        "の氏名",
                        "から預か",
                        "からお預か",
                        "から受領",
                        "から受託",
                        "からの問",
                        "からのお問");
        boolean customer =
                passage.startsWithAny(mark.end(), "に", "へ", "や")
                        && Phrase.DELIVERS.isIn(passage.substring(mark.end(), mark.end() + 24));
        boolean partner = term.endsWith("取引先") && !isWayIn(mark);
        return party
                && acts
                && !others
                && !customer
                && !partner
                && !(isSupplier(mark) && !isOwn(mark));
    }

    /// 取引先が攻撃を受け, 取引先のサーバーを踏み台に: customers and suppliers alike are called so; it is a way in only
    /// when the text says so.
    private boolean isWayIn(Mark mark) {
        Sentence.Clause clause = passage.clauseAt(mark.start());
        String after = passage.substring(mark.end(), clause.end());
        boolean attacked =
                passage.marks().has(WordKind.ATTACK, mark.end(), clause.end())
                        && (after.startsWith("が") || after.startsWith("の"));
        boolean through = after.contains("通じ") || after.contains("から侵入");
        String rest = passage.substring(mark.end(), passage.sentenceAt(mark.start()).end());
        boolean used = rest.contains("侵入") || rest.contains("悪用") || rest.contains("使われ");
        boolean account = used && (after.contains("認証情報") || after.contains("アカウント"));
        String words = passage.substring(clause.start(), clause.end());
        return attacked || through || account || Phrase.WAY_IN.isIn(words);
    }

    private static boolean isSupplier(Mark mark) {
        return mark.word().term().startsWith("仕入") || mark.word().term().equals("supplier");
    }

    /// A supplier is the third party only when the victim speaks of its own.
    private boolean isOwn(Mark mark) {
        Sentence sentence = passage.sentenceAt(mark.start());
        for (Mention mention : victim.mentions()) {
            if (mention.start() >= sentence.start() && mention.start() < sentence.end()) {
                return true;
            }
        }
        return false;
    }
}
