package dev.hakyu.reader.internal.state;

import dev.hakyu.reader.internal.lexicon.Mark;
import dev.hakyu.reader.internal.lexicon.Phrase;
import dev.hakyu.reader.internal.lexicon.WordKind;
import dev.hakyu.reader.internal.mark.Mention;
import dev.hakyu.reader.internal.mark.Sentence;
import dev.hakyu.reader.internal.split.Line;
import java.util.HashSet;
import java.util.Set;

/// Tells police, regulators, ministries and media that do their work on the case of another from
/// those that are themselves hit.
///
/// 警視庁は…逮捕した is at work; 警視庁は…紛失したと発表した speaks of its own harm. What an authority says in the third
/// person of someone else, who is named beside it, is work.
final class Authorities {
    private final Passage passage;
    private final boolean workOnAnother;
    private final Set<String> issuers = new HashSet<>();

    Authorities(Passage passage) {
        this.passage = passage;
        this.workOnAnother = headlineTellsOfWork(passage);
        if (!workOnAnother) {
            for (Mention mention : passage.mentions()) {
                Sentence sentence = passage.sentenceAt(mention.start());
                boolean named =
                        passage.isHeadline(sentence)
                                && Headlines.isNamed(passage, mention, sentence);
                if (named || sentence.line().is(Line.Kind.SOURCE)) {
                    issuers.add(mention.name());
                }
            }
        }
    }

    private static boolean headlineTellsOfWork(Passage passage) {
        for (Sentence sentence : passage.sentences()) {
            boolean headline = passage.isHeadline(sentence);
            if (headline
                    && Phrase.OFFICE.isIn(passage.substring(sentence.start(), sentence.end()))) {
                return true;
            }
        }
        return false;
    }

    /// True for an authority that is not shown to be harmed itself.
    boolean isAtWork(Mention mention, Sentence sentence) {
        if (!isAuthority(mention)) {
            return false;
        }
        if (issuers.stream().anyMatch(mention.name()::startsWith)) {
            return false;
        }
        String said = passage.substring(sentence.start(), sentence.end());
        if (Phrase.OFFICE.isIn(said)) {
            return true;
        }
        return !(passage.isHeadline(sentence)
                ? isOwnHeadline(mention, sentence)
                : tellsOwnHarm(mention, sentence));
    }

    private boolean isAuthority(Mention mention) {
        for (Mark mark : passage.marks().in(WordKind.AUTHORITY, mention.start(), mention.end())) {
            return mark.end() <= mention.end() || mark.start() == mention.start();
        }
        return false;
    }

    /// 気象庁のシステムに不正アクセス: the first name of a headline that tells of harm, and the only one.
    private boolean isOwnHeadline(Mention mention, Sentence sentence) {
        boolean first = mention.start() <= sentence.start() + 6;
        return first && isHarm(sentence) && isOnlyName(mention, sentence);
    }

    private boolean tellsOwnHarm(Mention mention, Sentence sentence) {
        int end = mention.end();
        boolean subject =
                passage.japanese()
                        ? Phrase.TOPIC.startsAt(passage.text(), end)
                                || passage.startsWithAny(end, "の職員", "のサイト", "のシステム", "のメール")
                        : mention.start() - sentence.start() < 5;
        return subject && isHarm(sentence) && isOnlyName(mention, sentence);
    }

    private boolean isHarm(Sentence sentence) {
        return passage.marks().has(WordKind.ATTACK, sentence.start(), sentence.end())
                || passage.marks().has(WordKind.LEAK, "leak", sentence.start(), sentence.end())
                || passage.marks().has(WordKind.LEAK, "lost", sentence.start(), sentence.end())
                || passage.marks().has(WordKind.STOP, sentence.start(), sentence.end());
    }

    /// No other organisation stands in the sentence but towns and departments, which are places.
    private boolean isOnlyName(Mention mention, Sentence sentence) {
        for (Mention other : passage.mentionsIn(sentence.start(), sentence.end())) {
            boolean named =
                    other.form() == Mention.Form.LEGAL
                            || (other.form() == Mention.Form.KNOWN
                                    && !"government".equals(other.industry()))
                            || (other.form() == Mention.Form.SUFFIX
                                    && !"government".equals(other.industry()));
            boolean inside = other.start() < mention.end() && other.end() > mention.start();
            if (named && !inside && !other.name().equals(mention.name())) {
                return false;
            }
        }
        return true;
    }
}
