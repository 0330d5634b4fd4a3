package dev.hakyu.reader.internal.state;

import com.google.re2j.Pattern;
import dev.hakyu.model.incident.Modality;
import dev.hakyu.reader.internal.lexicon.Mark;
import dev.hakyu.reader.internal.lexicon.WordKind;
import dev.hakyu.reader.internal.mark.Sentence;
import dev.hakyu.reader.internal.scope.Scope;
import dev.hakyu.reader.internal.split.Line;

/// Titles that name a leak as the subject of the text, 個人情報流出について, notice on a leak: they say no
/// more than the text, which may only tell of a possible one.
final class LeakTopic {
    private static final Pattern TOPIC =
            Pattern.compile(
                    "(?:について|に関する|に関して|につきまして|のお知らせ|のご報告|のお詫び|のおわび|の件)"
                            + "|(?i:\\b(?:notice|statement|information|update|announcement|report|notification) (?:on|of|about|regarding|concerning)\\b)");

    private LeakTopic() {}

    /// True where the title only names the subject, and the text tells of a leak as possible and
    /// never as certain.
    static boolean isOpen(Passage passage, Sentence title) {
        if (!passage.isHeadline(title)
                || !TOPIC.matcher(passage.substring(title.start(), title.end())).find()) {
            return false;
        }
        boolean possible = false;
        for (Sentence sentence : passage.sentences()) {
            if (passage.isHeadline(sentence) || sentence.line().is(Line.Kind.HEADING)) {
                continue;
            }
            for (Mark leak : passage.marks().in(WordKind.LEAK, sentence.start(), sentence.end())) {
                Scope scope = passage.scopeAt(leak.start());
                if (!leak.is("leak") || scope.isAside() || isOfAttack(passage, leak)) {
                    continue;
                }
                if (scope.modality() == Modality.ASSERTED) {
                    return false;
                }
                possible |= scope.isPossible();
            }
        }
        return possible;
    }

    /// unauthorised access: the word is part of one of the attack.
    private static boolean isOfAttack(Passage passage, Mark leak) {
        Sentence sentence = passage.sentenceAt(leak.start());
        return passage.marks().in(WordKind.ATTACK, sentence.start(), leak.end()).stream()
                .anyMatch(attack -> attack.start() <= leak.start() && attack.end() >= leak.end());
    }
}
