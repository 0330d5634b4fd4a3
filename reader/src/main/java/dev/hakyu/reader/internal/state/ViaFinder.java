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
    private static final int NEAR_JA = 16;
    private static final int NEAR_EN = 45;
    private static final Set<String> KINDS_BEFORE_QUOTE =
            Set.of(
                    "業者「", "会社「", "企業「", "事業者「", "している業者「", "している会社「", "していた業者「", "していた会社「",
                    "する会社「", "する業者「", "した会社「", "した業者「");

    private final Passage passage;
    private final Organisations organisations;
    private final Organisation victim;
    private final Set<Organisation> named = new HashSet<>();
    private final Set<String> software = new HashSet<>();
    private @Nullable Mark unnamed;

    ViaFinder(Passage passage, Organisations organisations, Organisation victim) {
        this.passage = passage;
        this.organisations = organisations;
        this.victim = victim;
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
        Mark alone = unnamed;
        if (alone != null && (named.isEmpty() || alone.word().term().startsWith("再"))) {
            ViaRole role = Term.find(ViaRole.class, alone.id()).orElse(ViaRole.OTHER);
            statements.add(new Assertion.Via(null, role), alone.start());
        }
        return named;
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
                passage.japanese() ? besideJapanese(mark, sentence) : besideEnglish(mark, sentence);
        if (beside.isPresent()) {
            if (beside.get() != victim && named.add(beside.get())) {
                statements.add(new Assertion.Via(beside.get().asName(), role), mark.start(), scope);
            }
            return;
        }
        if (mark.word().term().endsWith(" by") || mark.word().term().startsWith("任せ")) {
            return;
        }
        boolean event =
                passage.marks().has(WordKind.ATTACK, sentence.start(), sentence.end())
                        || passage.marks()
                                .has(WordKind.LEAK, "leak", sentence.start(), sentence.end())
                        || passage.marks()
                                .has(WordKind.LEAK, "lost", sentence.start(), sentence.end());
        boolean own =
                victim.covers(mark.start())
                        || victim.covers(mark.end() - 1)
                        || Phrase.PRETENDED.startsAt(passage.text(), mark.end());
        if (event && unnamed == null && scope.affirms() && !own && isNoun(mark)) {
            unnamed = mark;
        }
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
                        "事業者");
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
                        "の氏名");
        return party && acts && !others && !(isSupplier(mark) && !isOwn(mark));
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

    private Optional<Organisation> besideJapanese(Mark mark, Sentence sentence) {
        for (Mention mention :
                passage.mentionsIn(mark.end(), Math.min(sentence.end(), mark.end() + NEAR_JA))) {
            String between = passage.substring(mark.end(), mention.start());
            boolean joined =
                    between.isEmpty()
                            || between.equals("の")
                            || between.equals("である")
                            || between.equals("「")
                            || between.equals("(")
                            || between.equals("している")
                            || between.equals("していた")
                            || between.equals("する")
                            || between.equals("した")
                            || between.equals("いる")
                            || between.equals("の「")
                            || KINDS_BEFORE_QUOTE.contains(between)
                            || (isApposed(mark) && between.length() <= 2 && isPause(between))
                            || between.equals("先の")
                            || between.equals("先である");
            boolean quoted = between.endsWith("「") && mention.form() == Mention.Form.QUOTED;
            if (joined && (quoted || isParty(mention))) {
                return organisations.at(mention.start());
            }
        }
        for (Mention mention :
                passage.mentionsIn(Math.max(sentence.start(), mark.start() - 40), mark.start())) {
            String between = passage.substring(mention.end(), mark.start());
            boolean joined =
                    between.isEmpty()
                            || between.equals("(")
                            || between.equals("に")
                            || between.equals("へ")
                            || between.equals("に業務")
                            || (between.startsWith("が")
                                    && between.length() < 12
                                    && mark.word().term().startsWith("請け負")
                                    && !mark.word().term().endsWith("う"))
                            || (between.startsWith("に")
                                    && between.length() < 14
                                    && between.indexOf('、') < 0)
                            || (between.startsWith("(以下") && between.length() < 20);
            if (joined && isParty(mention)) {
                return organisations.at(mention.start());
            }
        }
        return Optional.empty();
    }

    /// 提供元、米X: the name follows the word for it after a comma.
    private static boolean isApposed(Mark mark) {
        String term = mark.word().term();
        return term.endsWith("元")
                || term.endsWith("先")
                || term.endsWith("会社")
                || term.endsWith("者");
    }

    private static boolean isPause(String between) {
        return between.equals("、") || between.equals("、米") || between.equals("の米");
    }

    private Optional<Organisation> besideEnglish(Mark mark, Sentence sentence) {
        for (Mention mention :
                passage.mentionsIn(mark.end(), Math.min(sentence.end(), mark.end() + NEAR_EN))) {
            String between = passage.substring(mark.end(), mention.start());
            boolean joined =
                    between.equals(" ")
                            || between.equals(", ")
                            || between.equals(" called ")
                            || between.equals(" named ");
            if (joined && isParty(mention)) {
                return organisations.at(mention.start());
            }
        }
        for (Mention mention :
                passage.mentionsIn(
                        Math.max(sentence.start(), mark.start() - NEAR_EN), mark.start())) {
            String between = passage.substring(mention.end(), mark.start());
            boolean joined =
                    between.startsWith(", a ")
                            || between.startsWith(", an ")
                            || between.startsWith(", our ")
                            || between.startsWith(", the ")
                            || (between.startsWith(" (") && between.contains("), a"))
                            || between.startsWith(", which ")
                            || between.startsWith(", its ");
            if (joined && isParty(mention)) {
                return organisations.at(mention.start());
            }
        }
        return Optional.empty();
    }

    /// A bare run of kanji is more often a common noun than a name.
    private static boolean isKanjiOnly(Mention mention) {
        return mention.form() == Mention.Form.BARE
                && mention.name().chars().allMatch(c -> c >= 0x4E00 && c <= 0x9FFF);
    }

    private boolean isParty(Mention mention) {
        return mention.form() != Mention.Form.QUOTED
                && !(passage.japanese() && isKanjiOnly(mention))
                && !victim.covers(mention.start())
                && !passage.marks().has(WordKind.AUTHORITY, mention.start(), mention.end());
    }
}
