package dev.hakyu.reader.internal.state;

import dev.hakyu.model.incident.Assertion;
import dev.hakyu.reader.internal.lexicon.Phrase;
import dev.hakyu.reader.internal.lexicon.WordKind;
import dev.hakyu.reader.internal.mark.Mention;
import dev.hakyu.reader.internal.mark.Quantity;
import dev.hakyu.reader.internal.mark.Sentence;
import dev.hakyu.reader.internal.split.Layout;
import dev.hakyu.reader.internal.split.Line;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// States other organisations that suffer: those named together with the victim, its subsidiaries
/// and parent, plants that stop in turn, customers whose data it held.
final class AffectedFinder {
    private static final int LONGEST_LIST = 8;
    private static final int LIST_GAP = 16;
    private static final int COUNT_GAP = 6;
    private static final int REACH_JA = 40;
    private static final int REACH_EN = 70;
    private static final int CLIENT_REACH = 18;
    private static final int FRONT = 24;

    private final Passage passage;
    private final Organisations organisations;
    private final Organisation victim;
    private final Set<Organisation> seen = new HashSet<>();

    AffectedFinder(
            Passage passage,
            Organisations organisations,
            Organisation victim,
            Set<Organisation> via) {
        this.passage = passage;
        this.organisations = organisations;
        this.victim = victim;
        seen.add(victim);
        seen.addAll(via);
    }

    void state(StatementList statements) {
        for (Mention mention : passage.mentions()) {
            if (isOther(mention) && suffersInList(mention)) {
                organisations
                        .at(mention.start())
                        .filter(seen::add)
                        .ifPresent(other ->
                                statements.add(
                                        new Assertion.Affected(other.asName()), mention.start()));
            }
        }
    }

    /// A name that is not the victim's, nor that of an authority that only hears of it.
    private boolean isOther(Mention mention) {
        boolean named =
                mention.form() != Mention.Form.QUOTED
                        && !(mention.form() == Mention.Form.BARE && isKanjiWord(mention));
        boolean authority = passage.marks().has(WordKind.AUTHORITY, mention.start(), mention.end());
        return !VictimFinder.isAddressed(passage, mention)
                && !Layout.isSender(passage.text(), passage.sentenceAt(mention.start()).line())
                && named
                && !authority
                && !isAttacker(mention)
                && !Sites.isSite(mention.form(), mention.name())
                && !victim.covers(mention.start());
    }

    /// 関係各社, but not ネジマキ締結 where attackers name it.
    private boolean isKanjiWord(Mention mention) {
        char first = mention.name().charAt(0);
        boolean katakana = first >= 0x30A1 && first <= 0x30FA;
        boolean claimed = passage.isClaim(passage.sentenceAt(mention.start()));
        return !(katakana && claimed)
                && mention.name().chars().anyMatch(c -> c >= 0x4E00 && c <= 0x9FFF);
    }

    private boolean isAttacker(Mention mention) {
        return passage.actors().stream().anyMatch(actor -> actor.name().equals(mention.name()));
    }

    /// What is said of one name of a list is said of all: AやBは, A, B and C each.
    private boolean suffersInList(Mention mention) {
        List<Mention> list = NameLists.around(passage, mention, LONGEST_LIST, LIST_GAP);
        Mention first = list.getFirst();
        Mention last = list.getLast();
        boolean sure = false;
        for (Mention member : list) {
            boolean named = member.form() != Mention.Form.BARE;
            sure |= named || victim.covers(member.start());
        }
        if (!sure || !isTold(first)) {
            return false;
        }
        if (list.size() > 1 && isWithVictim(list)) {
            return true;
        }
        for (Mention member : list) {
            boolean named = member.form() != Mention.Form.BARE;
            if (named && suffers(member, list.size() > 1 ? last : member)) {
                return true;
            }
        }
        return false;
    }

    private boolean isTold(Mention mention) {
        return !passage.scopeAt(mention.start()).isNoFact();
    }

    /// 潮見銀行と潮見カードは: named with the victim as the subject of what happened.
    private boolean isWithVictim(List<Mention> list) {
        Mention last = list.getLast();
        boolean with = false;
        for (Mention member : list) {
            with |= victim.covers(member.start());
        }
        Sentence sentence = passage.sentenceAt(last.start());
        boolean event =
                passage.marks().has(WordKind.ATTACK, last.end(), sentence.end())
                        || passage.marks()
                                .has(WordKind.ROLE, "disclosed", last.end(), sentence.end())
                        || passage.marks().has(WordKind.LEAK, "leak", last.end(), sentence.end())
                        || passage.marks().has(WordKind.LEAK, "lost", last.end(), sentence.end())
                        || passage.marks().has(WordKind.STOP, last.end(), sentence.end());
        boolean subject =
                passage.japanese()
                        ? Phrase.TOPIC.startsAt(passage.text(), last.end())
                                || Phrase.SUBJECT.startsAt(passage.text(), last.end())
                        : list.getFirst().start() - sentence.start() < FRONT;
        boolean headline = passage.isHeadline(sentence);
        return with && ((event && subject) || headline || passage.isClaim(sentence));
    }

    private boolean suffers(Mention mention, Mention last) {
        Sentence sentence = passage.sentenceAt(mention.start());
        if (sentence.line().is(Line.Kind.SOURCE)) {
            return mention.form() == Mention.Form.LEGAL;
        }
        String front = passage.substring(mention.start() - FRONT, mention.start());
        if (Phrase.KIN_BEFORE.endsAt(front, front.length())
                || Phrase.KIN_AFTER.startsAt(passage.text(), mention.end())) {
            return true;
        }
        int end = last.end();
        int limit = Math.min(sentence.end(), end + (passage.japanese() ? REACH_JA : REACH_EN));
        boolean stop =
                NotDecided.hasStop(passage, end, limit)
                        && passage.marks().has(WordKind.STOPPED, end, limit);
        String after = passage.substring(end, limit);
        return passage.japanese()
                ? suffersInJapanese(mention, last, after, stop)
                : suffersInEnglish(mention, sentence, after, stop);
    }

    private boolean suffersInJapanese(Mention mention, Mention last, String after, boolean stop) {
        String text = passage.text();
        boolean subject = Phrase.HARMED_AFTER.startsAt(text, last.end());
        String near = after.substring(0, Math.min(after.length(), CLIENT_REACH));
        boolean client =
                Phrase.FROM_CLIENT.startsAt(text, last.end()) && Phrase.ENTRUSTED.isIn(near);
        Sentence sentence = passage.sentenceAt(mention.start());
        String before = passage.substring(sentence.start(), mention.start());
        boolean leak = passage.marks().has(WordKind.LEAK, "leak", sentence.start(), sentence.end());
        return (subject && (stop || Phrase.REACHED.isIn(after)))
                || Phrase.ALSO_HIT_AFTER.startsAt(text, last.end())
                || isCounted(mention)
                || client
                || (leak && Phrase.CLIENTS_ARE.isIn(before))
                || (leak && Phrase.COUNTED_BODIES.startsAt(text, last.end()));
    }

    private boolean suffersInEnglish(
            Mention mention, Sentence sentence, String after, boolean stop) {
        String before = passage.substring(sentence.start(), mention.start());
        return Phrase.CLIENTS_ARE.isIn(before) || stop || Phrase.REACHED.isIn(after);
    }

    /// 森永乳業が約34万件: a count of its own in a clause of exposure.
    private boolean isCounted(Mention mention) {
        if (!passage.startsWithAny(mention.end(), "が", "は", "で", "の")) {
            return false;
        }
        Sentence sentence = passage.sentenceAt(mention.start());
        for (Quantity quantity : passage.marked().quantities()) {
            int gap = quantity.start() - mention.end();
            if (gap >= 1 && gap <= COUNT_GAP) {
                return passage.marks().has(WordKind.LEAK, "leak", sentence.start(), sentence.end());
            }
        }
        return false;
    }
}
