package dev.hakyu.reader.internal.state;

import dev.hakyu.model.incident.Modality;
import dev.hakyu.model.incident.Speaker;
import dev.hakyu.reader.internal.lexicon.Mark;
import dev.hakyu.reader.internal.lexicon.Marks;
import dev.hakyu.reader.internal.lexicon.Phrase;
import dev.hakyu.reader.internal.lexicon.WordKind;
import dev.hakyu.reader.internal.mark.Sentence;
import dev.hakyu.reader.internal.scope.Scope;
import dev.hakyu.reader.internal.split.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds where the victim says that what was claimed or reported of it did not happen:
/// 流出した事実はありませんでした, with nothing in the text that did happen.
final class EventDenial {
    private static final int UNMET_REACH = 6;

    private EventDenial() {}

    /// The place of the denial; empty when anything is affirmed, or when it is only not found yet.
    static Optional<Integer> find(Passage passage) {
        Optional<Integer> denial = Optional.empty();
        for (Sentence sentence : passage.sentences()) {
            if (sentence.line().is(Line.Kind.SOURCE) || isRumour(passage, sentence)) {
                continue;
            }
            Optional<Integer> own =
                    isHedged(passage, sentence)
                            ? Optional.empty()
                            : FirmDenial.at(passage, sentence).filter(at -> isOwn(passage, at));
            denial = denial.or(() -> own);
            for (Mark mark : deeds(passage, sentence)) {
                Scope scope = passage.scopeAt(mark.start());
                boolean attacker =
                        scope.speaker() == Speaker.ATTACKER
                                || (scope.hearsay() && scope.speaker() == Speaker.MEDIA);
                if (scope.use() == Scope.Use.BEYOND && scope.speaker() == Speaker.VICTIM) {
                    return Optional.empty();
                }
                if (scope.isAside() || attacker) {
                    continue;
                }
                if (scope.modality() != Modality.DENIED || Presupposed.isAt(passage, mark)) {
                    return Optional.empty();
                }
                boolean firm = scope.speaker() == Speaker.VICTIM && !isHedged(passage, sentence);
                if (firm && denial.isEmpty()) {
                    denial = Optional.of(mark.start());
                }
            }
        }
        return denial;
    }

    private static boolean isOwn(Passage passage, int at) {
        Scope scope = passage.scopeAt(at);
        return scope.speaker() == Speaker.VICTIM && scope.use() != Scope.Use.BEYOND;
    }

    /// Words of an attack, an exposure, a loss or a stop.
    private static List<Mark> deeds(Passage passage, Sentence sentence) {
        Marks marks = passage.marks();
        int start = sentence.start();
        int end = sentence.end();
        List<Mark> deeds = new ArrayList<>(marks.in(WordKind.ATTACK, start, end));
        for (Mark mark : marks.in(WordKind.LEAK, start, end)) {
            if (mark.is("leak") || mark.is("lost")) {
                deeds.add(mark);
            }
        }
        for (Mark mark : marks.in(WordKind.STOP, start, end)) {
            String after = passage.substring(mark.end(), mark.end() + UNMET_REACH);
            if (!Phrase.UNMET.isIn(after)) {
                deeds.add(mark);
            }
        }
        return deeds;
    }

    /// 当社への不正アクセスに関する一部報道について: a headline that names what others say.
    private static boolean isRumour(Passage passage, Sentence sentence) {
        return passage.isHeadline(sentence)
                && Phrase.SAID_BY_OTHERS.isIn(passage.substring(sentence.start(), sentence.end()));
    }

    private static boolean isHedged(Passage passage, Sentence sentence) {
        return Phrase.NOT_YET.isIn(passage.substring(sentence.start(), sentence.end()));
    }
}
