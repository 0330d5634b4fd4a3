package dev.hakyu.reader.internal.scope;

import com.google.re2j.Pattern;
import dev.hakyu.reader.internal.lexicon.Mark;
import dev.hakyu.reader.internal.lexicon.WordKind;
import dev.hakyu.reader.internal.mark.MarkedText;
import dev.hakyu.reader.internal.mark.Sentence.Clause;
import java.util.List;
import java.util.Locale;

/// English clauses whose subject is denied: no names or email addresses were leaked.
///
/// What was done is affirmed when the clause told of it before it says "no": names were copied and
/// no cards were taken.
final class EnglishNegation {
    private static final int REACH = 90;
    private static final int AUXILIARY_REACH = 24;
    private static final List<String> AUXILIARIES =
            List.of(" was ", " were ", " been ", " is ", " are ", " be ", " being ");
    private static final List<String> NO_DENIALS =
            List.of("no longer", "no one", "no doubt", "no later", "no less", "no fewer", "no. ");

    /// No cyberattack or unauthorised access was involved.
    private static final Pattern NONE =
            Pattern.compile(
                    "(?i)(?:^|[ ,])(?:no|neither) (?:cyber|attack|unauthori[sz]ed|intrusion|malware|ransomware|hack)[^,;.]{0,50} (?:was|were|has been|have been)"
                            + " (?:involved|the cause|found|detected|identified|observed)\\b");

    private EnglishNegation() {}

    static boolean denies(MarkedText text, Clause clause) {
        if (NONE.matcher(text.text().substring(clause.start(), clause.end())).find()) {
            return true;
        }
        for (Mark mark : text.marks().in(WordKind.LEAK, clause.start(), clause.end())) {
            if (!mark.is("leak")) {
                continue;
            }
            int no = lastNo(text, clause, mark);
            if (isPassive(text, no, mark)) {
                return no >= 0;
            }
        }
        return false;
    }

    /// Where the nearest "no" before a verb stands, or -1.
    private static int lastNo(MarkedText text, Clause clause, Mark verb) {
        int from = Math.max(clause.start(), verb.start() - REACH);
        String before = " " + text.text().substring(from, verb.start()).toLowerCase(Locale.ROOT);
        int no = before.lastIndexOf(" no ");
        for (String other : NO_DENIALS) {
            if (no >= 0 && before.startsWith(other, no + 1)) {
                return -1;
            }
        }
        return no < 0 ? -1 : from + no;
    }

    /// were leaked, was not known to have been taken: something is done to what stands before it.
    private static boolean isPassive(MarkedText text, int no, Mark verb) {
        int from = Math.max(Math.max(0, no), verb.start() - AUXILIARY_REACH);
        String before = text.text().substring(from, verb.start()).toLowerCase(Locale.ROOT);
        return AUXILIARIES.stream().anyMatch(before::contains);
    }
}
