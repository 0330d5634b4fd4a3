package dev.hakyu.reader.internal.state;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.hakyu.reader.internal.mark.Sentence;
import dev.hakyu.reader.internal.scope.Scope;

/// Finds that a house says in English that something was no attack: a failed disk, and not a
/// cyberattack. That one is not ruled out, or not known, is no denial.
final class EnglishDenial {
    private static final String ATTACK =
            "((?:(?:malicious|external|outside|criminal) )?(?:cyber[ -]?(?:attacks?|incidents?)|attacks?|hack(?:ers|ing)?|intrusions?"
                    + "|unauthori[sz]ed access|malware|ransomware|foul play|malicious activity))\\b";
    private static final Pattern DENIED =
            Pattern.compile(
                    "(?i)(?:\\b(?:not|nor|neither|rather than|instead of)(?: (?:been|caused|related|linked|connected|attributable))? (?:by|due to|because of|to|with|the result of|a result of|from)(?: an?| any)? "
                            + "|(?:,|\\band|\\bbut|\\bwas|\\bis) not (?:an?|any) "
                            + "|\\b(?:was|is|were|been|found) no "
                            + "|\\bno (?:sign|signs|indication|evidence|trace|traces) (?:of|that)(?: an?| any)? )"
                            + ATTACK
                            + "|\\bno "
                            + ATTACK
                            + "(?: or [a-z -]{1,30})? (?:was|were|is|has been) (?:involved|the cause|behind)\\b");

    private EnglishDenial() {}

    static boolean isIn(Passage passage, Sentence sentence) {
        Matcher denied = DENIED.matcher(passage.substring(sentence.start(), sentence.end()));
        return denied.find()
                && passage.scopeAt(sentence.start() + denied.start()).use() != Scope.Use.BEYOND;
    }
}
