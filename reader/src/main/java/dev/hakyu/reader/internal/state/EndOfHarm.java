package dev.hakyu.reader.internal.state;

import com.google.re2j.Pattern;
import dev.hakyu.reader.internal.mark.DateMark;
import dev.hakyu.reader.internal.mark.Sentence;

/// Days on which an intrusion ended: 不正アクセスは11月18日に終息した, the unauthorized access ended on 18
/// November.
///
/// Nothing began that day, nothing was found and nothing told.
final class EndOfHarm {
    private static final int REACH = 60;
    private static final String HARM =
            "(?:attacks?|intrusions?|access|breach|incident|activity|leak|exfiltration|compromise)";
    private static final String ENDED =
            "(?: itself| then| had| has| finally){0,2} (?:ended|stopped|ceased|was over|came to an end|concluded)";
    private static final Pattern ENDED_ON =
            Pattern.compile(
                    "(?i)\\b"
                            + HARM
                            + ENDED
                            + "(?: (?:on|by|at|around|about|late|early|in))*,? ?$");
    private static final Pattern ON_IT_ENDED =
            Pattern.compile(
                    "(?i)^,? (?:(?:the|an?|this|its|their|our|all) )?(?:(?:unauthori[sz]ed|malicious|cyber|ransomware|data) )?"
                            + HARM
                            + ENDED
                            + "\\b");
    private static final Pattern JAPANESE_HARM =
            Pattern.compile("(?:攻撃|侵入|不正アクセス|不正閲覧|漏えい|漏洩|流出|犯行)(?:は|が|も)、?$");
    private static final Pattern JAPANESE_ENDED =
            Pattern.compile("^(?:に|で|をもって|までに|には)?、?(?:終了|終息|収束|途絶|終わ|止ん|止ま|やん|収ま)");

    private EndOfHarm() {}

    static boolean isOn(DateMark date, Sentence sentence, Passage passage, DateCues cues) {
        int from = Math.max(sentence.start(), date.start() - REACH);
        String before = passage.substring(from, date.start());
        int at = passage.japanese() ? cues.endOf(date) : date.end();
        String after = passage.substring(at, Math.min(at + REACH, sentence.end()));
        return passage.japanese()
                ? JAPANESE_HARM.matcher(before).find() && JAPANESE_ENDED.matcher(after).find()
                : ENDED_ON.matcher(before).find() || ON_IT_ENDED.matcher(after).find();
    }
}
