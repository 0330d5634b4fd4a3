package dev.hakyu.reader.internal.scope;

import com.google.re2j.Pattern;
import dev.hakyu.reader.internal.lexicon.Mark;
import dev.hakyu.reader.internal.lexicon.Marks;
import dev.hakyu.reader.internal.lexicon.WordKind;
import dev.hakyu.reader.internal.mark.MarkedText;
import dev.hakyu.reader.internal.mark.Sentence;
import java.util.List;
import java.util.Locale;

/// Whether a text speaks for the house that it tells of: 当社; in English "we" and "our" where they
/// tell of the event, outside quotation marks.
///
/// Editors, researchers and attackers say "we" too; a text that shows one of them is not taken for
/// a notice.
public final class OwnVoice {
    private static final String WHILE =
            "(?:(?:have|had|has|were|are|also|immediately|promptly|therefore|then|now|temporarily|recently|regret to"
                    + " inform you that we|at once|just|already|since|today|fully|partially|partly|been) )*";
    private static final Pattern SORRY =
            Pattern.compile(
                    "\\bwe (?:(?:sincerely|deeply|truly|again|would like to|wish to) )*(?:apologi[sz]e|regret\\b|are"
                            + " (?:(?:very|deeply|truly) )?sorry)|\\bour (?:(?:sincere|deepest|sincerest) )?apologies\\b");
    private static final Pattern OURS =
            Pattern.compile(
                    "\\bour (?:(?:own|internal|main|local|core|entire|certain|some|order|group|global|domestic|it|edi|online|cloud|web|computer|head|production|data|company|customer)[ -]){0,3}"
                            + "(?:systems?|networks?|servers?|services?|edi|infrastructure|plants?|factory|factories|works|production|lines?|shipping|shipments?|orders?|ordering"
                            + "|deliver(?:y|ies)|operations|warehouses?|web ?sites?|cent(?:er|re)s?|business|computers?|sites?|stores?|facilit(?:y|ies)|environment)\\b");
    private static final Pattern WE_DID =
            Pattern.compile(
                    "\\bwe "
                            + WHILE
                            + "(?:stopped|suspend(?:ed)?|halt(?:ed)?|shut down|shut off|take|taken|took|switched off|paused|closed|the (?:target|victim|subject) of"
                            + "|experienc(?:ed|ing)|suffer(?:ed|ing)|resum(?:e|ed|ing)|restart(?:ed|ing)?|restor(?:ed|ing)|unable to|back online"
                            + "|bec(?:ame|ome) aware|learn(?:ed|t)|detected|discovered|identified|isolated|disconnected|hit by|attacked by|shipping|confirmed|investigating)\\b");
    private static final Pattern OF_OTHERS =
            Pattern.compile(
                    "\\b(?:our|an?) (?:[a-z-]+ ){0,2}(?:suppliers?|vendors?|provider|contractors?|subcontractors?|competitors?)\\b");
    private static final Pattern PRESS =
            Pattern.compile(
                    "\\bspokes(?:man|woman|person|people)\\b"
                            + "|\\b(?:the|a) (?:company|firm|maker|supplier|manufacturer|carmaker|automaker|retailer|hospital|council|university|bank|operator|provider|brewer|airline|group) (?:said|says|told|confirmed|wrote|added|announced|disclosed|reported)\\b"
                            + "|\\b(?:our|this) (?:(?:own|security|threat|threat-intelligence|research|latest|previous|earlier) )?(?:researchers?|analysts?|telemetry|readers?|reporters?|correspondents?|newsletter|newsroom|analysis|findings|honeypots?|report|coverage|story)\\b"
                            + "|\\bwe (?:(?:have|had|also|first|recently|then) )*(?:analy[sz]ed|observed|reached out|spoke|interviewed|reported|wrote|covered|saw|track(?:ed)?|approached|understand|have seen|could not reach|were told)\\b"
                            + "|\\bwe (?:(?:have|had|also) )*(?:asked|contacted) [^.]{0,60}\\bcomment");
    private static final Pattern ATTACKERS =
            Pattern.compile(
                    "\\bwe(?:'ve)? (?:(?:have|had|also|now|will|are|already|just|successfully|fully|can|all|going to|completely) )*(?:hack|breach|stole\\b|stolen\\b|steal|exfiltrat|encrypt|infiltrat|penetrat|leak|dump|download|defac|compromis|attacked\\b"
                            + "|sell|sold\\b|auction|demand|your (?:data|files)|their (?:data|files)|all (?:of )?(?:your|their|its)|[0-9.,]+ ?[gt]b\\b)"
                            + "|\\bour (?:(?:ransom|leak|data|onion|negotiation|affiliate)[ -])*(?:blog|demands?|ransom|negotiators?|affiliates?|victims?|leak site|price|deadline|terms)\\b"
                            + "|\\bwe (?:will|shall|are going to) (?:publish|release|post|make public)\\b[^.]{0,60}\\b(?:data|files|documents|everything)\\b");
    private static final Pattern SAID =
            Pattern.compile(
                    "\\b(?:said|says|wrote|writes|told|reads|read|added|statement|post(?:ed)?|follows|e-?mail|letter|message)\\b[^.]{0,60}:\\s*$");

    private static final List<WordKind> EVENTS =
            List.of(WordKind.ATTACK, WordKind.STOP, WordKind.LEAK);

    private OwnVoice() {}

    /// True when a text names its own house by a word such as 当社, or we, as the one that was hit.
    public static boolean isIn(MarkedText text) {
        return (text.japanese() ? isJapanese(text) : isEnglish(text))
                || StatusPage.in(text).isPresent()
                || CauseReport.isOne(text);
    }

    private static boolean isJapanese(MarkedText text) {
        for (Mark mark : text.marks().in(WordKind.COMMON, 0, text.normal().length())) {
            if (mark.is("self")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isEnglish(MarkedText text) {
        boolean own = isRegistrant(text);
        String bare = Quotations.blank(text.text());
        boolean introduced = false;
        for (Sentence sentence : text.sentences()) {
            String words =
                    bare.substring(sentence.start(), sentence.end()).toLowerCase(Locale.ROOT);
            if (PRESS.matcher(words).find()
                    || ATTACKERS.matcher(words).find()
                    || (isEvent(text.marks(), sentence) && OF_OTHERS.matcher(words).find())) {
                return isRegistrant(text);
            }
            own |= !introduced && tells(text.marks(), sentence, words);
            introduced |= SAID.matcher(words).find() && !words.contains("we ");
        }
        return own;
    }

    /// True when a stretch of an English text tells of the event as its own, outside quotation
    /// marks.
    public static boolean tellsIn(MarkedText text, int start, int end) {
        String bare = Quotations.blank(text.text());
        for (Sentence sentence : text.sentences()) {
            if (sentence.start() >= start && sentence.end() <= end) {
                String words = bare.substring(sentence.start(), sentence.end());
                if (tells(text.marks(), sentence, words.toLowerCase(Locale.ROOT))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean tells(Marks marks, Sentence sentence, String words) {
        boolean ours = OURS.matcher(words).find() || WE_DID.matcher(words).find();
        return SORRY.matcher(words).find() || (ours && isEvent(marks, sentence));
    }

    private static boolean isEvent(Marks marks, Sentence sentence) {
        return EVENTS.stream().anyMatch(kind -> marks.has(kind, sentence.start(), sentence.end()));
    }

    private static boolean isRegistrant(MarkedText text) {
        for (Mark mark : text.marks().in(WordKind.COMMON, 0, text.normal().length())) {
            if (isRegistrant(text.text(), mark)) {
                return true;
            }
        }
        return false;
    }

    /// the Company, the Registrant: how filings name who files. "The company" is how others do.
    ///
    /// @param mark of the words that are common to many texts
    public static boolean isRegistrant(String text, Mark mark) {
        if (!mark.is("self")) {
            return false;
        }
        String last = text.substring(text.lastIndexOf(' ', mark.end() - 1) + 1, mark.end());
        return Character.isUpperCase(last.charAt(0));
    }
}
