package dev.hakyu.reader.internal.state;

import com.google.re2j.Pattern;
import dev.hakyu.model.incident.Modality;
import dev.hakyu.reader.internal.lexicon.Mark;
import dev.hakyu.reader.internal.lexicon.WordKind;
import dev.hakyu.reader.internal.mark.Sentence;
import dev.hakyu.reader.internal.scope.Scope;
import dev.hakyu.reader.internal.split.Line;

/// Titles and headings that name a leak as their subject, 個人情報流出について, notice on a leak: they say no
/// more than the text, which may only tell of a possible one or that it is looked into.
final class LeakTopic {
    private static final Pattern TOPIC =
            Pattern.compile(
                    "(?:について|に関する|に関して|につきまして|のお知らせ|のご報告|のお詫び|のおわび|の件)"
                            + "|(?i:\\b(?:notice|statement|information|update|announcement|report|notification) (?:on|of|about|regarding|concerning)\\b)");

    /// 3 情報の流出, Leak of personal data: words for the subject, and nothing told of it.
    private static final Pattern BARE =
            Pattern.compile(
                    "(?:流出|漏えい|漏洩|漏れ|持ち?出し|窃取)(?:について|に関して|に関する.{1,8})?[】〕》>)]?$"
                            + "|^[^A-Za-z]*(?i:(?:[a-z]+ ){0,3}(?:leak|breach|theft|exposure|loss)(?:age|s)?(?: of [a-z ]{1,40})?)$");

    private static final Pattern INQUIRY =
            Pattern.compile(
                    "調査|調べ|確認中|確認を(?:進め|続け)|精査"
                            + "|(?i:\\b(?:investigat(?:ing|ion)|inquir(?:y|ies)|looking into|being examined)\\b)");

    private LeakTopic() {}

    /// True where the title only names the subject, and the text tells of a leak as possible and
    /// never as certain; or a heading does so above words on an inquiry.
    static boolean isOpen(Passage passage, Sentence title) {
        String words = passage.substring(title.start(), title.end());
        boolean inquiry =
                title.line().is(Line.Kind.HEADING)
                        && BARE.matcher(words).find()
                        && isLookedIntoBelow(passage, title);
        if (!inquiry && !(passage.isHeadline(title) && TOPIC.matcher(words).find())) {
            return false;
        }
        boolean possible = inquiry;
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

    /// What follows the heading at once speaks of an inquiry.
    private static boolean isLookedIntoBelow(Passage passage, Sentence heading) {
        return passage.sentences().stream()
                .filter(each -> each.start() >= heading.end())
                .findFirst()
                .filter(each -> !each.line().is(Line.Kind.HEADING))
                .map(each -> passage.substring(each.start(), each.end()))
                .filter(each -> INQUIRY.matcher(each).find())
                .isPresent();
    }

    /// unauthorised access: the word is part of one of the attack.
    private static boolean isOfAttack(Passage passage, Mark leak) {
        Sentence sentence = passage.sentenceAt(leak.start());
        return passage.marks().in(WordKind.ATTACK, sentence.start(), leak.end()).stream()
                .anyMatch(attack -> attack.start() <= leak.start() && attack.end() >= leak.end());
    }
}
