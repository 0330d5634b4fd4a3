package dev.hakyu.reader.internal.state;

import dev.hakyu.reader.internal.lexicon.Mark;
import dev.hakyu.reader.internal.lexicon.Phrase;
import dev.hakyu.reader.internal.lexicon.WordKind;
import dev.hakyu.reader.internal.mark.Mention;
import dev.hakyu.reader.internal.mark.Sentence;
import java.util.Optional;

/// Names that stand beside a word for a third party: 委託先のX, Xに委託, X, a vendor.
final class PartyNames {
    private static final int NEAR_JA = 16;
    private static final int NEAR_EN = 45;

    private final Passage passage;
    private final Organisations organisations;
    private final Organisation victim;

    PartyNames(Passage passage, Organisations organisations, Organisation victim) {
        this.passage = passage;
        this.organisations = organisations;
        this.victim = victim;
    }

    Optional<Organisation> besideJapanese(Mark mark, Sentence sentence) {
        for (Mention mention :
                passage.mentionsIn(mark.end(), Math.min(sentence.end(), mark.end() + NEAR_JA))) {
            String between = passage.substring(mark.end(), mention.start());
            boolean joined =
                    between.isEmpty()
                            || Phrase.PARTY_JOINT.has(between)
                            || (isApposed(mark) && between.length() <= 2 && isPause(between));
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

    Optional<Organisation> besideEnglish(Mark mark, Sentence sentence) {
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

    /// A bare run of kanji is more often a common noun than a name.
    private static boolean isKanjiOnly(Mention mention) {
        return mention.form() == Mention.Form.BARE
                && mention.name().chars().allMatch(c -> c >= 0x4E00 && c <= 0x9FFF);
    }

    boolean isParty(Mention mention) {
        return mention.form() != Mention.Form.QUOTED
                && !(passage.japanese() && isKanjiOnly(mention))
                && !victim.covers(mention.start())
                && !passage.marks().has(WordKind.AUTHORITY, mention.start(), mention.end());
    }
}
