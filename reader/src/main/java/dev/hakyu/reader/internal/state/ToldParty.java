package dev.hakyu.reader.internal.state;

import dev.hakyu.reader.internal.lexicon.Mark;
import dev.hakyu.reader.internal.lexicon.Phrase;
import dev.hakyu.reader.internal.lexicon.WordKind;
import dev.hakyu.reader.internal.mark.Mention;
import dev.hakyu.reader.internal.mark.Sentence;
import java.util.Locale;

/// Tells a third party that was only informed, asked, sent something or called in to help from one
/// that the event came through: 委託先に連絡しました, asked its vendors to change passwords.
final class ToldParty {
    private static final int NAME_REACH = 16;
    private static final int REACH_JA = 40;
    private static final int REACH_EN = 48;
    private static final int MOST_WORDS_BETWEEN = 4;

    private final Passage passage;

    ToldParty(Passage passage) {
        this.passage = passage;
    }

    /// True when what is said of the party is only that.
    boolean is(Mark party, Sentence sentence) {
        Sentence.Clause clause = sentence.clauseAt(party.start());
        if (Phrase.WAY_IN.isIn(passage.substring(clause.start(), clause.end()))) {
            return false;
        }
        return passage.japanese() ? japanese(party, sentence) : english(party, sentence);
    }

    /// What follows the party up to the next comma, attack or leak; behind an attack the party is
    /// where it was: 委託先への不正アクセスについて報告. 委託先に、漏えいの状況を説明 tells it of a leak.
    private boolean japanese(Mark party, Sentence sentence) {
        int start = endOfName(party, sentence);
        int topic = start + 1;
        boolean paused = passage.startsWithAny(topic, "、", "は、");
        int from = paused ? passage.text().indexOf('、', topic) + 1 : start;
        int end = Math.min(sentence.end(), from + REACH_JA);
        int comma = passage.text().indexOf('、', from);
        end = comma >= 0 && comma < end ? comma : end;
        for (WordKind deed : new WordKind[] {WordKind.ATTACK, WordKind.LEAK}) {
            for (Mark mark : passage.marks().in(deed, from, end)) {
                boolean subject = paused && Phrase.TOLD_TOPIC.startsAt(passage.text(), mark.end());
                if (!mark.is("misdelivery") && !subject) {
                    end = Math.min(end, mark.start());
                }
            }
        }
        return Phrase.TOLD_PARTICLE.startsAt(passage.text(), start)
                && Phrase.TOLD_VERB.isIn(passage.substring(from, end));
    }

    private int endOfName(Mark party, Sentence sentence) {
        int end = party.end();
        int reach = Math.min(sentence.end(), party.end() + NAME_REACH);
        for (Mention mention : passage.mentionsIn(party.end(), reach)) {
            String between = passage.substring(party.end(), mention.start());
            if (between.isEmpty() || Phrase.PARTY_JOINT.has(between)) {
                end = mention.end();
            }
        }
        String text = passage.text();
        for (String polite : Phrase.NAME_TAIL.terms()) {
            end += text.startsWith(polite, end) ? polite.length() : 0;
        }
        return end;
    }

    /// A verb of telling or calling in with few words between it and the party, none of which turns
    /// it round: told its suppliers, not "told by its supplier".
    private boolean english(Mark party, Sentence sentence) {
        int from = Math.max(sentence.start(), party.start() - REACH_EN);
        String before = passage.substring(from, party.start()).toLowerCase(Locale.ROOT);
        for (String verb : Phrase.TOLD_BEFORE.terms()) {
            int at = before.lastIndexOf(verb);
            if (at >= 0) {
                String between = before.substring(at + verb.length()).strip();
                long words = between.isEmpty() ? 0 : between.split(" +").length;
                boolean turned =
                        (" " + between + " ").contains(" by ")
                                || (" " + between + " ").contains(" that ")
                                || (" " + between + " ").contains(" through ")
                                || between.contains(",");
                if (!turned && words <= MOST_WORDS_BETWEEN) {
                    return true;
                }
            }
        }
        return false;
    }
}
