package dev.hakyu.reader.internal.state;

import dev.hakyu.model.incident.Modality;
import dev.hakyu.model.incident.Speaker;
import dev.hakyu.reader.internal.lexicon.Mark;
import dev.hakyu.reader.internal.lexicon.WordKind;
import dev.hakyu.reader.internal.mark.Sentence;
import dev.hakyu.reader.internal.split.Line;
import java.util.ArrayList;
import java.util.List;

/// How certain the event itself is: said by the victim, only claimed, or only suspected.
record EventStatus(Speaker speaker, Modality modality) {
    private static final int LONGEST_BYLINE = 30;
    private static final int LONGEST_DATED_BYLINE = 70;
    private static final String[] BLOCKED = {
        "防い",
        "防が",
        "防げ",
        "阻止",
        "未遂",
        "失敗",
        "attempts failed",
        "attempt failed",
        "was blocked",
        "were blocked",
        "thwarted",
        "attempts to gain",
        "試みがあった",
        "被害はなかった",
        "attempted to"
    };

    static EventStatus of(Passage passage, Organisation victim) {
        boolean spoken = false;
        boolean claimed = false;
        boolean suspected = false;
        boolean thwarted = false;
        boolean affirmed = false;
        boolean attempt = false;
        for (Sentence sentence : passage.sentences()) {
            if (sentence.line().is(Line.Kind.SOURCE) || tellsNothing(passage, sentence)) {
                continue;
            }
            boolean claim = passage.isClaim(sentence);
            boolean event =
                    passage.marks().has(WordKind.ATTACK, sentence.start(), sentence.end())
                            || passage.marks()
                                    .has(WordKind.LEAK, "leak", sentence.start(), sentence.end());
            if (isOnClaim(passage, sentence)) {
                claimed = true;
                continue;
            }
            if (event && isDeniedClaim(passage, sentence)) {
                claimed = true;
                continue;
            }
            boolean says =
                    passage.marks()
                            .has(WordKind.ROLE, "disclosed", sentence.start(), sentence.end());
            String text = passage.substring(sentence.start(), sentence.end());
            boolean hearsay =
                    text.contains("とみられ")
                            || text.contains("攻撃か")
                            || text.contains("アクセスか")
                            || text.contains("suspected cyber")
                            || text.contains("疑い");
            for (String blocked : BLOCKED) {
                thwarted |= event && text.contains(blocked);
            }
            attempt |=
                    text.contains("の試みが")
                            || text.contains("attempts to gain")
                            || text.contains("attempt to gain");
            claimed |= claim;
            spoken |=
                    !claim
                            && event
                            && (says
                                    || passage.scopeAt(sentence.start()).speaker()
                                            == Speaker.VICTIM);
            suspected |= event && hearsay && !says;
            affirmed |= event && !claim && !hearsay;
        }
        if (claimed && !spoken && !affirmed) {
            return new EventStatus(Speaker.ATTACKER, Modality.ASSERTED);
        }
        if (attempt || (thwarted && !spoken) || (suspected && !spoken && !affirmed)) {
            return new EventStatus(Speaker.MEDIA, Modality.POSSIBLE);
        }
        spoken |= !affirmed && !claimed && tellsOfOwnStop(passage);
        return new EventStatus(spoken ? Speaker.VICTIM : Speaker.MEDIA, Modality.ASSERTED);
    }

    /// A house that tells what stopped, and of no attack.
    private static boolean tellsOfOwnStop(Passage passage) {
        return passage.sentences().stream()
                .flatMap(each ->
                        passage.marks().in(WordKind.STOP, each.start(), each.end()).stream())
                .map(mark -> passage.scopeAt(mark.start()))
                .anyMatch(scope -> scope.tells() && scope.speaker() == Speaker.VICTIM);
    }

    /// Maker answers hackers' claim: a headline on what attackers say.
    private static boolean isOnClaim(Passage passage, Sentence sentence) {
        String text = passage.substring(sentence.start(), sentence.end());
        return passage.isHeadline(sentence)
                && (text.contains("s' claim")
                        || text.contains("'s claim")
                        || text.contains(" claims of ")
                        || text.contains("の主張"));
    }

    /// X said it found no sign of what the gang claims: nothing that the sentence tells of
    /// happened.
    private static boolean isDeniedClaim(Passage passage, Sentence sentence) {
        int start = sentence.start();
        int end = sentence.end();
        List<Mark> deeds = new ArrayList<>(passage.marks().in(WordKind.ATTACK, start, end));
        deeds.addAll(passage.marks().in(WordKind.LEAK, start, end));
        return passage.marks().has(WordKind.MODALITY, "claimed", start, end)
                && deeds.stream().noneMatch(deed -> passage.scopeAt(deed.start()).affirms());
    }

    /// A line that is not a sentence.
    private static boolean isBareLine(Sentence sentence, String text) {
        return (sentence.line().is(Line.Kind.BODY) || sentence.line().is(Line.Kind.HEADING))
                && sentence.line().length() <= text.length()
                && !text.endsWith("。");
    }

    /// Above the first sentence of the text, where a paper puts its name and the day.
    private static boolean isAbove(Passage passage, Sentence line) {
        return passage.sentences().stream()
                .takeWhile(each -> each.start() < line.start())
                .allMatch(each ->
                        passage.isHeadline(each)
                                || !".。".contains(passage.substring(each.end() - 1, each.end())));
    }

    /// A few words that are no sentence, such as the name of the paper, or an open question: they
    /// tell of no event.
    private static boolean tellsNothing(Passage passage, Sentence sentence) {
        String text = passage.substring(sentence.start(), sentence.end()).strip();
        boolean open = text.startsWith("Whether ");
        boolean bare = passage.japanese() ? isBareLine(sentence, text) : !text.endsWith(".");
        boolean dated = !passage.datesIn(sentence.start(), sentence.end()).isEmpty();
        int longest = dated && isAbove(passage, sentence) ? LONGEST_DATED_BYLINE : LONGEST_BYLINE;
        boolean words = !passage.isHeadline(sentence) && bare && text.length() < longest;
        return words || (!passage.japanese() && open);
    }
}
