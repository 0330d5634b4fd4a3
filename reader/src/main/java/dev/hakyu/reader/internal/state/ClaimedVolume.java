package dev.hakyu.reader.internal.state;

import com.google.re2j.Pattern;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Harm;
import dev.hakyu.reader.internal.lexicon.Mark;
import dev.hakyu.reader.internal.lexicon.WordKind;
import dev.hakyu.reader.internal.mark.Sentence;

/// States the leak that attackers claim with its volume, 740 GB, so that the sentence which gives
/// the volume is the one that is quoted.
final class ClaimedVolume {
    private static final Pattern VOLUME =
            Pattern.compile("(?i)[0-9][0-9,.]* ?(?:[gt]b|(?:giga|tera)bytes?|ギガ|テラ)");

    private ClaimedVolume() {}

    static void state(StatementList statements, Passage passage) {
        for (Sentence sentence : passage.sentences()) {
            if (!passage.isClaim(sentence)
                    || !VOLUME.matcher(passage.substring(sentence.start(), sentence.end()))
                            .find()) {
                continue;
            }
            for (Mark leak : passage.marks().in(WordKind.LEAK, sentence.start(), sentence.end())) {
                if (leak.is("leak") && passage.scopeAt(leak.start()).tells()) {
                    statements.add(new Assertion.HarmDone(Harm.LEAK), leak.start());
                    return;
                }
            }
        }
    }
}
